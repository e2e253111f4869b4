import { z } from "zod";
import { CIRCLES } from "#app/domains/territory/territory.vocabulary.ts";

/** What the address of the catalogue says; anything unknown is left out rather than refused. */
export const catalogueSearch = z.object({
  cercle: z.enum(CIRCLES).nullable().catch(null),
  commune: z
    .string()
    .regex(/^[0-9AB]{5}$/)
    .nullable()
    .catch(null),
});

export function readCatalogueSearch(url: string): z.output<typeof catalogueSearch> {
  const search = new URL(url).searchParams;
  return catalogueSearch.parse({ cercle: search.get("cercle"), commune: search.get("commune") });
}
