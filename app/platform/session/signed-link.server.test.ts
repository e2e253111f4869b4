import { expect, test } from "vitest";
import { linkToken } from "./secrets.server.ts";
import { idOfLink } from "./signed-link.server.ts";

const SECRET = "a secret for tests, thirty-two characters long";
const own = linkToken(SECRET, "a-1");

test.each([
  ["its own token", `a-1.${own}`, "a-1"],
  ["the token of another link", `a-2.${own}`, null],
  ["a token cut short", `a-1.${own.slice(0, -1)}`, null],
  ["no token", "a-1", null],
  ["no identifier", `.${own}`, null],
  ["nothing", "", null],
])("a link with %s", (_why, link, id) => {
  expect(idOfLink(SECRET, link)).toBe(id);
});
