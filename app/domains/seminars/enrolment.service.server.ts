import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { type EnrolmentRow, findLiveEnrolment, rankOf } from "./enrolments.queries.server.ts";
import { insertEnrolment } from "./enrolments.store.server.ts";
import { tellParticipants } from "./notices.service.server.ts";
import { findEnrolmentPast, findParticipant, type ParticipantRow } from "./participants.queries.server.ts";
import { participantOf, quotaKeyOf } from "./participants.service.server.ts";
import { freePlacesFor } from "./places.rules.ts";
import { priorityOf, priorityReasons } from "./priority.rules.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import { countPlaces, findSessionLabel, listAudience, type SessionRow } from "./sessions.queries.server.ts";
import { refuseAudience, refuseSession } from "./sessions.rules.ts";
import { lockSession } from "./sessions.store.server.ts";

/** Who acts on enrolments: somebody signed in, or nobody whom the application knows (the link of an e-mail, time). */
export interface EnrolmentContext {
  db: Database | Trx;
  actor: Actor | null;
  now: Date;
  requestId?: string;
}

/** What became of an enrolment: a place, or a rank in the queue. */
export interface Enrolled {
  enrolmentId: string;
  status: "confirmed" | "waiting";
  /** With `waiting`. */
  rank: number | null;
}

/** An absence weighs on the order of a queue for a year. */
const ABSENCE_DAYS = 365;

/** The signed-in person enrols themselves: a place at once if one suits them, the end of the queue otherwise. */
export function enrol(ctx: UseCaseContext, { sessionId }: { sessionId: string }): Promise<Outcome<Enrolled>> {
  return onSession(ctx, sessionId, async (trx, session) =>
    enrolParticipant(trx, ctx, session, await participantOf(trx, ctx.actor, ctx.now)),
  );
}

/** The coordination enrols somebody; refused as they would be, except that the dates of enrolment do not bind it. */
export function enrolSomebody(
  ctx: UseCaseContext,
  form: { sessionId: string; participantId: string },
): Promise<Outcome<Enrolled>> {
  return onSession(ctx, form.sessionId, async (trx, session) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", ENROLMENT_REFUSALS.notCoordinator);
    const participant = await findParticipant(trx, form.participantId);
    if (!participant) return refused("notFound", ENROLMENT_REFUSALS.unknownEnrolment);
    return enrolParticipant(trx, ctx, session, participant);
  });
}

/**
 * Runs work that counts or gives places of one session, after everybody else's on that session and before anybody
 * else's. The row's lock orders them, so that arrivals keep their order and no transaction is run again
 * (`read committed`, ADR 026).
 */
export function onSession<T>(
  ctx: EnrolmentContext,
  sessionId: string,
  work: (trx: Trx, session: SessionRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return onSessions(ctx, [sessionId], async (trx, [session]) =>
    session ? work(trx, session) : refused("notFound", ENROLMENT_REFUSALS.unknownSession),
  );
}

/**
 * As `onSession`, for work between several: all are locked first, in the order of their identifiers, so that two
 * such moves never wait for each other (ADR 026). The sessions come in the order asked for.
 */
export function onSessions<T>(
  ctx: EnrolmentContext,
  sessionIds: readonly string[],
  work: (trx: Trx, sessions: readonly (SessionRow | undefined)[]) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inTransaction(
    ctx.db,
    async (trx) => {
      const locked = new Map<string, SessionRow | undefined>();
      for (const id of [...new Set(sessionIds)].toSorted()) locked.set(id, await lockSession(trx, id));
      return work(
        trx,
        sessionIds.map((id) => locked.get(id)),
      );
    },
    "read committed",
  );
}

/** Enrols a participant in a locked session. */
export async function enrolParticipant(
  trx: Trx,
  ctx: EnrolmentContext,
  session: SessionRow,
  participant: ParticipantRow,
): Promise<Outcome<Enrolled>> {
  const refusal = await refuseParticipant(trx, ctx, session, participant);
  if (refusal) return refusal;
  const quotaKey = quotaKeyOf(participant, session.quotaKind);
  const hasPlace = freePlacesFor(await countPlaces(trx, session), quotaKey) >= 1;
  const at = ctx.now.toISOString();
  const row = await insertEnrolment(trx, session, {
    participantId: participant.id,
    status: hasPlace ? "confirmed" : "waiting",
    ...(await orderOf(trx, session, participant, ctx.now)),
    quotaKey,
    enrolledAt: at,
    confirmedAt: hasPlace ? at : null,
    enrolledBy: ctx.actor?.accountId ?? null,
  });
  return done(await told(trx, ctx, row));
}

async function refuseParticipant(
  trx: Trx,
  ctx: EnrolmentContext,
  session: SessionRow,
  participant: ParticipantRow,
): Promise<Refusal | null> {
  const isCoordinator = ctx.actor !== null && can(ctx.actor, "seminar.manage");
  const closed = refuseSession(session, ctx.now);
  const isOnlyDates = closed === ENROLMENT_REFUSALS.notOpenYet || closed === ENROLMENT_REFUSALS.closed;
  if (closed && !(isCoordinator && isOnlyDates)) return refused("rule", closed);
  const wrongAudience = refuseAudience(await listAudience(trx, session.seminarId), participant.profession);
  if (wrongAudience) return refused("rule", wrongAudience);
  const live = await findLiveEnrolment(trx, { sessionId: session.id, participantId: participant.id });
  if (!live) return null;
  // Without an account, whoever followed the link of their e-mail is the person.
  const isOwn = ctx.actor === null || participant.accountId === ctx.actor.accountId;
  return refused("conflict", isOwn ? ENROLMENT_REFUSALS.already : ENROLMENT_REFUSALS.alreadyTheirs);
}

/** The order is settled when somebody enrols, and shown to them: what happens later to others does not change it. */
async function orderOf(trx: Trx, session: SessionRow, participant: ParticipantRow, now: Date) {
  if (session.policy === "arrival") return { priority: 0, priorityReasons: "" };
  const label = await findSessionLabel(trx, session.id);
  const past = await findEnrolmentPast(trx, {
    participant,
    seminarId: session.seminarId,
    filiereId: label?.filiereId ?? null,
    since: `${addDays(dayOf(now), -ABSENCE_DAYS)}T00:00:00.000Z`,
  });
  const reasons = priorityReasons(past);
  return { priority: priorityOf(reasons, session.policy), priorityReasons: reasons.join(",") };
}

async function told(trx: Trx, ctx: EnrolmentContext, row: EnrolmentRow): Promise<Enrolled> {
  const rank = row.status === "waiting" ? await rankOf(trx, row) : null;
  const news = rank === null ? ({ kind: "confirmed" } as const) : ({ kind: "waiting", rank } as const);
  await tellParticipants(trx, row.sessionId, [{ enrolmentId: row.id, news }], ctx.now);
  await auditEnrolment(trx, ctx, "seminar.enrol", row, { status: row.status });
  return { enrolmentId: row.id, status: rank === null ? "confirmed" : "waiting", rank };
}

export function auditEnrolment(
  trx: Trx,
  ctx: EnrolmentContext,
  action: string,
  row: Pick<EnrolmentRow, "id" | "sessionId">,
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  return recordAudit(trx, ctx, {
    action,
    subjectType: "seminar_enrolment",
    subjectId: row.id,
    detail: { session: row.sessionId, ...detail },
  });
}
