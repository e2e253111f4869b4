import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { mayDo } from "./access.rules.ts";
import { type AppointmentLine, listAppointments } from "./appointments.queries.server.ts";
import { type CareReferral, findCareReferral, personOf, stateOf } from "./care.queries.server.ts";
import { type EpisodeDetail, findEpisode } from "./episodes.queries.server.ts";
import { endStateOf, isInCare } from "./episodes.rules.ts";
import { type LogisticsLine, listLogistics } from "./logistics.queries.server.ts";
import { canMove } from "./referrals.rules.ts";
import { countWaiting, findLastBoost, findRank } from "./waiting-list.queries.server.ts";
import { isReviewDue, waitReviewDueAt } from "./waiting-list.rules.ts";

export interface QueuePosition {
  rank: number;
  total: number;
  waitingSince: string;
  reviewDueAt: string;
  isReviewDue: boolean;
  boost: { at: string; by: string; reason: string | null } | null;
}

/** What the panels of a referral's page show of its care, and what the actor may do from them. */
export interface CareOverview {
  referralId: string;
  version: number;
  queue: QueuePosition | null;
  episode: (EpisodeDetail & { endState: "overdue" | "soon" | "later" | null }) | null;
  appointments: AppointmentLine[];
  logistics: LogisticsLine[];
  may: {
    enqueue: boolean;
    rank: boolean;
    bookFirstVisit: boolean;
    book: boolean;
    settle: boolean;
    writeCare: boolean;
    end: boolean;
    return: boolean;
    acknowledge: boolean;
    writeLogistics: boolean;
  };
}

/**
 * Null for a referral that has no filière yet, or that is still a draft. The caller has authorised and audited.
 * `isWithoutReasons` leaves out why somebody was moved up, for whoever reads nothing clinical.
 */
export async function findCareOverview(
  ctx: Pick<UseCaseContext, "actor" | "now">,
  db: Database | Trx,
  referralId: string,
  options: { isWithoutReasons?: boolean } = {},
): Promise<CareOverview | null> {
  const referral = await findCareReferral(db, referralId);
  if (!referral || referral.status === "draft") return null;
  const episode = (await findEpisode(db, referralId)) ?? null;
  return {
    referralId,
    version: referral.version,
    queue: await findQueuePosition(ctx, db, referral, options),
    episode: episode && {
      ...episode,
      endState:
        isInCare(episode.status) && episode.plannedEndOn
          ? endStateOf(episode.plannedEndOn, dayOf(ctx.now))
          : null,
    },
    appointments: await listAppointments(db, referralId),
    logistics: await listLogistics(db, referralId),
    may: possibilities(ctx, referral, episode),
  };
}

/** Rank and reassessment of a waiting referral; null when it does not wait. */
export async function findQueuePosition(
  ctx: Pick<UseCaseContext, "now">,
  db: Database | Trx,
  referral: CareReferral,
  options: { isWithoutReasons?: boolean } = {},
): Promise<QueuePosition | null> {
  const { waitingSince } = referral;
  if (referral.status !== "waiting" || !waitingSince) return null;
  const wait = { waitingSince, waitReviewedAt: referral.waitReviewedAt };
  const isTold = referral.boost > 0 && !options.isWithoutReasons;
  const boost = isTold ? await findLastBoost(db, referral.id) : undefined;
  return {
    rank: await findRank(db, referral),
    total: await countWaiting(db, referral.filiereId),
    waitingSince,
    reviewDueAt: waitReviewDueAt(wait, referral.waitReviewDays),
    isReviewDue: isReviewDue(wait, referral.waitReviewDays, ctx.now),
    boost: boost ? { at: boost.at, by: personOf(boost), reason: boost.comment } : null,
  };
}

function possibilities(
  ctx: Pick<UseCaseContext, "actor">,
  referral: CareReferral,
  episode: EpisodeDetail | null,
): CareOverview["may"] {
  const may = (action: Parameters<typeof mayDo>[1]) => mayDo(ctx.actor, action, referral);
  const canGo = (action: Parameters<typeof canMove>[1]) => canMove(stateOf(referral), action, ["filiere"]);
  const isUnderCare = episode !== null && isInCare(episode.status);
  const isLive = referral.stage === "waiting" || referral.stage === "care";
  return {
    enqueue: canGo("enqueue") && may("referral.triage"),
    rank: referral.status === "waiting" && may("referral.triage"),
    bookFirstVisit: canGo("schedule") && may("appointment.write"),
    book: isUnderCare && may("appointment.write"),
    settle: may("appointment.write"),
    writeCare: (isUnderCare || episode?.status === "ended") && may("episode.write"),
    end: isUnderCare && may("episode.end"),
    return: episode?.status === "ended" && may("episode.end"),
    acknowledge:
      episode?.status === "returned" && episode.acknowledgedAt === null && may("return.acknowledge"),
    writeLogistics: isLive && may("logistics.write"),
  };
}
