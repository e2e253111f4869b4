import { can } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import type { DoubtfulRefusal } from "./identity-check.service.server.ts";
import { tellTeaching } from "./notices.service.server.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import {
  loadForMove,
  readWords,
  recordTeaching,
  refuseOverlap,
  refuseSession,
  type SessionContent,
} from "./session-checks.service.server.ts";
import type { ProposalForm, SessionForm, SlotProposalForm } from "./teaching.forms.ts";
import { findTeachingSession, type TeachingRow } from "./teaching.queries.server.ts";
import { isReminderPast, ownerOf } from "./teaching.rules.ts";
import { insertContent, insertTeachingSession, updateTeachingSession } from "./teaching.store.server.ts";
import type { TeachingStatus } from "./teaching.vocabulary.ts";

export type Planned = Promise<Outcome<{ id: string }> | DoubtfulRefusal>;

/** A senior or the coordination plans a session: a free slot, or one whose presenter is known and told. */
export function planTeaching(ctx: UseCaseContext, form: SessionForm): Planned {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "teaching.moderate")) return refused("forbidden", TEACHING_REFUSALS.notSenior);
    const refusal = await refuseSession(trx, ctx, form);
    if (refusal) return refusal;
    const words = await readWords(trx, ctx, form);
    if (!words.ok) return words;
    const status = form.presenterId === null ? "free" : "planned";
    const id = await insert(trx, ctx, form, { status, isSlot: 1, confirmed: words.value });
    await tellOthers(trx, ctx, id, "planned");
    return done({ id });
  });
}

/** An intern proposes a presentation at a date of their own; the senior who would moderate answers. */
export function proposeTeaching(ctx: UseCaseContext, form: ProposalForm): Planned {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "teaching.propose")) return refused("forbidden", TEACHING_REFUSALS.notIntern);
    const content: SessionContent = { ...form, presenterId: ctx.actor.accountId };
    const refusal = await refuseSession(trx, ctx, content);
    if (refusal) return refusal;
    const words = await readWords(trx, ctx, form);
    if (!words.ok) return words;
    const id = await insert(trx, ctx, content, { status: "proposed", isSlot: 0, confirmed: words.value });
    await tellOthers(trx, ctx, id, "proposed");
    return done({ id });
  });
}

/** An intern takes a free slot with a proposal; whoever comes second is told that it is taken. */
export function takeSlot(ctx: UseCaseContext, form: SlotProposalForm & { sessionId: string }): Planned {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "teaching.propose")) return refused("forbidden", TEACHING_REFUSALS.notIntern);
    const slot = await findTeachingSession(trx, form.sessionId);
    if (!slot) return refused("notFound", TEACHING_REFUSALS.unknown);
    if (slot.status !== "free") return refused("conflict", TEACHING_REFUSALS.taken);
    if (slot.startsAt <= ctx.now.toISOString()) return refused("rule", TEACHING_REFUSALS.started);
    return propose(trx, ctx, slot, form);
  });
}

/** The presenter sends their proposal again, changed as it was asked. */
export function resubmitTeaching(
  ctx: UseCaseContext,
  form: SlotProposalForm & { sessionId: string },
): Planned {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadForMove(trx, ctx, form, "resubmit");
    return loaded.ok ? propose(trx, ctx, loaded.value, form) : loaded;
  });
}

async function propose(trx: Trx, ctx: UseCaseContext, session: TeachingRow, form: SlotProposalForm): Planned {
  if (session.version !== form.version) return refused("conflict", TEACHING_REFUSALS.changed);
  const { startsAt, endsAt } = session;
  const presenterId = ctx.actor.accountId;
  const refusal = await refuseOverlap(trx, ctx, { presenterId, startsAt, endsAt }, session.id);
  // the times are the slot's: the title is the first field of this form
  if (refusal) return { ...refusal, field: "title" };
  const words = await readWords(trx, ctx, form);
  if (!words.ok) return words;
  const { kind, title, theme, filiereId } = form;
  const isAgain = session.status === "changes_asked";
  const state = { ...session, kind, presenterId, status: "proposed" as const };
  const values = {
    kind,
    title,
    theme,
    filiereId: filiereId ?? session.filiereId,
    presenterId,
    status: state.status,
  };
  await updateTeachingSession(trx, session, { ...values, ...ownerOf(state, ctx.now) }, ctx.now);
  if (!isAgain) await openContent(trx, session.id, ctx.now);
  await recordTeaching(trx, ctx, {
    sessionId: session.id,
    version: session.version + 1,
    kind: "proposed",
    confirmed: words.value,
  });
  await tellOthers(trx, ctx, session.id, isAgain ? "resubmitted" : "proposed");
  return done({ id: session.id });
}

async function insert(
  trx: Trx,
  ctx: UseCaseContext,
  content: SessionContent,
  more: { status: TeachingStatus; isSlot: 0 | 1; confirmed: readonly string[] },
): Promise<string> {
  const id = newId();
  const at = ctx.now.toISOString();
  const { status, isSlot, confirmed } = more;
  await insertTeachingSession(trx, {
    id,
    status,
    isSlot,
    ...contentOf(content),
    ...ownerOf({ ...content, status, completedAt: null }, ctx.now),
    ...(status === "planned" ? { acceptedAt: at, ...remindersOf(content.startsAt, ctx.now) } : {}),
    createdAt: at,
    createdBy: ctx.actor.accountId,
    updatedAt: at,
  });
  if (content.presenterId) await openContent(trx, id, ctx.now);
  await recordTeaching(trx, ctx, {
    sessionId: id,
    version: 1,
    kind: status === "proposed" ? "proposed" : "planned",
    confirmed,
  });
  return id;
}

/** An empty content for whoever presents. */
export function openContent(trx: Trx, sessionId: string, now: Date): Promise<void> {
  return insertContent(trx, { sessionId, updatedAt: now.toISOString() });
}

/** Nobody is reminded of what they have just been told. */
export function remindersOf(startsAt: string, now: Date) {
  return { remindedAt: isReminderPast(startsAt, now) ? now.toISOString() : null, chasedAt: null };
}

/** What the form says of the session itself. */
export function contentOf(content: SessionContent): SessionContent {
  const { kind, title, theme, filiereId, siteId, place, videoUrl } = content;
  const { startsAt, endsAt, presenterId, moderatorId } = content;
  return {
    kind,
    title,
    theme,
    filiereId,
    siteId,
    place,
    videoUrl,
    startsAt,
    endsAt,
    presenterId,
    moderatorId,
  };
}

/** Whoever presents or moderates hears of it, but not from themselves. */
export async function tellOthers(
  trx: Trx,
  ctx: UseCaseContext,
  sessionId: string,
  news: "planned" | "proposed" | "resubmitted",
): Promise<void> {
  const session = await findTeachingSession(trx, sessionId);
  if (!session) return;
  const people = [session.presenterId, session.moderatorId].filter((id) => id !== null);
  await tellTeaching(trx, others(ctx, people), { news, session, now: ctx.now });
}

/** Nobody is told of what they did themselves. */
export function others(ctx: UseCaseContext, accountIds: readonly string[]): string[] {
  return accountIds.filter((id) => id !== ctx.actor.accountId);
}
