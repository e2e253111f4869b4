import type { z } from "zod";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import {
  assignRequest,
  cancelRequest,
  releaseRequest,
  resetClock,
  takeRequest,
} from "./assignment.service.server.ts";
import type { PageMove } from "./page-moves.rules.ts";
import {
  answerByPhoneForm,
  assignForm,
  cancelForm,
  changeLevelForm,
  refuseForm,
  releaseForm,
  resetClockForm,
  takeForm,
  validateForm,
} from "./triage.forms.ts";
import { answerByPhone, changeLevel, refuseRequest, validateRequest } from "./triage.service.server.ts";

type Runner = (ctx: UseCaseContext, requestId: string, form: FormData) => Promise<ActionAnswer>;
type ActionAnswer = { ok: true } | { ok: false; reply: ReturnType<typeof answerRefusal> };

/** Each form of the page by its `intent`: its schema, and its use case. */
const RUNNERS: Record<PageMove, Runner> = {
  validate: runner(validateForm, validateRequest),
  take: runner(takeForm, takeRequest),
  assign: runner(assignForm, assignRequest),
  change_level: runner(changeLevelForm, changeLevel),
  answer_by_phone: runner(answerByPhoneForm, answerByPhone),
  refuse: runner(refuseForm, refuseRequest),
  reset_clock: runner(resetClockForm, resetClock),
  release: runner(releaseForm, releaseRequest),
  cancel: runner(cancelForm, cancelRequest),
};

/** Carries out the form of that name; undefined when the page has none. */
export function findLiaisonAction(intent: FormDataEntryValue | null): Runner | undefined {
  return typeof intent === "string" && Object.hasOwn(RUNNERS, intent)
    ? RUNNERS[intent as keyof typeof RUNNERS]
    : undefined;
}

function runner<S extends z.ZodType<object>>(
  schema: S,
  run: (ctx: UseCaseContext, form: z.output<S> & { requestId: string }) => Promise<Outcome<object>>,
): Runner {
  return async (ctx, requestId, form) => {
    const parsed = parseFormData(form, schema);
    if (!parsed.ok) return { ok: false, reply: parsed.reply };
    const outcome = await run(ctx, { ...parsed.value, requestId });
    return outcome.ok ? { ok: true } : { ok: false, reply: answerRefusal(outcome, parsed.values) };
  };
}
