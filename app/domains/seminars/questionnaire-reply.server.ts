import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { refuseOversizedBody } from "#app/platform/http/body-limit.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { QuestionnaireKind } from "./evaluation.vocabulary.ts";
import { editQuestionnaire } from "./questionnaires.service.server.ts";
import { listedForm, questionForm } from "./questions.forms.ts";
import type { QuestionnaireChange } from "./questions.rules.ts";

type Answer = { ok: true; kind: QuestionnaireKind } | { ok: false; reply: ReturnType<typeof answerRefusal> };

/** Reads which change of a questionnaire was asked for, and carries it out. */
export async function receiveChange(
  request: Request,
  ctx: UseCaseContext,
  seminarId: string,
): Promise<Answer> {
  refuseOversizedBody(request);
  const data = await request.formData();
  const read = readChange(data);
  if (!read.ok) return { ok: false, reply: read.reply };
  const { kind, number, change } = read.value;
  const outcome = await editQuestionnaire(ctx, { seminarId, kind, number, change });
  return outcome.ok ? { ok: true, kind } : { ok: false, reply: answerRefusal(outcome, read.values) };
}

function readChange(data: FormData) {
  const intent = data.get("intent");
  if (intent === "withdraw" || intent === "raise") {
    const form = parseFormData(data, listedForm);
    if (!form.ok) return form;
    const { position, ...rest } = form.value;
    const change: QuestionnaireChange = { kind: intent, position };
    return { ...form, value: { ...rest, change } };
  }
  const form = parseFormData(data, questionForm(data.get("kind") === "knowledge"));
  if (!form.ok) return form;
  const { position, question, ...rest } = form.value;
  const change: QuestionnaireChange =
    position === undefined ? { kind: "add", question } : { kind: "reword", position, question };
  return { ...form, value: { ...rest, change } };
}
