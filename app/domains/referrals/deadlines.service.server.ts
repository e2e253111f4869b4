import type { JobContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { listDueSoon } from "./deadlines.queries.server.ts";
import { escalateReferral, markReferral } from "./deadlines.store.server.ts";
import { answeringSide, type Side, tellSide } from "./notices.service.server.ts";
import { decisionDueAt, informationReminderAt } from "./referrals.deadlines.rules.ts";
import { findReferral } from "./referrals.queries.server.ts";
import type { ReferralRow } from "./referrals.store.server.ts";

/** Referrals handled in one run; the next run takes those that are left. */
const BATCH = 200;

/** The side that must act is reminded this long before an answer is due. */
const EVE_MS = 36 * 3_600_000;

/** What the passing of time asks for a referral now; null when nothing does, or it was done already. */
type DeadlineStep = "remind" | "escalate" | null;

/**
 * Reminders and escalations of what waits: the eve of an answer, half-way to the limit of information asked,
 * and each limit when it passes. Each step leaves its mark on the row in the transaction that tells people,
 * so that running twice, or in two processes, tells once.
 */
export async function runDeadlines(ctx: JobContext): Promise<number> {
  const candidates = await listDueSoon(ctx.db, {
    now: ctx.now,
    eve: new Date(ctx.now.getTime() + EVE_MS),
    limit: BATCH,
  });
  let done = 0;
  for (const id of candidates) {
    const isDone = await inTransaction(ctx.db, (trx) => stepOf(trx, id, ctx.now));
    if (isDone) done += 1;
  }
  return done;
}

async function stepOf(trx: Trx, id: string, now: Date): Promise<boolean> {
  const row = await findReferral(trx, id);
  if (!row) return false;
  const step = nextStep(row, now);
  if (step === "remind") await remind(trx, row, now);
  if (step === "escalate") await escalate(trx, row, now);
  return step !== null;
}

/** Pure: what is due now, from the row and the time. */
function nextStep(
  row: Pick<ReferralRow, "status" | "owner" | "dueAt" | "clockPausedAt" | "remindedAt" | "escalatedAt">,
  now: Date,
): DeadlineStep {
  if (row.dueAt === null || row.escalatedAt !== null) return null;
  const at = now.toISOString();
  if (row.dueAt <= at) return "escalate";
  if (row.remindedAt !== null) return null;
  return reminderAt(row.status, row.clockPausedAt, row.dueAt) <= at ? "remind" : null;
}

function reminderAt(status: ReferralRow["status"], askedAt: string | null, dueAt: string): string {
  if (status === "needs_information" && askedAt) return informationReminderAt(askedAt, dueAt);
  return new Date(Date.parse(dueAt) - EVE_MS).toISOString();
}

async function remind(trx: Trx, row: ReferralRow, now: Date): Promise<void> {
  await markReferral(trx, row, "remind", now);
  const text =
    row.status === "draft"
      ? `Le brouillon ${row.reference} attend d’être envoyé ou abandonné.`
      : `Rappel : l’adressage ${row.reference} arrive à échéance.`;
  await tell(trx, row, ownerSide(row), text, now);
}

async function escalate(trx: Trx, row: ReferralRow, now: Date): Promise<void> {
  if (row.status === "needs_information" && row.owner === "secteur") {
    const side = answeringSide(row);
    await escalateReferral(trx, row, {
      owner: side === "desk" ? "desk" : "filiere",
      ownerScopeId: side === "desk" ? row.territoryId : row.filiereId,
      dueAt: decisionDueAt(now),
      at: now,
    });
    await tell(
      trx,
      row,
      side,
      `Le complément de l’adressage ${row.reference} n’est pas venu : à vous de décider.`,
      now,
    );
    await tell(
      trx,
      row,
      "sender",
      `Le complément demandé pour ${row.reference} n’a pas été apporté à temps.`,
      now,
    );
    return;
  }
  await markReferral(trx, row, "escalate", now);
  await tell(trx, row, ownerSide(row), `Échéance dépassée : adressage ${row.reference}.`, now);
  if (row.status === "submitted")
    await tell(
      trx,
      row,
      "sender",
      `L’adressage ${row.reference} n’a pas reçu de réponse dans le délai.`,
      now,
    );
}

function ownerSide(row: ReferralRow): Side {
  return row.owner === "secteur" ? "sender" : answeringSide(row);
}

function tell(trx: Trx, row: ReferralRow, side: Side, text: string, now: Date): Promise<void> {
  return tellSide(trx, side, row, { kind: "referral.deadline", text }, now);
}
