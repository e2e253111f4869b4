import { findFiliere } from "#app/domains/filieres/filieres.queries.server.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { mayDoLiaison } from "./access.rules.ts";
import { isClosedStatus } from "./liaison.rules.ts";
import { insertLiaisonEvent, type LiaisonRow } from "./liaison.store.server.ts";
import { moveLiaison } from "./moves.service.server.ts";
import { noteContentOf, noteDifferences } from "./note-values.rules.ts";
import type { SaveNoteForm, StartVisitForm, SubmitNoteForm } from "./notes.forms.ts";
import { findNote, findSeniorCall, type NoteWithPeople } from "./notes.queries.server.ts";
import {
  contactFault,
  isSeriousNote,
  type NoteContent,
  type NoteVisit,
  settledContact,
  settledNote,
  submissionFaults,
} from "./notes.rules.ts";
import { insertNote, writeNoteContent } from "./notes.store.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { loadLiaisonFor } from "./requests.access.server.ts";

const MS_PER_HOUR = 3_600_000;

type On<Form> = Form & { requestId: string };

/** «J’ai vu le patient»: the contact time of this visit, and its note to write. */
export function startVisit(ctx: UseCaseContext, form: On<StartVisitForm>) {
  return moveLiaison(ctx, form, "see", async (_trx, { row }) => {
    const visit = noteVisitOf(ctx, row);
    const typed = form.contactAt ?? ctx.now.toISOString();
    const wrong = contactFault(typed, visit, ctx.now);
    if (wrong) return refused("rule", wrong, { field: "contactAt" });
    const contactAt = settledContact(typed, visit);
    return {
      set: row.visit === 1 ? { firstContactAt: contactAt } : {},
      comment: `Vu le ${formatInstant(contactAt)}`,
      also: (trx) =>
        insertNote(trx, {
          id: newId(ctx.now),
          requestId: row.id,
          visit: row.visit,
          authorAccountId: ctx.actor.accountId,
          contactAt,
          createdAt: ctx.now.toISOString(),
          updatedAt: ctx.now.toISOString(),
        }),
      tell: [{ side: "ward", text: `Demande de liaison ${row.reference} : le patient est vu.` }],
    };
  });
}

/**
 * Keeps what is typed so far, whatever is missing; each saving that changes something gives a new version.
 * Over a version that is not the last one it is refused (`conflict`) with both texts, and nothing is written.
 */
export function saveNote(
  ctx: UseCaseContext,
  form: On<SaveNoteForm>,
): Promise<Outcome<{ version: number; savedAt: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const opened = await openNote(ctx, trx, form.requestId);
    if (!opened.ok) return opened;
    const { note } = opened.value;
    const { requestId: _, noteVersion, ...content } = form;
    const stale = refuseOverwriting(note, noteVersion, content);
    if (stale) return stale;
    const savedAt = ctx.now.toISOString();
    if (isSameNote(note, content)) return done({ version: note.version, savedAt });
    const known = await refuseUnknownFiliere(trx, content);
    if (known) return known;
    const version = await writeNoteContent(trx, note, content, { at: ctx.now });
    if (version === null) return refused("conflict", LIAISON_REFUSALS.noteChangedElsewhere);
    return done({ version, savedAt });
  });
}

/**
 * Hands the note in to the supervisor, as it is in the form: provisional until it is countersigned, which is due
 * by gravity. Refused while anything of the essential part is missing.
 */
export function submitNote(ctx: UseCaseContext, form: On<SubmitNoteForm>) {
  return moveLiaison(ctx, form, "submit_note", async (trx, { row }) => {
    const note = await findNote(trx, { requestId: row.id, visit: row.visit });
    if (!note) return refused("rule", LIAISON_REFUSALS.moveNotAllowed);
    const { requestId: _, version: __, noteVersion, ...typed } = form;
    const visit = noteVisitOf(ctx, row);
    const refusal =
      refuseOverwriting(note, noteVersion, typed) ??
      refuseFaults(typed, visit, ctx.now) ??
      (await refuseClosedFiliere(trx, typed));
    if (refusal) return refusal;
    const content = settledNote(typed, visit);
    return {
      dueAt: await countersignDueAt(trx, row, content, ctx.now),
      set: {
        ...(row.visit === 1 ? { firstContactAt: content.contactAt } : {}),
        ...(content.teamResult === null ? {} : { teamResult: content.teamResult }),
      },
      also: async (inner, after) => {
        const set = { status: "written", submittedAt: ctx.now.toISOString() } as const;
        await writeNoteContent(inner, note, content, { set, at: ctx.now });
        await recordCall(inner, ctx, after, content);
      },
      tell: [
        { side: "supervisor", text: `Demande de liaison ${row.reference} : compte rendu à contresigner.` },
      ],
    };
  });
}

/** The visit of a request as the rules of its note read it. */
export function noteVisitOf(ctx: Pick<UseCaseContext, "actor">, row: LiaisonRow): NoteVisit {
  const { visit, requestedAt, firstContactAt, contactDueAt } = row;
  const isSenior = mayDoLiaison(ctx.actor, "liaison.countersign", row);
  return { visit, requestedAt, firstContactAt, contactDueAt, isSenior };
}

/** The note that the actor is writing: only whoever is in charge, and only until it is handed in. */
async function openNote(
  ctx: UseCaseContext,
  trx: Trx,
  requestId: string,
): Promise<Outcome<{ row: LiaisonRow; note: NoteWithPeople }>> {
  const found = await loadLiaisonFor(ctx, trx, requestId, "liaison.write");
  if (!found.ok) return found;
  const { row, parties } = found.value;
  if (!parties.includes("intern")) return refused("forbidden", LIAISON_REFUSALS.forbidden);
  if (isClosedStatus(row.status)) return refused("rule", LIAISON_REFUSALS.closed);
  if (row.status === "written" || row.status === "countersigned")
    return refused("rule", LIAISON_REFUSALS.noteLocked);
  const note = row.status === "seen" ? await findNote(trx, { requestId, visit: row.visit }) : undefined;
  return note ? done({ row, note }) : refused("rule", LIAISON_REFUSALS.moveNotAllowed);
}

function refuseOverwriting(note: NoteWithPeople, version: number, typed: NoteContent): Refusal | null {
  if (note.version === version) return null;
  const by = [note.authorTitle, note.authorGivenName, note.authorFamilyName].filter(Boolean).join(" ");
  return refused("conflict", LIAISON_REFUSALS.noteChangedElsewhere, {
    changes: [{ at: note.updatedAt, by, what: "brouillon enregistré" }],
    merge: { version: note.version, differences: noteDifferences(noteContentOf(note), typed, null) },
  });
}

function refuseFaults(note: NoteContent, visit: NoteVisit, now: Date): Refusal | null {
  const [first, ...others] = submissionFaults(note, visit, now);
  if (!first) return null;
  const message =
    others.length === 0
      ? first.message
      : `${first.message} (et ${others.length} autre${others.length > 1 ? "s" : ""})`;
  return refused("rule", message, { field: first.field });
}

/** A draft may name a filière that closed meanwhile, not one that does not exist. */
async function refuseUnknownFiliere(trx: Trx, note: NoteContent): Promise<Refusal | null> {
  if (!note.filiereId || (await findFiliere(trx, note.filiereId))) return null;
  return refused("rule", LIAISON_REFUSALS.filiereClosed, { field: "filiereId" });
}

async function refuseClosedFiliere(trx: Trx, note: NoteContent): Promise<Refusal | null> {
  if (note.followUp !== "filiere" || !note.filiereId) return null;
  const filiere = await findFiliere(trx, note.filiereId);
  return filiere?.isOpen === 1
    ? null
    : refused("rule", LIAISON_REFUSALS.filiereClosed, { field: "filiereId" });
}

async function countersignDueAt(trx: Trx, row: LiaisonRow, note: NoteContent, now: Date): Promise<string> {
  const hours = await readSetting(
    trx,
    isSeriousNote(note, row) ? "liaison.countersign_serious_hours" : "liaison.countersign_hours",
  );
  return new Date(now.getTime() + hours * MS_PER_HOUR).toISOString();
}

/** The call to the senior, in the request's history at the time it was made; once, however often the note comes back. */
async function recordCall(trx: Trx, ctx: UseCaseContext, row: LiaisonRow, note: NoteContent): Promise<void> {
  if (!note.seniorCalledAt) return;
  if (await findSeniorCall(trx, { requestId: row.id, at: note.seniorCalledAt })) return;
  await insertLiaisonEvent(trx, {
    requestId: row.id,
    at: note.seniorCalledAt,
    accountId: ctx.actor.accountId,
    action: "senior_called",
    fromStatus: null,
    toStatus: null,
    level: row.level,
    visit: row.visit,
    comment: note.seniorCalled,
    version: row.version,
  });
}

function isSameNote(note: NoteWithPeople, content: NoteContent): boolean {
  return noteDifferences(noteContentOf(note), content, null).length === 0;
}
