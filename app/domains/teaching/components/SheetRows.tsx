import { Form } from "@remix-run/react";
import type { MouseEvent } from "react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatTime } from "#app/shared/dates.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { fieldId } from "#app/ui/fields/Field.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { SheetPerson } from "../presence.service.server.ts";
import { isPresentInput, reasonField, statusField } from "../sheet.forms.ts";
import { PRESENCE_REASON_LABELS, PRESENCE_STATUS_LABELS, PRESENCE_STATUSES } from "../teaching.vocabulary.ts";

/** The sheet of a session: who is there, late or absent and why, then its closing or its correction. */
export function SheetRows(props: {
  people: readonly SheetPerson[];
  version: number;
  isClosed: boolean;
  reply: FormReply | undefined;
  cancelPath: string;
}) {
  const { people, reply, isClosed } = props;
  const labels = Object.fromEntries(
    people.flatMap(({ accountId, name }) => [
      [statusField(accountId), name],
      [reasonField(accountId), `${name}, motif`],
    ]),
  );
  return (
    <Form method="post" noValidate className="flex flex-col gap-4">
      <input type="hidden" name="version" value={props.version} />
      <FormErrors reply={reply} labels={{ ...labels, comment: "Remarque" }} />
      <div className="noscript:hidden">
        <button
          type="button"
          className="btn min-h-11 border-base-300 bg-base-100 text-[0.8125rem] sm:h-9 sm:min-h-9"
          onClick={checkAllPresent}
        >
          Tous présents
        </button>
      </div>
      <ul className="flex flex-col rounded-box border border-base-300 bg-base-100">
        {people.map((person) => (
          <SheetRow key={person.accountId} person={person} reply={reply} />
        ))}
      </ul>
      <TextField
        name="comment"
        label={isClosed ? "Pourquoi cette correction ?" : "Remarque"}
        defaultValue={String(reply?.values.comment ?? "")}
        error={reply?.fieldErrors.comment}
        {...(isClosed ? { isRequired: true } : {})}
        help="Rien sur la santé de quelqu’un."
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{isClosed ? "Corriger la feuille" : "Clore la feuille"}</SubmitButton>
        <LinkButton to={props.cancelPath}>Annuler</LinkButton>
      </div>
    </Form>
  );
}

/** Then only those who were late or absent are left to say. */
function checkAllPresent({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  for (const input of currentTarget.form?.elements ?? [])
    if (input instanceof HTMLInputElement && isPresentInput(input)) input.checked = true;
}

function SheetRow({ person, reply }: { person: SheetPerson; reply: FormReply | undefined }) {
  const { accountId, name } = person;
  const status = statusField(accountId);
  const reason = reasonField(accountId);
  const chosen = String(reply?.values[status] ?? person.status ?? (isThere(person) ? "present" : "absent"));
  const error = reply?.fieldErrors[status] ?? reply?.fieldErrors[reason];
  return (
    <li className="group grid gap-x-4 gap-y-2 border-base-300 border-t px-4 py-3 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_auto_13rem] sm:items-center">
      <p className="min-w-0 text-sm">
        <span className="font-medium">{name}</span>
        <span className="block text-base-content/70 text-xs">{noteOf(person)}</span>
      </p>
      <fieldset id={fieldId(status)} tabIndex={-1} className="flex gap-1">
        <legend className="sr-only">Présence de {name}</legend>
        {PRESENCE_STATUSES.map((one) => (
          <label
            key={one}
            className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-field border border-base-300 px-2.5 text-sm has-checked:border-primary has-checked:bg-primary/5 sm:min-h-9"
          >
            <input
              type="radio"
              name={status}
              value={one}
              defaultChecked={chosen === one}
              className="radio radio-primary radio-xs"
            />
            {PRESENCE_STATUS_LABELS[one]}
          </label>
        ))}
      </fieldset>
      <select
        id={fieldId(reason)}
        name={reason}
        aria-label={`Motif de ${name}, si en retard ou absent`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${fieldId(status)}-error` : undefined}
        defaultValue={String(reply?.values[reason] ?? person.reason ?? "")}
        // nothing to say of whoever is there; a browser without :has shows it, and it is not read
        className={`select w-full group-has-[input[value=present]:checked]:invisible max-sm:group-has-[input[value=present]:checked]:hidden ${error ? "select-error" : ""}`}
      >
        <option value="">Choisissez un motif</option>
        {Object.entries(PRESENCE_REASON_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {error ? (
        <p id={`${fieldId(status)}-error`} className="font-medium text-error text-sm sm:col-span-3">
          {error}
        </p>
      ) : null}
    </li>
  );
}

function isThere({ declaredAt, isPresenter }: SheetPerson): boolean {
  return declaredAt !== null || isPresenter;
}

function noteOf({ declaredAt, isPresenter }: SheetPerson): string {
  if (isPresenter) return "Présente la séance";
  return declaredAt ? `S’est noté présent à ${formatTime(declaredAt)}` : "";
}
