import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportResources } from "#app/domains/territory/resources-export.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "resource.edit");
  return new Response(await exportResources(db), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="ressources.csv"',
    },
  });
}
