import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { listMembersToEdit } from "../editing.queries.server.ts";
import { FILIERE_DUTY_LABELS } from "../filieres.vocabulary.ts";

type Member = Awaited<ReturnType<typeof listMembersToEdit>>[number];

/** Who is in the team, each with a form for a last day; the past stays written. */
export function MemberEditor(props: {
  members: readonly Member[];
  version: number;
  today: string;
  reply: FormReply | undefined;
}) {
  if (props.members.length === 0) {
    return <p className="text-base-content/70 text-sm">Personne n’est encore indiqué dans l’équipe.</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <FormErrors reply={props.reply} labels={{ endsOn: "Dernier jour" }} />
      <ul className="divide-y divide-base-300">
        {props.members.map((member) => {
          const isAnswered = props.reply?.values.memberId === member.id;
          return (
            <li key={member.id} className="flex flex-wrap items-start justify-between gap-3 py-3 first:pt-0">
              <div className="min-w-0 text-sm">
                <p className="font-medium">
                  {[member.title, member.givenName, member.familyName].filter(Boolean).join(" ")}
                </p>
                <p className="text-base-content/70">
                  {FILIERE_DUTY_LABELS[member.duty]}, depuis le {formatShortDay(member.startsOn)}
                  {member.endsOn ? `, jusqu’au ${formatShortDay(member.endsOn)}` : ""}
                </p>
              </div>
              <details open={isAnswered} className="text-sm">
                <summary className="cursor-pointer py-1">
                  Fixer le dernier jour
                  <span className="sr-only"> de {member.familyName}</span>
                </summary>
                <Form method="post" preventScrollReset className="mt-2 flex flex-wrap items-end gap-2">
                  <input type="hidden" name="version" value={props.version} />
                  <input type="hidden" name="memberId" value={member.id} />
                  <TextField
                    name="endsOn"
                    type="date"
                    label="Dernier jour"
                    isRequired
                    defaultValue={isAnswered ? props.reply?.values.endsOn : (member.endsOn ?? props.today)}
                    error={isAnswered ? props.reply?.fieldErrors.endsOn : undefined}
                  />
                  <SubmitButton tone="plain">Enregistrer</SubmitButton>
                </Form>
              </details>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
