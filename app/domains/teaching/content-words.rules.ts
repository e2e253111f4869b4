import type { ContentField } from "./content.vocabulary.ts";
import {
  CASE_AGE_LABELS,
  CASE_SETTING_LABELS,
  CASE_SEX_LABELS,
  TRAINING_PHASE_LABELS,
} from "./teaching.vocabulary.ts";

const LABELS: Partial<Record<ContentField, Readonly<Record<string, string>>>> = {
  ageBand: CASE_AGE_LABELS,
  sex: CASE_SEX_LABELS,
  setting: CASE_SETTING_LABELS,
  phase: TRAINING_PHASE_LABELS,
};

/** The choices of a field that is one of a list; null for a text. */
export function choicesOf(name: ContentField): Readonly<Record<string, string>> | null {
  return LABELS[name] ?? null;
}

/** A content's text as people read it. */
export function shownText(name: ContentField, text: string): string {
  return LABELS[name]?.[text] ?? text;
}
