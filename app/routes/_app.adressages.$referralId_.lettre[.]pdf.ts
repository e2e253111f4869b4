import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterPdf } from "#app/domains/referrals/letter-pdf.server.ts";
import { openReturnLetter } from "#app/domains/referrals/letters.service.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The return letter as a PDF; the file's name holds the reference alone. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const opened = await openReturnLetter(ctx, params.referralId ?? "", "letter.download");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return fileReply(await letterPdf(opened.value), {
    name: `lettre-${opened.value.subject.reference}`,
    format: "pdf",
  });
}
