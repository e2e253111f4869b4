import { ANOTHER_PERSON } from "#app/domains/patients/asked-patient.rules.ts";
import type { SimilarPatient } from "#app/domains/patients/asked-patient.service.server.ts";
import { RESEMBLANCE_LABELS } from "#app/domains/patients/patients.vocabulary.ts";
import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";

/** «Is it the same person?»: a record by its initials, never more than the ward's own rights show. */
export function SamePerson(props: { similar: readonly SimilarPatient[]; field(name: string): FieldProps }) {
  const { similar } = props;
  return (
    <Alert tone="warning" title="Un dossier ressemble à ce patient">
      <div className="mt-2 text-base-content">
        <RadioGroup
          {...props.field("samePatient")}
          label="S’agit-il de la même personne ?"
          help="Vérifiez l’identité auprès du patient ou sur une pièce d’identité."
          isRequired
          options={[
            ...similar.map(({ patientId, name, resemblance }) => ({
              value: patientId,
              label: `Oui : ${name}`,
              help: RESEMBLANCE_LABELS[resemblance],
            })),
            {
              value: ANOTHER_PERSON,
              label: similar.length === 1 ? "Non, une autre personne" : "Non, aucune d’elles",
            },
          ]}
        />
        <input type="hidden" name="shown" value={similar.map(({ patientId }) => patientId).join(" ")} />
      </div>
    </Alert>
  );
}
