import { describe, expect, test } from "vitest";
import {
  contactFault,
  isSeriousNote,
  type NoteContent,
  type NoteVisit,
  settledContact,
  settledNote,
  submissionFaults,
} from "./notes.rules.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";

const NOW = new Date("2026-11-24T03:30:00.000Z");
const visit: NoteVisit = {
  visit: 1,
  requestedAt: "2026-11-24T02:00:30.000Z",
  firstContactAt: "2026-11-24T02:40:00.000Z",
  contactDueAt: "2026-11-24T03:00:30.000Z",
  isSenior: false,
};
const followUpVisit: NoteVisit = { ...visit, visit: 2 };

const complete: NoteContent = {
  contactAt: "2026-11-24T02:40:00.000Z",
  assessment: "Calme, critique son geste.",
  suicideRisk: "none",
  riskDetail: null,
  seniorCalledAt: null,
  seniorCalled: null,
  seniorAdvice: null,
  advice: "Surveillance simple.",
  treatment: null,
  ifWorse: "Rappeler la liaison.",
  followUp: "none",
  followUpDetail: null,
  filiereId: null,
  filierePriority: null,
  nextVisitOn: null,
  cim10Code: null,
  measures: [],
  measuresDetail: null,
  teamResult: null,
  skills: [],
  minutes: null,
  breachReason: null,
  breachNote: null,
};

const called: Partial<NoteContent> = {
  seniorCalledAt: "2026-11-24T03:00:00.000Z",
  seniorCalled: "Dr Baelde",
  seniorAdvice: "Surveillance rapprochée.",
};

describe("a contact", () => {
  test.each([
    ["in the request's own minute", "2026-11-24T02:00:00.000Z", visit, null],
    ["the minute before", "2026-11-24T01:59:59.999Z", visit, LIAISON_REFUSALS.contactBeforeRequest],
    ["now", "2026-11-24T03:30:00.000Z", visit, null],
    ["to come", "2026-11-24T03:30:00.001Z", visit, LIAISON_REFUSALS.contactInFuture],
    ["a later visit after the first", "2026-11-24T02:40:00.000Z", followUpVisit, null],
    [
      "a later visit before the first",
      "2026-11-24T02:39:59.000Z",
      followUpVisit,
      LIAISON_REFUSALS.contactBeforeFirst,
    ],
    [
      "in the request's day, two hours before",
      "2026-11-24T00:30:00.000Z",
      visit,
      LIAISON_REFUSALS.contactBeforeRequest,
    ],
  ])("%s", (_why, contactAt, of, expected) => {
    expect(contactFault(contactAt, of, NOW)).toBe(expected);
  });

  test("typed for the request's minute is recorded as not before it", () => {
    expect(settledContact("2026-11-24T02:00:00.000Z", visit)).toBe(visit.requestedAt);
    expect(settledContact("2026-11-24T02:01:00.000Z", visit)).toBe("2026-11-24T02:01:00.000Z");
  });
});

describe("what keeps a note from being handed in", () => {
  test.each<[string, Partial<NoteContent>, (keyof NoteContent)[]]>([
    ["nothing", {}, []],
    ["no contact", { contactAt: null }, ["contactAt"]],
    ["a contact before the request", { contactAt: "2026-11-24T01:00:00.000Z" }, ["contactAt"]],
    ["no assessment", { assessment: null }, ["assessment"]],
    ["no rating of the risk", { suicideRisk: null }, ["suicideRisk"]],
    ["no advice", { advice: null }, ["advice"]],
    ["nothing if it gets worse", { ifWorse: null }, ["ifWorse"]],
    ["no follow-up, not even «none»", { followUp: null }, ["followUp"]],
    [
      "all at once, in the order of the form",
      { contactAt: null, assessment: null, suicideRisk: null, advice: null, ifWorse: null, followUp: null },
      ["contactAt", "assessment", "suicideRisk", "advice", "ifWorse", "followUp"],
    ],
    ["a low risk without a call", { suicideRisk: "low" }, ["seniorCalledAt", "seniorCalled", "seniorAdvice"]],
    [
      "a high risk without a call",
      { suicideRisk: "high" },
      ["seniorCalledAt", "seniorCalled", "seniorAdvice"],
    ],
    ["a risk and a whole call", { suicideRisk: "moderate", ...called }, []],
    ["a call without a name", { suicideRisk: "low", ...called, seniorCalled: null }, ["seniorCalled"]],
    ["a call without a decision", { suicideRisk: "low", ...called, seniorAdvice: null }, ["seniorAdvice"]],
    [
      "a call before the request",
      { suicideRisk: "low", ...called, seniorCalledAt: "2026-11-24T01:59:00.000Z" },
      ["seniorCalledAt"],
    ],
    [
      "a call to come, though none was needed",
      { ...called, seniorCalledAt: "2026-11-24T03:31:00.000Z" },
      ["seniorCalledAt"],
    ],
    ["a contact at the end of the clock", { contactAt: visit.contactDueAt }, []],
    ["a late contact without a reason", { contactAt: "2026-11-24T03:01:00.000Z" }, ["breachReason"]],
    [
      "a late contact for another reason, unsaid",
      { contactAt: "2026-11-24T03:01:00.000Z", breachReason: "other" },
      ["breachNote"],
    ],
    [
      "a late contact with its reason",
      { contactAt: "2026-11-24T03:01:00.000Z", breachReason: "staffing" },
      [],
    ],
    ["a visit without a day", { followUp: "visit" }, ["nextVisitOn"]],
    ["a visit today", { followUp: "visit", nextVisitOn: "2026-11-24" }, []],
    ["a visit yesterday", { followUp: "visit", nextVisitOn: "2026-11-23" }, ["nextVisitOn"]],
    ["a filière unnamed", { followUp: "filiere" }, ["filiereId", "filierePriority"]],
    ["a filière", { followUp: "filiere", filiereId: "tca", filierePriority: "urgent" }, []],
    ["the secteur", { followUp: "secteur" }, []],
  ])("%s", (_why, change, fields) => {
    const faults = submissionFaults({ ...complete, ...change }, visit, NOW);
    expect(faults.map(({ field }) => field)).toEqual(fields);
  });

  test("a senior who writes calls nobody", () => {
    const note: NoteContent = { ...complete, suicideRisk: "high" };
    expect(submissionFaults(note, { ...visit, isSenior: true }, NOW)).toEqual([]);
  });

  test("a later visit has no contact clock", () => {
    const note = { ...complete, contactAt: "2026-11-24T03:20:00.000Z" };
    expect(submissionFaults(note, visit, NOW)).toHaveLength(1);
    expect(submissionFaults(note, followUpVisit, NOW)).toEqual([]);
  });
});

test("what belongs to a choice given up is not handed in", () => {
  const note: NoteContent = {
    ...complete,
    followUp: "gp",
    filiereId: "tca",
    filierePriority: "urgent",
    nextVisitOn: "2026-11-25",
    breachReason: "staffing",
    breachNote: "un mot",
  };
  expect(settledNote(note, visit)).toMatchObject({
    filiereId: null,
    filierePriority: null,
    nextVisitOn: null,
    breachReason: null,
    breachNote: null,
  });
});

test.each([
  ["none", "urgent", "none", false],
  ["low", "scheduled", "none", false],
  ["moderate", "scheduled", "none", true],
  ["high", "scheduled", "none", true],
  ["none", "immediate", "none", true],
  ["none", "urgent", "violence", true],
] as const)(
  "risk %s, level %s, immediate risk %s: serious %s",
  (suicideRisk, level, immediateRisk, expected) => {
    expect(isSeriousNote({ suicideRisk }, { level, immediateRisk })).toBe(expected);
  },
);
