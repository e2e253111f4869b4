import type { LoaderFunctionArgs } from "@remix-run/node";
import { codeSvg } from "#app/domains/liaison/ward-code.server.ts";
import { askPath } from "#app/domains/liaison/ward-links.rules.ts";
import { findLinkedWard } from "#app/domains/liaison/wards.service.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";

/** A ward's code as a picture. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context);
  const ward = await findLinkedWard(ctx, params.wardCode ?? "");
  if (!ward) throw new Response(null, { status: 404 });
  const svg = await codeSvg(new URL(askPath(ward.code), context.config.publicUrl).href);
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "private, max-age=3600" },
  });
}
