import { z } from "zod";
import { PROFESSIONS } from "#app/domains/people/people.vocabulary.ts";

/** What the address of the catalogue says; anything unknown is left out rather than refused. */
const catalogueSearch = z.object({
  filiere: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .catch(null),
  profession: z.enum(PROFESSIONS).nullable().catch(null),
  /** YYYY-MM */
  mois: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
  /** Only sessions with a place left. */
  places: z.literal("1").nullable().catch(null),
});
export type CatalogueSearch = z.output<typeof catalogueSearch>;

export function readCatalogueSearch(url: string): CatalogueSearch {
  const search = new URL(url).searchParams;
  return catalogueSearch.parse(
    Object.fromEntries(Object.keys(catalogueSearch.shape).map((name) => [name, search.get(name)])),
  );
}
