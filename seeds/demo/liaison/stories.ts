import type { LiaisonLevel, ResetReason } from "#app/domains/liaison/liaison.vocabulary.ts";
import { addDays, instantOf } from "#app/shared/dates.ts";
import { isWorkingDay } from "#app/shared/working-days.ts";
import { DAYS } from "../activity/stories.ts";
import { situationsOf } from "../corpus/liaison-by-ward.ts";
import type { LiaisonTemplate } from "../corpus/liaison-text.ts";
import type { Random } from "../random.ts";
import { clockOf, isNight } from "./hours.ts";

type Fate = "seen" | "phone" | "refused" | "cancelled";

/** What will happen to one request of a ward, decided before anything does. */
export interface LiaisonStory {
  requestedAt: Date;
  ward: string;
  template: LiaisonTemplate;
  /** Somebody whom the network knows, somebody who comes back, or a new person. */
  who: "new" | "known" | "again";
  isWoman: boolean;
  age: number;
  level: LiaisonLevel;
  /** Phoned to the intern, who types it. */
  isPhoned: boolean;
  fate: Fate;
  newLevel: LiaisonLevel | null;
  reset: ResetReason | null;
  isLate: boolean;
  isAnswerLate: boolean;
  isReturned: boolean;
  /** Where a new person lives; left out: somewhere around the hospital, or elsewhere. */
  secteur?: string;
  /** Left out: as usual in the ward. */
  leavesOn?: string;
}

/** Requests per ward in the demo's 18 months, of about 1,200; a ward that is not named never calls. */
const SHARES: Readonly<Record<string, number>> = {
  "cha-urgences": 255,
  "cha-medecine-polyvalente": 120,
  "cha-cardiologie": 22,
  "cha-geriatrie": 85,
  "cha-chirurgie": 52,
  "cha-maternite": 44,
  "cha-pediatrie": 26,
  "cha-ssr": 18,
  "chh-urgences": 128,
  "chh-medecine-polyvalente": 72,
  "chh-geriatrie": 58,
  "chh-chirurgie": 26,
  "chh-ehpad": 11,
  "chu-urgences": 112,
  "chu-medecine-interne": 42,
  "chu-gastro-enterologie": 62,
  "chu-endocrinologie": 26,
  "chu-neurologie": 38,
  "chu-addictologie": 3,
};
/** Share of late first contacts by hospital; one intern covers Hazebrouck alone. */
const LATE: Readonly<Record<string, number>> = { cha: 0.13, chh: 0.17, chu: 0.12 };
const LATE_AT_NIGHT = 0.12;
const OUT_OF_HOURS: Readonly<Record<string, number>> = { urgences: 0.62 };
const OUT_OF_HOURS_IN_WARDS = 0.1;
/** Below 1: more requests lately than at the start. */
const GROWTH = 0.82;
const RESETS = [
  "too_drowsy",
  "too_drowsy",
  "in_theatre",
  "away_for_examination",
  "refuses_for_now",
  "information_missing",
] as const;
const FATES: Record<Fate, number> = { seen: 83, phone: 7, refused: 6, cancelled: 4 };

/** The requests of 18 months before the day `today`, in order of time; the same for the same chance. */
export function planLiaisonStories(random: Random, count: number, today: string): LiaisonStory[] {
  const stories = Array.from({ length: count }, () => planStory(random, today));
  return stories.sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime());
}

function planStory(random: Random, today: string): LiaisonStory {
  const ward = random.weighted(SHARES);
  const requestedAt = momentOf(random, ward, today);
  const template = random.pick(situationsOf(ward));
  const level = random.weighted(template.levels as Record<LiaisonLevel, number>);
  const fate = level === "immediate" ? "seen" : random.weighted(FATES);
  const night = isNight(requestedAt);
  const late = (LATE[ward.slice(0, 3)] ?? 0) + (night ? LATE_AT_NIGHT : 0);
  return {
    requestedAt,
    ward,
    template,
    who: whoOf(random, template),
    isWoman: random.chance(template.women),
    age: random.whole(...template.ages),
    level,
    isPhoned: night && random.chance(0.18),
    fate,
    newLevel: fate === "seen" ? newLevelOf(random, level) : null,
    reset: random.chance(0.08) ? random.pick(RESETS) : null,
    isLate: random.chance(late),
    isAnswerLate: random.chance(0.05),
    isReturned: random.chance(0.09),
  };
}

function whoOf(random: Random, template: LiaisonTemplate): LiaisonStory["who"] {
  if (template.mayRecur && random.chance(0.14)) return "again";
  return random.chance(0.42) ? "known" : "new";
}

function newLevelOf(random: Random, level: LiaisonLevel): LiaisonLevel | null {
  if (level === "immediate" || !random.chance(0.09)) return null;
  return level === "urgent" ? "scheduled" : "urgent";
}

/** Emergency departments ask at any hour, wards in the daytime. */
function momentOf(random: Random, ward: string, today: string): Date {
  const day = addDays(today, -1 - Math.floor(DAYS * (1 - random.next() ** GROWTH)));
  const kind = ward.replace(/^[a-z]+-/, "");
  if (random.chance(OUT_OF_HOURS[kind] ?? OUT_OF_HOURS_IN_WARDS))
    return instantOf(day, clockOf(random.whole(0, 24 * 60 - 1)));
  let workingDay = day;
  while (!isWorkingDay(workingDay)) workingDay = addDays(workingDay, -1);
  return instantOf(workingDay, clockOf(random.whole(8 * 60 + 10, 18 * 60)));
}
