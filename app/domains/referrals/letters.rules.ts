import { BORN_WORDS } from "#app/domains/patients/patients.vocabulary.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import {
  AIM_RESULT_LABELS,
  aimResultOf,
  EPISODE_OUTCOME_LABELS,
  type EpisodeOutcome,
} from "./episodes.vocabulary.ts";
import { type PatientNames, patientLabel, professionalLabel } from "./patient-label.rules.ts";
import { REFERRAL_AIM_LABELS, type ReferralAim } from "./referrals.vocabulary.ts";

/** What a letter is begun with. */
export interface LetterFacts extends PatientNames {
  reference: string;
  birthOn: string;
  sex: "female" | "male" | "unknown";
  aim: ReferralAim | null;
  reason: string | null;
  submittedAt: string | null;
  filiereName: string;
  title: string | null;
  givenName: string;
  familyName: string;
  startedOn: string | null;
  endedOn: string | null;
  sessionCount: number;
  standardSessions: number;
  extensionCount: number;
  outcome: EpisodeOutcome | null;
  aimReached: number | null;
  endingNote: string | null;
}

/** The return letter as it is proposed: facts are filled in, what is left between brackets is to be written. */
export function draftReturnLetter(facts: LetterFacts): string {
  const who = `${patientLabel(facts)}, ${BORN_WORDS[facts.sex]} le ${formatShortDay(facts.birthOn)}`;
  const paragraphs = [
    `${greeting(facts)},`,
    `Vous nous avez adressé ${who}${facts.submittedAt ? `, le ${formatShortDay(facts.submittedAt)}` : ""} (adressage ${facts.reference}), auprès de la filière ${facts.filiereName}.`,
    facts.aim ? `Objectif de l’adressage : ${lowerFirst(REFERRAL_AIM_LABELS[facts.aim])}.` : "",
    facts.reason ? `Motif indiqué : ${facts.reason}` : "",
    careSentence(facts),
    ...resultSentences(facts),
    ...closing(facts),
    "Bien confraternellement,",
  ];
  return paragraphs.filter(Boolean).join("\n\n").replaceAll(" :", "\u00a0:");
}

function greeting(facts: LetterFacts): string {
  return facts.title === "Dr" || facts.title === "Pr"
    ? "Chère consœur, cher confrère"
    : `Bonjour ${professionalLabel(facts)}`;
}

function careSentence(facts: LetterFacts): string {
  if (!facts.startedOn) return "";
  const start = formatShortDay(facts.startedOn);
  const extended =
    facts.extensionCount > 0
      ? `, après ${facts.extensionCount} prolongation${facts.extensionCount > 1 ? "s" : ""}`
      : "";
  const when = facts.endedOn
    ? `Les soins ont duré du ${start} au ${formatShortDay(facts.endedOn)}${extended}`
    : `Les soins ont commencé le ${start}`;
  return `${when} : ${facts.sessionCount} séance${facts.sessionCount > 1 ? "s" : ""} sur ${facts.standardSessions} prévues.`;
}

function resultSentences(facts: LetterFacts): string[] {
  const result = aimResultOf(facts.aimReached);
  return [
    facts.outcome ? `Issue : ${lowerFirst(EPISODE_OUTCOME_LABELS[facts.outcome])}.` : "",
    result === null ? "" : `Objectif de l’adressage : ${lowerFirst(AIM_RESULT_LABELS[result])}.`,
    facts.endingNote ?? "",
  ];
}

/** After a death there is neither treatment nor follow-up to propose. */
function closing(facts: LetterFacts): string[] {
  if (facts.outcome === "deceased") return ["[Circonstances connues, et soutien proposé aux proches]"];
  return [
    "Traitement à la fin des soins : [à compléter]",
    "Ce que nous proposons pour la suite : [à compléter]",
    "À surveiller, et quand nous recontacter : [à compléter]",
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);
}

/** A letter with something still to be written between brackets is not sent by mistake. */
export function hasGaps(body: string): boolean {
  return body.includes("[à compléter]") || body.includes("[Circonstances connues");
}
