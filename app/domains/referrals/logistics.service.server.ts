import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { loadCareReferral } from "./care.queries.server.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import type { LogisticsKind, LogisticsOutcome } from "./episodes.vocabulary.ts";
import { findLogisticsEntry, listEntryChanges } from "./logistics.queries.server.ts";
import { doneAtOf } from "./logistics.rules.ts";
import { insertLogisticsEntry, updateLogisticsEntry } from "./logistics.store.server.ts";

/** Writes down a call, a transport, a reminder, or something to do on a day. Never a clinical word. */
export function addLogisticsEntry(
  ctx: UseCaseContext,
  input: {
    referralId: string;
    kind: LogisticsKind;
    outcome: LogisticsOutcome;
    note: string;
    dueOn: string | null;
  },
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, input.referralId, "logistics.write");
    if (!found.ok) return found;
    const referral = found.value;
    if (referral.stage !== "waiting" && referral.stage !== "care")
      return refused("rule", CARE_REFUSALS.notLive);
    if (input.outcome === "to_do" && !input.dueOn)
      return refused("rule", CARE_REFUSALS.dueMissing, { field: "dueOn" });

    const doneAt = doneAtOf(input.outcome, input.dueOn, ctx.now);
    const entryId = await insertLogisticsEntry(trx, ctx, {
      ...input,
      filiereId: referral.filiereId,
      doneAt,
      doneBy: doneAt ? ctx.actor.accountId : null,
    });
    await auditReferral(trx, ctx, "logistics.add", referral, { entryId, kind: input.kind });
    return done();
  });
}

/** What was left to do is done. */
export function finishLogisticsEntry(
  ctx: UseCaseContext,
  input: { entryId: string; version: number },
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const entry = await findLogisticsEntry(trx, input.entryId);
    if (!entry) return refused("notFound", CARE_REFUSALS.unknownEntry);
    const found = await loadCareReferral(ctx, trx, entry.referralId, "logistics.write");
    if (!found.ok) return found;
    if (entry.version !== input.version)
      return refused("conflict", CARE_REFUSALS.changedMeanwhile, {
        changes: await listEntryChanges(trx, entry.id),
      });
    if (entry.doneAt) return refused("rule", CARE_REFUSALS.entryClosed);

    await updateLogisticsEntry(trx, entry, {
      doneAt: ctx.now.toISOString(),
      doneBy: ctx.actor.accountId,
      outcome: "done",
    });
    await auditReferral(trx, ctx, "logistics.finish", found.value, { entryId: entry.id });
    return done();
  });
}
