import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { refuseOversizedBody } from "#app/platform/http/body-limit.ts";
import { refused } from "#app/platform/outcome.ts";
import { answersForm, sentPart } from "./answers.forms.ts";
import { answerEvaluation } from "./answers.service.server.ts";
import type { EnrolmentContext } from "./enrolment.service.server.ts";
import { EVALUATION_REFUSALS } from "./evaluation.vocabulary.ts";
import { type EvaluationPage, questionsOf } from "./evaluation-page.service.server.ts";

type Answer = { ok: true } | { ok: false; reply: ReturnType<typeof answerRefusal> };

/** Reads the questionnaire that was sent from an evaluation's page, checks it against what it asks, and carries it out. */
export async function receiveAnswers(
  request: Request,
  ctx: EnrolmentContext,
  page: EvaluationPage,
): Promise<Answer> {
  refuseOversizedBody(request);
  const data = await request.formData();
  const part = parseFormData(data, sentPart);
  if (!part.ok) return { ok: false, reply: part.reply };
  if (page.enrolmentId === null)
    return {
      ok: false,
      reply: answerRefusal(refused("forbidden", EVALUATION_REFUSALS.notAttended), part.values),
    };
  const form = parseFormData(data, answersForm(questionsOf(page, part.value)));
  if (!form.ok) return { ok: false, reply: form.reply };
  const outcome = await answerEvaluation(ctx, {
    ...part.value,
    enrolmentId: page.enrolmentId,
    answers: form.value.answers,
  });
  return outcome.ok ? { ok: true } : { ok: false, reply: answerRefusal(outcome, form.values) };
}
