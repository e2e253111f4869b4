import { z } from "zod";
import { optionalChoice, optionalText, version } from "#app/platform/forms/fields.ts";
import { normaliseDoi } from "./content.rules.ts";
import type { ContentField } from "./content.vocabulary.ts";
import { confirmedWords } from "./teaching.forms.ts";
import { CASE_AGES, CASE_SETTINGS, CASE_SEXES, TRAINING_PHASES } from "./teaching.vocabulary.ts";

const MAX_TEXT = 12_000;
const MAX_LINE = 300;

const line = optionalText(MAX_LINE);
const text = optionalText(MAX_TEXT);

const fields = {
  ageBand: optionalChoice(CASE_AGES),
  sex: optionalChoice(CASE_SEXES),
  setting: optionalChoice(CASE_SETTINGS),
  question: text,
  story: text,
  discussion: text,
  learning: text,
  sources: text,
  authors: line,
  articleTitle: line,
  journal: line,
  publishedYear: line,
  doi: line.transform(normaliseDoi),
  pmid: line,
  method: text,
  results: text,
  limits: text,
  practice: text,
  objectives: text,
  phase: optionalChoice(TRAINING_PHASES),
  supportUrl: line,
} satisfies Record<ContentField, z.ZodType>;

/** A content as it is typed: what is not finished or not in its form yet keeps nobody from saving the rest. */
export const contentForm = z.object({
  contentVersion: version(),
  title: optionalText(160),
  confirmed: confirmedWords,
  ...fields,
});
export type ContentForm = z.output<typeof contentForm>;
