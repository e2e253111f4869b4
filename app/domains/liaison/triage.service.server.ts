import type { Updateable } from "kysely";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonRequest } from "#db/types.gen.ts";
import { clocksOf } from "./clocks.rules.ts";
import type { LiaisonRow } from "./liaison.store.server.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_LEVEL_RANKS, type LiaisonLevel } from "./liaison.vocabulary.ts";
import { moveLiaison } from "./moves.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { hospitalTargets } from "./targets.queries.server.ts";
import type { AnswerByPhoneForm, ChangeLevelForm, RefuseForm, ValidateForm } from "./triage.forms.ts";

type On<Form> = Form & { requestId: string };

/** The supervisor finds the request relevant as it is: any intern of the hospital may take it. */
export function validateRequest(ctx: UseCaseContext, form: On<ValidateForm>) {
  return moveLiaison(ctx, form, "validate", async (_trx, { row }) => ({
    set: reviewed(ctx, row, "validated"),
    comment: form.comment,
    tell: [{ side: "pool", text: `Demande de liaison ${row.reference} à prendre.` }],
  }));
}

/** Another level: both clocks are computed anew from the same start, the level that the ward asked for is kept. */
export function changeLevel(ctx: UseCaseContext, form: On<ChangeLevelForm>) {
  return moveLiaison(ctx, form, "change_level", async (trx, { row }) => {
    if (form.level === row.level) return refused("rule", LIAISON_REFUSALS.sameLevel, { field: "level" });
    const clocks = await clocksAt(trx, row, form.level, new Date(row.clockStartedAt));
    const label = LIAISON_LEVEL_LABELS[form.level].toLowerCase();
    return {
      set: {
        ...reviewed(ctx, row, "modified"),
        ...clocks,
        level: form.level,
        levelRank: LIAISON_LEVEL_RANKS[form.level],
      },
      reasonCode: form.level,
      comment: form.comment,
      tell: [
        { side: "ward", text: `Demande de liaison ${row.reference} : niveau « ${label} ».` },
        { side: "intern", text: `Demande de liaison ${row.reference} : niveau « ${label} ».` },
      ],
    };
  });
}

/** Answered without a visit; the answer is the supervisor's, so nobody countersigns it. */
export function answerByPhone(ctx: UseCaseContext, form: On<AnswerByPhoneForm>) {
  return moveLiaison(ctx, form, "answer_by_phone", async (_trx, { row }) => {
    const refusal = refuseCall(form, row, ctx.now);
    if (refusal) return refusal;
    return {
      set: {
        ...reviewed(ctx, row, "phone"),
        ...called(form),
        phoneAnswer: form.answer,
        answeredAt: form.calledAt,
      },
      tell: [{ side: "ward", text: `Demande de liaison ${row.reference} : réponse donnée par téléphone.` }],
    };
  });
}

/** Not retained, once the ward was called: no refusal without a call. */
export function refuseRequest(ctx: UseCaseContext, form: On<RefuseForm>) {
  return moveLiaison(ctx, form, "refuse", async (_trx, { row }) => {
    const refusal = refuseCall(form, row, ctx.now);
    if (refusal) return refusal;
    return {
      set: { ...reviewed(ctx, row, "refused"), ...called(form), refusalReason: form.reason },
      reasonCode: form.reason,
      comment: form.comment,
      tell: [{ side: "ward", text: `Demande de liaison ${row.reference} : non retenue après l’appel.` }],
    };
  });
}

/** Both clocks of a request from a start, with its hospital's targets for a level. */
export async function clocksAt(
  trx: Trx,
  row: Pick<LiaisonRow, "hospitalId">,
  level: LiaisonLevel,
  startedAt: Date,
): Promise<Pick<Updateable<LiaisonRequest>, "contactDueAt" | "answerDueAt">> {
  const { hours, targets } = await hospitalTargets(trx, row.hospitalId);
  return clocksOf(startedAt, targets[level], hours);
}

/** The first review counts: a level changed after it does not rewrite who reviewed and when. */
function reviewed(
  ctx: UseCaseContext,
  row: LiaisonRow,
  outcome: NonNullable<LiaisonRow["triageOutcome"]>,
): Updateable<LiaisonRequest> {
  return {
    triageOutcome: outcome,
    triagedAt: row.triagedAt ?? ctx.now.toISOString(),
    triagedBy: row.triagedBy ?? ctx.actor.accountId,
  };
}

function called(form: { calledAt: string; calledPerson: string }): Updateable<LiaisonRequest> {
  return { calledAt: form.calledAt, calledPerson: form.calledPerson };
}

function refuseCall(form: { calledAt: string }, row: LiaisonRow, now: Date): Refusal | null {
  // The field has minutes: a call of the request's own minute is not before it.
  if (form.calledAt < `${row.requestedAt.slice(0, 16)}:00.000Z`)
    return refused("rule", LIAISON_REFUSALS.callBeforeRequest, { field: "calledAt" });
  if (form.calledAt > now.toISOString())
    return refused("rule", LIAISON_REFUSALS.callInFuture, { field: "calledAt" });
  return null;
}
