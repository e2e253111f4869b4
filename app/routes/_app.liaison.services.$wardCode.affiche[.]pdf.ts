import type { LoaderFunctionArgs } from "@remix-run/node";
import { openWardPoster } from "#app/domains/liaison/ward-poster.service.server.ts";
import { wardPosterPdf } from "#app/domains/liaison/ward-poster-pdf.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A ward's poster, with the targets of today. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context);
  const { publicUrl } = context.config;
  const poster = await openWardPoster(ctx, { code: params.wardCode ?? "", publicUrl });
  if (!poster) throw new Response(null, { status: 404 });
  return fileReply(await wardPosterPdf(poster), {
    name: `affiche-${poster.wardCode}`,
    format: "pdf",
    isShown: true,
  });
}
