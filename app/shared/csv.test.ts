import { expect, test } from "vitest";
import { csvLine, csvOfRows } from "./csv.ts";

test.each([
  [["a", "b"], "a;b\r\n"],
  [["a;b", 'dit "c"', "d\ne"], '"a;b";"dit ""c""";"d\ne"\r\n'],
  [[1.5, null, ""], "1,5;;\r\n"],
  [["=1+1", "@x", "-2", "+3"], "'=1+1;'@x;'-2;'+3\r\n"],
])("%j is written %j", (cells, expected) => {
  expect(csvLine(cells)).toBe(expected);
});

test("a file starts with its mark and the names of its columns", () => {
  expect(
    csvOfRows([
      { Âge: "30", Note: "=1" },
      { Âge: "40", Note: null },
    ]),
  ).toBe("\uFEFFÂge;Note\r\n30;'=1\r\n40;\r\n");
});
