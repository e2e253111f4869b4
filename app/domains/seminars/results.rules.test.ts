import { describe, expect, test } from "vitest";
import {
  knowledgeResult,
  meanWords,
  pooled,
  questionResults,
  type ResultQuestion,
  rateWords,
} from "./results.rules.ts";

const mark: ResultQuestion = { id: "mark", kind: "scale", label: "Note globale", choices: [] };
const several: ResultQuestion = {
  id: "several",
  kind: "several",
  label: "Obstacles",
  choices: [
    { position: 1, label: "Le temps", isRight: false },
    { position: 2, label: "Rien", isRight: false },
  ],
};

const counted = {
  evaluationIds: ["a", "b"],
  choices: [
    { evaluationId: "a", questionId: "mark", choice: 4, count: 2 },
    { evaluationId: "b", questionId: "mark", choice: 5, count: 2 },
    { evaluationId: "c", questionId: "mark", choice: 1, count: 9 },
    { evaluationId: "a", questionId: "several", choice: 1, count: 2 },
    { evaluationId: "a", questionId: "several", choice: 2, count: 1 },
  ],
  answered: [
    { evaluationId: "a", questionId: "mark", count: 2 },
    { evaluationId: "b", questionId: "mark", count: 2 },
    { evaluationId: "c", questionId: "mark", count: 9 },
    { evaluationId: "a", questionId: "several", count: 2 },
  ],
};

describe("what was answered", () => {
  test("a mean and its distribution, over the evaluations asked for alone", () => {
    const [result] = questionResults([mark], counted);
    expect(result).toMatchObject({ answered: 4, isHidden: false, mean: 4.5 });
    expect(result?.choices.map(({ count, share }) => [count, share])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [2, 0.5],
      [2, 0.5],
    ]);
  });

  test("a question that fewer than three answered says only how many they were", () => {
    expect(questionResults([several], counted)).toEqual([
      {
        id: "several",
        kind: "several",
        label: "Obstacles",
        answered: 2,
        isHidden: true,
        mean: null,
        choices: [],
      },
    ]);
  });

  test("shares of several choices are of the people who answered", () => {
    const three = { ...counted, answered: [{ evaluationId: "a", questionId: "several", count: 3 }] };
    expect(questionResults([several], three)[0]?.choices.map(({ share }) => share)).toEqual([2 / 3, 1 / 3]);
  });
});

describe("groups counted together", () => {
  test.each([
    ["shown groups are", [10, 3], [10, 3]],
    ["a small one would be the total less the rest", [10, 2], [10]],
    ["two small ones hide each other when they are three", [10, 2, 1], [10, 2, 1]],
    ["two small ones that are two do not", [10, 1, 1], [10]],
    ["a single small one", [2], []],
    ["nobody hides nobody", [0, 4], [0, 4]],
  ])("%s", (_why, groups, together) => {
    expect(pooled(groups, (count) => count)).toEqual(together);
  });
});

describe("knowledge before and after", () => {
  const score = (enrolmentId: string, isBefore: boolean, value: number) => ({
    enrolmentId,
    isBefore,
    score: value,
  });

  test("gained is said of those who answered both times", () => {
    const scores = [
      score("a", true, 40),
      score("b", true, 60),
      score("c", true, 50),
      score("absent", true, 0),
      score("a", false, 80),
      score("b", false, 60),
      score("c", false, 100),
      score("late", false, 100),
    ];
    expect(knowledgeResult(scores)).toEqual({
      before: { count: 4, mean: 37.5 },
      after: { count: 4, mean: 85 },
      paired: { count: 3, before: 50, after: 80, better: 2 },
    });
  });

  test("two people are too few", () => {
    const scores = [score("a", true, 40), score("b", true, 60), score("a", false, 80), score("b", false, 60)];
    expect(knowledgeResult(scores)).toEqual({
      before: { count: 2, mean: null },
      after: { count: 2, mean: null },
      paired: { count: 2, before: null, after: null, better: null },
    });
  });
});

test("in words", () => {
  expect([meanWords(4.25), meanWords(null), rateWords(18, 24), rateWords(0, 0)]).toEqual([
    "4,3",
    "–",
    "18 sur 24, soit 75\u00a0%",
    "personne n’a encore été invité",
  ]);
});
