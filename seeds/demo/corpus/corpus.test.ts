import { describe, expect, test } from "vitest";
import { isCim10Category } from "#app/domains/liaison/cim10.vocabulary.ts";
import { randomFrom } from "../random.ts";
import { CORPORA, FILIERE_CODES } from "./by-filiere.ts";
import { LIAISON_TEMPLATES } from "./liaison-by-ward.ts";
import * as common from "./liaison-common.ts";
import { type FiliereCorpus, wording } from "./text.ts";

describe("wording", () => {
  test("chooses, agrees and spaces", () => {
    const text = wording("<Reçu|Reçue> {hier|avant-hier} : 20 mg ; ça va ?", randomFrom(1), true);
    expect(text).toMatch(/^Reçue (hier|avant-hier)\u00a0: 20\u00a0mg\u202f; ça va\u202f\?$/);
  });

  test("resolves a choice inside a choice", () => {
    expect(wording("{{a|b}|{c|d}}", randomFrom(2), false)).toMatch(/^[abcd]$/);
  });
});

const MARKS = /[{}|]|\s{2}|^\s|\s$|[ab]<|'/;

describe.each(FILIERE_CODES)("the texts of %s", (code) => {
  const corpus: FiliereCorpus = CORPORA[code];

  test("leave no mark of the template", () => {
    const random = randomFrom(3);
    const templates = [
      ...corpus.cases.flatMap(({ reason, history, treatments }) => [reason, history, treatments]),
      ...corpus.declines.map(({ orientation }) => orientation),
      ...corpus.informationRequests,
      ...corpus.informationAnswers,
      ...corpus.advices,
      ...corpus.courses,
      ...corpus.relays,
      ...corpus.contactNotes,
      ...corpus.extensions,
    ];
    for (const template of templates)
      for (const isWoman of [true, false])
        for (let reading = 0; reading < 5; reading++)
          expect(wording(template, random, isWoman)).not.toMatch(MARKS);
  });

  test("make at least forty different reasons", () => {
    const random = randomFrom(4);
    const reasons = Array.from({ length: 600 }, () =>
      wording(random.pick(corpus.cases).reason, random, true),
    );
    expect(new Set(reasons).size).toBeGreaterThanOrEqual(40);
  });
});

describe("the texts of the liaison", () => {
  test("leave no mark of the template", () => {
    const random = randomFrom(5);
    const templates = [
      ...LIAISON_TEMPLATES.flatMap((situation) => [
        situation.question,
        situation.stay,
        situation.context,
        situation.treatments,
        situation.riskMeasures ?? "",
        situation.assessment,
        situation.advice,
        situation.treatment ?? "",
        situation.ifWorse,
      ]),
      ...textsIn(common),
    ];
    expect(templates.length).toBeGreaterThan(200);
    for (const template of templates)
      for (const isWoman of [true, false])
        for (let reading = 0; reading < 5; reading++)
          expect(wording(template, random, isWoman)).not.toMatch(MARKS);
  });

  test("code each situation in the F chapter, and say when the risk is at stake", () => {
    for (const situation of LIAISON_TEMPLATES) {
      expect(situation.codes.filter((code) => !isCim10Category(code))).toEqual([]);
      expect(situation.followUps.includes("filiere")).toBe(situation.filieres !== undefined);
      if (situation.reason === "suicide_risk") expect(situation.suicideRisks).not.toContain("none");
    }
  });

  test("make many different questions", () => {
    const random = randomFrom(6);
    const questions = Array.from({ length: 1_200 }, () =>
      wording(random.pick(LIAISON_TEMPLATES).question, random, true),
    );
    expect(new Set(questions).size).toBeGreaterThanOrEqual(100);
  });
});

/** Every text of a tree of constants, whatever their shape; codes are words without a space. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.includes(" ") ? [value] : [];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}
