/** Capital letters and digits that nobody takes for one another: no 0 or O, 1, I or L, 2 or Z, 5 or S, 8 or B. */
const ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";
const LENGTH = 12;
const GROUP = 4;

/** A code out of random bytes; a byte that would favour some letters is left out. Null: more bytes are needed. */
export function codeOfBytes(bytes: Uint8Array): string | null {
  const fair = Math.floor(256 / ALPHABET.length) * ALPHABET.length;
  const letters = [...bytes].filter((byte) => byte < fair).map((byte) => ALPHABET[byte % ALPHABET.length]);
  return letters.length < LENGTH ? null : letters.slice(0, LENGTH).join("");
}

/** What somebody typed or scanned, as a code is stored. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** «ACDE-FGHJ-KMNP», as it is printed. */
export function codeWords(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join("-") ?? code;
}
