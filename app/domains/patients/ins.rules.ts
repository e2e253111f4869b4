import type { IdentityWarning, InsKind, Sex } from "./patients.vocabulary.ts";

const FORM = /^[123478]\d{4}(?:\d{2}|2[AB])\d{6}\d{2}$/;
const BODY_LENGTH = 13;
const MODULUS = 97;
const LAST_MONTH = 12;

interface TraitsToCompare {
  insNumber: string | null;
  sex: Sex;
  birthOn: string;
  birthPlaceCode: string | null;
}

/** As it is stored: «2 55 08 14 168 025 38» → «255081416802538». */
export function normaliseIns(text: string): string {
  return text.replace(/[\s.-]/g, "").toUpperCase();
}

/** 15 characters in the places where digits and Corsican departments stand; the key is another question. */
export function isInsForm(number: string): boolean {
  return FORM.test(number);
}

/** The two-digit key: 97 − (N mod 97), 2A read as 19 and 2B as 18 (DOMAIN §9.1). */
export function insKeyOf(number: string): string {
  const body = number.slice(0, BODY_LENGTH);
  const department = body.slice(5, 7).replace("2A", "19").replace("2B", "18");
  const digits = Number(body.slice(0, 5) + department + body.slice(7));
  return String(MODULUS - (digits % MODULUS)).padStart(2, "0");
}

export function hasRightInsKey(number: string): boolean {
  return isInsForm(number) && number.slice(BODY_LENGTH) === insKeyOf(number);
}

/** A number that starts with 1 or 2 is a NIR; the others are given while a person waits for one. */
export function insKindOf(number: string): InsKind {
  return /^[12]/.test(number) ? "nir" : "nia";
}

/** What in the number contradicts the other traits: to be checked, never a refusal. */
export function insWarnings(traits: TraitsToCompare): IdentityWarning[] {
  const number = traits.insNumber;
  if (!number || !isInsForm(number)) return [];
  const month = number.slice(3, 5);
  // Months above 12 stand for an unknown month of birth.
  const hasMonth = Number(month) >= 1 && Number(month) <= LAST_MONTH;
  const sex = /^[137]/.test(number) ? "male" : "female";
  const checks: readonly (readonly [IdentityWarning, boolean])[] = [
    ["ins_key", !hasRightInsKey(number)],
    ["ins_sex", traits.sex !== "unknown" && traits.sex !== sex],
    ["ins_year", number.slice(1, 3) !== traits.birthOn.slice(2, 4)],
    ["ins_month", hasMonth && month !== traits.birthOn.slice(5, 7)],
    ["ins_place", traits.birthPlaceCode !== null && number.slice(5, 10) !== traits.birthPlaceCode],
  ];
  return checks.filter(([, isWrong]) => isWrong).map(([warning]) => warning);
}

/** «2 55 08 14 168 025 38» */
export function formatIns(number: string): string {
  return number.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, "$1 $2 $3 $4 $5 $6 $7");
}
