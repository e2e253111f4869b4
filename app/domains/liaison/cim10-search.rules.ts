import { CIM10_BLOCKS } from "./cim10.vocabulary.ts";

export interface Cim10Category {
  code: string;
  label: string;
}

/** What a category is not is no way to find it. */
const EXCLUSION = /, non induit.*/;

const CATEGORIES: readonly (Cim10Category & { words: readonly string[] })[] = CIM10_BLOCKS.flatMap((block) =>
  block.categories.map(({ code, label }) => ({ code, label, words: wordsOf(label.replace(EXCLUSION, "")) })),
);

/** How much of two words of one family is the same: «dépression», «dépressif». */
const STEM = 5;
const MAX_FOUND = 8;

/** Categories by the beginning of their code («F3», «32») or by words of their label, best first. */
export function searchCim10(query: string): Cim10Category[] {
  const code = /^f?(\d{1,2})$/i.exec(query.trim())?.[1];
  if (code)
    return CATEGORIES.filter((category) => category.code.slice(1).startsWith(code)).slice(0, MAX_FOUND);
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const whole = CATEGORIES.filter(({ words }) => asked.every((word) => hasWord(words, word)));
  const near = CATEGORIES.filter(
    (category) =>
      !whole.includes(category) && asked.every((word) => hasWord(category.words, word.slice(0, STEM))),
  );
  return [...whole, ...near].slice(0, MAX_FOUND).map(({ code, label }) => ({ code, label }));
}

function hasWord(words: readonly string[], start: string): boolean {
  return words.some((word) => word.startsWith(start));
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
  return plain.match(/[a-z]{2,}/g) ?? [];
}
