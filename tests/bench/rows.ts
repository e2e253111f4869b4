import type { Insertable } from "kysely";
import { nameKeysOf, strictKeyOf } from "#app/domains/patients/identity.rules.ts";
import { ownerOf, stageOf } from "#app/domains/referrals/referrals.rules.ts";
import {
  PRIORITY_RANKS,
  type Priority,
  REFERRAL_AIMS,
  type ReferralStatus,
} from "#app/domains/referrals/referrals.vocabulary.ts";
import { newId } from "#app/platform/id.ts";
import { addDays } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import type { Episode, Patient, PatientSecteur, Referral, ReferralEvent } from "#db/types.gen.ts";
import { CORPORA, FILIERE_CODES } from "#seeds/demo/corpus/by-filiere.ts";
import { FAMILY_NAMES, GIVEN_NAMES } from "#seeds/demo/corpus/names.ts";
import { wording } from "#seeds/demo/corpus/text.ts";
import { randomFrom } from "#seeds/demo/random.ts";

const DAY_MS = 86_400_000;
const YEARS = 10;
const TEXTS_PER_FILIERE = 300;
const random = randomFrom(20_261_123);

interface Filiere {
  id: string;
  code: string;
  sessionCount: number;
}

export interface BenchPlaces {
  territoryId: string;
  filieres: readonly Filiere[];
  /** Psychiatrists of a secteur, and a commune of it. */
  senders: readonly { secteurId: string; accountId: string; communeCode: string }[];
  coordinatorId: string;
}

export async function readBenchPlaces(db: Database): Promise<BenchPlaces> {
  const territory = await db.selectFrom("territory").select("id").executeTakeFirstOrThrow();
  const coordinator = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", "coordination@pluton.test")
    .executeTakeFirstOrThrow();
  const senders = await db
    .selectFrom("roleGrant")
    .innerJoin("secteurCommune", "secteurCommune.secteurId", "roleGrant.scopeId")
    .select(["roleGrant.scopeId as secteurId", "roleGrant.accountId", "secteurCommune.communeCode"])
    .where("roleGrant.role", "=", "sector_psychiatrist")
    .execute();
  const filieres = await db.selectFrom("filiere").select(["id", "code", "sessionCount"]).execute();
  return { territoryId: territory.id, coordinatorId: coordinator.id, senders, filieres };
}

export type BenchTexts = ReadonlyMap<
  string,
  readonly { reason: string; history: string; treatments: string }[]
>;

/** Some hundred readings per filière are enough: lengths matter here, not variety. */
export function prepareTexts(): BenchTexts {
  return new Map(
    FILIERE_CODES.map((code) => [
      code,
      Array.from({ length: TEXTS_PER_FILIERE }, () => {
        const template = random.pick(CORPORA[code].cases);
        return {
          reason: wording(template.reason, random, true),
          history: wording(template.history, random, true),
          treatments: wording(template.treatments, random, true),
        };
      }),
    ]),
  );
}

export function makePatient(
  order: number,
  places: BenchPlaces,
  now: Date,
): { patient: Insertable<Patient>; secteur: Insertable<PatientSecteur> } {
  const sex = random.chance(0.55) ? "female" : "male";
  const created = new Date(now.getTime() - random.next() * YEARS * 365 * DAY_MS);
  const sender = random.pick(places.senders);
  const traits = {
    birthFamilyName: random.pick(FAMILY_NAMES),
    birthGivenNames: random.pick(GIVEN_NAMES[sex][random.chance(0.5) ? "young" : "older"]),
    birthOn: new Date(Date.UTC(1950, 0, 1) + random.next() * 58 * 365 * DAY_MS).toISOString().slice(0, 10),
    sex,
    // Made different by the place, so that no two of a million share all strict traits.
    birthPlaceCode: String(order).padStart(7, "0"),
  } as const;
  const at = created.toISOString();
  const id = newId(created);
  return {
    patient: {
      id,
      ...traits,
      birthPlaceCode: "59350",
      identityStatus: "provisional",
      strictKey: strictKeyOf(traits),
      ...nameKeysOf({ ...traits, usedFamilyName: null, usedGivenName: null }),
      hasStableAddress: 1,
      communeCode: sender.communeCode,
      secteurId: sender.secteurId,
      createdBy: sender.accountId,
      createdAt: at,
      updatedAt: at,
    },
    secteur: {
      id: newId(created),
      patientId: id,
      secteurId: sender.secteurId,
      communeCode: sender.communeCode,
      origin: "computed",
      startsOn: at.slice(0, 10),
      recordedBy: sender.accountId,
      recordedAt: at,
    },
  };
}

interface ToMake {
  order: number;
  openCount: number;
  patientIds: readonly string[];
  places: BenchPlaces;
  texts: BenchTexts;
  now: Date;
}

/** The first `openCount` are open, each of another patient: only one live request per patient and filière. */
export function makeReferral(given: ToMake): {
  referral: Insertable<Referral>;
  events: Insertable<ReferralEvent>[];
  episode: Insertable<Episode> | null;
} {
  const { order, places, now } = given;
  const isOpen = order < given.openCount;
  const ageDays = isOpen ? 1 + random.next() * 120 : 200 + random.next() * (YEARS * 365 - 200);
  const created = new Date(now.getTime() - ageDays * DAY_MS);
  const status = isOpen
    ? random.weighted({ submitted: 24, needs_information: 6, waiting: 22, scheduled: 8, in_care: 40 })
    : random.weighted({ advised: 18, declined: 11, redirected: 3, cancelled: 8, in_care: 60 });
  const filiere = random.pick(places.filieres);
  const referral = referralRow(given, { created, status, filiere, isOpen });
  const events = eventsOf(referral, status, places, isOpen);
  return { referral, events, episode: status === "in_care" ? episodeRow(referral, filiere, isOpen) : null };
}

function referralRow(
  given: ToMake,
  made: { created: Date; status: ReferralStatus; filiere: Filiere; isOpen: boolean },
): Insertable<Referral> & { id: string } {
  const { created, status, filiere, isOpen } = made;
  const sender = random.pick(given.places.senders);
  const texts = random.pick(given.texts.get(filiere.code) ?? []);
  const priority: Priority = random.weighted({ urgent: 12, prioritaire: 30, programme: 58 });
  const at = created.toISOString();
  const later = (days: number) => new Date(created.getTime() + days * DAY_MS).toISOString();
  const closedAt = isOpen ? null : later(status === "in_care" ? 150 : 4);
  const patientAt = isOpen ? given.order : Math.floor(random.next() * given.patientIds.length);
  return {
    id: newId(created),
    reference: `B-${String(given.order).padStart(8, "0")}`,
    patientId: given.patientIds[patientAt] ?? "",
    filiereId: filiere.id,
    territoryId: given.places.territoryId,
    senderAccountId: sender.accountId,
    senderSecteurId: sender.secteurId,
    kind: status === "advised" ? "advice" : "care",
    aim: random.pick(REFERRAL_AIMS),
    priority,
    priorityRank: PRIORITY_RANKS[priority],
    status,
    stage: stageOf(status, closedAt),
    ...ownership(given, { status, isOpen, secteurId: sender.secteurId, filiereId: filiere.id }),
    ...texts,
    patientInformed: "agrees",
    submittedAt: at,
    clockStartedAt: at,
    answerDueAt: later(5),
    careDueAt: later(60),
    ...datesOf(status, later),
    closedAt,
    createdAt: at,
    updatedAt: closedAt ?? at,
    version: 4,
  };
}

function ownership(
  given: ToMake,
  state: { status: ReferralStatus; isOpen: boolean; secteurId: string; filiereId: string },
) {
  if (!state.isOpen) return { owner: "nobody" as const, ownerScopeId: null, dueAt: null };
  const owner = ownerOf(state.status, state.filiereId);
  return {
    owner,
    ownerScopeId: owner === "secteur" ? state.secteurId : state.filiereId,
    dueAt: new Date(given.now.getTime() + (random.next() * 40 - 4) * DAY_MS).toISOString(),
  };
}

function datesOf(status: ReferralStatus, later: (days: number) => string) {
  const isTriaged = status !== "submitted" && status !== "needs_information";
  const isAccepted = status === "waiting" || status === "scheduled" || status === "in_care";
  return {
    answeredAt: isTriaged ? later(3) : null,
    waitingSince: isAccepted ? later(3) : null,
    careStartedAt: status === "in_care" ? later(5 + Math.floor(random.next() * 70)) : null,
    declineReason: status === "declined" ? ("other_service_suits" as const) : null,
    cancelReason: status === "cancelled" ? ("improved" as const) : null,
  };
}

const PATHS: Partial<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  in_care: ["submitted", "accepted", "waiting", "scheduled", "in_care"],
  scheduled: ["submitted", "accepted", "waiting", "scheduled"],
  waiting: ["submitted", "accepted", "waiting"],
  submitted: ["submitted"],
};
const ACTIONS: Partial<Record<ReferralStatus, string>> = {
  submitted: "submit",
  needs_information: "ask_information",
  accepted: "accept",
  waiting: "enqueue",
  scheduled: "schedule",
  in_care: "start_care",
  advised: "advise",
  declined: "decline",
  redirected: "redirect",
  cancelled: "cancel",
};

function eventsOf(
  referral: Insertable<Referral> & { id: string },
  status: ReferralStatus,
  places: BenchPlaces,
  isOpen: boolean,
): Insertable<ReferralEvent>[] {
  const path = PATHS[status] ?? ["submitted", status];
  const start = Date.parse(referral.createdAt);
  const event = (to: ReferralStatus, from: ReferralStatus | null, action: string, step: number) => {
    const at = new Date(start + step * 2 * DAY_MS);
    return {
      id: newId(at),
      referralId: referral.id,
      at: at.toISOString(),
      accountId: step === 0 ? referral.senderAccountId : places.coordinatorId,
      action,
      fromStatus: from,
      toStatus: to,
      reasonCode: null,
      comment: null,
      version: step + 1,
    };
  };
  const events = path.map((to, step) => event(to, path[step - 1] ?? null, ACTIONS[to] ?? to, step));
  if (!isOpen && status === "in_care") events.push(event("in_care", "in_care", "close", path.length));
  return events;
}

function episodeRow(
  referral: Insertable<Referral> & { id: string },
  filiere: Filiere,
  isOpen: boolean,
): Insertable<Episode> {
  const startedOn = (referral.careStartedAt ?? referral.createdAt).slice(0, 10);
  const endedOn = isOpen ? null : addDays(startedOn, 120);
  const returnedAt = endedOn ? `${addDays(endedOn, 5)}T10:00:00.000Z` : null;
  return {
    id: newId(new Date(referral.createdAt)),
    referralId: referral.id,
    patientId: referral.patientId,
    filiereId: filiere.id,
    secteurId: referral.senderSecteurId,
    status: isOpen ? "in_care" : "returned",
    standardSessions: filiere.sessionCount,
    sessionCount: isOpen ? 3 : filiere.sessionCount,
    startedOn,
    plannedEndOn: addDays(startedOn, 150),
    endedOn,
    outcome: isOpen ? null : random.pick(["improved", "stabilised", "unchanged"] as const),
    aimReached: isOpen ? null : random.pick([0, 1, 2] as const),
    returnedAt,
    returnDueAt: returnedAt,
    acknowledgedAt: returnedAt,
    acknowledgedBy: isOpen ? null : referral.senderAccountId,
    createdAt: referral.createdAt,
    updatedAt: referral.updatedAt,
  };
}
