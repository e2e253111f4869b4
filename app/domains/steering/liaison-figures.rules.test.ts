import { describe, expect, test } from "vitest";
import { type FactEvent, type FactRow, factsOf, isNight, type LiaisonFact } from "./liaison-facts.rules.ts";
import {
  aimFigures,
  breachReasons,
  clockFigures,
  resetReasons,
  wardFigures,
} from "./liaison-figures.rules.ts";

const NOW = new Date("2026-11-24T09:00:00.000Z");
const row: FactRow = {
  id: "r1",
  reference: "AAAAA-BBBBB",
  hospitalId: "h1",
  hospitalName: "CH A",
  wardId: "w1",
  wardName: "Médecine",
  requestedLevel: "urgent",
  requestedAt: "2026-11-02T09:00:00.000Z",
  clockStartedAt: "2026-11-02T09:00:00.000Z",
  contactDueAt: "2026-11-02T17:30:00.000Z",
  answerDueAt: "2026-11-03T09:00:00.000Z",
  firstContactAt: "2026-11-02T11:00:00.000Z",
  aim: "risk",
  teamResult: 2,
  wardResult: 1,
  contactBreachReason: null,
  answerBreachReason: null,
};
const event = (action: string, toStatus: string, at: string, more: Partial<FactEvent> = {}): FactEvent => ({
  requestId: "r1",
  at,
  action,
  toStatus,
  level: "urgent",
  visit: 1,
  reasonCode: null,
  ...more,
});
const COURSE = [
  event("validate", "triaged", "2026-11-02T09:10:00.000Z"),
  event("see", "seen", "2026-11-02T11:20:00.000Z"),
  event("countersign", "countersigned", "2026-11-02T15:00:00.000Z"),
];
const fact = (more: Partial<FactRow> = {}, events: FactEvent[] = COURSE, now = NOW): LiaisonFact => {
  const [found] = factsOf([{ ...row, ...more }], events, now);
  if (!found) throw new Error("no fact");
  return found;
};

describe("a request's course, from its events", () => {
  test("answered in time", () => {
    expect(fact()).toMatchObject({
      status: "countersigned",
      review: "validated",
      level: "urgent",
      contactMinutes: 120,
      answerMinutes: 360,
      isContactInTime: true,
      isAnswerInTime: true,
    });
  });

  test("a contact typed on the row without its event did not happen", () => {
    expect(fact({}, [])).toMatchObject({ status: "requested", contactMinutes: null, isContactInTime: false });
  });

  test("at the limit it is in time, a millisecond later it is not", () => {
    expect(fact({ firstContactAt: row.contactDueAt }).isContactInTime).toBe(true);
    expect(fact({ firstContactAt: "2026-11-02T17:30:00.001Z" }).isContactInTime).toBe(false);
  });

  test("open: late once the clock ran out, undecided before", () => {
    expect(fact({}, [], new Date("2026-11-02T17:30:00.000Z")).isContactInTime).toBeNull();
    expect(fact({}, [], new Date("2026-11-02T17:30:00.001Z")).isContactInTime).toBe(false);
  });

  test.each([
    ["answer_by_phone", "answered_by_phone", "phone"],
    ["refuse", "refused", "refused"],
    ["cancel", "cancelled", null],
  ] as const)("settled by %s: no clock counts", (action, status, review) => {
    const settled = fact({}, [event(action, status, "2026-11-04T09:00:00.000Z")]);
    expect(settled).toMatchObject({ status, review, isContactInTime: null, isAnswerInTime: null });
  });

  test("the level is the one in force at the first contact, not a later one", () => {
    const changed = [
      event("change_level", "triaged", "2026-11-02T09:05:00.000Z", { level: "scheduled" }),
      event("see", "seen", "2026-11-02T11:20:00.000Z", { level: "scheduled" }),
      event("see", "seen", "2026-11-05T11:20:00.000Z", { level: "immediate", visit: 2 }),
    ];
    expect(fact({}, changed)).toMatchObject({ level: "scheduled", review: "modified" });
  });

  test.each([
    ["2026-11-02T07:29:59.000Z", true],
    ["2026-11-02T07:30:00.000Z", false],
    ["2026-11-02T17:29:59.000Z", false],
    ["2026-11-02T17:30:00.000Z", true],
    ["2026-11-11T10:00:00.000Z", true],
    ["2026-07-06T06:45:00.000Z", false],
  ])("%s is a night or a holiday: %s", (at, expected) => {
    expect(isNight(at)).toBe(expected);
  });
});

describe("figures", () => {
  test("a clock: median, ninth decile, share of those that count; hidden below the minimum", () => {
    const facts = [30, 60, 90, 120, 600].map((minutes) =>
      fact({ firstContactAt: new Date(Date.parse(row.requestedAt) + minutes * 60_000).toISOString() }),
    );
    expect(clockFigures(facts, "contactMinutes", "isContactInTime", 5)).toEqual({
      count: 5,
      median: 90,
      p90: expect.closeTo(408),
      share: 0.8,
      shareOf: 5,
    });
    expect(clockFigures(facts.slice(1), "contactMinutes", "isContactInTime", 5)).toEqual({
      count: 4,
      median: null,
      p90: null,
      share: null,
      shareOf: 4,
    });
  });

  test("a rate counts only the months whose admissions are known; a ward that never calls is there", () => {
    const wards = [
      { id: "w1", code: "medecine", name: "Médecine", hospitalName: "CH A" },
      { id: "w2", code: "chirurgie", name: "Chirurgie", hospitalName: "CH A" },
    ];
    const facts = [fact(), fact({ requestedAt: "2026-10-05T09:00:00.000Z" })];
    const admissions = [
      { wardId: "w1", month: "2026-11", admissions: 50 },
      { wardId: "w2", month: "2026-11", admissions: 40 },
    ];
    expect(wardFigures(wards, facts, admissions)).toMatchObject([
      { requests: 2, admissions: 50, per100: 2 },
      { requests: 0, admissions: 40, per100: 0 },
    ]);
    expect(wardFigures(wards, facts, [])).toMatchObject([{ per100: null }, { per100: null }]);
  });

  test("reasons, and what is late without one", () => {
    const late = { firstContactAt: "2026-11-02T18:00:00.000Z" };
    const facts = [
      fact({ ...late, contactBreachReason: "staffing" }),
      fact({ ...late, contactBreachReason: "travel" }),
      fact({ ...late, contactBreachReason: "staffing" }),
      fact({}, []),
      fact(),
    ];
    expect(breachReasons(facts, "contact")).toEqual({
      reasons: [
        { reason: "staffing", count: 2 },
        { reason: "travel", count: 1 },
      ],
      late: 4,
      unexplained: 1,
    });
    const reset = event("reset_clock", "triaged", "2026-11-02T09:30:00.000Z", { reasonCode: "in_theatre" });
    expect(resetReasons([fact({}, [reset, ...COURSE])])).toEqual([{ reason: "in_theatre", count: 1 }]);
  });

  test("aims: rated by the team, by the ward, and where both agree", () => {
    expect(aimFigures([fact(), fact({ wardResult: 2 }), fact({ teamResult: null })])).toEqual([
      { aim: "risk", requests: 3, team: [0, 0, 2], ward: [0, 2, 1], agreed: 1, ratedByBoth: 2 },
    ]);
  });
});
