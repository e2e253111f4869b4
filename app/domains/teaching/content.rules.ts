import { CONTENT_FIELDS, type ContentField, fieldsOf, type TeachingContent } from "./content.vocabulary.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import type { TeachingKind } from "./teaching.vocabulary.ts";

const DOI = /^10\.\d{4,9}\/[^\s"<>]+$/;
const DOI_PREFIX = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi\s*:\s*)/i;
const PMID = /^[1-9]\d{0,7}$/;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** As it is stored: «https://doi.org/10.1000/xyz» → «10.1000/xyz». */
export function normaliseDoi(text: string | null): string | null {
  return text?.trim().replace(DOI_PREFIX, "") || null;
}

export function isDoi(text: string): boolean {
  return DOI.test(text);
}

const CHECKS: Partial<
  Record<ContentField, { isRight(text: string, year: number): boolean; message: string }>
> = {
  doi: {
    isRight: isDoi,
    message: "Ce DOI n’a pas la forme attendue : il commence par 10., un nombre, puis une barre oblique.",
  },
  pmid: { isRight: (text) => PMID.test(text), message: "Un PMID est un nombre de 1 à 8 chiffres." },
  publishedYear: {
    isRight: (text, year) => YEAR.test(text) && Number(text) <= year + 1,
    message: "Indiquez une année de parution, en quatre chiffres.",
  },
  supportUrl: {
    isRight: (text) => URL.canParse(text) && new URL(text).protocol === "https:",
    message: "Indiquez une adresse qui commence par https://.",
  },
};

/** What is missing or not in its form before the content is ready, by field. */
export function contentFaults(
  kind: TeachingKind,
  content: TeachingContent & { title: string | null },
  now: Date,
): Record<string, string> {
  const faults: Record<string, string> = content.title ? {} : { title: TEACHING_REFUSALS.missing };
  for (const { name, isRequired } of fieldsOf(kind)) {
    const text = content[name];
    const check = CHECKS[name];
    if (!text && isRequired) faults[name] = TEACHING_REFUSALS.missing;
    if (text && check && !check.isRight(text, now.getFullYear())) faults[name] = check.message;
  }
  return faults;
}

/** A content as its form holds it. */
export function contentValues(content: TeachingContent | undefined): Record<string, string> {
  return Object.fromEntries(CONTENT_FIELDS.map((name) => [name, content?.[name] ?? ""]));
}

/** The fields whose text is not the same. */
export function changedFields(before: TeachingContent | undefined, after: TeachingContent): ContentField[] {
  return CONTENT_FIELDS.filter((name) => (before?.[name] ?? null) !== after[name]);
}
