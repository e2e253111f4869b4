import { z } from "zod";
import { optionalText, requiredText } from "#app/platform/forms/fields.ts";
import { shiftMonth } from "#app/shared/months.ts";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MAX_TEXT = 4_000;

export interface ReviewSearch {
  /** Code of a hospital; null: the first one. */
  hopital: string | null;
  mois: string;
}

/** The month and the place of an address; what cannot be read is the last whole month. */
export function readReviewSearch(url: string, thisMonth: string): ReviewSearch {
  const search = new URL(url).searchParams;
  const month = search.get("mois");
  const isKnown = month !== null && MONTH.test(month) && month <= thisMonth;
  return { hopital: search.get("hopital") || null, mois: isKnown ? month : shiftMonth(thisMonth, -1) };
}

export function reviewPath(search: ReviewSearch, base = "/liaison/revue"): string {
  const params = new URLSearchParams({ mois: search.mois });
  if (search.hopital) params.set("hopital", search.hopital);
  return `${base}?${params}`;
}

/** What was concluded with the wards; version 0: nothing was written yet. */
export const reviewForm = z.object({
  hospitalId: requiredText("Choisissez l’hôpital."),
  month: z.string().regex(MONTH, "Choisissez un mois."),
  version: z.coerce.number().int().min(0),
  participants: optionalText(500),
  conclusions: requiredText("Écrivez ce qui a été conclu avec les services.", MAX_TEXT),
});
export type ReviewForm = z.output<typeof reviewForm>;
