import { searchKey } from "#app/shared/text.ts";
import {
  IDENTITY_STATUS_LABELS,
  type IdentityStatus,
  type Resemblance,
  type Sex,
} from "./patients.vocabulary.ts";

/** The strict traits of the référentiel national d’identitovigilance, without the number (DOMAIN §9.1). */
export interface StrictTraits {
  birthFamilyName: string;
  birthGivenNames: string;
  birthOn: string;
  sex: Sex;
  birthPlaceCode: string | null;
}

export interface NameKeys {
  birthNameKey: string;
  usedNameKey: string | null;
  givenNameKey: string;
  usedGivenKey: string | null;
}

export interface KnownIdentity extends NameKeys {
  birthOn: string;
  strictKey: string;
  insNumber: string | null;
}

const EARLIEST_BIRTH = "1900-01-01";
const SHORT_NAME = 5;
const MASK_LETTERS = 3;
const DIGIT_PLACES = [0, 1, 2, 3, 5, 6, 8, 9];

/** «Marie, Anne Claire» → «Marie»; a hyphen keeps a compound given name together. */
export function firstGivenName(givenNames: string): string {
  return givenNames.split(/[\s,;]+/).find(Boolean) ?? "";
}

/** Equal for two records of one person: the base of the refusal of duplicates. */
export function strictKeyOf(traits: StrictTraits): string {
  return [
    searchKey(traits.birthFamilyName),
    searchKey(firstGivenName(traits.birthGivenNames)),
    traits.birthOn,
    traits.sex,
    traits.birthPlaceCode ?? "",
  ].join("|");
}

/** Names as they are searched: without case, accents or hyphens. */
export function nameKeysOf(names: {
  birthFamilyName: string;
  birthGivenNames: string;
  usedFamilyName: string | null;
  usedGivenName: string | null;
}): NameKeys {
  return {
    birthNameKey: searchKey(names.birthFamilyName),
    usedNameKey: names.usedFamilyName ? searchKey(names.usedFamilyName) : null,
    givenNameKey: searchKey(names.birthGivenNames),
    usedGivenKey: names.usedGivenName ? searchKey(names.usedGivenName) : null,
  };
}

export function refuseBirth(birthOn: string, today: string): "birthInFuture" | "birthTooOld" | null {
  if (birthOn > today) return "birthInFuture";
  return birthOn < EARLIEST_BIRTH ? "birthTooOld" : null;
}

/** The day with day and month exchanged, when that is another day that exists. */
export function swappedBirth(birthOn: string): string | null {
  const [year, month, day] = birthOn.split("-");
  const swapped = `${year}-${day}-${month}`;
  return swapped !== birthOn && Number(day) <= 12 ? swapped : null;
}

/** Every day that exists one digit away: how a slip of the keyboard changes a date. */
export function closeDays(birthOn: string): string[] {
  const days: string[] = [];
  for (const position of DIGIT_PLACES) {
    for (let digit = 0; digit <= 9; digit++) {
      const day = birthOn.slice(0, position) + digit + birthOn.slice(position + 1);
      if (day !== birthOn && isExistingDay(day)) days.push(day);
    }
  }
  return days;
}

/** Why `known` may be the person who is about to be recorded, or null when nothing says so. */
export function resemblanceOf(asked: KnownIdentity, known: KnownIdentity): Resemblance | null {
  if (asked.insNumber && asked.insNumber === known.insNumber) return "same_ins";
  if (asked.strictKey === known.strictKey) return "same_traits";
  if (!haveSimilarNames(asked, known)) return null;
  const isSameName = asked.birthNameKey === known.birthNameKey && shareFirstWord(asked, known);
  if (asked.birthOn === known.birthOn) return isSameName ? "same_traits" : "same_birth_similar_name";
  if (swappedBirth(asked.birthOn) === known.birthOn) return "swapped_day_month";
  return isSameName && differingDigits(asked.birthOn, known.birthOn) === 1 ? "close_birth_date" : null;
}

/** Close family names and close given names, in either order: people are often entered the wrong way round. */
export function haveSimilarNames(a: NameKeys, b: NameKeys): boolean {
  const namesOf = (keys: NameKeys) => [keys.birthNameKey, keys.usedNameKey].filter((key) => key !== null);
  const givensOf = (keys: NameKeys) => [keys.givenNameKey, keys.usedGivenKey].filter((key) => key !== null);
  const straight = anyClose(namesOf(a), namesOf(b)) && anyClose(givensOf(a), givensOf(b));
  return straight || (anyClose(namesOf(a), givensOf(b)) && anyClose(givensOf(a), namesOf(b)));
}

/** What tells an identity apart without giving it away: «DUP… M.» */
export function maskedName(birthNameKey: string, givenNameKey: string): string {
  return `${birthNameKey.slice(0, MASK_LETTERS).toUpperCase()}… ${givenNameKey.slice(0, 1).toUpperCase()}.`;
}

/**
 * The status as it may be shown. Without the INSi call nothing may be called retrieved or qualified,
 * whatever an import wrote (DOMAIN §9.1).
 */
export function shownIdentityStatus(status: IdentityStatus, source: { hasInsi: boolean }): string {
  const isClaimed = status === "retrieved" || status === "qualified";
  return IDENTITY_STATUS_LABELS[isClaimed && !source.hasInsi ? "provisional" : status];
}

function anyClose(left: readonly string[], right: readonly string[]): boolean {
  return left.some((a) => right.some((b) => areClose(a, b)));
}

/** Equal, one the beginning of the other, sharing a word, or a slip of the keyboard apart. */
function areClose(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
  const words = new Set(a.split(" ").filter((word) => word.length >= MASK_LETTERS));
  if (b.split(" ").some((word) => words.has(word))) return true;
  return distance(a, b) <= (Math.min(a.length, b.length) <= SHORT_NAME ? 1 : 2);
}

function shareFirstWord(a: NameKeys, b: NameKeys): boolean {
  return a.givenNameKey.split(" ")[0] === b.givenNameKey.split(" ")[0];
}

function isExistingDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function differingDigits(a: string, b: string): number {
  return [...a].filter((digit, index) => digit !== b[index]).length;
}

/** Levenshtein distance: insertions, deletions and replacements of one letter. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, replaced));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
