import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { findSecteur } from "#app/domains/referrals/referrals.queries.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { findAnswerSubject } from "./answers.queries.server.ts";
import type { LiaisonRow } from "./liaison.store.server.ts";
import { noteContentOf, noteValuesOf } from "./note-values.rules.ts";
import { findNote, listNoteComments, listSeniors } from "./notes.queries.server.ts";
import { noteVisitOf } from "./notes.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { auditLiaison, loadLiaisonFor } from "./requests.access.server.ts";
import { markCommentsRead } from "./supervision.store.server.ts";

type Opened = Awaited<ReturnType<typeof openNoteToWrite>>;
export type WritePage = Extract<Opened, { ok: true }>["value"];
export type NoteToWrite = NonNullable<WritePage["note"]>;

/**
 * Opens the bedside page for whoever is in charge: an audit line. `note` is null until the patient is seen; a note
 * that is handed in, or not begun by this person, is refused (`rule`) or not known (`notFound`).
 */
export function openNoteToWrite(ctx: UseCaseContext, requestId: string) {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadLiaisonFor(ctx, trx, requestId, "liaison.write");
    if (!found.ok) return found;
    const { row, parties, patientSecteurId } = found.value;
    const isOpen = row.status === "assigned" || row.status === "seen";
    if (!parties.includes("intern") || !isOpen) return refused("rule", LIAISON_REFUSALS.moveNotAllowed);
    const subject = await findAnswerSubject(trx, requestId);
    if (!subject) return refused("notFound", LIAISON_REFUSALS.unknown);
    await auditLiaison(trx, ctx, "liaison.note.open", row, { visit: row.visit });
    const secteur = patientSecteurId ? await findSecteur(trx, patientSecteurId) : undefined;
    return done({
      row,
      subject,
      secteurCode: secteur?.code ?? null,
      note: row.status === "seen" ? await noteOf(trx, ctx, row) : null,
    });
  }) satisfies Promise<Outcome<unknown>>;
}

async function noteOf(trx: Trx, ctx: UseCaseContext, row: LiaisonRow) {
  const note = await findNote(trx, { requestId: row.id, visit: row.visit });
  if (!note) return null;
  const comments = await listNoteComments(trx, note.id);
  await markCommentsRead(trx, [note.id], ctx.now.toISOString());
  const seniors = await listSeniors(trx, { hospitalId: row.hospitalId, now: ctx.now });
  const filieres = await listFilieres(trx, row.territoryId);
  return {
    id: note.id,
    version: note.version,
    savedAt: note.updatedAt,
    status: note.status,
    values: noteValuesOf(noteContentOf(note)),
    visit: noteVisitOf(ctx, row),
    comments,
    seniors: seniors.map((senior) => ({
      accountId: senior.accountId,
      name: professionalLabel(senior),
      phone: senior.phone,
    })),
    filieres: filieres.map(({ id, shortName, isOpen }) => ({ id, shortName, isOpen: isOpen === 1 })),
  };
}
