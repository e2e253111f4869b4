import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant, localInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import type { RosterPerson } from "../roster.service.server.ts";
import { UNAVAILABILITY_LABELS } from "../roster.vocabulary.ts";

const LABELS = { accountId: "Personne", kind: "Raison", startsAt: "Du", endsAt: "Au", note: "Précision" };

/** Guards and absences to come, each with its way out. */
export function AbsencesCard(props: { people: readonly RosterPerson[]; mayEdit: boolean }) {
  const rows = props.people.flatMap((person) =>
    person.absences.map((absence) => ({ ...absence, name: person.name })),
  );
  return (
    <Card title="Gardes et absences" isFlush>
      {rows.length === 0 ? (
        <EmptyState title="Aucune garde ni absence saisie">
          Une garde saisie ici protège les 11 heures de repos qui la suivent.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-base-300">
          {rows.map((row) => (
            <li key={row.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3 text-sm">
              <span>
                <span className="font-medium">{row.name}</span> · {UNAVAILABILITY_LABELS[row.kind]}
                <span className="block text-base-content/70">
                  {formatInstant(row.startsAt)} – {formatInstant(row.endsAt)}
                  {row.note ? ` · ${row.note}` : ""}
                </span>
              </span>
              {props.mayEdit ? (
                <Form method="post">
                  <input type="hidden" name="intent" value="withdraw" />
                  <input type="hidden" name="id" value={row.id} />
                  <SubmitButton tone="plain" isSmall>
                    Retirer<span className="sr-only"> l’absence de {row.name}</span>
                  </SubmitButton>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function AddAbsenceCard(props: {
  people: readonly RosterPerson[];
  reply: FormReply | undefined;
  now: string;
}) {
  const count = props.people.reduce((sum, person) => sum + person.absences.length, 0);
  return (
    <Card title="Saisir une garde ou une absence">
      <IntentForm
        key={count}
        schema={() => import("../roster.forms.ts").then((forms) => forms.unavailabilityForm)}
        intent="add"
        reply={props.reply}
        defaults={{ kind: "guard", startsAt: localInstant(props.now) }}
        labels={LABELS}
        submit="Enregistrer"
      >
        {(field) => (
          <>
            <SelectField
              {...field("accountId")}
              label={LABELS.accountId}
              options={props.people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              isRequired
            />
            <SelectField
              {...field("kind")}
              label={LABELS.kind}
              options={optionsOf(UNAVAILABILITY_LABELS)}
              isRequired
            />
            <TextField {...field("startsAt")} label={LABELS.startsAt} type="datetime-local" isRequired />
            <TextField
              {...field("endsAt")}
              label={LABELS.endsAt}
              type="datetime-local"
              help="Pour une garde, l’heure réelle de fin, dernier déplacement compris : le repos part de là."
              isRequired
            />
            <TextField {...field("note")} label={LABELS.note} />
          </>
        )}
      </IntentForm>
    </Card>
  );
}
