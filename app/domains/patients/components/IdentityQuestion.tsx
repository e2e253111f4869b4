import { Alert } from "#app/ui/Alert.tsx";
import type { PatientFormReply } from "../patient-reply.server.ts";
import { IDENTITY_WARNING_LABELS } from "../patients.vocabulary.ts";
import { PatientMatches } from "./PatientMatches.tsx";

/** Who exists already, and which traits contradict each other, before anything is recorded. */
export function IdentityQuestion(props: { reply: PatientFormReply | undefined }) {
  const matches = props.reply?.matches ?? [];
  const warnings = props.reply?.warnings ?? [];
  if (matches.length === 0 && warnings.length === 0) return null;
  return (
    <Alert tone="warning" title={matches.length > 0 ? "Dossiers existants" : "À vérifier"}>
      {warnings.length > 0 ? (
        <ul className="my-1 list-disc pl-5">
          {warnings.map((warning) => (
            <li key={warning}>{IDENTITY_WARNING_LABELS[warning]}</li>
          ))}
        </ul>
      ) : null}
      {matches.length > 0 ? (
        <div className="mt-2 rounded-field border border-base-300 bg-base-100">
          <PatientMatches label="Dossiers existants" matches={matches} />
        </div>
      ) : null}
    </Alert>
  );
}

/** The button that goes on in spite of what was shown; absent when nothing can be confirmed. */
export function ConfirmButton(props: { reply: PatientFormReply | undefined; label: string }) {
  if (!props.reply?.toConfirm) return null;
  return (
    <button
      type="submit"
      name="confirmed"
      value={props.reply.toConfirm}
      className="btn min-h-11 border-base-300 bg-base-100 sm:min-h-10"
    >
      {props.label}
    </button>
  );
}
