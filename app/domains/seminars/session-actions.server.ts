import type { z } from "zod";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { changeCapacity } from "./capacity.service.server.ts";
import { removeEnrolment } from "./leaving.service.server.ts";
import { enrolFound } from "./managed-session.service.server.ts";
import { proposeMove } from "./moves.service.server.ts";
import { managedSeminarPath, managedSessionPath } from "./seminars.paths.ts";
import {
  capacityForm,
  discardForm,
  duplicateForm,
  enrolSomebodyForm,
  moveForm,
  publishForm,
  removeForm,
} from "./session.forms.ts";
import { discardSession, duplicateSession, publishSession } from "./session-plan.service.server.ts";

type Answer = { ok: true; path: string } | { ok: false; reply: ReturnType<typeof answerRefusal> };
type Runner = (ctx: UseCaseContext, sessionId: string, form: FormData) => Promise<Answer>;

/** Each form of the coordinator's page by its `intent`: its schema, its use case, and where it leads. */
const RUNNERS: Record<string, Runner> = {
  publish: runner(publishForm, publishSession),
  discard: runner(discardForm, discardSession, ({ seminarId }) => managedSeminarPath(seminarId)),
  capacity: runner(capacityForm, changeCapacity),
  enrol: runner(enrolSomebodyForm, enrolFound),
  remove: runner(removeForm, (ctx, { enrolmentId, comment }) =>
    removeEnrolment(ctx, { enrolmentId, comment }),
  ),
  move: runner(moveForm, (ctx, { enrolmentId, targetId }) =>
    proposeMove(ctx, { enrolmentId, sessionId: targetId }),
  ),
  duplicate: runner(duplicateForm, duplicateSession, ({ id }) => `${managedSessionPath(id)}/modifier`),
};

/** Carries out the form of that name; undefined when the page has none. */
export function findSessionAction(intent: FormDataEntryValue | null): Runner | undefined {
  return typeof intent === "string" && Object.hasOwn(RUNNERS, intent) ? RUNNERS[intent] : undefined;
}

function runner<S extends z.ZodType<object>, T>(
  schema: S,
  run: (ctx: UseCaseContext, form: z.output<S> & { sessionId: string }) => Promise<Outcome<T>>,
  pathOf?: (value: T) => string,
): Runner {
  return async (ctx, sessionId, form) => {
    const parsed = parseFormData(form, schema);
    if (!parsed.ok) return { ok: false, reply: parsed.reply };
    const outcome = await run(ctx, { ...parsed.value, sessionId });
    if (!outcome.ok) return { ok: false, reply: answerRefusal(outcome, parsed.values) };
    return { ok: true, path: pathOf?.(outcome.value) ?? managedSessionPath(sessionId) };
  };
}
