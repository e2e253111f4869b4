import { searchKey } from "#app/shared/text.ts";
import { COMMON_CAPITALS, EPONYMS, FAMOUS_PEOPLE, OPENING_WORDS } from "./accepted-names.vocabulary.ts";
import type { Reading } from "./deidentification.rules.ts";
import { GIVEN_NAME_WORDS, GIVEN_NAMES } from "./given-names.vocabulary.ts";

/** A patient as their names are searched; nothing else of them is asked for. */
export interface KnownNames {
  birthNameKey: string;
  usedNameKey: string | null;
  givenNameKey: string;
  usedGivenKey: string | null;
}

export interface NamesAround {
  people: readonly KnownNames[];
  /** Communes named in the text: a place is not a person. */
  placeKeys: ReadonlySet<string>;
}

export interface FoundNames {
  /** Somebody's full name, or what stands as one: refused. */
  names: string[];
  /** A lone word that may be a name: a person has to say that it is not. */
  doubtful: string[];
}

interface Word {
  text: string;
  key: string;
  start: number;
  end: number;
  isCapital: boolean;
}

/** Family names of this many words are looked for («de la Fontaine Petit»). */
const MAX_NAME_WORDS = 4;
const MIN_LETTERS = 2;
const MIN_LOW_LETTERS = 4;

const CIVILITIES = new Set([
  "m",
  "mm",
  "mr",
  "mme",
  "mmes",
  "mlle",
  "mlles",
  "monsieur",
  "madame",
  "mademoiselle",
]);
const SAINTS = new Set(["saint", "sainte", "st", "ste", "notre"]);
const PARTICLES = new Set([
  "de",
  "du",
  "des",
  "d",
  "la",
  "le",
  "van",
  "von",
  "vanden",
  "vander",
  "den",
  "der",
  "el",
  "al",
  "ben",
  "ould",
  "da",
  "dos",
]);

/** What of a text may be a family name, as `searchKey` writes it: to ask the database for those alone. */
export function nameKeysIn(text: string): string[] {
  const words = wordsOf(text);
  const keys = new Set<string>();
  for (let start = 0; start < words.length; start++)
    for (const run of runsFrom(words, start)) if (run.key.length >= MIN_LETTERS) keys.add(run.key);
  return [...keys];
}

/** The names that a text holds: those of people whom its author may have met, and whatever looks like a full name. */
export function findNames(text: string, around: NamesAround, reading: Reading): FoundNames {
  const words = wordsOf(text);
  const found: FoundNames = { names: [], doubtful: [] };
  findKnown(text, words, around, found);
  if (reading === "case") {
    findLikely(text, words, around, found);
    found.doubtful.push(...words.filter(isTypedLow).map((word) => word.text));
  }
  const names = distinct(found.names);
  return {
    names,
    doubtful:
      reading === "reference" ? [] : distinct(found.doubtful).filter((word) => !isWithin(word, names)),
  };
}

/** A name of the known beside one of their given names, or after a civility; a capital one alone is doubtful. */
function findKnown(text: string, words: readonly Word[], around: NamesAround, found: FoundNames): void {
  const byKey = namesakesByKey(around.people);
  if (byKey.size === 0) return;
  for (let start = 0; start < words.length; start++) {
    for (const run of runsFrom(words, start)) {
      const namesakes = byKey.get(run.key);
      if (!namesakes) continue;
      const name = fullNameAt(text, words, run, namesakes);
      if (name) found.names.push(name);
      else if (isLoneName(words, start, run, around))
        found.doubtful.push(text.slice(run.first.start, run.end));
    }
  }
}

function namesakesByKey(people: readonly KnownNames[]): Map<string, KnownNames[]> {
  const byKey = new Map<string, KnownNames[]>();
  for (const person of people)
    for (const key of [person.birthNameKey, person.usedNameKey])
      if (key) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  return byKey;
}

/** A family name with what makes it somebody's: a given name on either side, or a civility before it. */
function fullNameAt(
  text: string,
  words: readonly Word[],
  run: Run,
  namesakes: readonly KnownNames[],
): string | null {
  const given = new Set(namesakes.flatMap(givenWordsOf));
  const before = words[words.indexOf(run.first) - 1];
  const after = words[run.last + 1];
  if (before && CIVILITIES.has(before.key)) return text.slice(before.start, run.end);
  if (before && given.has(before.key) && isBeside(text, before, run.first))
    return text.slice(before.start, run.end);
  return after && given.has(after.key) && isBeside(text, run, after)
    ? text.slice(run.first.start, after.end)
    : null;
}

function isLoneName(words: readonly Word[], start: number, run: Run, { placeKeys }: NamesAround): boolean {
  return isCapitalRun(words, start, run.last) && !EPONYMS.has(run.key) && !placeKeys.has(run.key);
}

/** Whoever it may be: a given name beside a capital word; a lone given name, or two unknown capital words, are doubtful. */
function findLikely(text: string, words: readonly Word[], around: NamesAround, found: FoundNames): void {
  for (let index = 0; index < words.length; index++) {
    const name = compoundFrom(text, words, index);
    if (!name || isHoly(words, index)) continue;
    const next = afterParticles(text, words, name.last);
    const pair = next ? pairOf(text, words, name, next) : null;
    if (pair) found.names.push(pair.excerpt);
    else if (isGiven(name.key) && !EPONYMS.has(name.key))
      found.doubtful.push(text.slice(name.start, name.end));
    else if (next && isUnknownPair(text, name, next, around))
      found.doubtful.push(text.slice(name.start, next.end));
    index = pair?.last ?? name.last;
  }
}

/** «kévin», typed in a hurry; not «pierre», nor the few letters that may be anything. */
function isTypedLow({ key, isCapital }: Word): boolean {
  return (
    !isCapital &&
    key.length >= MIN_LOW_LETTERS &&
    GIVEN_NAMES.has(key) &&
    !GIVEN_NAME_WORDS.has(key) &&
    !EPONYMS.has(key)
  );
}

interface Compound {
  key: string;
  start: number;
  end: number;
  last: number;
}

/** A capital word with what hyphens tie to it («Jean-Pierre»), or null. */
function compoundFrom(text: string, words: readonly Word[], index: number): Compound | null {
  const first = words[index];
  if (!first?.isCapital || (first.text.length < MIN_LETTERS && text[first.end] !== ".")) return null;
  if (isElided(text, first)) return null;
  let last = index;
  for (let next = words[last + 1]; next && isTied(text, words[last], next); next = words[last + 1]) last += 1;
  const end = words[last]?.end ?? first.end;
  const key = words
    .slice(index, last + 1)
    .map((word) => word.key)
    .join(" ");
  return { key, start: first.start, end, last };
}

/** The capital word that follows, over «de», «van»… */
function afterParticles(text: string, words: readonly Word[], last: number): Compound | null {
  let index = last;
  for (let next = words[index + 1]; next && isBeside(text, words[index], next); next = words[index + 1]) {
    index += 1;
    if (next.isCapital && !isElided(text, next)) return compoundFrom(text, words, index);
    if (!PARTICLES.has(next.key)) return null;
  }
  return null;
}

/** «Marie Dupont», «DUPONT Marie», «Marie D.»; not the people of the books. */
function pairOf(
  text: string,
  words: readonly Word[],
  name: Compound,
  next: Compound,
): { excerpt: string; last: number } | null {
  const initial = words[next.last];
  if (isGiven(name.key) && initial && initial.text.length === 1)
    return { excerpt: `${text.slice(name.start, next.end)}.`, last: next.last };
  if (FAMOUS_PEOPLE.has(`${name.key} ${next.key}`)) return null;
  const isStraight = isGiven(name.key) && !isCommon(next.key);
  const isReversed = isGiven(next.key) && !isCommon(name.key) && !isGiven(name.key);
  if (!isStraight && !isReversed) return null;
  return { excerpt: text.slice(name.start, next.end), last: next.last };
}

function isGiven(key: string): boolean {
  return GIVEN_NAMES.has(key) || GIVEN_NAMES.has(key.split(" ")[0] ?? "");
}

/** A word that is nobody's name, alone or beside a given name; many an eponym is a family name of here. */
function isCommon(key: string): boolean {
  return key.split(" ").every((word) => OPENING_WORDS.has(word) || COMMON_CAPITALS.has(word));
}

function isAccepted(key: string): boolean {
  return key
    .split(" ")
    .every((word) => EPONYMS.has(word) || OPENING_WORDS.has(word) || COMMON_CAPITALS.has(word));
}

/** Two capital words side by side that nothing else explains. */
function isUnknownPair(text: string, name: Compound, next: Compound, around: NamesAround): boolean {
  const isDirect = /^\s+$/.test(text.slice(name.end, next.start));
  const isAcronym = [name, next].some(
    ({ start, end }) => text.slice(start, end) === text.slice(start, end).toUpperCase(),
  );
  return isDirect && !isAcronym && isUnknown(name.key, around) && isUnknown(next.key, around);
}

/** Neither a place, nor a school, nor a word that opens a sentence. */
function isUnknown(key: string, { placeKeys }: NamesAround): boolean {
  return key.length > MIN_LETTERS && !isAccepted(key) && !placeKeys.has(key);
}

/** «Saint-Vincent», «Notre-Dame»: a place. */
function isHoly(words: readonly Word[], index: number): boolean {
  return SAINTS.has(words[index]?.key ?? "") || SAINTS.has(words[index - 1]?.key ?? "");
}

/** «d’Emma» is looked at for its name, «D’» alone is not one. */
function isElided(text: string, word: Word): boolean {
  return word.text.length === 1 && /['’]/.test(text[word.end] ?? "");
}

function isTied(text: string, word: Word | undefined, next: Word): boolean {
  return word !== undefined && next.isCapital && text.slice(word.end, next.start) === "-";
}

/** Only spaces, hyphens or an apostrophe between them: neither a comma nor the end of a sentence. */
function isBeside(text: string, word: Pick<Word, "end"> | undefined, next: Pick<Word, "start">): boolean {
  return word !== undefined && /^[ \u00a0\u202f'’-]+$/.test(text.slice(word.end, next.start));
}

interface Run {
  key: string;
  first: Word;
  end: number;
  last: number;
}

function runsFrom(words: readonly Word[], start: number): Run[] {
  const first = words[start];
  if (!first) return [];
  const runs: Run[] = [];
  let key = "";
  for (let last = start; last < Math.min(words.length, start + MAX_NAME_WORDS); last++) {
    const word = words[last];
    if (!word) break;
    key = key ? `${key} ${word.key}` : word.key;
    runs.push({ key, first, end: word.end, last });
  }
  return runs;
}

function isCapitalRun(words: readonly Word[], start: number, last: number): boolean {
  return words.slice(start, last + 1).every((word) => word.isCapital || PARTICLES.has(word.key));
}

function givenWordsOf({ givenNameKey, usedGivenKey }: KnownNames): string[] {
  return `${givenNameKey} ${usedGivenKey ?? ""}`.split(" ").filter((word) => word.length >= MIN_LETTERS);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) => {
    const [word] = match;
    const key = searchKey(word);
    if (!key) return [];
    return [
      {
        text: word,
        key,
        start: match.index,
        end: match.index + word.length,
        isCapital: /^\p{Lu}/u.test(word),
      },
    ];
  });
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function isWithin(word: string, names: readonly string[]): boolean {
  return names.some((name) => name.includes(word));
}
