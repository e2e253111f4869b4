import { expect, test } from "vitest";
import { refuseOversizedBody } from "./body-limit.ts";

const FORM = "application/x-www-form-urlencoded";
const UPLOAD = "multipart/form-data; boundary=x";

test.each([
  ["nothing", "POST", {}, false],
  ["a form", "POST", { "Content-Type": FORM, "Content-Length": "2000000" }, false],
  ["a form above the limit", "POST", { "Content-Type": FORM, "Content-Length": "2000001" }, true],
  ["files", "POST", { "Content-Type": UPLOAD, "Content-Length": "64000000" }, false],
  ["files above the limit", "POST", { "Content-Type": UPLOAD, "Content-Length": "64000001" }, true],
  ["a length that is no number", "POST", { "Content-Type": FORM, "Content-Length": "many" }, true],
  ["a body without length", "POST", { "Content-Type": FORM, "Transfer-Encoding": "chunked" }, true],
  ["a page that is read", "GET", { "Transfer-Encoding": "chunked" }, false],
] as const)("%s (%s): refused %s", (_what, method, headers, isRefused) => {
  // `Request` keeps neither header: what a server receives is played.
  const request = { method, headers: new Headers(headers as unknown as Record<string, string>) } as Request;
  const refuse = () => refuseOversizedBody(request);
  if (isRefused) expect(refuse).toThrow(expect.objectContaining({ status: 413 }));
  else expect(refuse).not.toThrow();
});
