import type { Updateable } from "kysely";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { formatInstant } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonRequest } from "#db/types.gen.ts";
import { insertLiaisonReset } from "./liaison.store.server.ts";
import { moveLiaison } from "./moves.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { blockedAt } from "./rest.rules.ts";
import { findAssignable, listAbsencesOf } from "./roster.queries.server.ts";
import type { AssignForm, CancelForm, ReleaseForm, ResetClockForm, TakeForm } from "./triage.forms.ts";
import { clocksAt } from "./triage.service.server.ts";

const MAX_RESET_DAYS = 7;
const MS_PER_DAY = 86_400_000;

type On<Form> = Form & { requestId: string };

/** An intern of the hospital, or the supervisor, takes the request; of two at once the second is told who has it. */
export function takeRequest(ctx: UseCaseContext, form: On<TakeForm>) {
  return moveLiaison(ctx, form, "take", async (trx, { row }) => {
    const refusal = await refuseAbsent(trx, ctx.actor.accountId, ctx.now);
    if (refusal) return refusal;
    return {
      set: assigned(ctx, ctx.actor.accountId),
      tell: [{ side: "ward", text: takenText(row.reference) }],
    };
  });
}

/** The supervisor gives the request to an intern of the hospital who is neither away nor resting. */
export function assignRequest(ctx: UseCaseContext, form: On<AssignForm>) {
  return moveLiaison(ctx, form, "assign", async (trx, { row }) => {
    const person = await findAssignable(trx, {
      accountId: form.accountId,
      hospitalId: row.hospitalId,
      now: ctx.now,
    });
    if (!person) return refused("rule", LIAISON_REFUSALS.notAnIntern, { field: "accountId" });
    const refusal = await refuseAbsent(trx, form.accountId, ctx.now);
    if (refusal) return refusal;
    return {
      set: assigned(ctx, form.accountId),
      comment: form.comment,
      tell: [
        { side: "intern", text: `Demande de liaison ${row.reference} : elle vous est confiée.` },
        { side: "ward", text: takenText(row.reference) },
      ],
    };
  });
}

/** Gives the request back to the hospital's interns. */
export function releaseRequest(ctx: UseCaseContext, form: On<ReleaseForm>) {
  return moveLiaison(ctx, form, "release", async (_trx, { row }) => ({
    set: { assignedTo: null, assignedAt: null },
    comment: form.comment,
    tell: [{ side: "pool", text: `Demande de liaison ${row.reference} à reprendre.` }],
  }));
}

/** Both clocks start again when the patient will be available; both starts are kept, the first one in the request. */
export function resetClock(ctx: UseCaseContext, form: On<ResetClockForm>) {
  return moveLiaison(ctx, form, "reset_clock", async (trx, { row }) => {
    if (form.startedAt <= row.clockStartedAt)
      return refused("rule", LIAISON_REFUSALS.resetBeforeStart, { field: "startedAt" });
    if (form.startedAt > new Date(ctx.now.getTime() + MAX_RESET_DAYS * MS_PER_DAY).toISOString())
      return refused("rule", LIAISON_REFUSALS.resetTooFar, { field: "startedAt" });
    const clocks = await clocksAt(trx, row, row.level, new Date(form.startedAt));
    return {
      set: { ...clocks, clockStartedAt: form.startedAt },
      reasonCode: form.reason,
      comment: form.comment,
      also: (inner, after) =>
        insertLiaisonReset(inner, {
          requestId: row.id,
          at: ctx.now.toISOString(),
          accountId: ctx.actor.accountId,
          reason: form.reason,
          comment: form.comment,
          previousStartedAt: row.clockStartedAt,
          startedAt: form.startedAt,
          previousContactDueAt: row.contactDueAt,
          contactDueAt: after.contactDueAt,
        }),
      tell: [{ side: "ward", text: `Demande de liaison ${row.reference} : délai réinitialisé.` }],
    };
  });
}

/** Before anyone saw the patient: the ward withdraws it, or the patient left. */
export function cancelRequest(ctx: UseCaseContext, form: On<CancelForm>) {
  return moveLiaison(ctx, form, "cancel", async (_trx, { row, parties }) => {
    const text = `Demande de liaison ${row.reference} : annulée.`;
    return {
      set: { cancelReason: form.reason },
      reasonCode: form.reason,
      comment: form.comment,
      tell: parties.includes("ward")
        ? [
            { side: row.status === "requested" ? "supervisor" : "pool", text },
            { side: "intern", text },
          ]
        : [{ side: "ward", text }],
    };
  });
}

/** Why this person cannot go and see a patient now; null when they can. */
export async function refuseAbsent(trx: Trx, accountId: string, now: Date): Promise<Refusal | null> {
  const restHours = await readSetting(trx, "liaison.rest_hours");
  const blocked = blockedAt(
    await listAbsencesOf(trx, { accountIds: [accountId], now, restHours }),
    now,
    restHours,
  );
  if (!blocked) return null;
  const reason = blocked.kind === "rest" ? LIAISON_REFUSALS.isResting : LIAISON_REFUSALS.isAway;
  return refused("rule", `${reason} Disponible à partir du ${formatInstant(blocked.until)}.`, {
    field: "accountId",
  });
}

function assigned(ctx: UseCaseContext, accountId: string): Updateable<LiaisonRequest> {
  return { assignedTo: accountId, assignedAt: ctx.now.toISOString() };
}

function takenText(reference: string): string {
  return `Demande de liaison ${reference} : un interne vient voir le patient.`;
}
