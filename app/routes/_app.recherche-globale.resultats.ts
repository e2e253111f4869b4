import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { searchForm } from "#app/domains/search/search.forms.ts";
import { searchEverything } from "#app/domains/search/search.service.server.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The search dialog posts here; there is nothing to read by GET. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  throw new Response(null, { status: 404 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context);
  const form = await parseForm(request, searchForm);
  if (!form.ok) return Response.json({ groups: [] }, { status: 400 });
  return Response.json({ groups: await searchEverything(ctx, form.value.q) });
}
