import { PRIORITIES, type Priority } from "./referrals.vocabulary.ts";
import { type Cursor, decodeCursor, TABS, type TabSlug } from "./worklist.rules.ts";

/** What the address of a list says: codes alone, never a patient. */
export interface WorklistSearch {
  liste: string | null;
  onglet: TabSlug | null;
  secteur: string | null;
  filiere: string | null;
  priorite: Priority | null;
  apres: Cursor | null;
}

/** Unknown values are left out, as if they were not there. */
export function readWorklistSearch(url: string): WorklistSearch {
  const search = new URL(url).searchParams;
  return {
    liste: search.get("liste"),
    onglet: TABS.find((tab) => tab === search.get("onglet")) ?? null,
    secteur: search.get("secteur"),
    filiere: search.get("filiere"),
    priorite: PRIORITIES.find((priority) => priority === search.get("priorite")) ?? null,
    apres: decodeCursor(search.get("apres")),
  };
}

/** The address of a list; empty values are left out. */
export function worklistPath(
  search: Partial<Record<"liste" | "onglet" | "secteur" | "filiere" | "priorite" | "apres", string | null>>,
  base = "/adressages",
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) params.set(name, value);
  return params.size > 0 ? `${base}?${params}` : base;
}
