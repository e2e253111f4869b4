import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { formatDay } from "#app/shared/dates.ts";
import { professionWords } from "../catalogue.rules.ts";
import type { NextSession } from "../competences.service.server.ts";

/** «infirmier ou infirmière 4, psychologue 1» */
export function professionsWords(professions: readonly { profession: Profession; count: number }[]): string {
  return professions.map(({ profession, count }) => `${professionWords(profession)} ${count}`).join(", ");
}

/** «mar. 5 janv. 2027, 12 places libres», «mar. 5 janv. 2027, complète» */
export function nextSessionWords({ startsAt, free }: NextSession): string {
  return `${formatDay(startsAt)}, ${freeWords(free)}`;
}

function freeWords(free: number): string {
  if (free === Number.MAX_SAFE_INTEGER) return "sans limite de places";
  if (free === 0) return "complète";
  return free === 1 ? "1 place libre" : `${free} places libres`;
}
