import type { Cursor } from "./board.rules.ts";
import { decodeCursor } from "./board.rules.ts";
import { LIAISON_LEVELS, type LiaisonLevel } from "./liaison.vocabulary.ts";

/** What the address of a board says: codes alone, never a patient. */
export interface BoardSearch {
  hopital: string | null;
  service: string | null;
  niveau: LiaisonLevel | null;
  qui: "moi" | null;
  vue: "service" | null;
  apres: Cursor | null;
}

/** Unknown values are left out, as if they were not there. */
export function readBoardSearch(url: string): BoardSearch {
  const search = new URL(url).searchParams;
  return {
    hopital: search.get("hopital") || null,
    service: search.get("service") || null,
    niveau: LIAISON_LEVELS.find((level) => level === search.get("niveau")) ?? null,
    qui: search.get("qui") === "moi" ? "moi" : null,
    vue: search.get("vue") === "service" ? "service" : null,
    apres: decodeCursor(search.get("apres")),
  };
}

/** The address of a board or of its closed list; empty values are left out. */
export function boardPath(
  search: Partial<Record<"hopital" | "service" | "niveau" | "qui" | "vue" | "apres", string | null>>,
  base = "/liaison",
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) params.set(name, value);
  return params.size > 0 ? `${base}?${params}` : base;
}
