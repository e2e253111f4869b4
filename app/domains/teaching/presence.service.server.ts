import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { listPresences } from "./presence.queries.server.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import { changedSince, loadForMove, recordTeaching } from "./session-checks.service.server.ts";
import type { NotedPresence, SheetForm } from "./sheet.forms.ts";
import { findTeachingSession, listInterns, type TeachingRow } from "./teaching.queries.server.ts";
import { partiesOf, refuseMove, refusePresence } from "./teaching.rules.ts";
import { insertDeclaration, updateTeachingSession, upsertPresences } from "./teaching.store.server.ts";
import { PRESENCE_STATUS_LABELS } from "./teaching.vocabulary.ts";

/** An intern says, during the session, that they are there; the moderator confirms it when closing the sheet. */
export function declarePresence(ctx: UseCaseContext, { sessionId }: { sessionId: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const session = await findTeachingSession(trx, sessionId);
    if (!session) return refused("notFound", TEACHING_REFUSALS.unknown);
    if (!can(ctx.actor, "teaching.propose")) return refused("forbidden", TEACHING_REFUSALS.notExpected);
    const refusal = refusePresence(session, ctx.now);
    if (refusal) return refused("rule", refusal);
    const { accountId } = ctx.actor;
    const isNew = await insertDeclaration(trx, { sessionId, accountId, at: ctx.now.toISOString() });
    // a sheet that was read before is closed only after another look
    if (isNew) await updateTeachingSession(trx, session, {}, ctx.now);
    return done();
  });
}

/** The sheet of a session: the interns in post that day and whoever was noted, for the moderator. */
export function openSheet(ctx: UseCaseContext, sessionId: string) {
  return inTransaction(ctx.db, async (trx) => {
    const session = await findTeachingSession(trx, sessionId);
    if (!session) return refused("notFound", TEACHING_REFUSALS.unknown);
    const refusal = refuseSheet(ctx, session);
    if (refusal) return refusal;
    return done({ session, people: await listSheetPeople(trx, session) });
  }) satisfies Promise<Outcome<unknown>>;
}

/** Closes the sheet: who was there, who was not and why. Refused when somebody noted their presence meanwhile. */
export function closeSheet(ctx: UseCaseContext, form: SheetForm & { sessionId: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadForMove(trx, ctx, form, "close");
    if (!loaded.ok) return loaded;
    const session = loaded.value;
    const people = await listSheetPeople(trx, session);
    const refusal = refusePresences(people, form.presences);
    if (refusal) return refusal;
    const at = ctx.now.toISOString();
    await upsertPresences(trx, rowsOf(session, form.presences, at));
    const closed = { status: "held" as const, closedAt: at, closedBy: ctx.actor.accountId };
    await updateTeachingSession(trx, session, { ...closed, ownerId: null, dueAt: null }, ctx.now);
    await recordTeaching(trx, ctx, {
      sessionId: session.id,
      version: session.version + 1,
      kind: "closed",
      comment: form.comment,
    });
    return done();
  });
}

/** Corrects a closed sheet: what changed, for whom and why stays written. */
export function correctSheet(ctx: UseCaseContext, form: SheetForm & { sessionId: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const session = await findTeachingSession(trx, form.sessionId);
    if (!session) return refused("notFound", TEACHING_REFUSALS.unknown);
    const refusal = refuseSheet(ctx, session);
    if (refusal) return refusal;
    if (session.status !== "held") return refused("rule", TEACHING_REFUSALS.notClosed);
    if (session.version !== form.version) return changedSince(trx, session, form.version);
    if (!form.comment)
      return refused("rule", "Dites pourquoi la feuille est corrigée.", { field: "comment" });
    const people = await listSheetPeople(trx, session);
    const misfit = refusePresences(people, form.presences);
    if (misfit) return misfit;
    const changes = changesOf(people, form.presences);
    if (changes.length === 0) return done();
    await upsertPresences(trx, rowsOf(session, form.presences, ctx.now.toISOString()));
    await updateTeachingSession(trx, session, {}, ctx.now);
    await recordTeaching(trx, ctx, {
      sessionId: session.id,
      version: session.version + 1,
      kind: "corrected",
      comment: `${changes.join(" ; ")}. ${form.comment}`,
    });
    return done();
  });
}

export type SheetPerson = Awaited<ReturnType<typeof listSheetPeople>>[number];

async function listSheetPeople(trx: Trx, session: TeachingRow) {
  const day = dayOf(session.startsAt);
  const noted = await listPresences(trx, session.id);
  const interns = await listInterns(trx, { from: day, to: day });
  const byAccount = new Map(noted.map((one) => [one.accountId, one]));
  const others = noted.filter(({ accountId }) => !interns.some((one) => one.accountId === accountId));
  return [...interns, ...others].map((person) => {
    const presence = byAccount.get(person.accountId);
    return {
      accountId: person.accountId,
      name: professionalLabel(person),
      isPresenter: person.accountId === session.presenterId,
      declaredAt: presence?.declaredAt ?? null,
      status: presence?.status ?? null,
      reason: presence?.reason ?? null,
    };
  });
}

function refuseSheet(ctx: UseCaseContext, session: TeachingRow): Refusal | null {
  const parties = partiesOf(ctx.actor, session);
  if (!parties.includes("moderator") && !parties.includes("coordinator"))
    return refused("forbidden", TEACHING_REFUSALS.forbidden);
  if (session.status === "held") return null;
  const refusal = refuseMove("close", session, ctx.actor, ctx.now);
  return refusal ? refused(refusal.kind, refusal.message) : null;
}

/** A sheet holds the people who are expected, and all of them. */
function refusePresences(
  people: readonly SheetPerson[],
  presences: readonly NotedPresence[],
): Refusal | null {
  const expected = new Set(people.map(({ accountId }) => accountId));
  const isWhole = presences.length === expected.size && presences.every((one) => expected.has(one.accountId));
  return isWhole ? null : refused("conflict", TEACHING_REFUSALS.changed);
}

function changesOf(people: readonly SheetPerson[], presences: readonly NotedPresence[]): string[] {
  return presences.flatMap((noted) => {
    const person = people.find(({ accountId }) => accountId === noted.accountId);
    if (!person || (person.status === noted.status && person.reason === noted.reason)) return [];
    const before = person.status ? PRESENCE_STATUS_LABELS[person.status] : "rien";
    return [`${person.name} : ${before} → ${PRESENCE_STATUS_LABELS[noted.status]}`];
  });
}

function rowsOf(session: TeachingRow, presences: readonly NotedPresence[], at: string) {
  return presences.map((noted) => ({ ...noted, sessionId: session.id, updatedAt: at }));
}
