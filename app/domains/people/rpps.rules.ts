import { hasLuhnKey } from "#app/shared/luhn.ts";

const RPPS_DIGITS = 11;

export const RPPS_IS_IDNPS =
  "C’est le numéro national à 12 chiffres : retirez le 8 du début pour obtenir le RPPS.";
export const RPPS_LENGTH = "Un numéro RPPS a 11 chiffres.";
export const RPPS_KEY = "Ce numéro RPPS comporte une erreur : sa clé n’est pas la bonne.";

/** Why an RPPS number is refused, or null: 11 digits with a Luhn key (DOMAIN §9.1). */
export function refuseRpps(rpps: string): string | null {
  if (/^8\d{11}$/.test(rpps) && hasLuhnKey(rpps.slice(1))) return RPPS_IS_IDNPS;
  if (!/^\d+$/.test(rpps) || rpps.length !== RPPS_DIGITS) return RPPS_LENGTH;
  return hasLuhnKey(rpps) ? null : RPPS_KEY;
}
