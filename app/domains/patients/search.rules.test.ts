import { expect, test } from "vitest";
import { isSearchable, mayAnnounceRestricted, namePatterns, parsePatientQuery } from "./search.rules.ts";

test.each([
  ["12/03/1984 dup", "1984-03-12", "dup"],
  ["dup 2.3.1984", "1984-03-02", "dup"],
  ["1984-03-12 le fè", "1984-03-12", "le fè"],
  ["Dupont Marie", null, "Dupont Marie"],
  ["31/02/1984 dup", null, "dup"],
  ["", null, ""],
])("«%s» asks for %s and «%s»", (text, birthOn, letters) => {
  expect(parsePatientQuery(text)).toEqual({ birthOn, letters });
});

test.each([
  [{ birthOn: null, letters: "d" }, false, false],
  [{ birthOn: null, letters: "du" }, true, false],
  [{ birthOn: "1984-03-12", letters: "" }, true, false],
  [{ birthOn: "1984-03-12", letters: "du" }, true, false],
  [{ birthOn: "1984-03-12", letters: "d u" }, true, false],
  [{ birthOn: "1984-03-12", letters: "dup" }, true, true],
  [{ birthOn: null, letters: "dupont marie" }, true, false],
])("%o: searchable %s, restricted records announced %s", (query, searchable, announced) => {
  expect(isSearchable(query)).toBe(searchable);
  expect(mayAnnounceRestricted(query)).toBe(announced);
});

test("letters are a name, or a name and a given name in either order", () => {
  expect(namePatterns("Dup Él", { isGivenAloneRead: false })).toEqual([
    { name: "dup el", given: null },
    { name: "dup", given: "el" },
    { name: "el", given: "dup" },
  ]);
  expect(namePatterns("él", { isGivenAloneRead: true })).toEqual([
    { name: "el", given: null },
    { name: null, given: "el" },
  ]);
  expect(namePatterns(" - ", { isGivenAloneRead: true })).toEqual([]);
});
