import type { LoaderFunctionArgs } from "@remix-run/node";
import { auditFilterOf } from "#app/platform/audit/audit.forms.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { exportAudit } from "#app/platform/audit/export.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "audit.read");
  const filter = auditFilterOf(new URL(request.url).searchParams);
  await recordAudit(ctx.db, ctx, { action: "audit.export", detail: { ...filter } });
  return fileReply(exportAudit(ctx.db, filter), { name: `journal-audit-${dayOf(ctx.now)}`, format: "csv" });
}
