import type { FormValues } from "#app/platform/forms/form-reply.ts";
import { differencesOf, type FieldDifference } from "#app/platform/forms/merge.rules.ts";
import { dayOf, formatInstant, formatTime, instantOf } from "#app/shared/dates.ts";
import { BREACH_REASON_LABELS, IRAC_RESULT_LABELS } from "./liaison.vocabulary.ts";
import type { NoteContent } from "./notes.rules.ts";
import { FOLLOW_UP_LABELS, MEASURE_LABELS, SKILL_LABELS, SUICIDE_RISK_LABELS } from "./notes.vocabulary.ts";

/** What each field of the note is called on the page, in the order of the form. */
export const NOTE_FIELD_LABELS: Record<keyof NoteContent, string> = {
  contactAt: "Patient vu à",
  breachReason: "Raison du dépassement",
  breachNote: "Précision sur le dépassement",
  assessment: "Évaluation",
  suicideRisk: "Risque suicidaire",
  riskDetail: "Précisions sur le risque",
  seniorCalledAt: "Heure de l’appel au senior",
  seniorCalled: "Senior appelé",
  seniorAdvice: "Ce qui a été décidé",
  advice: "Conseils au service",
  ifWorse: "En cas d’aggravation",
  followUp: "Suite",
  followUpDetail: "Précisions sur la suite",
  filiereId: "Filière",
  filierePriority: "Priorité pour la filière",
  nextVisitOn: "Jour de la prochaine visite",
  cim10Code: "Diagnostic (CIM-10)",
  treatment: "Traitement",
  measures: "Mesures",
  measuresDetail: "Précisions sur les mesures",
  teamResult: "Attente du service (IRAC)",
  skills: "Compétences exercées",
  minutes: "Minutes passées",
};

export const NOTE_FIELDS = Object.keys(NOTE_FIELD_LABELS) as (keyof NoteContent)[];

/** The note alone, without what its row knows besides. */
export function noteContentOf(
  row: Omit<NoteContent, "teamResult"> & { teamResult: number | null },
): NoteContent {
  return Object.fromEntries(NOTE_FIELDS.map((field) => [field, row[field]])) as unknown as NoteContent;
}

/** The note as the fields of its form hold it; times in Paris, to the minute. */
export function noteValuesOf(note: NoteContent): FormValues {
  const values: FormValues = {};
  for (const field of NOTE_FIELDS) {
    const value = note[field];
    values[field] = Array.isArray(value) ? [...value] : String(value ?? "");
  }
  return { ...values, ...localTimes(note) };
}

/** What the fields of the form hold, as a note: what the page needs to say what is missing before it is posted. */
export function typedNoteOf(values: FormValues): NoteContent {
  const note: Record<string, unknown> = {};
  for (const field of NOTE_FIELDS) note[field] = textOf(values[field]);
  return {
    ...note,
    contactAt: instantTyped(values.contactAt),
    seniorCalledAt: instantTyped(values.seniorCalledAt),
    measures: listOf(values.measures),
    skills: listOf(values.skills),
    teamResult: numberOf(values.teamResult),
    minutes: numberOf(values.minutes),
  } as unknown as NoteContent;
}

/** «2026-11-24T03:12», as a field of day and time holds an instant. */
export function localTime(instant: string): string {
  return `${dayOf(instant)}T${formatTime(instant)}`;
}

/** What two versions of a note say otherwise; `changed` narrows it to what the other side changed. */
export function noteDifferences(
  recorded: NoteContent,
  typed: NoteContent,
  changed: readonly string[] | null,
  filieres: Readonly<Record<string, string>> = {},
): FieldDifference[] {
  return differencesOf({
    labels: NOTE_FIELD_LABELS,
    recorded: noteValuesOf(recorded),
    typed: noteValuesOf(typed),
    changed,
    show: (name, texts) => texts.map((text) => inWords(name, text, filieres)).join(", "),
  });
}

const WORDS: Partial<Record<string, Record<string, string>>> = {
  suicideRisk: SUICIDE_RISK_LABELS,
  followUp: FOLLOW_UP_LABELS,
  measures: MEASURE_LABELS,
  skills: SKILL_LABELS,
  breachReason: BREACH_REASON_LABELS,
  teamResult: IRAC_RESULT_LABELS,
};

function inWords(name: string, text: string, filieres: Readonly<Record<string, string>>): string {
  const instant = name === "contactAt" || name === "seniorCalledAt" ? instantTyped(text) : null;
  if (instant) return formatInstant(instant);
  if (name === "filiereId") return filieres[text] ?? "une filière";
  return WORDS[name]?.[text] ?? text;
}

function localTimes(note: NoteContent): FormValues {
  return {
    contactAt: note.contactAt ? localTime(note.contactAt) : "",
    seniorCalledAt: note.seniorCalledAt ? localTime(note.seniorCalledAt) : "",
  };
}

function textOf(value: FormValues[string]): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function listOf(value: FormValues[string]): string[] {
  return value === undefined || value === "" ? [] : [value].flat();
}

function numberOf(value: FormValues[string]): number | null {
  const text = textOf(value);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

function instantTyped(value: FormValues[string]): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(textOf(value) ?? "") ?? [];
  return day && time ? instantOf(day, time).toISOString() : null;
}
