import { can } from "#app/platform/access/permissions.rules.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { Chance } from "./chance.rules.ts";
import { estimateChance } from "./chance.service.server.ts";
import { type Conflict, conflictsOf } from "./conflicts.rules.ts";
import { type EnrolmentRow, findOpenOffer, rankOf } from "./enrolments.queries.server.ts";
import { findAccountPerson, findParticipantOfAccount } from "./participants.queries.server.ts";
import { quotaKeyOf } from "./participants.service.server.ts";
import { freePlacesFor } from "./places.rules.ts";
import { existsKnowledge } from "./questionnaires.queries.server.ts";
import {
  type EndReason,
  type EnrolmentStatus,
  PRIORITY_REASONS,
  type PriorityReason,
} from "./seminars.vocabulary.ts";
import {
  findLastEnrolment,
  findSessionPage,
  listHalfDays,
  listOwnAbsences,
  listOwnHalfDays,
  listTrainers,
} from "./session-page.queries.server.ts";
import { countPlaces, listAudience } from "./sessions.queries.server.ts";
import { refuseAudience, refuseSession } from "./sessions.rules.ts";

/** Where this person stands in a session. */
export interface OwnPlace {
  enrolmentId: string;
  status: EnrolmentStatus;
  isLive: boolean;
  rank: number | null;
  /** For whoever waits. */
  chance: Chance | null;
  reasons: PriorityReason[];
  offer: { id: string; expiresAt: string } | null;
  endReason: EndReason | null;
  endComment: string | null;
}

/** A session as one person sees it before they decide; undefined when it is not published and they do not run it. */
export async function loadSessionPage(ctx: UseCaseContext, sessionId: string) {
  const session = await findSessionPage(ctx.db, sessionId);
  const mayManage = can(ctx.actor, "seminar.manage");
  const isVisible = session && session.isPublished === 1 && session.status !== "draft";
  if (!session || !(isVisible || mayManage)) return undefined;
  const [halfDays, trainers, audience, participant, person, places] = await Promise.all([
    listHalfDays(ctx.db, sessionId),
    listTrainers(ctx.db, sessionId),
    listAudience(ctx.db, session.seminarId),
    findParticipantOfAccount(ctx.db, ctx.actor.accountId),
    findAccountPerson(ctx.db, ctx.actor.accountId),
    countPlaces(ctx.db, session),
  ]);
  const { videoUrl, ...shown } = session;
  const own = participant ? await ownPlace(ctx, sessionId, participant.id) : null;
  const isIn = own?.status === "confirmed" || own?.status === "attended";
  const isTrainer = trainers.some(({ accountId }) => accountId === ctx.actor.accountId);
  const group = participant ?? { ...person, secteurId: secteurOf(ctx) };
  const free = person
    ? freePlacesFor(
        places,
        quotaKeyOf({ establishmentId: null, profession: person.profession, ...group }, session.quotaKind),
      )
    : 0;
  return {
    session: shown,
    halfDays,
    trainers: trainers.map(({ name }) => name),
    audience,
    own,
    isEvaluated: await isEvaluatedBy(ctx, own, session),
    mayManage,
    mayRun: mayManage || isTrainer,
    // Only for those who come.
    videoUrl: isIn || mayManage || isTrainer ? videoUrl : null,
    free: Number.isFinite(free) ? free : null,
    refusal: refuseSession(session, ctx.now) ?? (person ? refuseAudience(audience, person.profession) : null),
    conflicts: await ownConflicts(ctx, session, halfDays, participant?.id),
    now: ctx.now.toISOString(),
  };
}
export type SessionPage = NonNullable<Awaited<ReturnType<typeof loadSessionPage>>>;

/** Once it is over; before it too, where something is asked of what people know. */
async function isEvaluatedBy(
  ctx: UseCaseContext,
  own: OwnPlace | null,
  session: { seminarId: string; endsAt: string },
): Promise<boolean> {
  if (own?.status === "attended") return true;
  if (own?.status !== "confirmed") return false;
  return session.endsAt <= ctx.now.toISOString() || existsKnowledge(ctx.db, session.seminarId);
}

async function ownPlace(
  ctx: UseCaseContext,
  sessionId: string,
  participantId: string,
): Promise<OwnPlace | null> {
  const row = await findLastEnrolment(ctx.db, { sessionId, participantId });
  return row ? describeOwnPlace(ctx.db, row, ctx.now) : null;
}

/** An enrolment as its own person reads it. */
export async function describeOwnPlace(db: Database | Trx, row: EnrolmentRow, now: Date): Promise<OwnPlace> {
  const offer = row.status === "offered" ? await findOpenOffer(db, row.id) : undefined;
  const codes = row.priorityReasons.split(",");
  const rank = row.status === "waiting" ? await rankOf(db, row) : null;
  return {
    enrolmentId: row.id,
    status: row.status,
    isLive: row.endedAt === null,
    rank,
    chance: rank === null ? null : await estimateChance(db, { sessionId: row.sessionId, rank }, now),
    reasons: PRIORITY_REASONS.filter((reason) => codes.includes(reason)),
    offer: offer ?? null,
    endReason: row.endReason,
    endComment: row.endComment,
  };
}

async function ownConflicts(
  ctx: UseCaseContext,
  session: { id: string; startsAt: string; endsAt: string },
  halfDays: readonly { startsAt: string; endsAt: string }[],
  participantId: string | undefined,
): Promise<Conflict[]> {
  if (session.endsAt <= ctx.now.toISOString()) return [];
  const [absences, sessions, restHours] = await Promise.all([
    listOwnAbsences(ctx.db, { ...session, accountId: ctx.actor.accountId }),
    participantId ? listOwnHalfDays(ctx.db, { ...session, participantId, exceptSessionId: session.id }) : [],
    readSetting(ctx.db, "liaison.rest_hours"),
  ]);
  return conflictsOf(halfDays, { absences, sessions, restHours });
}

function secteurOf(ctx: UseCaseContext): string | null {
  return ctx.actor.grants.find(({ scopeType }) => scopeType === "secteur")?.scopeId ?? null;
}
