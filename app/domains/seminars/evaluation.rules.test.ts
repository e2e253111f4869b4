import { describe, expect, test } from "vitest";
import { type EvaluatedSession, refusePerson, refuseTime, windowOf } from "./evaluation.rules.ts";
import { EVALUATION_REFUSALS as REFUSALS } from "./evaluation.vocabulary.ts";

const DELAYS = { onDayOpen: 14, followUpAfter: 90, followUpOpen: 30 };

/** Tuesday 24 November 2026, 9:00 to 17:00 in Paris. */
const session: EvaluatedSession = {
  status: "held",
  startsAt: "2026-11-24T08:00:00.000Z",
  endsAt: "2026-11-24T16:00:00.000Z",
  heldAt: "2026-11-24T16:10:00.000Z",
};

describe("when a session is evaluated", () => {
  test("before: invited a fortnight ahead, closed when it starts", () => {
    expect(windowOf("before", session, DELAYS)).toEqual({
      opensAt: "2026-11-10T07:00:00.000Z",
      remindsAt: null,
      closesAt: session.startsAt,
    });
  });

  test("on the day: from its end, a fortnight, reminded halfway", () => {
    expect(windowOf("on_day", session, DELAYS)).toEqual({
      opensAt: session.endsAt,
      remindsAt: "2026-12-01T07:00:00.000Z",
      closesAt: "2026-12-08T22:59:59.999Z",
    });
  });

  test("a sheet closed late does not shorten what its people have", () => {
    const late = { ...session, heldAt: "2026-12-04T09:00:00.000Z" };
    expect(windowOf("on_day", late, DELAYS)).toMatchObject({
      opensAt: session.endsAt,
      closesAt: "2026-12-18T22:59:59.999Z",
    });
  });

  test("a sheet closed before the end changes nothing, nor one that is still open", () => {
    for (const heldAt of ["2026-11-24T15:00:00.000Z", null])
      expect(windowOf("on_day", { ...session, heldAt }, DELAYS).closesAt).toBe("2026-12-08T22:59:59.999Z");
  });

  test("at three months: ninety days later, thirty days, across the change of the clock", () => {
    expect(windowOf("three_months", { ...session, endsAt: "2027-01-12T16:00:00.000Z" }, DELAYS)).toEqual({
      opensAt: "2027-04-12T06:00:00.000Z",
      remindsAt: "2027-04-27T06:00:00.000Z",
      closesAt: "2027-05-12T21:59:59.999Z",
    });
  });
});

describe("who is asked", () => {
  test.each([
    ["before", "confirmed", false, null],
    ["before", "waiting", false, REFUSALS.notConfirmed],
    ["before", "offered", false, REFUSALS.notConfirmed],
    ["before", "attended", true, REFUSALS.notConfirmed],
    ["on_day", "attended", true, null],
    ["on_day", "confirmed", true, null],
    ["on_day", "confirmed", false, REFUSALS.notAttended],
    ["on_day", "absent", true, REFUSALS.notAttended],
    ["three_months", "attended", true, null],
    ["three_months", "absent", false, REFUSALS.notAttended],
    ["three_months", "cancelled", true, REFUSALS.notAttended],
  ] as const)("%s, %s, signed: %s", (moment, status, hasSigned, refusal) => {
    expect(refusePerson(moment, { status, hasSigned })).toBe(refusal);
  });
});

describe("when it is answered", () => {
  const window = { status: "held", opensAt: session.endsAt, closesAt: "2026-12-08T22:59:59.999Z" } as const;

  test.each([
    ["on_day", "2026-11-24T15:59:59.999Z", REFUSALS.notOpen],
    ["on_day", "2026-11-24T16:00:00.000Z", null],
    ["on_day", "2026-12-08T22:59:59.998Z", null],
    ["on_day", "2026-12-08T22:59:59.999Z", REFUSALS.closed],
    ["before", "2026-01-01T00:00:00.000Z", null],
    ["before", "2026-12-08T22:59:59.999Z", REFUSALS.started],
  ] as const)("%s at %s", (moment, at, refusal) => {
    expect(refuseTime(moment, window, new Date(at))).toBe(refusal);
  });

  test("a cancelled session is not evaluated", () => {
    const cancelled = { ...window, status: "cancelled" } as const;
    expect(refuseTime("on_day", cancelled, new Date(session.endsAt))).toBe(REFUSALS.cancelled);
  });
});
