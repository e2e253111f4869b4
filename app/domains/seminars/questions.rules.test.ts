import { describe, expect, test } from "vitest";
import { QUESTIONNAIRE_REFUSALS as REFUSALS } from "./evaluation.vocabulary.ts";
import { DEFAULT_QUESTIONS, type QuestionContent } from "./question-defaults.vocabulary.ts";
import { questionForm, readChoiceRows } from "./questions.forms.ts";
import { changeQuestions, type ListedQuestion, MAX_QUESTIONS } from "./questions.rules.ts";

const listed = (kind: "satisfaction" | "follow_up"): ListedQuestion[] =>
  DEFAULT_QUESTIONS[kind].map((question, index) => ({ ...question, id: `question-${index + 1}` }));

const question: QuestionContent = {
  kind: "scale",
  label: "Les supports remis",
  isRequired: true,
  measure: null,
  choices: [],
};

const OVERALL = DEFAULT_QUESTIONS.satisfaction.findIndex(({ measure }) => measure === "overall") + 1;

describe("a questionnaire", () => {
  test("has one overall mark to begin with, which is never withdrawn nor changed into something else", () => {
    const questions = listed("satisfaction");
    expect(questions.filter(({ measure }) => measure === "overall")).toHaveLength(1);
    expect(changeQuestions("satisfaction", questions, { kind: "withdraw", position: OVERALL })).toBe(
      REFUSALS.overall,
    );
    for (const other of [
      { ...question, kind: "text" as const },
      { ...question, isRequired: false },
    ])
      expect(
        changeQuestions("satisfaction", questions, { kind: "reword", position: OVERALL, question: other }),
      ).toBe(REFUSALS.overallKind);
  });

  test("a reworded question is another one, at the same place, and measures the same", () => {
    const change = { kind: "reword", position: OVERALL, question } as const;
    const changed = changeQuestions("satisfaction", listed("satisfaction"), change);
    expect(changed[OVERALL - 1]).toEqual({ ...question, measure: "overall", id: null });
    expect(changed[0]).toMatchObject({ id: "question-1" });
  });

  test("questions are added at the end, withdrawn, raised", () => {
    const questions = listed("follow_up");
    const added = changeQuestions("follow_up", questions, { kind: "add", question });
    expect(added.at(-1)).toEqual({ ...question, id: null });
    const withdrawn = changeQuestions("follow_up", questions, { kind: "withdraw", position: 2 });
    expect(withdrawn).toHaveLength(questions.length - 1);
    const raised = changeQuestions("follow_up", questions, { kind: "raise", position: 2 });
    expect([raised[0], raised[1]]).toEqual([questions[1], questions[0]]);
    expect(changeQuestions("follow_up", questions, { kind: "raise", position: 1 })).toEqual(questions);
  });

  test("has limits", () => {
    const many = Array.from({ length: MAX_QUESTIONS }, () => ({ ...question, id: null }));
    expect(changeQuestions("satisfaction", many, { kind: "add", question })).toBe(REFUSALS.tooMany);
    expect(changeQuestions("follow_up", many.slice(0, 1), { kind: "withdraw", position: 1 })).toBe(
      REFUSALS.last,
    );
    expect(changeQuestions("satisfaction", many, { kind: "withdraw", position: 99 })).toBe(
      REFUSALS.unknownQuestion,
    );
    expect(changeQuestions("knowledge", [], { kind: "add", question })).toBe(REFUSALS.notKnowledge);
  });
});

describe("the choices that were typed", () => {
  test.each([
    ["one is not a choice", { choice1: "Oui" }, "one", false, "Proposez au moins deux réponses."],
    ["nothing right", { choice1: "Oui", choice2: "Non" }, "one", true, "Cochez la réponse juste"],
    [
      "two right of one",
      { choice1: "Oui", right1: "on", choice2: "Non", right2: "on" },
      "one",
      true,
      "Un seul",
    ],
    [
      "right and blank",
      { choice1: "Oui", right1: "on", choice2: "Non", right3: "on" },
      "one",
      true,
      "Écrivez",
    ],
  ])("%s", (_why, typed, kind, isKnowledge, message) => {
    expect(readChoiceRows(typed, kind, isKnowledge).faults[0]?.message).toContain(message);
  });

  test("blank rows are skipped, and opinion has nothing right", () => {
    const typed = { choice2: " Oui ", right2: "on", choice5: "Non" };
    expect(readChoiceRows(typed, "one", false)).toEqual({
      choices: [
        { label: "Oui", isRight: false },
        { label: "Non", isRight: false },
      ],
      faults: [],
    });
  });

  test("a question of knowledge always expects an answer", () => {
    const typed = { kind: "knowledge", number: "2", label: "Le 3114 ?", answerKind: "one", choice1: "Oui" };
    const parsed = questionForm(true).parse({ ...typed, right1: "on", choice2: "Non" });
    expect(parsed.question.isRequired).toBe(true);
  });
});
