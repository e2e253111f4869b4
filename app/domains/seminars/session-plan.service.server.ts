import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { onSession } from "./enrolment.service.server.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import { findSeminarToEdit } from "./seminar-edit.queries.server.ts";
import type { QueuePolicy } from "./seminars.vocabulary.ts";
import { findSessionToEdit, listSessionChoices, type SessionChoices } from "./session-edit.queries.server.ts";
import { deleteSession, insertSession, type SessionParts } from "./session-plan.store.server.ts";
import { contentOf, type SessionContent, shiftedHalfDays, trainerLabel } from "./session-values.rules.ts";
import { updateSession } from "./sessions.store.server.ts";

/** A new session in preparation: nobody sees it before it is published. Answers its identifier. */
export function planSession(
  ctx: UseCaseContext,
  form: SessionContent & { seminarId: string },
): Promise<Outcome<{ id: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    const seminar = await findSeminarToEdit(trx, form.seminarId);
    if (!seminar) return refused("notFound", MANAGEMENT_REFUSALS.unknownSeminar);
    const refusal = refusePast(form, ctx.now) ?? (await refusePlaces(trx, form));
    if (refusal) return refusal;
    return done({ id: await insertPlanned(trx, ctx, seminar, form) });
  });
}

/** Makes a session visible and opens its enrolments, from the date that it says. */
export function publishSession(
  ctx: UseCaseContext,
  form: { sessionId: string; version: number },
): Promise<Outcome> {
  return onSession(ctx, form.sessionId, async (trx, session) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    if (session.status !== "draft") return refused("conflict", MANAGEMENT_REFUSALS.notDraft);
    if (session.version !== form.version) return refused("conflict", MANAGEMENT_REFUSALS.changed);
    const seminar = await findSeminarToEdit(trx, session.seminarId);
    if (!seminar?.isPublished) return refused("rule", MANAGEMENT_REFUSALS.notPublished);
    if (session.startsAt <= ctx.now.toISOString()) return refused("rule", MANAGEMENT_REFUSALS.past);
    await updateSession(trx, session, { status: "open" }, ctx.now);
    await auditSession(trx, ctx, "seminar.session_published", session.id);
    return done();
  });
}

/** Deletes a session in preparation, which nobody has seen: the audit trail keeps that it was planned. */
export function discardSession(
  ctx: UseCaseContext,
  form: { sessionId: string; version: number },
): Promise<Outcome<{ seminarId: string }>> {
  return onSession(ctx, form.sessionId, async (trx, session) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    if (session.status !== "draft") return refused("conflict", MANAGEMENT_REFUSALS.notDraft);
    if (session.version !== form.version) return refused("conflict", MANAGEMENT_REFUSALS.changed);
    await deleteSession(trx, session.id);
    await auditSession(trx, ctx, "seminar.session_discarded", session.id);
    return done({ seminarId: session.seminarId });
  });
}

/** The same session on another day, in preparation: its clock times, place, trainers and places, nobody of it. */
export function duplicateSession(
  ctx: UseCaseContext,
  form: { sessionId: string; firstDay: string },
): Promise<Outcome<{ id: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    const session = await findSessionToEdit(trx, form.sessionId);
    const seminar = session ? await findSeminarToEdit(trx, session.seminarId) : undefined;
    if (!session || !seminar) return refused("notFound", MANAGEMENT_REFUSALS.unknownSession);
    const content = contentOf(session);
    const halfDays = shiftedHalfDays(content.halfDays, form.firstDay);
    const copy = { ...content, halfDays, enrolmentOpensAt: null, enrolmentClosesAt: null };
    if (refusePast(copy, ctx.now)) return refused("rule", MANAGEMENT_REFUSALS.past, { field: "firstDay" });
    return done({ id: await insertPlanned(trx, ctx, seminar, copy) });
  });
}

/** Writes a session in preparation; the caller has checked it. */
export async function insertPlanned(
  trx: Trx,
  ctx: UseCaseContext,
  seminar: { id: string; policy: QueuePolicy },
  content: SessionContent,
  more: { status?: "open"; extraOfId?: string } = {},
): Promise<string> {
  const id = newId();
  const at = ctx.now.toISOString();
  const choices = await listSessionChoices(trx);
  const session = {
    id,
    seminarId: seminar.id,
    status: more.status ?? ("draft" as const),
    policy: seminar.policy,
    extraOfId: more.extraOfId ?? null,
    ...columnsOf(content, ctx.now),
    createdAt: at,
    createdBy: ctx.actor.accountId,
    updatedAt: at,
  };
  await insertSession(trx, session, partsOf(content, choices));
  await auditSession(trx, ctx, "seminar.session_planned", id);
  return id;
}

/** What the session's own row says of its content. */
export function columnsOf(content: SessionContent, now: Date) {
  const { first, last } = endsOf(content);
  const { quotaKind, quotaReleaseDays } = content;
  return {
    siteId: content.siteId,
    place: content.place,
    videoUrl: content.videoUrl,
    capacity: content.capacity,
    startsAt: first,
    endsAt: last,
    enrolmentOpensAt: content.enrolmentOpensAt ?? now.toISOString(),
    enrolmentClosesAt: content.enrolmentClosesAt ?? first,
    quotaKind,
    quotaReleasesOn: quotaKind === null ? null : addDays(dayOf(first), -(quotaReleaseDays ?? 0)),
  };
}

/** Half-days, reserved places, and trainers, each with their account when the form names one. */
export function partsOf(content: SessionContent, choices: SessionChoices): SessionParts {
  const trainers = content.trainers.map((typed) => {
    const known = choices.trainers.find((person) => trainerLabel(named(person)) === typed);
    return known ? { name: named(known).name, accountId: known.id } : { name: typed, accountId: null };
  });
  return { halfDays: content.halfDays, quotas: content.quotas, trainers };
}

export function refusePast(content: Pick<SessionContent, "halfDays">, now: Date): Refusal | null {
  return endsOf(content).first <= now.toISOString()
    ? refused("rule", MANAGEMENT_REFUSALS.past, { field: "day1" })
    : null;
}

/** What the form chose must be among what it was offered. */
export async function refusePlaces(trx: Trx, content: SessionContent): Promise<Refusal | null> {
  const choices = await listSessionChoices(trx);
  if (content.siteId !== null && !choices.sites.some(({ id }) => id === content.siteId))
    return refused("rule", MANAGEMENT_REFUSALS.unknownSite, { field: "siteId" });
  return null;
}

export function auditSession(
  trx: Trx,
  ctx: UseCaseContext,
  action: string,
  sessionId: string,
  detail: Record<string, string | number | null> = {},
): Promise<void> {
  return recordAudit(trx, ctx, { action, subjectType: "seminar_session", subjectId: sessionId, detail });
}

function endsOf({ halfDays }: Pick<SessionContent, "halfDays">): { first: string; last: string } {
  const [first, last] = [halfDays[0], halfDays.at(-1)];
  if (!first || !last) throw new Error("a session has half-days");
  return { first: first.startsAt, last: last.endsAt };
}

function named(person: { givenName: string; familyName: string; email: string }) {
  return { name: `${person.givenName} ${person.familyName}`, email: person.email };
}
