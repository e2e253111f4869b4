import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { AskPage, OfferedWard } from "../ask-page.service.server.ts";
import { REQUEST_FIELD_LABELS } from "../request-fields.vocabulary.ts";

const FAULTS = {
  unknown: {
    title: "Le lien ouvert ne mène à aucun service",
    text: "Il est peut-être ancien ou incomplet. Choisissez le service ci-dessous.",
  },
  notYours: {
    title: "Le lien ouvert est celui d’un service pour lequel vous ne demandez pas d’avis",
    text: "Choisissez l’un des vôtres ci-dessous, ou demandez à l’administration d’ajouter ce service à votre compte.",
  },
};

interface AskWardProps {
  page: AskPage;
  ward: OfferedWard | null;
  field(name: string): FieldProps;
}

/** Which ward asks: said by the link or by the account, else chosen; and who, when somebody else types. */
export function AskWard({ page, ward, field }: AskWardProps) {
  const chosen = field("wardId");
  const isSettled = page.wards.length === 1 && ward !== null && !chosen.error;
  const isForAnother = ward ? ward.isForAnother : page.wards.some((one) => one.isForAnother);
  return (
    <div className="flex flex-col gap-4">
      {page.fault ? (
        <Alert tone="warning" title={FAULTS[page.fault].title}>
          <p>{FAULTS[page.fault].text}</p>
        </Alert>
      ) : null}
      {isSettled ? (
        <p>
          <span className="font-medium">{ward.name}</span>, {ward.hospitalName}
          <input type="hidden" name="wardId" value={ward.id} />
        </p>
      ) : (
        <SelectField
          {...chosen}
          label="Service"
          options={page.wards.map((one) => ({ value: one.id, label: `${one.hospitalName} : ${one.name}` }))}
          isRequired
        />
      )}
      {isForAnother ? (
        <TextField
          {...field("requesterName")}
          label={REQUEST_FIELD_LABELS.requesterName ?? ""}
          help="La personne du service qui vous a appelé : nom et fonction."
          isRequired
        />
      ) : null}
    </div>
  );
}
