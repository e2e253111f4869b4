import { searchKey } from "#app/shared/text.ts";

const SAINT = /^(st|ste) /;
const ARTICLE = /^(le|la|les|l) /;
const NUMBER = /\d/;

/** What a typed place is searched by: no accents, no case, «st» is «saint». */
export function placeKey(text: string): string {
  return searchKey(text).replace(SAINT, (found) => (found === "st " ? "saint " : "sainte "));
}

/**
 * Is the place called what was typed, or at least its beginning? «Paris» is a word of Le Touquet-Paris-Plage, not its
 * name. A postal code names nothing and denies nothing.
 */
export function isNamedBy(name: string, typed: string): boolean {
  if (NUMBER.test(typed)) return true;
  const bare = (text: string) => placeKey(text).replace(ARTICLE, "");
  return bare(name).startsWith(bare(typed));
}
