import type { FormValues } from "./form-reply.ts";

/** One thing that is not the same in the record and in what was typed, to be chosen by the person. */
export interface FieldDifference {
  name: string;
  label: string;
  /** In words, as the form shows them. */
  recorded: string;
  typed: string;
  /** What the fields of the form would hold if the recorded value is kept. */
  fields: Record<string, readonly string[]>;
}

/** After a conflict: the version that the next attempt states, and what has to be chosen before. */
export interface Merge {
  version: number;
  differences: readonly FieldDifference[];
}

/** A record as the fields of its form hold it. */
type Texts = Readonly<Record<string, unknown>>;

interface Comparison {
  labels: Readonly<Record<string, string>>;
  recorded: Texts;
  typed: Texts;
  /** A value in words; the texts themselves when it is left out. */
  show?(name: string, texts: readonly string[], side: Texts): string;
  /** What somebody else changed; the rest is the person's own change and stays. Null: not known, everything is asked. */
  changed: readonly string[] | null;
  /** Fields that only make sense together, under the name of the first. */
  groups?: Readonly<Record<string, readonly string[]>>;
}

const EMPTY = "vide";
const CHOICE = "choice.";
const RECORDED = "recorded.";

/** Where a form's name for a choice stands, and what choosing the record is called. */
export const choiceName = (name: string) => `${CHOICE}${name}`;
export const recordedName = (name: string, field: string) => `${RECORDED}${name}.${field}`;
export const KEEP_RECORDED = "recorded";
export const KEEP_TYPED = "typed";

/** What the person must choose between: fields that somebody else changed and that do not hold what was typed. */
export function differencesOf(comparison: Comparison): FieldDifference[] {
  const { labels, recorded, typed, changed, groups = {} } = comparison;
  const grouped = new Set(Object.values(groups).flatMap(([, ...others]) => others));
  return Object.entries(labels).flatMap(([name, label]) => {
    const fields = groups[name] ?? [name];
    const isKnown = fields.some((field) => field in recorded);
    if (!isKnown || grouped.has(name) || (changed && !fields.some((field) => changed.includes(field))))
      return [];
    if (fields.every((field) => areSame(textsOf(recorded[field]), textsOf(typed[field])))) return [];
    const inWords = (side: Texts) => {
      const texts = textsOf(side[name]);
      return (comparison.show?.(name, texts, side) ?? texts.join(", ")) || EMPTY;
    };
    const kept = Object.fromEntries(fields.map((field) => [field, textsOf(recorded[field])]));
    return [{ name, label, recorded: inWords(recorded), typed: inWords(typed), fields: kept }];
  });
}

/** Puts the recorded values where they were chosen, and leaves only the form's own fields. */
export function takeChosen(form: FormData): FormData {
  const prefixes = [...form].flatMap(([key, value]) =>
    key.startsWith(CHOICE) && value === KEEP_RECORDED ? [recordedName(key.slice(CHOICE.length), "")] : [],
  );
  const chosen = [...form].flatMap(([key, value]) => {
    const prefix = prefixes.find((one) => key.startsWith(one));
    return prefix ? [[key.slice(prefix.length), value] as const] : [];
  });
  const replaced = new Set(chosen.map(([field]) => field));
  const typed = [...form].filter(
    ([key]) => !key.startsWith(CHOICE) && !key.startsWith(RECORDED) && !replaced.has(key),
  );
  const merged = new FormData();
  for (const [key, value] of [...chosen, ...typed]) merged.append(key, value);
  return merged;
}

/** What was typed, stating the version that was just shown. */
export function valuesAfterConflict(values: FormValues, merge: Merge | undefined): FormValues {
  return merge ? { ...values, version: String(merge.version) } : values;
}

/** A value as a field posts it: an empty one and a missing one are the same, a tick is «on». */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String).toSorted();
  if (value === null || value === undefined || value === "" || value === false) return [];
  return [value === true ? "on" : String(value)];
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
