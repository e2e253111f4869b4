import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { DocumentRow } from "../filieres.queries.server.ts";
import { AddInstead } from "./EditableLines.tsx";

const LABELS = { label: "Document", isRequired: "Nécessaire" };

/** Adds a document that the filière asks for, or renames the one chosen in the list. */
export function DocumentEditor(props: {
  document: DocumentRow | null;
  version: number;
  reply: FormReply | undefined;
  addTo: string;
}) {
  const { document, version, reply } = props;
  const isRequired = reply === undefined && document?.isRequired === 1;
  const form = useDomainForm(() => import("../editing.forms.ts").then((forms) => forms.documentForm), {
    reply,
    defaults: {
      version: String(version),
      id: document?.id ?? "",
      label: document?.label ?? "",
      ...(isRequired ? { isRequired: "on" } : {}),
    },
    isDirtyWarned: true,
  });
  return (
    <Card
      id="saisie"
      title={document ? "Modifier le document" : "Ajouter un document"}
      aside={document ? <AddInstead to={props.addTo}>Ajouter plutôt un document</AddInstead> : undefined}
    >
      <Form method="post" onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-4">
        <FormErrors reply={reply} labels={LABELS} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="id" value={document?.id ?? ""} />
        <TextField {...form.field("label")} label={LABELS.label} isRequired />
        <CheckboxField
          {...form.field("isRequired")}
          label={LABELS.isRequired}
          help="Son absence est signalée à l’adressage, sans l’empêcher."
        />
        <div>
          <SubmitButton>{document ? "Enregistrer" : "Ajouter"}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
