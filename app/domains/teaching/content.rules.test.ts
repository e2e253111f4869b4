import { describe, expect, test } from "vitest";
import { contentFaults, isDoi, normaliseDoi } from "./content.rules.ts";
import { CONTENT_FIELDS, type TeachingContent } from "./content.vocabulary.ts";

const NOW = new Date("2026-11-23T09:00:00.000Z");
const EMPTY = Object.fromEntries(CONTENT_FIELDS.map((name) => [name, null])) as TeachingContent;

describe("a DOI", () => {
  test.each([
    ["10.1000/xyz123", true],
    ["10.1016/S0140-6736(09)60995-8", true],
    ["10.1002/14651858.CD000567.pub2", true],
    ["11.1000/xyz", false],
    ["10.1000", false],
    ["10.1000/", false],
    ["10.10/xyz", false],
    ["10.1000/x y", false],
    ["doi", false],
  ])("%s: %s", (text, isRight) => {
    expect(isDoi(text)).toBe(isRight);
  });

  test.each([
    ["https://doi.org/10.1000/xyz", "10.1000/xyz"],
    ["http://dx.doi.org/10.1000/xyz", "10.1000/xyz"],
    ["doi: 10.1000/xyz", "10.1000/xyz"],
    ["  ", null],
    [null, null],
  ])("is kept without its address: %s", (text, kept) => {
    expect(normaliseDoi(text)).toBe(kept);
  });
});

test("what each kind asks for before it is ready", () => {
  const missing = (kind: "case" | "article" | "course") =>
    Object.keys(contentFaults(kind, { ...EMPTY, title: null }, NOW));
  expect(missing("case")).toEqual(["title", "ageBand", "setting", "question", "story", "discussion"]);
  expect(missing("article")).toEqual([
    "title",
    "question",
    "authors",
    "articleTitle",
    "journal",
    "publishedYear",
    "method",
    "results",
    "limits",
    "practice",
  ]);
  expect(missing("course")).toEqual(["title", "objectives", "phase"]);
});

test.each([
  ["doi", "10.1/x"],
  ["pmid", "PMID 123"],
  ["pmid", "123456789"],
  ["publishedYear", "19"],
  ["publishedYear", "2099"],
] as const)("%s %s is said beside its field", (field, text) => {
  const faults = contentFaults("article", { ...EMPTY, title: "Un article", [field]: text }, NOW);
  expect(faults[field]).toMatch(/DOI|PMID|année/);
});

test.each(["http://exemple.test/support", "support.pdf"])(
  "a support is an https address: %s",
  (supportUrl) => {
    expect(contentFaults("course", { ...EMPTY, title: "Cours", supportUrl }, NOW).supportUrl).toMatch(
      /https/,
    );
  },
);
