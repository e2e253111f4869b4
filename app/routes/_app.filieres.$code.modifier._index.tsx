import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revalidateAfterConflict } from "#app/domains/filieres/components/revalidate-conflict.ts";
import { SettingsFields } from "#app/domains/filieres/components/SettingsFields.tsx";
import { settingsForm } from "#app/domains/filieres/editing.forms.ts";
import { requireFiliereEditor } from "#app/domains/filieres/editor.guard.server.ts";
import { countInCare, listTargets } from "#app/domains/filieres/filieres.queries.server.ts";
import { settingsOf } from "#app/domains/filieres/filieres.rules.ts";
import { editSettings } from "#app/domains/filieres/filieres.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { Alert } from "#app/ui/Alert.tsx";

export const shouldRevalidate = revalidateAfterConflict;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const inCare = await countInCare(ctx.db, [filiere.id]);
  return {
    settings: settingsOf(filiere, await listTargets(ctx.db, filiere.id)),
    version: filiere.version,
    capacity: filiere.capacity,
    inCare: inCare.get(filiere.id) ?? 0,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const form = await parseForm(request, settingsForm);
  if (!form.ok) return form.reply;
  const outcome = await editSettings(ctx, filiere.code, form.value);
  return outcome.ok
    ? redirect(`/filieres/${filiere.code}/modifier?enregistre=1`)
    : answerRefusal(outcome, form.values);
}

export default function EditSettings() {
  const { settings, version, capacity, inCare } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      {inCare > capacity ? (
        <Alert tone="warning" title={`${inCare} personnes en soins pour une capacité de ${capacity}`}>
          Personne ne perd sa place : aucune place ne se libère tant que le nombre de personnes en soins n’est
          pas revenu sous la capacité.
        </Alert>
      ) : null}
      {/* After a merge the fields show what was saved, not what was typed. */}
      <SettingsFields key={version} settings={settings} version={version} reply={reply} />
    </>
  );
}
