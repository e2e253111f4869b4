import { expect, test } from "vitest";
import { codeOfBytes, codeWords, normalCode } from "./certificate-code.rules.ts";

test("a code is twelve letters that nobody takes for one another", () => {
  const code = codeOfBytes(Uint8Array.from({ length: 24 }, (_, index) => index * 10));
  expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{12}$/);
});

test("bytes that would favour some letters do not count", () => {
  expect(codeOfBytes(new Uint8Array(24).fill(250))).toBeNull();
  expect(codeOfBytes(new Uint8Array(12).fill(249))).toBe("YYYYYYYYYYYY");
  expect(codeOfBytes(new Uint8Array(11))).toBeNull();
});

test.each([
  ["as printed", "ACDE-FGHJ-KMNP"],
  ["in small letters", "acdefghjkmnp"],
  ["with spaces", " acde fghj kmnp "],
])("it is found %s", (_why, typed) => {
  expect(normalCode(typed)).toBe("ACDEFGHJKMNP");
});

test("it is printed by four", () => {
  expect(codeWords("ACDEFGHJKMNP")).toBe("ACDE-FGHJ-KMNP");
});
