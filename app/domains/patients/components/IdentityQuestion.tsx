import { Alert } from "#app/ui/Alert.tsx";
import type { PatientFormReply } from "../patient-reply.server.ts";
import { PatientMatches } from "./PatientMatches.tsx";

/** Who exists already, before anything is recorded. */
export function IdentityQuestion(props: { reply: PatientFormReply | undefined }) {
  const matches = props.reply?.matches ?? [];
  if (matches.length === 0) return null;
  return (
    <Alert tone="warning" title="Dossiers existants">
      <div className="mt-2 rounded-field border border-base-300 bg-base-100">
        <PatientMatches label="Dossiers existants" matches={matches} />
      </div>
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
