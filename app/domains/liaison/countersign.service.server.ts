import type { Updateable } from "kysely";
import { type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { isUniqueViolation, type Trx } from "#db/client.server.ts";
import type { LiaisonRequest } from "#db/types.gen.ts";
import { mayDoLiaison } from "./access.rules.ts";
import { planFollowUp } from "./follow-up.service.server.ts";
import type { LiaisonRow } from "./liaison.store.server.ts";
import { type LiaisonMovePlan, moveLiaison } from "./moves.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import type { LiaisonFor } from "./requests.access.server.ts";
import { findLiaisonRequest } from "./requests.queries.server.ts";
import type { CountersignForm, CountersignSeveralForm, ReturnNoteForm } from "./supervision.forms.ts";
import { findNoteRow, findReadRequests } from "./supervision.queries.server.ts";
import { lacksAnswerReason, lacksContactReason } from "./supervision.rules.ts";
import { insertComment, moveNote } from "./supervision.store.server.ts";

type On<Form> = Form & { requestId: string };

/**
 * Signs the answer, which leaves for the ward and never changes again; its follow-up is carried out in the same
 * transaction. Refused when it is signed already, when a clock was missed and nobody says why, or when the
 * follow-up cannot be carried out. A senior who saw the patient signs their own note.
 */
export async function countersignNote(
  ctx: UseCaseContext,
  form: On<CountersignForm>,
): Promise<Outcome<{ version: number }>> {
  try {
    return await moveLiaison(ctx, form, "countersign", (trx, found) => planSignature(trx, ctx, found, form));
  } catch (error) {
    // The secteur sent its own referral to this filière at the same moment.
    if (isUniqueViolation(error)) return refused("conflict", LIAISON_REFUSALS.filiereLive);
    throw error;
  }
}

/** Gives the note back to its intern, with words; what there is to learn stays with the note for ever. */
export function returnNote(ctx: UseCaseContext, form: On<ReturnNoteForm>) {
  return moveLiaison(ctx, form, "return_note", async (trx, { row }) => {
    const note = await noteToSign(trx, ctx, row);
    if ("ok" in note) return note;
    const at = ctx.now.toISOString();
    const written = { noteId: note.id, accountId: ctx.actor.accountId, createdAt: at };
    return {
      // The words are in the comment of the note, which the ward does not read; its history is another matter.
      also: async (inner) => {
        await moveNote(inner, note, { status: "returned", returnedAt: at, updatedAt: at });
        await insertComment(inner, { ...written, kind: "return", body: form.comment });
        if (form.teaching) await insertComment(inner, { ...written, kind: "teaching", body: form.teaching });
      },
      tell: [{ side: "intern", text: `Demande de liaison ${row.reference} : compte rendu à reprendre.` }],
    };
  });
}

export interface SignedSeveral {
  signed: { requestId: string; reference: string }[];
  refused: { requestId: string; reference: string; message: string }[];
}

/**
 * Signs several answers, each on its own: one that is refused keeps none of the others. Only a note that this
 * person has opened in its present version is signed, as the server recorded it.
 */
export async function countersignSeveral(
  ctx: UseCaseContext,
  form: CountersignSeveralForm,
): Promise<SignedSeveral> {
  const requestIds = form.notes.map((note) => note.requestId);
  const read = await findReadRequests(ctx.db, { accountId: ctx.actor.accountId, requestIds });
  const result: SignedSeveral = { signed: [], refused: [] };
  for (const { requestId, version } of form.notes) {
    const reference = await knownReference(ctx, requestId);
    const outcome = read.has(requestId)
      ? await countersignNote(ctx, {
          requestId,
          version,
          breachReason: null,
          breachNote: null,
          teaching: null,
        })
      : await refuseUnread(ctx, requestId);
    if (outcome.ok) result.signed.push({ requestId, reference });
    else result.refused.push({ requestId, reference, message: outcome.message });
  }
  return result;
}

async function planSignature(
  trx: Trx,
  ctx: UseCaseContext,
  { row, patientSecteurId }: LiaisonFor,
  form: CountersignForm,
): Promise<LiaisonMovePlan | Refusal> {
  const note = await noteToSign(trx, ctx, row);
  if ("ok" in note) return note;
  const late = refuseLate(row, form, ctx.now);
  if (late) return late;
  const followUp = await planFollowUp(trx, ctx, { row, note, patientSecteurId });
  if ("ok" in followUp) return followUp;
  const at = ctx.now.toISOString();
  const accountId = ctx.actor.accountId;
  return {
    set: signatureOf(row, form, ctx.now, note.teamResult),
    reasonCode: form.breachReason,
    also: async (inner, after) => {
      const referralId = await followUp.open(inner);
      const signed = { status: "countersigned" as const, countersignedAt: at, countersignedBy: accountId };
      await moveNote(inner, note, { ...signed, referralId, copySecteurId: patientSecteurId, updatedAt: at });
      if (form.teaching)
        await insertComment(inner, {
          ...{ noteId: note.id, accountId, createdAt: at },
          kind: "teaching",
          body: form.teaching,
        });
      await followUp.carryOut(inner, after);
    },
    tell: [
      { side: "ward", text: `Demande de liaison ${row.reference} : la réponse est signée.` },
      { side: "intern", text: `Demande de liaison ${row.reference} : votre compte rendu est contresigné.` },
    ],
  };
}

/** The note that waits for a signature; a senior's right, whoever else may move the request. */
async function noteToSign(trx: Trx, ctx: UseCaseContext, row: LiaisonRow) {
  if (!mayDoLiaison(ctx.actor, "liaison.countersign", row))
    return refused("forbidden", LIAISON_REFUSALS.forbidden);
  const note = await findNoteRow(trx, { requestId: row.id, visit: row.visit });
  return note?.status === "written" ? note : refused("rule", LIAISON_REFUSALS.moveNotAllowed);
}

function refuseLate(row: LiaisonRow, form: CountersignForm, now: Date): Refusal | null {
  if (lacksContactReason(row, now)) return refused("rule", LIAISON_REFUSALS.contactReasonMissing);
  if (lacksAnswerReason(row, now) && !form.breachReason)
    return refused("rule", LIAISON_REFUSALS.answerReasonMissing, { field: "breachReason" });
  return null;
}

/** The first signature stops the answer's clock; a later visit's neither stops it again nor explains it anew. */
function signatureOf(
  row: LiaisonRow,
  form: CountersignForm,
  now: Date,
  teamResult: LiaisonRow["teamResult"],
): Updateable<LiaisonRequest> {
  return {
    answeredAt: row.answeredAt ?? now.toISOString(),
    teamResult: teamResult ?? row.teamResult,
    ...(lacksAnswerReason(row, now)
      ? { answerBreachReason: form.breachReason, answerBreachNote: form.breachNote }
      : {}),
  };
}

/** What happened meanwhile says more than «not read»: somebody else signed it, or it went back. */
async function refuseUnread(ctx: UseCaseContext, requestId: string): Promise<Outcome> {
  const found = await findLiaisonRequest(ctx.db, requestId);
  if (!found || !mayDoLiaison(ctx.actor, "liaison.countersign", found))
    return refused("notFound", LIAISON_REFUSALS.unknown);
  if (found.status === "written") return refused("rule", LIAISON_REFUSALS.notReadYet);
  return found.status === "seen"
    ? refused("rule", LIAISON_REFUSALS.moveNotAllowed)
    : refused("conflict", LIAISON_REFUSALS.alreadySigned);
}

async function knownReference(ctx: UseCaseContext, requestId: string): Promise<string> {
  const found = await findLiaisonRequest(ctx.db, requestId);
  return found && mayDoLiaison(ctx.actor, "liaison.countersign", found) ? found.reference : "inconnue";
}
