import { refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { CloseForm, ConfirmForm } from "./answers.forms.ts";
import { moveLiaison } from "./moves.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { lacksAnswerReason, lacksContactReason } from "./supervision.rules.ts";

type On<Form> = Form & { requestId: string };

/** The ward says whether its question was answered (the third side of IRAC), which closes the request. */
export function confirmAnswer(ctx: UseCaseContext, form: On<ConfirmForm>) {
  return moveLiaison(ctx, form, "confirm", async (_trx, { row }) => {
    const text = `Demande de liaison ${row.reference} : le service a dit si la réponse lui a servi.`;
    return {
      set: {
        wardResult: form.result,
        wardComment: form.comment,
        wardConfirmedAt: ctx.now.toISOString(),
        wardConfirmedBy: ctx.actor.accountId,
      },
      tell: [
        { side: "supervisor", text },
        { side: "intern", text },
      ],
    };
  });
}

/** The supervisor or the intern closes a request whose answer was given, without waiting for the ward. */
export function closeRequest(ctx: UseCaseContext, form: On<CloseForm>) {
  return moveLiaison(ctx, form, "close", async (_trx, { row }) => {
    if (lacksContactReason(row, ctx.now) || lacksAnswerReason(row, ctx.now))
      return refused("rule", LIAISON_REFUSALS.breachReasonMissing);
    return {
      comment: form.comment,
      tell: [{ side: "ward", text: `Demande de liaison ${row.reference} : close.` }],
    };
  });
}
