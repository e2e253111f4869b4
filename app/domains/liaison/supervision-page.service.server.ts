import { findSecteur } from "#app/domains/referrals/referrals.queries.server.ts";
import { scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { answerPdf } from "./answer-pdf.server.ts";
import { findAnswerSubject, listAnswerNotes } from "./answers.queries.server.ts";
import { listNoteComments } from "./notes.queries.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { auditLiaison, loadLiaisonFor } from "./requests.access.server.ts";
import { listToCountersign, QUEUE_LIMIT } from "./supervision.queries.server.ts";
import { bySupervisionOrder, gravityOf, lacksAnswerReason } from "./supervision.rules.ts";
import { markNoteRead } from "./supervision.store.server.ts";

/** What waits for this person's signature, the gravest then the oldest first; one audit line. */
export async function openQueue(ctx: UseCaseContext) {
  const hospitals = scopesOf(ctx.actor, "liaison.countersign", "hospital");
  const rows = await listToCountersign(ctx.db, {
    hospitalIds: hospitals.all ? null : hospitals.ids,
    accountId: ctx.actor.accountId,
  });
  await recordAudit(ctx.db, ctx, { action: "liaison.supervision.list", detail: { rows: rows.length } });
  return {
    rows: rows
      .map((row) => ({
        ...row,
        gravity: gravityOf(row),
        isRead: row.readVersion === row.noteVersion,
        isLate: lacksAnswerReason(row, ctx.now),
        isOwn: row.authorAccountId === ctx.actor.accountId,
      }))
      .sort(bySupervisionOrder),
    isCut: rows.length === QUEUE_LIMIT,
  };
}

/**
 * Opens a note to sign it: the question and the whole of it. The version that is read is recorded, which is what
 * later lets this person sign it among several.
 */
export function openNoteToSign(ctx: UseCaseContext, requestId: string) {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadLiaisonFor(ctx, trx, requestId, "liaison.countersign");
    if (!found.ok) return found;
    const { row, patientSecteurId } = found.value;
    const subject = await findAnswerSubject(trx, requestId);
    const notes = await listAnswerNotes(trx, requestId);
    const written = notes.find((one) => one.visit === row.visit && one.status === "written");
    if (!subject || !written) return refused("rule", LIAISON_REFUSALS.moveNotAllowed);
    // The secteur that would receive the copy if it were signed now.
    const secteur = patientSecteurId ? await findSecteur(trx, patientSecteurId) : undefined;
    const note = { ...written, copySecteurCode: secteur?.code ?? null };
    const { accountId } = ctx.actor;
    const readAt = ctx.now.toISOString();
    await markNoteRead(trx, { noteId: note.id, accountId, version: note.version, readAt });
    await auditLiaison(trx, ctx, "liaison.supervision.read", row, {
      visit: note.visit,
      version: note.version,
    });
    const { pages } = await answerPdf({ subject, note });
    return done({
      row,
      subject,
      note,
      comments: await listNoteComments(trx, note.id),
      isAnswerLate: lacksAnswerReason(row, ctx.now),
      isOwn: note.authorAccountId === accountId,
      pages,
    });
  }) satisfies Promise<Outcome<unknown>>;
}
