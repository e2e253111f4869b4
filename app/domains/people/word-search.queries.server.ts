import { type RawBuilder, sql } from "kysely";
import { searchKey } from "#app/shared/text.ts";

const MAX_WORDS = 4;

/** The first words of what was typed, as keys hold them. */
export function searchWords(text: string): string[] {
  return searchKey(text).split(" ").filter(Boolean).slice(0, MAX_WORDS);
}

/** For each word, in any order: one of those in the `searchKey` column starts with it. */
export function startsWithEach(
  column: `${string}.searchKey`,
  words: readonly string[],
): RawBuilder<boolean>[] {
  const key = sql.ref(column);
  return words.map((word) => sql<boolean>`(${key} LIKE ${`${word}%`} OR ${key} LIKE ${`% ${word}%`})`);
}
