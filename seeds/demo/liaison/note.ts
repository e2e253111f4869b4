import type { BreachReason, IracResult } from "#app/domains/liaison/liaison.vocabulary.ts";
import type { NoteContent } from "#app/domains/liaison/notes.rules.ts";
import type { FollowUp, Skill } from "#app/domains/liaison/notes.vocabulary.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { addWorkingDays } from "#app/shared/working-days.ts";
import { filiereOf } from "../activity/world.ts";
import { BREACH_NOTES, FOLLOW_UP_DETAILS, SENIOR_ADVICE } from "../corpus/liaison-common.ts";
import { wording } from "../corpus/text.ts";
import type { CaseRow, LiaisonCase } from "./case.ts";
import { minutesAfter } from "./hours.ts";
import type { LiaisonWorld } from "./world.ts";

const BREACHES = {
  staffing: 26,
  several_emergencies: 28,
  travel: 16,
  patient_unavailable: 12,
  ward_unreachable: 6,
  late_information: 9,
  interpreter: 3,
} as const satisfies Partial<Record<BreachReason, number>>;

/** What the intern writes at the bedside. */
export function contentOfNote(
  world: LiaisonWorld,
  subject: LiaisonCase,
  row: CaseRow,
  given: { contactAt: string; isSenior: boolean; now: Date },
): NoteContent {
  const { random } = world;
  const { template } = subject.story;
  const { isWoman } = subject.patient;
  const say = (text: string) => wording(text, random, isWoman);
  const isFirst = row.visit === 1;
  const suicideRisk = isFirst ? random.pick(template.suicideRisks) : "none";
  const isLate = isFirst && given.contactAt > row.contactDueAt;
  const breachReason = isLate ? random.weighted(BREACHES) : null;
  return {
    contactAt: given.contactAt,
    assessment: isFirst ? say(template.assessment) : say(random.pick(SECOND_ASSESSMENTS)),
    suicideRisk,
    riskDetail: suicideRisk === "none" ? null : "Évaluation faite seul à seul, entourage joint avec accord.",
    ...seniorCall(world, suicideRisk !== "none" && !given.isSenior, given),
    advice: say(isFirst ? template.advice : random.pick(SECOND_ADVICE)),
    treatment: template.treatment ? say(template.treatment) : null,
    ifWorse: say(template.ifWorse),
    ...followUpOf(world, subject, isFirst, given.now),
    cim10Code: random.chance(0.95) ? random.pick(template.codes) : null,
    measures: template.measures.filter(() => random.chance(0.6)),
    measuresDetail: null,
    teamResult: irac(world),
    skills: skillsOf(world, subject),
    minutes: random.whole(4, 15) * 5,
    breachReason,
    breachNote: breachReason ? BREACH_NOTES[breachReason] : null,
  };
}

const SECOND_ASSESSMENTS = [
  "Nouvel entretien : sommeil meilleur, apaisement confirmé par l’équipe. Projet de sortie compris.",
  "Amélioration {nette|partielle} depuis la première visite, conseils appliqués par le service. Pas d’élément nouveau.",
  "Humeur plus stable, alimentation reprise. {Famille rassurée.|Tolérance du traitement correcte.}",
];
const SECOND_ADVICE = [
  "Poursuivre les mêmes conseils jusqu’à la sortie, même traitement.",
  "Suivi proposé après la sortie, courrier remis. La liaison reste joignable.",
];

function seniorCall(world: LiaisonWorld, isCalled: boolean, given: { contactAt: string; now: Date }) {
  if (!isCalled) return { seniorCalledAt: null, seniorCalled: null, seniorAdvice: null };
  const calledAt = minutesAfter(new Date(given.contactAt), world.random.whole(5, 14));
  return {
    seniorCalledAt: calledAt.toISOString(),
    seniorCalled: world.senior.displayName,
    seniorAdvice: world.random.pick(SENIOR_ADVICE),
  };
}

function followUpOf(world: LiaisonWorld, subject: LiaisonCase, isFirst: boolean, now: Date) {
  const { random } = world;
  const { patient, story } = subject;
  const wanted: FollowUp = random.pick(story.template.followUps);
  const filiere = story.template.filieres ? random.pick(story.template.filieres) : null;
  // Whom a filière cares for already is not sent to it again, nor somebody from elsewhere.
  const isOutOfReach = !filiere || !patient.secteur || patient.filieres.has(filiere);
  const isSecond = !isFirst && (wanted === "visit" || wanted === "filiere");
  const followUp: FollowUp = isSecond || (wanted === "filiere" && isOutOfReach) ? "gp" : wanted;
  const detail = random.pick<string | null>(FOLLOW_UP_DETAILS[followUp]);
  return {
    followUp,
    followUpDetail: detail && wording(detail, random, patient.isWoman),
    filiereId: followUp === "filiere" && filiere ? filiereOf(world, filiere).id : null,
    filierePriority: followUp === "filiere" ? random.weighted({ prioritaire: 30, programme: 70 }) : null,
    nextVisitOn: followUp === "visit" ? addWorkingDays(addDays(dayOf(now), 0), random.whole(1, 3)) : null,
  };
}

/** Often reached, sometimes in part: what the ward asked is not always what can be given. */
function irac(world: LiaisonWorld): IracResult | null {
  const result = world.random.weighted({ "2": 62, "1": 26, "0": 6, unsaid: 6 });
  return result === "unsaid" ? null : (Number(result) as IracResult);
}

function skillsOf(world: LiaisonWorld, subject: LiaisonCase): Skill[] {
  return subject.story.template.skills.filter(() => world.random.chance(0.75));
}
