import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { addNotifications, enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { endOfDay, formatShortDay } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import { listQueue, listRecipients } from "./enrolments.queries.server.ts";
import { MANAGEMENT_REFUSALS, POLL_REFUSALS } from "./management.vocabulary.ts";
import { moveInOrder } from "./moves.service.server.ts";
import type { PollForm } from "./polls.forms.ts";
import { findAsked, findLastPoll, findPollOption, listWilling } from "./polls.queries.server.ts";
import { closePoll, insertPoll, replaceAnswers } from "./polls.store.server.ts";
import { findSeminarToEdit } from "./seminar-edit.queries.server.ts";
import { PROPOSALS_PATH, pollPath } from "./seminars.paths.ts";
import { auditSession, insertPlanned, refusePast, refusePlaces } from "./session-plan.service.server.ts";
import type { SessionContent } from "./session-values.rules.ts";
import { findSessionLabel } from "./sessions.queries.server.ts";
import { lockSession } from "./sessions.store.server.ts";

const PARAGRAPH = "\n\n";

/** Asks everybody who waits which dates of an extra session would suit them. */
export function openPoll(
  ctx: UseCaseContext,
  form: PollForm & { sessionId: string },
): Promise<Outcome<{ asked: number }>> {
  return onSession(ctx, form.sessionId, async (trx, session) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    const last = await findLastPoll(trx, session.id);
    if (last && last.closedAt === null) return refused("conflict", POLL_REFUSALS.alreadyOpen);
    const past = refusePast(form, ctx.now);
    if (past) return past;
    const closesAt = endOfDay(form.closesOn).toISOString();
    const first = form.halfDays[0]?.startsAt ?? "";
    if (closesAt <= ctx.now.toISOString() || closesAt >= first)
      return refused("rule", POLL_REFUSALS.closesOutside, { field: "closesOn" });
    const queue = await listQueue(trx, session.id);
    if (queue.length === 0) return refused("rule", POLL_REFUSALS.nobodyWaits);
    const people = await insertPoll(trx, {
      sessionId: session.id,
      openedAt: ctx.now.toISOString(),
      openedBy: ctx.actor.accountId,
      closesAt,
      dates: form.halfDays,
      enrolmentIds: queue.map(({ id }) => id),
    });
    await tellAsked(trx, session.id, { people, closesAt, now: ctx.now });
    await auditSession(trx, ctx, "seminar.poll_opened", session.id, { asked: people.size });
    return done({ asked: people.size });
  });
}

/** Which dates suit somebody, by themselves or by the link of their e-mail (`ctx.actor` null); the last answer counts. */
export function answerPoll(
  ctx: EnrolmentContext,
  form: { personId: string; optionIds: readonly string[] },
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const asked = await findAsked(trx, form.personId);
    if (!asked) return refused("notFound", POLL_REFUSALS.unknown);
    if (ctx.actor && asked.accountId !== ctx.actor.accountId)
      return refused("forbidden", POLL_REFUSALS.notYours);
    if (asked.closedAt !== null || asked.closesAt <= ctx.now.toISOString())
      return refused("conflict", POLL_REFUSALS.closed);
    const chosen = asked.options.filter(({ id }) => form.optionIds.includes(id)).map(({ id }) => id);
    await replaceAnswers(trx, asked.id, chosen, ctx.now);
    await recordAudit(trx, ctx, {
      action: "seminar.poll_answered",
      subjectType: "seminar_poll",
      subjectId: asked.pollId,
      detail: { person: asked.id, count: chosen.length },
    });
    return done();
  });
}

/** Ends a poll without a session. */
export function dropPoll(ctx: UseCaseContext, { sessionId }: { sessionId: string }): Promise<Outcome> {
  return onSession(ctx, sessionId, async (trx, session) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    const poll = await findLastPoll(trx, session.id);
    if (!poll || poll.closedAt !== null) return refused("conflict", POLL_REFUSALS.closed);
    await closePoll(trx, poll.id, { closedAt: ctx.now.toISOString(), extraSessionId: null });
    await auditSession(trx, ctx, "seminar.poll_dropped", session.id);
    return done();
  });
}

/**
 * Opens the extra session on one of the dates, and puts there, in the order of the queue, those whom it suits. Each
 * has an offer or a rank, and keeps the old rank until they take a place: nobody is moved without their consent.
 */
export function openExtraSession(
  ctx: UseCaseContext,
  form: SessionContent & { sessionId: string; optionId: string },
): Promise<Outcome<{ id: string; moved: number }>> {
  return onSession(ctx, form.sessionId, async (trx, session) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    const option = await findPollOption(trx, form.optionId);
    if (!option || option.sessionId !== session.id) return refused("notFound", POLL_REFUSALS.unknown);
    if (option.closedAt !== null) return refused("conflict", POLL_REFUSALS.closed);
    const seminar = await findSeminarToEdit(trx, session.seminarId);
    if (!seminar?.isPublished) return refused("rule", MANAGEMENT_REFUSALS.notPublished);
    const refusal = refusePast(form, ctx.now) ?? (await refusePlaces(trx, form));
    if (refusal) return refusal;
    const policy = { id: seminar.id, policy: session.policy };
    const id = await insertPlanned(trx, ctx, policy, form, { status: "open", extraOfId: session.id });
    const target = await lockSession(trx, id);
    if (!target) throw new Error("the session was just made");
    const willing = await listWilling(trx, option.id);
    const by = { now: ctx.now, accountId: ctx.actor.accountId };
    const moved = await moveInOrder(trx, by, target, willing);
    await closePoll(trx, option.pollId, { closedAt: ctx.now.toISOString(), extraSessionId: id });
    await auditSession(trx, ctx, "seminar.extra_opened", id, { of: session.id, moved });
    return done({ id, moved });
  });
}

async function tellAsked(
  trx: Trx,
  sessionId: string,
  poll: { people: ReadonlyMap<string, string>; closesAt: string; now: Date },
): Promise<void> {
  const label = await findSessionLabel(trx, sessionId);
  const recipients = await listRecipients(trx, [...poll.people.keys()]);
  const text = `Quelles dates vous iraient pour une séance supplémentaire de « ${label?.title ?? ""} » ? Répondez avant le ${formatShortDay(poll.closesAt)}.`;
  const notices = recipients.flatMap(({ accountId }) =>
    accountId ? [{ accountId, kind: "seminar.poll", text, path: PROPOSALS_PATH }] : [],
  );
  await addNotifications(trx, notices, poll.now);
  const mails = recipients.map(({ enrolmentId, accountId, email }) => ({
    kind: "seminar.poll",
    accountId,
    email,
    subject: `Pluton : dates d’une séance supplémentaire, « ${label?.title ?? ""} »`,
    body: [
      "Bonjour,",
      text,
      "Sans vous connecter :",
      `{url}${pollPath(poll.people.get(enrolmentId) ?? "")}`,
      "Répondre ne vous engage pas : si une séance s’ouvre à une date qui vous va, une place vous y est proposée dans l’ordre de la liste. Votre rang actuel ne change pas.",
    ].join(PARAGRAPH),
  }));
  await enqueueMails(trx, mails, poll.now);
}
