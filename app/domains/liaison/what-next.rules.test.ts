import { describe, expect, test } from "vitest";
import { LIAISON_STATUSES } from "./liaison.vocabulary.ts";
import { whatNext } from "./what-next.rules.ts";

/** A Monday, 10:00 in Paris. */
const NOW = new Date("2026-11-23T09:00:00Z");

const request = {
  status: "requested",
  contactDueAt: "2026-11-23T17:30:00.000Z",
  answerDueAt: "2026-11-24T09:00:00.000Z",
  visit: 1,
  visitOn: null,
  closedAt: null,
  callbackPhone: "03 20 00 00 01",
  intern: null,
} as const;

const words = (more: object) =>
  whatNext({ ...request, ...more }, NOW).map((line) => line.replaceAll("\u00a0", " "));

describe("what the ward may expect", () => {
  test("just sent: who reads it, who comes by when, the answer by when", () => {
    expect(words({})).toEqual([
      "Le psychiatre de liaison relit la demande avant tout déplacement ; il peut vous appeler au 03 20 00 00 01.",
      "Un interne vient voir le patient aujourd’hui avant 18 h 30.",
      "La réponse signée est attendue demain avant 10 h.",
    ]);
  });

  test("the intern in charge is named, and a delay that has passed is not promised again", () => {
    const lines = words({
      status: "assigned",
      intern: "Inès Roussel",
      contactDueAt: "2026-11-23T08:00:00.000Z",
    });
    expect(lines[0]).toBe("Inès Roussel vient voir le patient dès que possible : le délai est dépassé.");
  });

  test("a follow-up visit promises no delay", () => {
    expect(words({ status: "assigned", intern: "Inès Roussel", visit: 2 })).toEqual([
      "Inès Roussel revient voir le patient.",
    ]);
    expect(words({ status: "written", visit: 2 })[1]).toBe("Sa réponse signée suit la visite.");
  });

  test("every open state says something, a closed one nothing", () => {
    const open = ["requested", "triaged", "assigned", "seen", "written", "countersigned"];
    for (const status of LIAISON_STATUSES) {
      const closedAt = open.includes(status) ? null : NOW.toISOString();
      expect(words({ status, closedAt }).length > 0, status).toBe(closedAt === null);
    }
  });
});
