import {
  LIAISON_AIMS,
  LIAISON_LEVELS,
  type LiaisonAim,
  type LiaisonLevel,
} from "#app/domains/liaison/liaison.vocabulary.ts";
import { shiftMonth } from "#app/shared/months.ts";
import {
  MEASURES,
  type Measure,
  ROW_FILTERS,
  ROW_REASON_LABELS,
  type RowFilter,
  type RowReason,
} from "./liaison-figures.vocabulary.ts";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DEFAULT_MONTHS = 12;
const MAX_MONTHS = 60;
const LAST_PAGE = 1000;
const ROW_REASONS = Object.keys(ROW_REASON_LABELS) as RowReason[];

export interface LiaisonPageSearch {
  /** Code of a hospital; null: all of them. */
  hopital: string | null;
  de: string;
  a: string;
  mesure: Measure;
}

/** The period and the place of an address; what cannot be read is the last twelve months, everywhere. */
export function readLiaisonPageSearch(url: string, thisMonth: string): LiaisonPageSearch {
  const search = new URL(url).searchParams;
  const asked = { de: monthIn(search.get("de")), a: monthIn(search.get("a")) };
  const a = asked.a && asked.a <= thisMonth ? asked.a : thisMonth;
  const earliest = shiftMonth(a, -(MAX_MONTHS - 1));
  const de = asked.de && asked.de <= a ? asked.de : shiftMonth(a, -(DEFAULT_MONTHS - 1));
  return {
    hopital: search.get("hopital") || null,
    de: de < earliest ? earliest : de,
    a,
    mesure: MEASURES.find((measure) => measure === search.get("mesure")) ?? "part",
  };
}

export interface RowSearch {
  filter: RowFilter;
  level: LiaisonLevel | null;
  wardCode: string | null;
  aim: LiaisonAim | null;
  reason: RowReason | null;
  page: number;
}

/** Which rows an address asks for; what is unknown is left out. */
export function readRowFilter(url: string): RowSearch {
  const search = new URL(url).searchParams;
  return {
    filter: ROW_FILTERS.find((filter) => filter === search.get("filtre")) ?? "toutes",
    level: LIAISON_LEVELS.find((level) => level === search.get("niveau")) ?? null,
    wardCode: search.get("service"),
    aim: LIAISON_AIMS.find((aim) => aim === search.get("objectif")) ?? null,
    reason: ROW_REASONS.find((reason) => reason === search.get("motif")) ?? null,
    page: Math.min(Math.max(Number.parseInt(search.get("page") ?? "", 10) || 1, 1), LAST_PAGE),
  };
}

/** The address of the page, or of what belongs to it, for a period and a place. */
export function liaisonPagePath(
  search: Partial<LiaisonPageSearch> & Record<string, string | null | undefined>,
  base = "/pilotage/liaison",
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) params.set(name, value);
  return params.size > 0 ? `${base}?${params}` : base;
}

function monthIn(text: string | null): string | null {
  return text && MONTH.test(text) ? text : null;
}
