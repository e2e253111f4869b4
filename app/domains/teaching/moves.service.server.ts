import { done, type Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { refuseComment } from "./identity-check.service.server.ts";
import { listExpected, tellTeaching } from "./notices.service.server.ts";
import { remindersOf } from "./planning.service.server.ts";
import { loadForMove, recordTeaching } from "./session-checks.service.server.ts";
import { ownerOf } from "./teaching.rules.ts";
import { deleteContent, updateTeachingSession } from "./teaching.store.server.ts";

interface Move {
  sessionId: string;
  version: number;
}

/** The moderator accepts a proposal: it is planned, and its presenter prepares it. */
export function acceptTeaching(ctx: UseCaseContext, form: Move): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadForMove(trx, ctx, form, "accept");
    if (!loaded.ok) return loaded;
    const session = loaded.value;
    const owned = ownerOf({ ...session, status: "planned" }, ctx.now);
    const values = {
      status: "planned" as const,
      acceptedAt: ctx.now.toISOString(),
      ...owned,
      ...remindersOf(session.startsAt, ctx.now),
    };
    await updateTeachingSession(trx, session, values, ctx.now);
    await recordTeaching(trx, ctx, {
      sessionId: session.id,
      version: session.version + 1,
      kind: "accepted",
    });
    await tellTeaching(trx, [session.presenterId], { news: "accepted", session, now: ctx.now });
    return done();
  });
}

/** The moderator asks for something else; the comment is read in the application alone. */
export function askTeachingChanges(ctx: UseCaseContext, form: Move & { comment: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadForMove(trx, ctx, form, "askChanges");
    if (!loaded.ok) return loaded;
    const refusal = await refuseComment(trx, ctx, { field: "comment", text: form.comment });
    if (refusal) return refusal;
    const session = loaded.value;
    const owned = ownerOf({ ...session, status: "changes_asked" }, ctx.now);
    await updateTeachingSession(trx, session, { status: "changes_asked", ...owned }, ctx.now);
    await recordTeaching(trx, ctx, {
      sessionId: session.id,
      version: session.version + 1,
      kind: "changes_asked",
      comment: form.comment,
    });
    await tellTeaching(trx, [session.presenterId], { news: "changesAsked", session, now: ctx.now });
    return done();
  });
}

/** The presenter withdraws: a slot is free again for others, a date of their own is cancelled. */
export function withdrawTeaching(ctx: UseCaseContext, form: Move & { comment: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadForMove(trx, ctx, form, "withdraw");
    if (!loaded.ok) return loaded;
    const refusal = await refuseComment(trx, ctx, { field: "comment", text: form.comment });
    if (refusal) return refusal;
    const session = loaded.value;
    const at = ctx.now.toISOString();
    if (session.isSlot === 1) {
      await deleteContent(trx, session.id);
      const free = { ...session, status: "free" as const, presenterId: null, completedAt: null };
      const values = {
        status: free.status,
        presenterId: null,
        title: null,
        theme: null,
        acceptedAt: null,
        completedAt: null,
      };
      await updateTeachingSession(trx, session, { ...values, ...ownerOf(free, ctx.now) }, ctx.now);
    } else {
      const ended = { status: "cancelled" as const, cancelledAt: at, cancelReason: form.comment };
      await updateTeachingSession(trx, session, { ...ended, ownerId: null, dueAt: null }, ctx.now);
    }
    await recordTeaching(trx, ctx, {
      sessionId: session.id,
      version: session.version + 1,
      kind: "withdrawn",
      comment: form.comment,
    });
    const told = session.status === "planned" ? await listExpected(trx, session) : [session.moderatorId];
    const others = told.filter((id) => id !== ctx.actor.accountId);
    await tellTeaching(trx, others, { news: "withdrawn", session, now: ctx.now });
    return done();
  });
}

/** Cancels a session: whoever presents, moderates or was to come is told; the reason is on its page. */
export function cancelTeaching(ctx: UseCaseContext, form: Move & { reason: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadForMove(trx, ctx, form, "cancel");
    if (!loaded.ok) return loaded;
    const refusal = await refuseComment(trx, ctx, { field: "reason", text: form.reason });
    if (refusal) return refusal;
    const session = loaded.value;
    const ended = { cancelledAt: ctx.now.toISOString(), cancelReason: form.reason };
    await updateTeachingSession(
      trx,
      session,
      { status: "cancelled", ...ended, ownerId: null, dueAt: null },
      ctx.now,
    );
    await recordTeaching(trx, ctx, {
      sessionId: session.id,
      version: session.version + 1,
      kind: "cancelled",
      comment: form.reason,
    });
    const told = (await listExpected(trx, session)).filter((id) => id !== ctx.actor.accountId);
    await tellTeaching(trx, told, { news: "cancelled", session, now: ctx.now });
    return done();
  });
}
