import type { LoaderFunctionArgs } from "@remix-run/node";
import { figuresCsv, loadFigures } from "#app/domains/seminars/figures.service.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** The figures of the page as a file: nobody's name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  return fileReply(figuresCsv(await loadFigures(ctx)), {
    name: `seminaires-${dayOf(ctx.now)}`,
    format: "csv",
  });
}
