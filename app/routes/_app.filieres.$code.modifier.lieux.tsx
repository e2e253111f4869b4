import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revalidateAfterConflict } from "#app/domains/filieres/components/revalidate-conflict.ts";
import { SiteChoice } from "#app/domains/filieres/components/SiteChoice.tsx";
import { sitesForm } from "#app/domains/filieres/editing.forms.ts";
import { listSitesToChoose } from "#app/domains/filieres/editing.queries.server.ts";
import { requireFiliereEditor } from "#app/domains/filieres/editor.guard.server.ts";
import { chooseSites } from "#app/domains/filieres/filieres.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";

export const shouldRevalidate = revalidateAfterConflict;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  return { version: filiere.version, sites: await listSitesToChoose(ctx.db, filiere) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const form = await parseForm(request, sitesForm);
  if (!form.ok) return form.reply;
  const outcome = await chooseSites(ctx, filiere.code, form.value);
  return outcome.ok
    ? redirect(`/filieres/${filiere.code}/modifier/lieux?enregistre=1`)
    : answerRefusal(outcome, form.values);
}

export default function EditSites() {
  const { version, sites } = useLoaderData<typeof loader>();
  return <SiteChoice sites={sites} version={version} reply={useActionData<typeof action>()} />;
}
