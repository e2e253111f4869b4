import { expect, test } from "vitest";
import { conflictsOf, type OtherSession, type OwnAbsence } from "./conflicts.rules.ts";

const morning = { startsAt: "2026-12-01T08:00:00.000Z", endsAt: "2026-12-01T11:00:00.000Z" };
const afternoon = { startsAt: "2026-12-01T13:00:00.000Z", endsAt: "2026-12-01T16:00:00.000Z" };
const guard = (endsAt: string): OwnAbsence => ({
  kind: "guard",
  startsAt: "2026-11-30T17:00:00.000Z",
  endsAt,
});
const other = (startsAt: string, endsAt: string): OtherSession => ({ title: "Autre", startsAt, endsAt });

test.each<[string, OwnAbsence[], OtherSession[], string[]]>([
  ["nothing", [], [], []],
  [
    "rest until the evening, morning and afternoon",
    [guard("2026-12-01T07:00:00.000Z")],
    [],
    ["rest", "rest"],
  ],
  ["rest that ends as the afternoon begins", [guard("2026-12-01T02:00:00.000Z")], [], ["rest"]],
  ["a guard that is still on", [guard("2026-12-01T09:00:00.000Z")], [], ["guard", "rest"]],
  ["leave", [{ ...guard("2026-12-02T00:00:00.000Z"), kind: "leave" }], [], ["absence", "absence"]],
  ["a session at the same time", [], [other(afternoon.startsAt, afternoon.endsAt)], ["session"]],
  ["a session right after", [], [other(afternoon.endsAt, "2026-12-01T18:00:00.000Z")], []],
])("%s", (_name, absences, sessions, kinds) => {
  const found = conflictsOf([morning, afternoon], { absences, sessions, restHours: 11 });
  expect(found.map(({ kind }) => kind)).toEqual(kinds);
});

test("says when, and until when one rests", () => {
  const [rest] = conflictsOf([morning], {
    absences: [guard("2026-12-01T07:00:00.000Z")],
    sessions: [],
    restHours: 11,
  });
  expect(rest?.text).toBe("mar. 1er déc. 2026, 09:00 : repos de sécurité jusqu’à 19:00");
});
