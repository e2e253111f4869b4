import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { searchProfessionals } from "#app/domains/people/professionals.queries.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { searchKey } from "#app/shared/text.ts";
import { SEARCH_MINIMUM, type SearchGroup } from "./search.vocabulary.ts";

const HITS_PER_GROUP = 6;

type GroupSearch = (ctx: UseCaseContext, text: string) => Promise<SearchGroup | null>;

/** What Ctrl K looks through, in the order shown. A search answers null when the person may not use it. */
const SEARCHES: readonly GroupSearch[] = [findFilieres, findColleagues];

/** Everything this person may find with that text; groups without hit and without note are left out. */
export async function searchEverything(ctx: UseCaseContext, text: string): Promise<SearchGroup[]> {
  if (searchKey(text).length < SEARCH_MINIMUM) return [];
  const groups = await Promise.all(SEARCHES.map((search) => search(ctx, text)));
  return groups.filter((group) => group !== null).filter((group) => group.hits.length > 0 || group.note);
}

async function findColleagues(ctx: UseCaseContext, text: string): Promise<SearchGroup> {
  const rows = await searchProfessionals(ctx.db, { text, limit: HITS_PER_GROUP });
  return {
    key: "professionals",
    label: "Professionnels",
    note: null,
    hits: rows.map((row) => ({
      key: row.id,
      label: [row.title, row.givenName, row.familyName].filter(Boolean).join(" "),
      detail: [PROFESSION_LABELS[row.profession], row.establishmentName].filter(Boolean).join(" · "),
      path: `/professionnels/${row.id}`,
    })),
  };
}

async function findFilieres(ctx: UseCaseContext, text: string): Promise<SearchGroup> {
  const words = searchKey(text).split(" ");
  const rows = await listFilieres(ctx.db);
  const matching = rows.filter((row) => {
    const key = searchKey(`${row.shortName} ${row.name}`);
    return words.every((word) => key.includes(word));
  });
  return {
    key: "filieres",
    label: "Filières",
    note: null,
    hits: matching.slice(0, HITS_PER_GROUP).map((row) => ({
      key: row.id,
      label: row.name,
      detail: row.isOpen === 1 ? "Ouverte aux adressages" : "Fermée pour le moment",
      path: `/filieres/${row.code}`,
    })),
  };
}
