import type { LoaderFunctionArgs } from "@remix-run/node";
import { readReviewSearch } from "#app/domains/liaison/review.forms.ts";
import { openReview } from "#app/domains/liaison/review.service.server.ts";
import { reviewCsv } from "#app/domains/liaison/review-csv.server.ts";
import { fileReply } from "#app/platform/file-reply.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { monthOf } from "#app/shared/months.ts";

/** The requests of a month with what their review decided, without any patient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.list");
  const search = readReviewSearch(request.url, monthOf(ctx.now.toISOString()));
  const page = await openReview(ctx, search, "csv");
  if (!page) throw new Response(null, { status: 404 });
  return fileReply(reviewCsv(page.requests), {
    name: `revue-liaison-${page.hospital.code}-${search.mois}`,
    format: "csv",
  });
}
