import type { LoaderFunctionArgs } from "@remix-run/node";
import { readWorklistSearch } from "#app/domains/referrals/worklist.forms.ts";
import { toCsv } from "#app/domains/referrals/worklist-csv.server.ts";
import { loadWorklistExport } from "#app/domains/referrals/worklist-page.service.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

/** The filtered list as a file; the name says what it holds, and nothing of a patient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const list = await loadWorklistExport(ctx, readWorklistSearch(request.url));
  if (!list) throw new Response(null, { status: 404 });
  const name = `adressages-donnees-de-sante-${list.view.code}-${list.tab}-${dayOf(ctx.now)}`;
  return fileReply(toCsv(list.rows, { isCut: list.isCut, now: ctx.now }), { name, format: "csv" });
}
