const STARTS_WITH_A_LETTER = /^\p{L}/u;

/** «lit 225», but «box 7»: a place that says what it is needs no other word. */
export function bedWords(bed: string): string {
  return STARTS_WITH_A_LETTER.test(bed) ? bed : `lit ${bed}`;
}
