import { CRITERION_ANSWERS, type CriterionAnswer } from "./referrals.vocabulary.ts";

/** The choice «je ne sais pas où adresser»: the territory desk finds the filière. */
export const DESK_CHOICE = "guichet";

/** Fields `criterion-<id>` hold the answers to the chosen filière's criteria. */
export const CRITERION_PREFIX = "criterion-";

export const REFERRAL_FIELD_LABELS: Record<string, string> = {
  filiereId: "Filière",
  kind: "Demande",
  aim: "Objectif",
  priority: "Priorité",
  reason: "Motif",
  history: "Histoire et contexte",
  treatments: "Traitements",
  patientInformed: "Information du patient",
  toldPatient: "Ce qui a été dit au patient",
  despiteCriteria: "Pourquoi adresser malgré tout",
  attachments: "Pièces jointes",
};

const ANSWERS: readonly unknown[] = CRITERION_ANSWERS;

/** The answers by criterion id; a blank or unknown answer is left out. */
export function criteriaOf(values: Record<string, unknown>): Record<string, CriterionAnswer> {
  const answers: Record<string, CriterionAnswer> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith(CRITERION_PREFIX) || !isAnswer(value)) continue;
    answers[name.slice(CRITERION_PREFIX.length)] = value;
  }
  return answers;
}

function isAnswer(value: unknown): value is CriterionAnswer {
  return ANSWERS.includes(value);
}
