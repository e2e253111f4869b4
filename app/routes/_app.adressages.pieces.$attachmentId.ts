import type { LoaderFunctionArgs } from "@remix-run/node";
import { openAttachment } from "#app/domains/referrals/attachments.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A file to save, never to show: what a browser would make of its content is not ours to trust. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const opened = await openAttachment(ctx, params.attachmentId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { content, mediaType, name, size } = opened.value;
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "sandbox",
    },
  });
}

/** For browsers that do not read `filename*`. */
function asciiName(name: string): string {
  return name.normalize("NFD").replace(/[^\x20-\x7e]|["\\]/g, "_");
}
