import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { ImportFaults, ImportPlan } from "#app/domains/territory/components/ImportPlan.tsx";
import { RESOURCE_COLUMNS } from "#app/domains/territory/resources-import.rules.ts";
import {
  applyResourceImport,
  type ImportPreview,
  previewResourceImport,
} from "#app/domains/territory/resources-import.service.server.ts";
import { readUploadedText } from "#app/domains/territory/uploaded-text.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Importer des ressources · Pluton" }];

interface Reply {
  message: string | null;
  text: string | null;
  preview: ImportPreview | null;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context, "resource.edit");
  return { columns: RESOURCE_COLUMNS };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "resource.edit");
  const form = await request.formData();
  const upload = await readUploadedText(form);
  if (!upload.ok) return data<Reply>({ message: upload.message, text: null, preview: null }, { status: 400 });
  const { text } = upload;
  if (form.get("intent") === "apply") {
    const applied = await applyResourceImport(ctx, { text, fingerprint: String(form.get("fingerprint")) });
    if (applied.ok) return redirect("/territoire/ressources");
    const preview = await previewResourceImport(ctx, text);
    const reply = { message: applied.message, text, preview: preview.ok ? preview.value : null };
    return data<Reply>(reply, { status: HTTP_STATUS[applied.kind] });
  }
  const preview = await previewResourceImport(ctx, text);
  if (!preview.ok)
    return data<Reply>(
      { message: preview.message, text, preview: null },
      { status: HTTP_STATUS[preview.kind] },
    );
  const status = preview.value.faults.length > 0 ? 422 : 200;
  return data<Reply>({ message: null, text, preview: preview.value }, { status });
}

export default function ImporterRessources() {
  const { columns } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title="Importer des ressources"
      subtitle={
        <Link to="/territoire/ressources" className="link">
          Annuaire des ressources
        </Link>
      }
    >
      {reply?.message ? <Alert tone="danger" isLive title={reply.message} /> : null}
      {reply?.preview?.faults.length ? <ImportFaults faults={reply.preview.faults} /> : null}
      {reply?.preview && reply.text !== null && reply.preview.lines.length > 0 ? (
        <Preview preview={reply.preview} text={reply.text} />
      ) : null}
      <Card title="Fichier">
        <Form method="post" encType="multipart/form-data" className="flex max-w-2xl flex-col gap-3">
          <label htmlFor="field-file" className="font-medium text-sm">
            Fichier CSV, en UTF-8, champs séparés par un point-virgule
          </label>
          <input
            id="field-file"
            type="file"
            name="file"
            accept=".csv,text/csv"
            required
            className="file-input w-full"
            aria-describedby="field-file-help"
          />
          <p id="field-file-help" className="text-base-content/70 text-sm">
            Le plus simple est de partir du fichier de « Exporter ». Une ligne dont le code existe déjà
            modifie la fiche, les autres en créent ; ce qui n’est pas dans le fichier ne change pas. Colonnes
            : {columns.join(", ")}.
          </p>
          <div>
            <SubmitButton name="intent" value="preview">
              Voir ce qui changerait
            </SubmitButton>
          </div>
        </Form>
      </Card>
    </Page>
  );
}

function Preview({ preview, text }: { preview: ImportPreview; text: string }) {
  const count = (action: string) => preview.lines.filter((line) => line.action === action).length;
  const shown = preview.lines.filter((line) => line.action !== "same");
  return (
    <Card
      title="Aperçu : rien n’est encore enregistré"
      aside={`${count("create")} à créer, ${count("update")} à modifier, ${count("same")} inchangées`}
      isFlush
    >
      {shown.length > 0 ? (
        <ImportPlan lines={shown} />
      ) : (
        <p className="p-4 text-sm">Ce fichier ne change rien.</p>
      )}
      {shown.length > 0 ? (
        <Form method="post" className="p-4">
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="fingerprint" value={preview.fingerprint} />
          <SubmitButton name="intent" value="apply">
            Appliquer ces changements
          </SubmitButton>
        </Form>
      ) : null}
    </Card>
  );
}
