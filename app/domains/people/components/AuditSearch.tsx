import { Form } from "@remix-run/react";
import { AUDIT_LABELS } from "#app/platform/audit/audit.vocabulary.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

const ACTIONS = optionsOf(AUDIT_LABELS).sort((a, b) => a.label.localeCompare(b.label, "fr"));

interface Filter {
  from: string | null;
  to: string | null;
  accountId: string | null;
  action: string | null;
  patientId: string | null;
}

/** Period, account, action, patient by opaque identifier: filters that live in the address. */
export function AuditSearch(props: { filter: Filter; accountName: string | null }) {
  const { filter } = props;
  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      role="search"
      className="flex flex-col gap-3 border-base-300 border-b p-4"
    >
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <TextField isFilter name="du" type="date" label="Du" defaultValue={filter.from ?? ""} />
        <TextField isFilter name="au" type="date" label="Au" defaultValue={filter.to ?? ""} />
        <SelectField
          isFilter
          name="action"
          label="Action"
          placeholder="Toutes"
          options={ACTIONS}
          defaultValue={filter.action ?? ""}
        />
        <TextField
          isFilter
          name="patient"
          label="Identifiant du patient"
          defaultValue={filter.patientId ?? ""}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {filter.accountId ? (
          <label className="flex min-h-11 items-center gap-2 text-sm sm:min-h-8">
            <input
              type="checkbox"
              name="compte"
              value={filter.accountId}
              defaultChecked
              className="checkbox checkbox-primary checkbox-sm"
            />
            <span>Seulement {props.accountName ?? "ce compte"}</span>
          </label>
        ) : null}
        <SubmitButton tone="plain">Chercher</SubmitButton>
        <LinkButton to="/administration/audit" tone="quiet">
          Tout afficher
        </LinkButton>
      </div>
    </Form>
  );
}
