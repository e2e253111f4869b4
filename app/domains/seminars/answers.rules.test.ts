import { describe, expect, test } from "vitest";
import {
  answerField,
  answerValues,
  areSame,
  type KeyedQuestion,
  MAX_COMMENT,
  readAnswers,
  scoreOf,
  withoutKey,
} from "./answers.rules.ts";

const choices = (...right: boolean[]) =>
  right.map((isRight, index) => ({ position: index + 1, label: `Choix ${index + 1}`, isRight }));

const mark: KeyedQuestion = { id: "mark", kind: "scale", label: "Note", isRequired: true, choices: [] };
const one: KeyedQuestion = { ...mark, id: "one", kind: "one", choices: choices(false, true, false) };
const several: KeyedQuestion = {
  ...mark,
  id: "several",
  kind: "several",
  choices: choices(true, true, false),
};
const text: KeyedQuestion = { ...mark, id: "text", kind: "text", isRequired: false };

describe("reading what was posted", () => {
  test.each([
    ["5", []],
    ["1", []],
    ["0", ["Donnez une note entre 1 et 5."]],
    ["6", ["Donnez une note entre 1 et 5."]],
    ["4.5", ["Donnez une note entre 1 et 5."]],
    ["", ["Donnez une note entre 1 et 5."]],
    [["4", "5"], ["Une seule réponse est attendue."]],
  ])("a mark of %o", (value, messages) => {
    const { faults } = readAnswers([mark], { [answerField("mark")]: value });
    expect(faults.map(({ message }) => message)).toEqual(messages);
  });

  test("a choice that is not offered, or none, is said beside its question", () => {
    const { answers, faults } = readAnswers([one, several], { "q-one": "4", "q-several": [] });
    expect(answers).toEqual([]);
    expect(faults).toEqual([
      { field: "q-one", message: "Choisissez parmi les réponses proposées." },
      { field: "q-several", message: "Choisissez au moins une réponse." },
    ]);
  });

  test("what is optional may be left out, and blanks are nothing", () => {
    const optional = { ...several, isRequired: false };
    expect(readAnswers([optional, text], { "q-text": "  \n" })).toEqual({ answers: [], faults: [] });
  });

  test("what is read comes back into the fields", () => {
    const posted = { "q-mark": "4", "q-several": ["1", "3"], "q-text": " Merci. " };
    const { answers, faults } = readAnswers([mark, several, text], posted);
    expect(faults).toEqual([]);
    expect(answerValues(answers)).toEqual({ ...posted, "q-text": "Merci." });
  });

  test("a text that is too long is refused", () => {
    const posted = { "q-text": "a".repeat(MAX_COMMENT + 1) };
    expect(readAnswers([text], posted).faults).toHaveLength(1);
  });
});

describe("what is known", () => {
  const answer = (questionId: string, choice: number) => ({ questionId, choice, comment: null });

  test.each([
    ["all right", [answer("one", 2), answer("several", 1), answer("several", 2)], 100],
    ["a right choice missing", [answer("one", 2), answer("several", 1)], 50],
    [
      "a wrong choice more",
      [answer("one", 2), answer("several", 1), answer("several", 2), answer("several", 3)],
      50,
    ],
    ["nothing", [], 0],
  ])("%s", (_why, answers, score) => {
    expect(scoreOf([one, several], answers)).toBe(score);
  });

  test("a third is rounded", () => {
    expect(scoreOf([one, several, { ...one, id: "other" }], [answer("one", 2)])).toBe(33);
  });

  test("whoever answers is not sent what is right", () => {
    expect(JSON.stringify(withoutKey([one, several]))).not.toContain("isRight");
  });

  test("the same answers in another order are the same", () => {
    const some = [answer("one", 2), answer("several", 1)];
    expect(areSame(some, some.toReversed())).toBe(true);
    expect(areSame(some, [answer("one", 2)])).toBe(false);
  });
});
