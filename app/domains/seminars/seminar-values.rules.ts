import { PROFESSION_LABELS, type Profession } from "#app/domains/people/people.vocabulary.ts";
import { differencesOf, type FieldDifference } from "#app/platform/forms/merge.rules.ts";
import { searchKey } from "#app/shared/text.ts";
import { SEMINAR_FIELD_LABELS } from "./management.vocabulary.ts";
import { QUEUE_POLICY_LABELS, type QueuePolicy } from "./seminars.vocabulary.ts";

/** What a seminar's form holds, apart from its file. */
export interface SeminarContent {
  title: string;
  code: string | null;
  filiereId: string | null;
  summary: string;
  objectives: string | null;
  audience: readonly Profession[];
  audienceNote: string | null;
  policy: QueuePolicy;
  extraThreshold: number;
  isPublished: boolean;
}

const MAX_CODE_LENGTH = 50;

/** Addresses beside `/programme/:code` and `/seminaires/:code` that no seminar may take. */
const RESERVED_CODES: readonly string[] = [
  "agenda",
  "attestations",
  "competences",
  "confirmer",
  "evaluation",
  "gestion",
  "place",
  "propositions",
  "seances",
  "signer",
  "sondage",
  "suivi",
];

export function isReservedCode(code: string): boolean {
  return RESERVED_CODES.includes(code);
}

/** «Entretien motivationnel» → «entretien-motivationnel» */
export function codeOfTitle(title: string): string {
  return searchKey(title).replaceAll(" ", "-").slice(0, MAX_CODE_LENGTH).replace(/-+$/, "") || "seminaire";
}

/** A stored seminar as the form's fields hold it. */
export function seminarValues(seminar: SeminarContent) {
  return {
    title: seminar.title,
    code: seminar.code ?? "",
    filiereId: seminar.filiereId ?? "",
    summary: seminar.summary,
    objectives: seminar.objectives ?? "",
    audience: [...seminar.audience],
    audienceNote: seminar.audienceNote ?? "",
    policy: seminar.policy,
    extraThreshold: String(seminar.extraThreshold),
    isPublished: seminar.isPublished ? "on" : "",
  };
}

/** The names of the fields that two contents do not share. */
export function changedSeminarFields(before: SeminarContent, after: SeminarContent): string[] {
  const [one, other] = [seminarValues(before), seminarValues(after)];
  return Object.keys(one).filter((name) => {
    const key = name as keyof typeof one;
    return [one[key]].flat().toSorted().join() !== [other[key]].flat().toSorted().join();
  });
}

/** What two people changed in one seminar, in words. */
export function seminarDifferences(
  stored: SeminarContent,
  typed: SeminarContent,
  context: { filieres: readonly { id: string; name: string }[]; changed: readonly string[] },
): FieldDifference[] {
  const names: Partial<Record<string, Readonly<Record<string, string>>>> = {
    audience: PROFESSION_LABELS,
    policy: QUEUE_POLICY_LABELS,
    filiereId: Object.fromEntries(context.filieres.map(({ id, name }) => [id, name])),
    isPublished: { on: "publié" },
  };
  return differencesOf({
    labels: SEMINAR_FIELD_LABELS,
    recorded: seminarValues(stored),
    typed: seminarValues(typed),
    changed: context.changed,
    show: (name, texts) => texts.map((text) => names[name]?.[text] ?? text).join(", "),
  });
}
