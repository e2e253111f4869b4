import { formatShortDay } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import type { PatientFormReply } from "../patient-reply.server.ts";
import { CHANNEL_LABELS, PATIENT_FIELD_LABELS, SEX_LABELS } from "../patients.vocabulary.ts";

/** After a conflict: what is recorded now, wherever it differs from what was typed. */
export function RecordedValues(props: { reply: PatientFormReply | undefined }) {
  const differences = props.reply?.differences ?? [];
  if (differences.length === 0) return null;
  return (
    <Alert tone="warning" title="Valeurs enregistrées, différentes de votre saisie">
      <DefinitionList
        items={differences.map(({ field, recorded }) => ({
          label: PATIENT_FIELD_LABELS[field] ?? field,
          value: shown(field, recorded),
        }))}
      />
      <p className="mt-2">
        Enregistrer de nouveau remplace ces valeurs par les vôtres : recopiez d’abord celles qu’il faut
        garder.
      </p>
    </Alert>
  );
}

const CODE_LABELS: Record<string, string> = { ...SEX_LABELS, ...CHANNEL_LABELS };

function shown(field: string, recorded: string): string {
  if (field === "birthOn") return formatShortDay(recorded);
  const isCode = field === "sex" || field === "preferredChannel";
  return isCode ? (CODE_LABELS[recorded] ?? recorded) : recorded;
}
