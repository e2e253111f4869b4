import { searchKey } from "#app/shared/text.ts";

/** A name and a given name whose beginnings are searched, as keys. */
export interface NamePattern {
  name: string | null;
  given: string | null;
}

export interface PatientQuery {
  birthOn: string | null;
  letters: string;
}

/** Letters without a birth date: fewer would list the whole network. */
export const MINIMUM_LETTERS = 2;

/** Exact birth date and this many letters: only then is a record outside one's rights announced. */
export const LETTERS_FOR_RESTRICTED = 3;

/** Longest list of patients that a search shows. */
export const SEARCH_LIMIT = 20;

const WORDS_READ = 4;
const FRENCH_DAY = /\b(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4})\b/;
const ISO_DAY = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** Reads «12/03/1984 dup», «dup 12.3.1984» or «1984-03-12 dup», as typed in one field. */
export function parsePatientQuery(text: string): PatientQuery {
  const iso = ISO_DAY.exec(text);
  if (iso)
    return { birthOn: existingDay(iso[1], iso[2], iso[3]), letters: text.replace(ISO_DAY, " ").trim() };
  const french = FRENCH_DAY.exec(text);
  if (!french) return { birthOn: null, letters: text.trim() };
  return {
    birthOn: existingDay(french[3], french[2], french[1]),
    letters: text.replace(FRENCH_DAY, " ").trim(),
  };
}

/** Is there enough to search with, without listing everybody? */
export function isSearchable(query: PatientQuery): boolean {
  return query.birthOn !== null || searchKey(query.letters).length >= MINIMUM_LETTERS;
}

export function mayAnnounceRestricted(query: PatientQuery): boolean {
  return (
    query.birthOn !== null && searchKey(query.letters).replaceAll(" ", "").length >= LETTERS_FOR_RESTRICTED
  );
}

/**
 * The ways to read the letters: a beginning of a name, or of a name and a given name in either order.
 * «de la fon mar» may be the name «de la fon» and the given name «mar».
 */
export function namePatterns(letters: string, options: { isGivenAloneRead: boolean }): NamePattern[] {
  const words = searchKey(letters).split(" ").filter(Boolean).slice(0, WORDS_READ);
  if (words.length === 0) return [];
  const whole = words.join(" ");
  const patterns: NamePattern[] = [{ name: whole, given: null }];
  if (options.isGivenAloneRead) patterns.push({ name: null, given: whole });
  for (let cut = 1; cut < words.length; cut++) {
    const left = words.slice(0, cut).join(" ");
    const right = words.slice(cut).join(" ");
    patterns.push({ name: left, given: right }, { name: right, given: left });
  }
  return patterns;
}

/** Above every key that starts with `prefix`: keys hold only a–z, digits and spaces, all before «~». */
export function endOfPrefix(prefix: string): string {
  return `${prefix}~`;
}

function existingDay(year = "", month = "", day = ""): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
