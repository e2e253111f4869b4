import type { PatientInformed, Priority, ReferralKind } from "#app/domains/referrals/referrals.vocabulary.ts";
import { addDays, instantOf } from "#app/shared/dates.ts";
import { isWorkingDay } from "#app/shared/working-days.ts";
import { CORPORA, type FiliereCode } from "../corpus/by-filiere.ts";
import type { CaseTemplate } from "../corpus/text.ts";
import type { Random } from "../random.ts";

type Answer = "accept" | "decline" | "redirect" | "advise";

/** What will happen to one request, decided before anything does; days count from the step before. */
export interface Story {
  order: number;
  submittedAt: Date;
  filiere: FiliereCode;
  template: CaseTemplate;
  isNewPatient: boolean;
  isWoman: boolean;
  age: number;
  kind: ReferralKind;
  priority: Priority;
  patientInformed: PatientInformed;
  isViaDesk: boolean;
  /** The sender was told that some criterion is missing, and sent it all the same. */
  isDespiteCriteria: boolean;
  answer: Answer;
  answerDays: number;
  asksInformation: boolean;
  informationDays: number;
  becomesCare: boolean;
  cancelDays: number | null;
  firstVisit: "attended" | "missed" | "cancelled";
  /** Share of the standard number of sessions, and of the standard duration. */
  sessionShare: number;
  durationShare: number;
  isExtended: boolean;
  letterDays: number;
  acknowledgeDays: number;
  hasMessages: boolean;
}

export const DAYS = 548;
/** Weights of the filières among the requests: what each can take in 18 months with its places and the length of its care. */
const SHARES: Record<FiliereCode, number> = {
  tca: 80,
  tdah: 262,
  "pharmaco-resistants": 96,
  "trauma-complexe": 36,
  pep: 8,
  tcc: 200,
};
const ANSWERS: Record<Answer, number> = { accept: 82, decline: 14, redirect: 4, advise: 0 };
const RECENT_DAYS = 9;
const RECENT_SHARE = 0.035;

/** The requests of 18 months before the day `today`, in order of time; the same for the same chance. */
export function planStories(random: Random, count: number, today: string): Story[] {
  const moments = Array.from({ length: count }, () => submissionMoment(random, today));
  moments.sort((a, b) => a.getTime() - b.getTime());
  return moments.map((submittedAt, order) => planStory(random, order, submittedAt));
}

export function planStory(
  random: Random,
  order: number,
  submittedAt: Date,
  filiere = random.weighted(SHARES),
): Story {
  const template = random.pick(CORPORA[filiere].cases);
  const kind = random.chance(0.2) ? "advice" : "care";
  const priority = priorityOf(random, template);
  return {
    order,
    submittedAt,
    filiere,
    template,
    isNewPatient: random.chance(0.68),
    isWoman: random.chance(template.women),
    age: random.whole(template.ages[0], template.ages[1]),
    kind,
    priority,
    patientInformed: random.weighted({ agrees: 78, hesitates: 16, not_yet: 6 }),
    isViaDesk: random.chance(0.05),
    isDespiteCriteria: random.chance(0.12),
    answer: kind === "advice" ? "advise" : random.weighted(ANSWERS),
    answerDays: answerDaysOf(random, priority),
    asksInformation: random.chance(0.16),
    informationDays: random.chance(0.8) ? random.whole(1, 9) : random.whole(15, 30),
    becomesCare: kind === "advice" && random.chance(0.2),
    cancelDays: random.chance(0.09) ? random.whole(3, 60) : null,
    firstVisit: random.weighted({ attended: 88, missed: 8, cancelled: 4 }),
    sessionShare: 0.4 + random.next() * 0.35,
    durationShare: durationShareOf(random.next()),
    isExtended: random.chance(0.12),
    letterDays: random.whole(0, 9),
    acknowledgeDays: acknowledgeDaysOf(random),
    hasMessages: random.chance(0.22),
  };
}

function priorityOf(random: Random, template: CaseTemplate): Priority {
  if (template.mayBeUrgent && random.chance(0.56)) return "urgent";
  return random.chance(0.36) ? "prioritaire" : "programme";
}

/** Four in ten go nearly to the end that was planned; the others are given back before. */
function durationShareOf(draw: number): number {
  return draw < 0.4 ? 0.9 + draw * 0.22 : 0.3 + draw * 0.5;
}

/** Seven days are asked for; a few returns are forgotten for weeks. */
function acknowledgeDaysOf(random: Random): number {
  if (random.chance(0.86)) return random.whole(0, 6);
  return random.chance(0.75) ? random.whole(8, 18) : random.whole(20, 50);
}

/** Most answers come in time, some do not. */
function answerDaysOf(random: Random, priority: Priority): number {
  const usual = { urgent: [0, 1], prioritaire: [1, 3], programme: [1, 5] } as const;
  const [from, to] = usual[priority];
  return random.whole(from, to) + (random.chance(0.12) ? random.whole(2, 7) : 0);
}

/** Working hours of a working day; a little more of them in the last days, so that worklists are alive. */
function submissionMoment(random: Random, today: string): Date {
  const ago = random.chance(RECENT_SHARE)
    ? random.whole(1, RECENT_DAYS)
    : 1 + Math.floor(DAYS * random.next());
  return workingMoment(random, addDays(today, -ago));
}

/** A moment of the working day that the day is, or of the one before it. */
export function workingMoment(random: Random, day: string): Date {
  let workingDay = day;
  while (!isWorkingDay(workingDay)) workingDay = addDays(workingDay, -1);
  const minutes = 8 * 60 + 20 + random.whole(0, 9 * 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return instantOf(workingDay, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}
