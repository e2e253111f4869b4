import { expect, test } from "vitest";
import { bedWords } from "./bed.rules.ts";

test.each([
  ["225", "lit 225"],
  ["120 P", "lit 120 P"],
  ["box 7", "box 7"],
  ["Ch. 12", "Ch. 12"],
])("the place %s is said «%s»", (bed, words) => {
  expect(bedWords(bed)).toBe(words);
});
