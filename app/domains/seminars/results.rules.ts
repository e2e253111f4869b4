import { groupBy } from "#app/shared/collections.ts";
import { MIN_ANSWERS, type QuestionKind, SCALE } from "./evaluation.vocabulary.ts";

/** How many people chose what, of one question in one evaluation. */
export interface ChoiceCount {
  evaluationId: string;
  questionId: string;
  choice: number;
  count: number;
}

/** How many people answered a question at all. */
export interface AnsweredCount {
  evaluationId: string;
  questionId: string;
  count: number;
}

export interface ResultQuestion {
  id: string;
  kind: QuestionKind;
  label: string;
  choices: readonly { position: number; label: string; isRight: boolean }[];
}

export interface ChoiceResult {
  position: number;
  label: string;
  isRight: boolean;
  count: number;
  /** Of those who answered the question. */
  share: number;
}

export interface QuestionResult {
  id: string;
  kind: QuestionKind;
  label: string;
  answered: number;
  /** Too few answered: nothing but their number is said. */
  isHidden: boolean;
  /** Of a scale. */
  mean: number | null;
  choices: ChoiceResult[];
}

/**
 * Which of several groups are counted together: those that are shown by themselves, and the others only when they are
 * enough together. Otherwise what is hidden of a group would be the total less the rest.
 */
export function pooled<T>(
  groups: readonly T[],
  answeredOf: (group: T) => number,
  minimum: number = MIN_ANSWERS,
): T[] {
  const hidden = groups.filter((group) => answeredOf(group) > 0 && answeredOf(group) < minimum);
  const together = hidden.reduce((sum, group) => sum + answeredOf(group), 0);
  return together >= minimum || together === 0
    ? [...groups]
    : groups.filter((group) => !hidden.includes(group));
}

/** What was answered to each question, over these evaluations. */
export function questionResults(
  questions: readonly ResultQuestion[],
  counted: {
    evaluationIds: readonly string[];
    choices: readonly ChoiceCount[];
    answered: readonly AnsweredCount[];
  },
): QuestionResult[] {
  const isIn = ({ evaluationId }: { evaluationId: string }) => counted.evaluationIds.includes(evaluationId);
  const choices = groupBy(counted.choices.filter(isIn), ({ questionId }) => questionId);
  const answered = groupBy(counted.answered.filter(isIn), ({ questionId }) => questionId);
  return questions.map((question) =>
    resultOf(question, choices.get(question.id) ?? [], sumOf(answered.get(question.id) ?? [])),
  );
}

function resultOf(
  question: ResultQuestion,
  counts: readonly { choice: number; count: number }[],
  answered: number,
): QuestionResult {
  const isHidden = answered < MIN_ANSWERS;
  const common = { id: question.id, kind: question.kind, label: question.label, answered, isHidden };
  if (isHidden || question.kind === "text") return { ...common, mean: null, choices: [] };
  const countOf = (position: number) => sumOf(counts.filter(({ choice }) => choice === position));
  const rows =
    question.kind === "scale"
      ? SCALE.map((position) => ({ position, label: String(position), isRight: false }))
      : question.choices;
  const choices = rows.map(({ position, label, isRight }) => {
    const count = countOf(position);
    return { position, label, isRight, count, share: count / answered };
  });
  const total = choices.reduce((sum, { position, count }) => sum + position * count, 0);
  return { ...common, mean: question.kind === "scale" ? total / answered : null, choices };
}

function sumOf(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

export interface KnowledgeScore {
  enrolmentId: string;
  isBefore: boolean;
  score: number;
}

/** A mean and how many people it is of; null when they are too few. */
export interface MeanScore {
  count: number;
  mean: number | null;
}

export interface KnowledgeResult {
  before: MeanScore;
  after: MeanScore;
  /** Those who answered both times, compared with themselves. */
  paired: { count: number; before: number | null; after: number | null; better: number | null };
}

/** What people knew before and after; gained is only said of those who answered both times. */
export function knowledgeResult(scores: readonly KnowledgeScore[]): KnowledgeResult {
  const before = scores.filter(({ isBefore }) => isBefore);
  const after = scores.filter(({ isBefore }) => !isBefore);
  const first = new Map(before.map(({ enrolmentId, score }) => [enrolmentId, score]));
  const pairs = after.flatMap(({ enrolmentId, score }) => {
    const earlier = first.get(enrolmentId);
    return earlier === undefined ? [] : [{ before: earlier, after: score }];
  });
  const better = pairs.filter((pair) => pair.after > pair.before).length;
  return {
    before: meanScore(before.map(({ score }) => score)),
    after: meanScore(after.map(({ score }) => score)),
    paired: {
      count: pairs.length,
      before: meanScore(pairs.map((pair) => pair.before)).mean,
      after: meanScore(pairs.map((pair) => pair.after)).mean,
      better: pairs.length < MIN_ANSWERS ? null : better,
    },
  };
}

function meanScore(scores: readonly number[]): MeanScore {
  const count = scores.length;
  const sum = scores.reduce((total, score) => total + score, 0);
  return { count, mean: count < MIN_ANSWERS ? null : sum / count };
}

/** «4,2», «–» */
export function meanWords(mean: number | null): string {
  return mean === null ? "–" : mean.toFixed(1).replace(".", ",");
}

/** «18 sur 24, soit 75 %» */
export function rateWords(answered: number, invited: number): string {
  if (invited === 0) return "personne n’a encore été invité";
  return `${answered} sur ${invited}, soit ${Math.round((answered / invited) * 100)}\u00a0%`;
}
