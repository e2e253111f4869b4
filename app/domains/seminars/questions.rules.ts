import { QUESTIONNAIRE_REFUSALS, type QuestionnaireKind } from "./evaluation.vocabulary.ts";
import type { QuestionContent } from "./question-defaults.vocabulary.ts";

export const MAX_QUESTIONS = 20;
/** How many choices the form of a question has room for. */
export const CHOICE_ROWS = 6;

/** A question of a list that is being edited; without an identifier it is not stored yet. */
export type ListedQuestion = QuestionContent & { id: string | null };

/** One change of a questionnaire; questions are named by their place in the list that the person saw. */
export type QuestionnaireChange =
  | { kind: "add"; question: QuestionContent }
  | { kind: "reword"; position: number; question: QuestionContent }
  | { kind: "withdraw"; position: number }
  | { kind: "raise"; position: number };

/** The list after the change, or why it cannot be. A reworded question is another question. */
export function changeQuestions(
  kind: QuestionnaireKind,
  questions: readonly ListedQuestion[],
  change: QuestionnaireChange,
): ListedQuestion[] | string {
  if (change.kind === "add") return added(kind, questions, change.question);
  const index = change.position - 1;
  const chosen = questions[index];
  if (!chosen) return QUESTIONNAIRE_REFUSALS.unknownQuestion;
  if (change.kind === "withdraw") {
    if (chosen.measure === "overall") return QUESTIONNAIRE_REFUSALS.overall;
    if (questions.length === 1 && kind !== "knowledge") return QUESTIONNAIRE_REFUSALS.last;
    return questions.filter((question) => question !== chosen);
  }
  if (change.kind === "raise") {
    const above = questions[index - 1];
    return above ? questions.with(index - 1, chosen).with(index, above) : [...questions];
  }
  const refusal = refuseQuestion(kind, change.question, chosen);
  return refusal ?? questions.with(index, { ...change.question, measure: chosen.measure, id: null });
}

function added(
  kind: QuestionnaireKind,
  questions: readonly ListedQuestion[],
  question: QuestionContent,
): ListedQuestion[] | string {
  if (questions.length >= MAX_QUESTIONS) return QUESTIONNAIRE_REFUSALS.tooMany;
  return refuseQuestion(kind, question, null) ?? [...questions, { ...question, measure: null, id: null }];
}

function refuseQuestion(
  kind: QuestionnaireKind,
  question: QuestionContent,
  before: ListedQuestion | null,
): string | null {
  const isChoice = question.kind === "one" || question.kind === "several";
  if (kind === "knowledge" && !isChoice) return QUESTIONNAIRE_REFUSALS.notKnowledge;
  if (before?.measure === "overall" && (question.kind !== "scale" || !question.isRequired))
    return QUESTIONNAIRE_REFUSALS.overallKind;
  return null;
}
