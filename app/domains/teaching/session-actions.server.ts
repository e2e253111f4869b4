import type { z } from "zod";
import { parseFormData } from "#app/platform/forms/form.server.ts";
import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { giveFeedback } from "./feedback.service.server.ts";
import type { DoubtfulRefusal } from "./identity-check.service.server.ts";
import {
  acceptTeaching,
  askTeachingChanges,
  cancelTeaching,
  withdrawTeaching,
} from "./moves.service.server.ts";
import { resubmitTeaching } from "./planning.service.server.ts";
import { declarePresence } from "./presence.service.server.ts";
import {
  acceptForm,
  askChangesForm,
  cancelForm,
  declareForm,
  feedbackForm,
  slotProposalForm,
  withdrawForm,
} from "./teaching.forms.ts";
import { answerTeaching } from "./teaching-reply.server.ts";

type Answer = { ok: true } | { ok: false; reply: ReturnType<typeof answerTeaching> };
type Runner = (ctx: UseCaseContext, sessionId: string, form: FormData) => Promise<Answer>;

/** Each form of a session's page by its `intent`: its schema and its use case. */
const RUNNERS: Record<string, Runner> = {
  accept: runner(acceptForm, acceptTeaching),
  askChanges: runner(askChangesForm, askTeachingChanges),
  resubmit: runner(slotProposalForm, resubmitTeaching),
  withdraw: runner(withdrawForm, withdrawTeaching),
  cancel: runner(cancelForm, cancelTeaching),
  declare: runner(declareForm, declarePresence),
  feedback: runner(feedbackForm, giveFeedback),
};

/** Carries out the form of that name; undefined when the page has none. */
export function findTeachingAction(intent: FormDataEntryValue | null): Runner | undefined {
  return typeof intent === "string" && Object.hasOwn(RUNNERS, intent) ? RUNNERS[intent] : undefined;
}

function runner<S extends z.ZodType<object>, T>(
  schema: S,
  run: (
    ctx: UseCaseContext,
    form: z.output<S> & { sessionId: string },
  ) => Promise<Outcome<T> | DoubtfulRefusal>,
): Runner {
  return async (ctx, sessionId, form) => {
    const parsed = parseFormData(form, schema);
    if (!parsed.ok) return { ok: false, reply: parsed.reply };
    const outcome = await run(ctx, { ...parsed.value, sessionId });
    return outcome.ok ? { ok: true } : { ok: false, reply: answerTeaching(outcome, parsed.values) };
  };
}
