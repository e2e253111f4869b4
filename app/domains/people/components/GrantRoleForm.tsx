import { Form } from "@remix-run/react";
import {
  ROLE_LABELS,
  ROLE_SCOPES,
  ROLES,
  type Role,
  SCOPE_TYPE_LABELS,
  SCOPE_TYPES,
  type ScopeType,
} from "#app/platform/access/roles.vocabulary.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Field, fieldId } from "#app/ui/fields/Field.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { GRANT_LABELS } from "../accounts.forms.ts";

interface Scope {
  type: ScopeType;
  id: string;
  label: string;
}

/** Gives a role; once it is chosen, with script, only the scopes that fit it are offered. */
export function GrantRoleForm(props: {
  reply: FormReply | undefined;
  scopes: readonly Scope[];
  today: string;
}) {
  const form = useDomainForm(() => import("../accounts.forms.ts").then((forms) => forms.grantForm), {
    reply: props.reply,
    defaults: { startsOn: props.today },
  });
  const role = ROLES.find((one) => one === form.watch("role"));
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex max-w-xl flex-col gap-4">
      <FormErrors reply={props.reply} labels={GRANT_LABELS} />
      <SelectField
        {...form.field("role")}
        label={GRANT_LABELS.role}
        options={optionsOf(ROLE_LABELS)}
        isRequired
      />
      <ScopeField {...form.field("scope")} scopes={props.scopes} role={role} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...form.field("startsOn")} type="date" label={GRANT_LABELS.startsOn} isRequired />
        <TextField
          {...form.field("endsOn")}
          type="date"
          label={GRANT_LABELS.endsOn}
          help="Sans date, le rôle n’a pas de fin."
        />
      </div>
      <div>
        <SubmitButton>Donner ce rôle</SubmitButton>
      </div>
    </Form>
  );
}

function ScopeField(props: {
  name: string;
  defaultValue: string | string[] | undefined;
  error: string | undefined;
  registration: Record<string, unknown>;
  scopes: readonly Scope[];
  role: Role | undefined;
}) {
  const types = SCOPE_TYPES.filter((type) => !props.role || ROLE_SCOPES[props.role].includes(type));
  const groups = types
    .map((type) => ({ type, scopes: props.scopes.filter((scope) => scope.type === type) }))
    .filter((group) => group.scopes.length > 0);
  return (
    <Field
      {...props}
      label={GRANT_LABELS.scope}
      help={groups.length === 0 ? "Aucun périmètre de ce type n’existe encore." : undefined}
      isRequired
    >
      <select
        id={fieldId(props.name)}
        name={props.name}
        defaultValue={String(props.defaultValue ?? "")}
        required
        aria-invalid={props.error ? true : undefined}
        className={`select w-full ${props.error ? "select-error" : ""}`}
        {...props.registration}
      >
        <option value="">Choisir…</option>
        {groups.map((group) => (
          <optgroup key={group.type} label={SCOPE_TYPE_LABELS[group.type]}>
            {group.scopes.map((scope) => (
              <option key={scope.id} value={`${scope.type}:${scope.id}`}>
                {scope.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
