import { expect, test } from "vitest";
import { linkToken, sealText, unsealText } from "./secrets.server.ts";

const SECRET = "a secret of thirty-two characters";

test("a sealed text comes back to its owner only", () => {
  const sealed = sealText(SECRET, "account-1", "JBSWY3DPEHPK3PXP");
  expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
  expect(unsealText(SECRET, "account-1", sealed)).toBe("JBSWY3DPEHPK3PXP");
  expect(() => unsealText(SECRET, "account-2", sealed)).toThrow();
  expect(() => unsealText(`${SECRET}!`, "account-1", sealed)).toThrow();
  const altered = `${sealed.startsWith("A") ? "B" : "A"}${sealed.slice(1)}`;
  expect(() => unsealText(SECRET, "account-1", altered)).toThrow();
});

test("the token of a link depends on the secret and on the link", () => {
  expect(linkToken(SECRET, "1")).toBe(linkToken(SECRET, "1"));
  expect(linkToken(SECRET, "1")).not.toBe(linkToken(SECRET, "2"));
  expect(linkToken(SECRET, "1")).not.toBe(linkToken(`${SECRET}!`, "1"));
});
