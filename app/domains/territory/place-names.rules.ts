import { searchKey } from "#app/shared/text.ts";

const SAINT = /^(st|ste) /;

/** What a typed place is searched by: no accents, no case, «st» is «saint». */
export function placeKey(text: string): string {
  return searchKey(text).replace(SAINT, (found) => (found === "st " ? "saint " : "sainte "));
}
