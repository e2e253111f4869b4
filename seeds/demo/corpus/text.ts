import type { DeclineReason, ReferralAim } from "#app/domains/referrals/referrals.vocabulary.ts";
import type { Random } from "../random.ts";

/**
 * A clinical situation, written once and read in many variants:
 * `{a|b}` is one of several wordings, `<masculine|feminine>` agrees with the patient.
 */
export interface CaseTemplate {
  reason: string;
  history: string;
  treatments: string;
  ages: readonly [number, number];
  aims: readonly ReferralAim[];
  /** Share of women among the patients of this situation, 0 to 1. */
  women: number;
  /** A situation that the sender may mark urgent. */
  mayBeUrgent?: boolean;
}

export interface FiliereCorpus {
  cases: readonly CaseTemplate[];
  /** What triage may ask before it can answer. */
  informationRequests: readonly string[];
  informationAnswers: readonly string[];
  /** Answers to a request for advice. */
  advices: readonly string[];
  declines: readonly { reason: DeclineReason; orientation: string }[];
  /** What happened in care, for the letter back to the secteur. */
  courses: readonly string[];
  /** What the secteur takes over. */
  relays: readonly string[];
  contactNotes: readonly string[];
  extensions: readonly string[];
}

const CHOICE = /\{([^{}]*)\}/;
const AGREEMENT = /<([^<>|]*)\|([^<>|]*)>/g;
const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/** One reading of a template, with French spacing. */
export function wording(template: string, random: Random, isWoman: boolean): string {
  let text = template.replace(AGREEMENT, (_match, masculine: string, feminine: string) =>
    isWoman ? feminine : masculine,
  );
  for (let match = CHOICE.exec(text); match; match = CHOICE.exec(text)) {
    text = text.replace(match[0], random.pick((match[1] ?? "").split("|")));
  }
  return text
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ ([:»%])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) (mg|kg|h|min|jours?|mois|ans|semaines?|séances?)\b/g, `$1${NO_BREAK}$2`);
}
