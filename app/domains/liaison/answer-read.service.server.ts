import { scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { liaisonPartiesOf, mayReadLiaison, readsProvisional } from "./access.rules.ts";
import {
  COPIES_PAGE,
  findAnswerSubject,
  listAnswerNotes,
  listCopies,
  listSecteurs,
} from "./answers.queries.server.ts";
import { canMoveRequest } from "./liaison.rules.ts";
import { listNoteComments } from "./notes.queries.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { auditLiaison } from "./requests.access.server.ts";
import { findLiaisonRequest } from "./requests.queries.server.ts";
import { markCommentsRead, markNoteRead } from "./supervision.store.server.ts";

/**
 * Opens the signed answers of a request, all visits or one: an audit line, and each is marked as read by this person.
 * `notFound` while nothing is signed: what is provisional never leaves.
 */
export function openAnswers(ctx: UseCaseContext, requestId: string, only?: { visit: number | null }) {
  return inTransaction(ctx.db, async (trx) => {
    const found = await findLiaisonRequest(trx, requestId);
    if (!found || !mayReadLiaison(ctx.actor, found)) return refused("notFound", LIAISON_REFUSALS.unknown);
    const subject = await findAnswerSubject(trx, requestId);
    const notes = await listAnswerNotes(trx, requestId);
    const signed = pick(
      notes.filter((note) => note.status === "countersigned"),
      only,
    );
    if (!subject || signed.length === 0) return refused("notFound", LIAISON_REFUSALS.notSignedYet);
    await auditLiaison(trx, ctx, "liaison.answer", found, { visits: signed.length });
    for (const note of signed) await markRead(trx, ctx, note);
    const parties = liaisonPartiesOf(ctx.actor, found);
    const isInside = readsProvisional(ctx.actor, found);
    const { status, level, visit, version, wardResult, wardComment, wardConfirmedAt, closedAt } = found;
    return done({
      subject,
      notes: signed,
      request: { id: found.id, status, version, wardResult, wardComment, wardConfirmedAt, closedAt },
      mayConfirm: canMoveRequest({ status, level, visit }, "confirm", parties),
      mayClose: canMoveRequest({ status, level, visit }, "close", parties),
      mayOpenRequest: parties.length > 0 || isInside,
      comments: isInside ? await commentsOf(trx, ctx, signed) : [],
    });
  }) satisfies Promise<Outcome<unknown>>;
}

/** The copies that a secteur receives; `notFound` for whoever works in none. */
export function openCopies(ctx: UseCaseContext, search: { secteurId: string | null; page: number }) {
  return inTransaction(ctx.db, async (trx) => {
    const secteurs = await listSecteurs(trx, scopesOf(ctx.actor, "liaison.answer", "secteur").ids);
    const secteur = secteurs.find((one) => one.id === search.secteurId) ?? secteurs[0];
    if (!secteur) return refused("notFound", LIAISON_REFUSALS.unknown);
    const { accountId } = ctx.actor;
    const rows = await listCopies(trx, { secteurId: secteur.id, accountId, page: search.page });
    await recordAudit(trx, ctx, {
      action: "liaison.answers.list",
      subjectType: "secteur",
      subjectId: secteur.id,
      detail: { page: search.page, rows: Math.min(rows.length, COPIES_PAGE) },
    });
    return done({ secteurs, secteur, rows: rows.slice(0, COPIES_PAGE), hasMore: rows.length > COPIES_PAGE });
  }) satisfies Promise<Outcome<unknown>>;
}

function pick<Note extends { visit: number }>(notes: Note[], only?: { visit: number | null }): Note[] {
  if (!only) return notes;
  const note = only.visit === null ? notes.at(-1) : notes.find((one) => one.visit === only.visit);
  return note ? [note] : [];
}

function markRead(trx: Trx, ctx: UseCaseContext, note: { id: string; version: number }): Promise<void> {
  const { accountId } = ctx.actor;
  return markNoteRead(trx, {
    noteId: note.id,
    accountId,
    version: note.version,
    readAt: ctx.now.toISOString(),
  });
}

/** What the senior wrote, for whoever treats; the author's reading of it is kept. */
async function commentsOf(
  trx: Trx,
  ctx: UseCaseContext,
  notes: readonly { id: string; visit: number; authorAccountId: string }[],
) {
  const own = notes.filter((note) => note.authorAccountId === ctx.actor.accountId);
  await markCommentsRead(
    trx,
    own.map((note) => note.id),
    ctx.now.toISOString(),
  );
  const all = await Promise.all(
    notes.map(async (note) =>
      (await listNoteComments(trx, note.id)).map((comment) => ({ ...comment, visit: note.visit })),
    ),
  );
  return all.flat();
}
