import { expect, test } from "vitest";
import { type Absence, absenceFault, blockedAt } from "./rest.rules.ts";

const guard: Absence = {
  kind: "guard",
  startsAt: "2026-11-22T17:30:00.000Z",
  endsAt: "2026-11-23T07:30:00.000Z",
};
const leave: Absence = {
  kind: "leave",
  startsAt: "2026-11-23T12:00:00.000Z",
  endsAt: "2026-11-27T23:00:00.000Z",
};

// CSP art. R6153-2: eleven hours right after the guard.
test.each([
  ["during the guard the intern is at work", [guard], "2026-11-23T02:00:00.000Z", null],
  ["at the end of the guard", [guard], "2026-11-23T07:30:00.000Z", "rest"],
  ["one second before the eleventh hour", [guard], "2026-11-23T18:29:59.000Z", "rest"],
  ["at the eleventh hour", [guard], "2026-11-23T18:30:00.000Z", null],
  ["on leave", [leave], "2026-11-25T09:00:00.000Z", "leave"],
  ["at the end of the leave", [leave], "2026-11-27T23:00:00.000Z", null],
  ["of two reasons the longer one", [guard, leave], "2026-11-23T13:00:00.000Z", "leave"],
  ["nothing", [], "2026-11-23T13:00:00.000Z", null],
] as const)("%s", (_what, absences, at, kind) => {
  expect(blockedAt(absences, new Date(at))?.kind ?? null).toBe(kind);
});

test("says until when", () => {
  expect(blockedAt([guard], new Date("2026-11-23T09:00:00Z"))?.until).toBe("2026-11-23T18:30:00.000Z");
  expect(blockedAt([guard], new Date("2026-11-23T19:00:00Z"), 12)?.until).toBe("2026-11-23T19:30:00.000Z");
});

test.each([
  ["a night", "guard", "2026-11-22T17:30:00.000Z", "2026-11-23T07:30:00.000Z", null],
  ["24 hours", "guard", "2026-11-22T07:30:00.000Z", "2026-11-23T07:30:00.000Z", null],
  ["a minute more", "guard", "2026-11-22T07:30:00.000Z", "2026-11-23T07:31:00.000Z", "guardTooLong"],
  ["a leave of two weeks", "leave", "2026-11-22T07:30:00.000Z", "2026-12-06T07:30:00.000Z", null],
  ["a leave of two years", "leave", "2026-11-22T07:30:00.000Z", "2028-12-06T07:30:00.000Z", "tooLong"],
  ["nothing", "other", "2026-11-22T07:30:00.000Z", "2026-11-22T07:30:00.000Z", "endsFirst"],
] as const)("an absence of %s", (_what, kind, startsAt, endsAt, fault) => {
  expect(absenceFault({ kind, startsAt, endsAt })).toBe(fault);
});
