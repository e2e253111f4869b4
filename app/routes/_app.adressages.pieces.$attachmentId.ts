import type { LoaderFunctionArgs } from "@remix-run/node";
import { openAttachment } from "#app/domains/referrals/attachments.service.server.ts";
import { downloadOf } from "#app/platform/http/received-file.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A file to save, never to show: what a browser would make of its content is not ours to trust. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const opened = await openAttachment(ctx, params.attachmentId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return downloadOf(opened.value);
}
