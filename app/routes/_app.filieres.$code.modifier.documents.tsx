import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DocumentEditor } from "#app/domains/filieres/components/DocumentEditor.tsx";
import { EditableLines } from "#app/domains/filieres/components/EditableLines.tsx";
import { revalidateAfterConflict } from "#app/domains/filieres/components/revalidate-conflict.ts";
import { documentForm, moveLineForm } from "#app/domains/filieres/editing.forms.ts";
import { requireFiliereEditor } from "#app/domains/filieres/editor.guard.server.ts";
import { listDocuments } from "#app/domains/filieres/filieres.queries.server.ts";
import { moveDocument, saveDocument } from "#app/domains/filieres/lines.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";

export const shouldRevalidate = revalidateAfterConflict;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const documents = await listDocuments(ctx.db, filiere.id, { isWithInactive: true });
  const chosen = new URL(request.url).searchParams.get("document");
  return {
    root: `/filieres/${filiere.code}/modifier/documents`,
    version: filiere.version,
    documents,
    chosen: documents.find(({ id }) => id === chosen) ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const posted = await request.formData();
  const done = `/filieres/${filiere.code}/modifier/documents?enregistre=1`;
  if (posted.has("move")) {
    const form = parseFormData(posted, moveLineForm);
    if (!form.ok) return form.reply;
    const outcome = await moveDocument(ctx, filiere.code, form.value);
    return outcome.ok ? redirect(done) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(posted, documentForm);
  if (!form.ok) return form.reply;
  const outcome = await saveDocument(ctx, filiere.code, form.value);
  return outcome.ok ? redirect(done) : answerRefusal(outcome, form.values);
}

export default function EditDocuments() {
  const { root, version, documents, chosen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isMove = reply?.values.move !== undefined;
  return (
    <>
      {isMove ? <FormErrors reply={reply} /> : null}
      <Card title="Documents à joindre">
        <EditableLines
          lines={documents}
          version={version}
          editTo={(line) => `${root}?document=${line.id}#saisie`}
        />
      </Card>
      <DocumentEditor
        key={`${chosen?.id ?? "new"} ${documents.length}`}
        document={chosen}
        version={version}
        reply={isMove ? undefined : reply}
        addTo={`${root}#saisie`}
      />
    </>
  );
}
