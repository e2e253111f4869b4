import type { z } from "zod";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { postMessage } from "./messages.service.server.ts";
import { convertToCare, redirectReferral, routeReferral } from "./redirect.service.server.ts";
import type { PageMove } from "./status-words.rules.ts";
import {
  acceptForm,
  adviseForm,
  askInformationForm,
  cancelForm,
  convertForm,
  declineForm,
  giveInformationForm,
  messageForm,
  redirectForm,
  resumeForm,
  routeForm,
} from "./triage.forms.ts";
import {
  acceptReferral,
  answerAdvice,
  askInformation,
  cancelReferral,
  declineReferral,
  giveInformation,
  resumeTriage,
} from "./triage.service.server.ts";

type Runner = (ctx: UseCaseContext, referralId: string, form: FormData) => Promise<ActionAnswer>;
/** `referralId`: the page to show next, another one when what was said went to a redirected referral. */
type ActionAnswer = { ok: true; referralId: string } | { ok: false; reply: ReturnType<typeof answerRefusal> };

/** Each form of the page by its `intent`: its schema, and its use case. */
const RUNNERS: Record<PageMove | "message", Runner> = {
  accept: runner(acceptForm, acceptReferral),
  advise: runner(adviseForm, answerAdvice),
  route: runner(routeForm, routeReferral),
  give_information: runner(giveInformationForm, giveInformation),
  ask_information: runner(askInformationForm, askInformation),
  resume: runner(resumeForm, resumeTriage),
  convert_to_care: runner(convertForm, convertToCare),
  redirect: runner(redirectForm, redirectReferral),
  decline: runner(declineForm, declineReferral),
  cancel: runner(cancelForm, cancelReferral),
  message: runner(messageForm, postMessage),
};

/** Carries out the form of that name; undefined when the page has none. */
export function findPageAction(intent: FormDataEntryValue | null): Runner | undefined {
  return typeof intent === "string" && Object.hasOwn(RUNNERS, intent)
    ? RUNNERS[intent as keyof typeof RUNNERS]
    : undefined;
}

function runner<S extends z.ZodType<object>>(
  schema: S,
  run: (ctx: UseCaseContext, form: z.output<S> & { referralId: string }) => Promise<Outcome<object>>,
): Runner {
  return async (ctx, referralId, form) => {
    const parsed = parseFormData(form, schema);
    if (!parsed.ok) return { ok: false, reply: parsed.reply };
    const outcome = await run(ctx, { ...parsed.value, referralId });
    if (!outcome.ok) return { ok: false, reply: answerRefusal(outcome, parsed.values) };
    const { value } = outcome;
    const isElsewhere = "referralId" in value && typeof value.referralId === "string";
    return { ok: true, referralId: isElsewhere ? String(value.referralId) : referralId };
  };
}
