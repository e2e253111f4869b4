import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bannedWords, nameHolds, sentenceHolds, type Wording, wordingOf } from "#tests/setup/glossary.ts";

const BANNED = bannedWords(readFileSync("docs/glossary.md", "utf8"));

/** Names that hold a banned word in another sense. A word that has another sense everywhere is noted in the glossary. */
const OTHER_SENSE: Record<string, string> = {
  clientAddress: "the other end of a connection",
  clientAction: "name of an export that Remix reads",
  userAgent: "name of an HTTP header",
  referrer: "name of an HTTP header",
  referrerPolicy: "name of an HTTP header",
  sector_psychiatrist: "name of a role that DESIGN §5 fixes",
  social_worker: "a profession",
  outside_perimeter: "a reason of the liaison desk, stored",
};

const files = ["app", "seeds"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test.")),
);

const wordings: readonly Wording[] = files.map(wordingOf);

test("the glossary bans words", () => {
  expect(BANNED.length).toBeGreaterThan(50);
  expect(BANNED).toContainEqual({ word: "usager", instead: "`patient`" });
});

test("no name of the code is a banned synonym", () => {
  const found = everywhere(({ file, names }, { word, instead }) =>
    names
      .filter((name) => nameHolds(name, word) && !(name in OTHER_SENSE))
      .map((name) => `${file}: ${name} holds «${word}», say ${instead}`),
  );
  expect(found).toEqual([]);
});

test("no file is called by a banned synonym", () => {
  const found = files.flatMap((file) =>
    BANNED.filter(({ word }) => nameHolds(file.replace(/.*\//, "").replace(/\..*/, ""), word)).map(
      ({ word, instead }) => `${file} holds «${word}», say ${instead}`,
    ),
  );
  expect(found).toEqual([]);
});

test("no sentence of the interface uses a banned synonym", () => {
  const found = everywhere(({ file, sentences }, { word, instead }) =>
    file.startsWith("app/")
      ? sentences
          .filter((sentence) => sentenceHolds(sentence, word))
          .map((sentence) => `${file}: «${sentence}» says «${word}», say ${instead}`)
      : [],
  );
  expect(found).toEqual([]);
});

test("each exception is still needed", () => {
  const names = new Set(wordings.flatMap((wording) => wording.names));
  expect(Object.keys(OTHER_SENSE).filter((name) => !names.has(name))).toEqual([]);
});

test.each([
  ["usagerName", "usager", true],
  ["USAGER_NAMES", "usager", true],
  ["usagers", "usager", true],
  ["usagerie", "usager", false],
  ["triage_team", "triage team", true],
])("the name %s holds «%s»: %s", (name, word, isHeld) => {
  expect(nameHolds(name, word)).toBe(isHeld);
});

function everywhere(find: (wording: Wording, banned: (typeof BANNED)[number]) => string[]): string[] {
  return wordings.flatMap((wording) => BANNED.flatMap((banned) => find(wording, banned)));
}
