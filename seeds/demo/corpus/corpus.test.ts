import { describe, expect, test } from "vitest";
import { randomFrom } from "../random.ts";
import { CORPORA, FILIERE_CODES } from "./by-filiere.ts";
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
          expect(wording(template, random, isWoman)).not.toMatch(/[{}|]|\s{2}|^\s|\s$|[ab]<|'/);
  });

  test("make at least forty different reasons", () => {
    const random = randomFrom(4);
    const reasons = Array.from({ length: 600 }, () =>
      wording(random.pick(corpus.cases).reason, random, true),
    );
    expect(new Set(reasons).size).toBeGreaterThanOrEqual(40);
  });
});
