import type { QuestionKind } from "./evaluation.vocabulary.ts";
import { SCALE } from "./evaluation.vocabulary.ts";

/** A question as whoever answers reads it: not which choices are right. */
export interface AskedQuestion {
  id: string;
  kind: QuestionKind;
  label: string;
  isRequired: boolean;
  choices: readonly { position: number; label: string }[];
}

export interface KeyedQuestion extends AskedQuestion {
  choices: readonly { position: number; label: string; isRight: boolean }[];
}

/** One mark or one choice by its number; 0 holds a text. */
export interface Answer {
  questionId: string;
  choice: number;
  comment: string | null;
}

type Posted = Readonly<Record<string, unknown>>;

export const MAX_COMMENT = 2_000;

/** The name of a question's field. */
export function answerField(questionId: string): string {
  return `q-${questionId}`;
}

/** What was answered, and what is wrong with it, by field. */
export function readAnswers(
  questions: readonly AskedQuestion[],
  posted: Posted,
): { answers: Answer[]; faults: { field: string; message: string }[] } {
  const answers: Answer[] = [];
  const faults: { field: string; message: string }[] = [];
  for (const question of questions) {
    const field = answerField(question.id);
    const given = [posted[field] ?? []].flat().filter((value) => typeof value === "string");
    const read = question.kind === "text" ? readText(question, given) : readChoices(question, given);
    if (typeof read === "string") faults.push({ field, message: read });
    else answers.push(...read);
  }
  return { answers, faults };
}

function readText(question: AskedQuestion, given: readonly string[]): Answer[] | string {
  const comment = given.join("\n").trim();
  if (comment === "") return question.isRequired ? "Écrivez une réponse, même courte." : [];
  if (comment.length > MAX_COMMENT) return `${MAX_COMMENT} caractères au plus.`;
  return [{ questionId: question.id, choice: 0, comment }];
}

function readChoices(question: AskedQuestion, given: readonly string[]): Answer[] | string {
  const values = [...new Set(given.filter((value) => value !== ""))];
  if (values.length === 0) return question.isRequired ? missingWords(question.kind) : [];
  const possible = question.kind === "scale" ? SCALE : question.choices.map(({ position }) => position);
  const known = possible.filter((position) => values.includes(String(position)));
  if (known.length !== values.length)
    return question.kind === "scale"
      ? "Donnez une note entre 1 et 5."
      : "Choisissez parmi les réponses proposées.";
  if (question.kind !== "several" && known.length > 1) return "Une seule réponse est attendue.";
  return known.map((choice) => ({ questionId: question.id, choice, comment: null }));
}

function missingWords(kind: QuestionKind): string {
  if (kind === "scale") return "Donnez une note entre 1 et 5.";
  return kind === "several" ? "Choisissez au moins une réponse." : "Choisissez une réponse.";
}

/** Answers as the form's fields hold them. */
export function answerValues(answers: readonly Answer[]): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const { questionId, choice, comment } of answers) {
    const field = answerField(questionId);
    const value = comment ?? String(choice);
    const before = values[field];
    values[field] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** Questions answered right of those asked, in percent: all the right choices and no other. */
export function scoreOf(questions: readonly KeyedQuestion[], answers: readonly Answer[]): number {
  if (questions.length === 0) return 0;
  const right = questions.filter((question) => isRight(question, answers));
  return Math.round((right.length / questions.length) * 100);
}

export function isRight(question: KeyedQuestion, answers: readonly Answer[]): boolean {
  const given = answers.filter(({ questionId }) => questionId === question.id).map(({ choice }) => choice);
  const right = question.choices.filter((choice) => choice.isRight).map(({ position }) => position);
  return given.length === right.length && right.every((position) => given.includes(position));
}

/** The same answers, in whatever order: sending twice is sending once. */
export function areSame(some: readonly Answer[], others: readonly Answer[]): boolean {
  const keys = (answers: readonly Answer[]) =>
    answers.map(({ questionId, choice, comment }) => `${questionId} ${choice} ${comment ?? ""}`).toSorted();
  return keys(some).join("\n") === keys(others).join("\n");
}

/** What is asked, without what is right. */
export function withoutKey(questions: readonly KeyedQuestion[]): AskedQuestion[] {
  return questions.map((question) => ({
    id: question.id,
    kind: question.kind,
    label: question.label,
    isRequired: question.isRequired,
    choices: question.choices.map(({ position, label }) => ({ position, label })),
  }));
}
