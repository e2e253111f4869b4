import { Form, Link } from "@remix-run/react";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Card } from "#app/ui/Card.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import type { FoundPerson, SessionPerson } from "../managed-session.queries.server.ts";
import { managedSessionPath } from "../seminars.paths.ts";
import { ENROLMENT_STATUS_LABELS } from "../seminars.vocabulary.ts";
import type { OtherDate } from "../session-edit.queries.server.ts";
import { otherDateWords } from "../session-words.rules.ts";
import { fullName } from "./PeopleTables.tsx";

const forms = () => import("../session.forms.ts");

/** Places, changed where they are read. */
export function CapacityCard(props: {
  session: { capacity: number | null; version: number; heldCount: number };
  reply: FormReply | undefined;
}) {
  const { capacity, version, heldCount } = props.session;
  return (
    <Card id="places" title="Nombre de places">
      <IntentForm
        schema={() => forms().then(({ capacityForm }) => capacityForm)}
        intent="capacity"
        reply={props.reply}
        hidden={{ version }}
        defaults={{ capacity: String(capacity ?? ""), isUnlimited: capacity === null ? "on" : "" }}
        labels={{ capacity: "Places" }}
        submit="Changer"
      >
        {(field) => (
          <>
            <TextField
              {...field("capacity")}
              label="Places"
              inputMode="numeric"
              help={`${heldWords(heldCount)} Chaque place de plus est aussitôt proposée à la liste d’attente.`}
              isFilter
            />
            <CheckboxField {...field("isUnlimited")} label="Sans limite" />
          </>
        )}
      </IntentForm>
    </Card>
  );
}

function heldWords(count: number): string {
  if (count === 0) return "Aucune n’est prise.";
  return count === 1 ? "1 est prise." : `${count} sont prises.`;
}

/** A search by name, then the choice of one person. */
export function EnrolCard(props: {
  sessionId: string;
  search: string;
  found: readonly FoundPerson[];
  reply: FormReply | undefined;
}) {
  return (
    <Card id="inscrire" title="Inscrire quelqu’un">
      <div className="flex flex-col gap-4">
        <Form
          method="get"
          action={managedSessionPath(props.sessionId)}
          preventScrollReset
          className="flex items-end gap-2"
        >
          <div className="min-w-0 flex-1">
            <TextField
              name="recherche"
              type="search"
              label="Nom ou prénom"
              defaultValue={props.search}
              isFilter
            />
          </div>
          <button type="submit" className="btn min-h-11 border-base-300 bg-base-100 sm:h-9 sm:min-h-9">
            Chercher
          </button>
        </Form>
        {props.search !== "" && props.found.length === 0 ? (
          <p className="text-sm" role="status">
            Personne de ce nom. Quelqu’un sans compte s’inscrit par la page publique du programme.
          </p>
        ) : null}
        {props.found.length > 0 ? (
          <IntentForm
            schema={() => forms().then(({ enrolSomebodyForm }) => enrolSomebodyForm)}
            intent="enrol"
            reply={props.reply}
            labels={{ person: "Personne" }}
            submit="Inscrire"
          >
            {(field) => (
              <RadioGroup
                {...field("person")}
                label="Personnes trouvées"
                isRequired
                options={props.found.map((one) => ({
                  value: one.person,
                  label: fullName(one),
                  help: `${PROFESSION_LABELS[one.profession]}, ${one.email}`,
                }))}
              />
            )}
          </IntentForm>
        ) : null}
      </div>
    </Card>
  );
}

/** What can be done for one person, whose name was followed. */
export function PersonCard(props: {
  sessionId: string;
  person: SessionPerson;
  others: readonly OtherDate[];
  reply: FormReply | undefined;
}) {
  const { person, others, reply } = props;
  const hidden = { enrolmentId: person.id };
  return (
    <Card
      id="personne"
      title={fullName(person)}
      aside={
        <Link to={managedSessionPath(props.sessionId)} className="link" preventScrollReset>
          Fermer
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        <p className="text-sm">
          {ENROLMENT_STATUS_LABELS[person.status]} ·{" "}
          <a className="link" href={`mailto:${person.email}`}>
            {person.email}
          </a>
        </p>
        {others.length > 0 ? (
          <IntentForm
            schema={() => forms().then(({ moveForm }) => moveForm)}
            intent="move"
            reply={reply}
            hidden={hidden}
            labels={{ targetId: "Autre séance" }}
            submit="Proposer cette séance"
          >
            {(field) => (
              <SelectField
                {...field("targetId")}
                label="Autre séance"
                help="La personne accepte ou non ; d’ici là, sa place ou son rang ne change pas."
                options={others.map((other) => ({ value: other.id, label: otherDateWords(other) }))}
                isRequired
              />
            )}
          </IntentForm>
        ) : null}
        <IntentForm
          schema={() => forms().then(({ removeForm }) => removeForm)}
          intent="remove"
          reply={reply}
          hidden={hidden}
          labels={{ comment: "Raison" }}
          submit="Retirer de la séance"
          tone="danger"
        >
          {(field) => (
            <TextArea
              {...field("comment")}
              label="Raison"
              rows={2}
              help="Lue par la personne. La place va à la personne suivante."
              isRequired
            />
          )}
        </IntentForm>
      </div>
    </Card>
  );
}
