import { z } from "zod";
import { PROFESSIONS } from "#app/domains/people/people.vocabulary.ts";

/** In an address, people of no secteur of the territory. */
export const NO_SECTEUR = "aucun";

const competenceSearch = z.object({
  profession: z.enum(PROFESSIONS).nullable().catch(null),
  filiere: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .catch(null),
  /** A secteur's code, or `aucun`. */
  secteur: z
    .string()
    .regex(/^(\d\d[A-Z]\d\d|aucun)$/)
    .nullable()
    .catch(null),
});
export type CompetenceSearch = z.output<typeof competenceSearch>;

/** What the address of the map and of its lists says; anything unknown is left out rather than refused. */
export function readCompetenceSearch(url: string): CompetenceSearch {
  const search = new URL(url).searchParams;
  return competenceSearch.parse(
    Object.fromEntries(Object.keys(competenceSearch.shape).map((name) => [name, search.get(name)])),
  );
}
