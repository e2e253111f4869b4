import { describe, expect, test } from "vitest";
import {
  iracGap,
  type ReviewEvent,
  type ReviewRow,
  reviewedRequests,
  reviewOutcomeOf,
  wardReviews,
} from "./review.rules.ts";

const row: ReviewRow = {
  id: "r1",
  reference: "ABC",
  wardId: "w1",
  wardName: "Cardiologie",
  requestedAt: "2026-10-05T08:00:00.000Z",
  requestedLevel: "urgent",
  question: "Que faire ?",
  aim: "advice",
  calledAt: null,
  calledPerson: null,
  teamResult: null,
  wardResult: null,
  wardComment: null,
};

function event(version: number, action: string, more: Partial<ReviewEvent> = {}): ReviewEvent {
  return {
    requestId: "r1",
    at: `2026-10-05T09:00:0${version}.000Z`,
    version,
    action,
    level: null,
    reasonCode: null,
    comment: null,
    by: `personne ${version}`,
    ...more,
  };
}

test.each([
  [[], null],
  [["request", "take"], null],
  [["validate"], "validated"],
  [["validate", "change_level"], "modified"],
  [["change_level", "validate"], "modified"],
  [["validate", "answer_by_phone"], "phone"],
  [["change_level", "refuse"], "refused"],
])("the review %o decided %s", (actions, outcome) => {
  expect(reviewOutcomeOf(actions.map((action) => ({ action })))).toBe(outcome);
});

describe("a reviewed request", () => {
  test("tells who decided and each level, whatever the order in which events are read", () => {
    const events = [
      event(3, "change_level", { level: "immediate", comment: "Aggravation" }),
      event(1, "request", { level: "urgent" }),
      event(2, "change_level", { level: "scheduled" }),
    ];
    expect(reviewedRequests([row], events, [])).toMatchObject([
      {
        outcome: "modified",
        decision: { by: "personne 3", comment: "Aggravation" },
        level: "immediate",
        levelChanges: [
          { from: "urgent", to: "scheduled", by: "personne 2" },
          { from: "scheduled", to: "immediate", by: "personne 3" },
        ],
      },
    ]);
  });

  test("not retained has its reason; another one has none", () => {
    const refused = event(2, "refuse", { reasonCode: "other_service", comment: "Addictologie" });
    expect(reviewedRequests([row], [refused], [])).toMatchObject([
      { outcome: "refused", refusalReason: "other_service", decision: { comment: "Addictologie" } },
    ]);
    expect(reviewedRequests([row], [event(2, "change_level", { reasonCode: "urgent" })], [])).toMatchObject([
      { refusalReason: null },
    ]);
  });
});

test("a ward's month counts each outcome and reason once, and compares the results that both rated", () => {
  const rows = [
    { ...row, id: "r1", teamResult: 2, wardResult: 1 },
    { ...row, id: "r2", teamResult: 1, wardResult: 1 },
    { ...row, id: "r3", teamResult: 2 },
    { ...row, id: "r4" },
    { ...row, id: "r5", wardId: "w2", wardName: "Anesthésie", teamResult: 0, wardResult: 2 },
  ];
  const refuse = (requestId: string, reasonCode: string) => event(2, "refuse", { requestId, reasonCode });
  const requests = reviewedRequests(
    rows,
    [event(2, "validate"), refuse("r3", "other"), refuse("r4", "other"), refuse("r2", "not_psychiatric")],
    [],
  );
  expect(wardReviews(requests)).toMatchObject([
    { wardName: "Anesthésie", requests: 1, reviewed: 0, irac: { rated: 1, wardHigher: 1 } },
    {
      wardName: "Cardiologie",
      requests: 4,
      reviewed: 4,
      outcomes: { validated: 1, modified: 0, phone: 0, refused: 3 },
      reasons: [
        { reason: "other", count: 2 },
        { reason: "not_psychiatric", count: 1 },
      ],
      irac: { rated: 2, agreed: 1, wardLower: 1, wardHigher: 0 },
    },
  ]);
});

test.each([
  [2, 1, -1],
  [1, 1, 0],
  [0, 2, 2],
  [null, 2, null],
  [2, null, null],
])("rated %s by the team and %s by the ward, the gap is %s", (teamResult, wardResult, gap) => {
  expect(iracGap({ teamResult, wardResult })).toBe(gap);
});
