import { useEffect, useRef } from "react";
import type { FieldDifference } from "#app/platform/forms/merge.rules.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "./Alert.tsx";
import { ConflictChoices } from "./ConflictChoices.tsx";

interface Reply {
  fieldErrors: Record<string, string>;
  refusal: {
    message: string;
    field?: string;
    changes?: readonly { at: string; by: string; what: string }[];
    merge?: { differences: readonly FieldDifference[] };
  } | null;
}

/**
 * At the top of a form, inside it: why it was not carried out, what changed meanwhile and what to choose between, and
 * a link to each field at fault.
 * `labels` gives the field names as the form shows them; `title` says what did not happen when nothing was to be kept. It takes the focus, so that nobody is left at the
 * bottom of a long form without an answer.
 */
export function FormErrors(props: {
  reply: Reply | undefined;
  labels?: Record<string, string>;
  title?: string;
}) {
  const { reply } = props;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reply) frame.current?.focus();
  }, [reply]);
  if (!reply) return null;
  const faults = Object.entries(reply.fieldErrors);
  if (!reply.refusal && faults.length === 0) return null;
  const isSaidByField = faults.some(([, message]) => message === reply.refusal?.message);
  return (
    <div ref={frame} tabIndex={-1} className="outline-none">
      <Alert
        tone="danger"
        isLive
        title={
          (isSaidByField ? undefined : reply.refusal?.message) ??
          props.title ??
          "Le formulaire n’a pas été enregistré. À corriger :"
        }
      >
        {reply.refusal?.changes?.length ? (
          <ul className="mt-1 list-disc pl-5">
            {reply.refusal.changes.map((change) => (
              <li key={`${change.at}${change.what}`}>
                {formatInstant(change.at)}, {change.by} : {change.what}
              </li>
            ))}
          </ul>
        ) : null}
        <ConflictChoices differences={reply.refusal?.merge?.differences ?? []} />
        {faults.length > 0 ? (
          <ul className="mt-1 list-disc pl-5">
            {faults.map(([name, message]) => (
              <li key={name}>
                <a className="link" href={`#field-${name}`}>
                  {props.labels?.[name] ? `${props.labels[name]} : ` : ""}
                  {message}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </Alert>
    </div>
  );
}
