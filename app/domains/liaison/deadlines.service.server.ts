import type { JobContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { LONGEST_REMINDER_MINUTES, nextLiaisonStep } from "./deadlines.rules.ts";
import { applyLiaisonMove, type LiaisonRow, markLiaison } from "./liaison.store.server.ts";
import type { LiaisonOwner } from "./liaison.vocabulary.ts";
import { type LiaisonSide, tellLiaisonSide } from "./notices.service.server.ts";
import { findLiaisonRequest, listLiaisonDue } from "./requests.queries.server.ts";

/** Requests handled in one run; the next run takes those that are left. */
const BATCH = 200;
const MS_PER_MINUTE = 60_000;

const SIDES: Record<Exclude<LiaisonOwner, "nobody">, LiaisonSide> = {
  supervisor: "supervisor",
  pool: "pool",
  intern: "intern",
  ward: "ward",
};

/**
 * Reminds whoever must act, tells them and the supervisor when a clock runs out, and closes the answers that the
 * ward left without a word. Each step leaves its mark in the transaction that tells people: twice tells once.
 */
export async function runLiaisonDeadlines(ctx: JobContext): Promise<number> {
  const until = new Date(ctx.now.getTime() + LONGEST_REMINDER_MINUTES * MS_PER_MINUTE);
  const candidates = await listLiaisonDue(ctx.db, { until: until.toISOString(), limit: BATCH });
  let count = 0;
  for (const { id } of candidates) {
    const isDone = await inTransaction(ctx.db, (trx) => stepOf(trx, id, ctx.now));
    if (isDone) count += 1;
  }
  return count;
}

async function stepOf(trx: Trx, id: string, now: Date): Promise<boolean> {
  const found = await findLiaisonRequest(trx, id);
  if (!found) return false;
  const { patientSecteurId: _, ...row } = found;
  const step = nextLiaisonStep(row, now);
  if (step === "remind") await remind(trx, row, now);
  if (step === "escalate") await escalate(trx, row, now);
  if (step === "close")
    await applyLiaisonMove(trx, row, {
      action: "close",
      to: "closed",
      dueAt: null,
      at: now,
      accountId: null,
      reasonCode: "not_confirmed",
    });
  return step !== null;
}

async function remind(trx: Trx, row: LiaisonRow, now: Date): Promise<void> {
  await markLiaison(trx, row.id, { remindedAt: now.toISOString() });
  await tellOwner(trx, row, `Rappel : demande de liaison ${row.reference} bientôt à échéance.`, now);
}

async function escalate(trx: Trx, row: LiaisonRow, now: Date): Promise<void> {
  await markLiaison(trx, row.id, { escalatedAt: now.toISOString() });
  const text = `Échéance dépassée : demande de liaison ${row.reference}.`;
  await tellOwner(trx, row, text, now);
  if (row.owner !== "supervisor") await tell(trx, row, "supervisor", text, now);
}

async function tellOwner(trx: Trx, row: LiaisonRow, text: string, now: Date): Promise<void> {
  if (row.owner !== "nobody") await tell(trx, row, SIDES[row.owner], text, now);
}

function tell(trx: Trx, row: LiaisonRow, side: LiaisonSide, text: string, now: Date): Promise<void> {
  return tellLiaisonSide(trx, { now }, side, row, { kind: "liaison.deadline", text });
}
