/** Lower case, without accents, only letters and digits separated by single spaces: «D’Hérouville» → «d herouville». */
export function searchKey(text: string): string {
  return text
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const NBSP = "\u00a0";

/** «Title» between French quotation marks, which no line break separates from it. */
export function quoted(text: string): string {
  return `«${NBSP}${text}${NBSP}»`;
}
