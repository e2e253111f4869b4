import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportResources } from "#app/domains/territory/resources-export.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "resource.edit");
  return fileReply(await exportResources(db), { name: "ressources", format: "csv" });
}
