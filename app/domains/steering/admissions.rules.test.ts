import { expect, test } from "vitest";
import { readAdmissions } from "./admissions.rules.ts";

const WARDS = new Map([
  ["med", "w1"],
  ["chir", "w2"],
]);
const read = (...lines: string[]) =>
  readAdmissions(["service;mois;entrees", ...lines].join("\n"), WARDS, "2026-11");

test("reads each line, spaces in numbers included", () => {
  expect(read("med;2026-10;1 204", "chir;2026-11;0")).toEqual({
    lines: [
      { wardId: "w1", month: "2026-10", admissions: 1204 },
      { wardId: "w2", month: "2026-11", admissions: 0 },
    ],
    faults: [],
  });
});

test.each([
  ["an unknown ward", "radio;2026-10;12", "n’existe pas"],
  ["not a month", "med;2026-13;12", "n’est pas un mois"],
  ["a month to come", "med;2026-12;12", "à venir"],
  ["not a number", "med;2026-10;douze", "nombre entier"],
  ["a negative number", "med;2026-10;-4", "nombre entier"],
  ["too many", "med;2026-10;20001", "nombre entier"],
])("%s: told with its line, and nothing is kept", (_what, line, words) => {
  const found = read("chir;2026-10;40", line);
  expect(found.lines).toEqual([]);
  expect(found.faults).toMatchObject([{ line: 3, message: expect.stringContaining(words) }]);
});

test("the same ward and month twice", () => {
  expect(read("med;2026-10;12", "med;2026-10;13").faults).toMatchObject([{ line: 3 }]);
});
