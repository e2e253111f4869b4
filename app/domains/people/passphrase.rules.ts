/** CNIL, délibération 2022-100: password alone, about 80 bits; no periodic change (DOMAIN §9.2). */
const LENGTH_WITH_4_KINDS = 12;
const LENGTH_WITH_3_KINDS = 14;
const WORDS = 7;
const DISTINCT_CHARACTERS = 6;
const SHORTEST_TERM = 4;
export const LONGEST_PASSPHRASE = 200;

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u];

export const PASSPHRASE_HELP =
  "12 caractères au moins avec minuscules, majuscules, chiffres et signes, ou 14 avec trois de ces quatre sortes, ou une phrase d’au moins 7 mots.";
export const PASSPHRASE_TOO_WEAK = `Trop facile à deviner : ${PASSPHRASE_HELP}`;
export const PASSPHRASE_TOO_LONG = `${LONGEST_PASSPHRASE} caractères au plus.`;
export const PASSPHRASE_NAMES_YOU =
  "N’utilisez ni votre nom, ni votre adresse électronique, ni le nom de l’application.";

/** Why a new password is refused, or null. `terms` are what a stranger would try first: names, address. */
export function refusePassphrase(passphrase: string, terms: readonly string[] = []): string | null {
  if (passphrase.length > LONGEST_PASSPHRASE) return PASSPHRASE_TOO_LONG;
  if (!isStrong(passphrase)) return PASSPHRASE_TOO_WEAK;
  return hidesTerm(passphrase, ["pluton", ...terms]) ? PASSPHRASE_NAMES_YOU : null;
}

function isStrong(passphrase: string): boolean {
  if (new Set(passphrase.toLowerCase()).size < DISTINCT_CHARACTERS) return false;
  const kinds = KINDS.filter((kind) => kind.test(passphrase)).length;
  const length = [...passphrase].length;
  return (
    (kinds === KINDS.length && length >= LENGTH_WITH_4_KINDS) ||
    (kinds >= KINDS.length - 1 && length >= LENGTH_WITH_3_KINDS) ||
    distinctWords(passphrase) >= WORDS
  );
}

function distinctWords(passphrase: string): number {
  return new Set(passphrase.toLowerCase().match(/\p{L}{2,}/gu) ?? []).size;
}

/** A sentence may hold a name; a short password that stands on one is guessed. */
function hidesTerm(passphrase: string, terms: readonly string[]): boolean {
  if (distinctWords(passphrase) >= WORDS) return false;
  const text = passphrase.toLowerCase();
  return terms.some((term) => term.length >= SHORTEST_TERM && text.includes(term.toLowerCase()));
}
