import { expect, test } from "vitest";
import {
  audienceWords,
  comingMonths,
  durationWords,
  eligibilityWords,
  halfDayWords,
  monthBounds,
  openingOf,
  openingWords,
  placesWords,
} from "./catalogue.rules.ts";

const NOW = new Date("2026-11-23T09:00:00.000Z");
const at = (iso: string) => `2026-${iso}:00.000Z`;
const session = {
  status: "open",
  startsAt: at("12-10T08:00"),
  enrolmentOpensAt: at("11-01T08:00"),
  enrolmentClosesAt: at("12-08T16:00"),
} as const;

test.each([
  ["open until its end", session, "Inscriptions ouvertes jusqu’au mar. 8 déc. 2026 à 17:00."],
  [
    "opens later",
    { ...session, enrolmentOpensAt: at("11-23T09:01") },
    "Les inscriptions ouvrent le lun. 23 nov. 2026 à 10:01.",
  ],
  [
    "closed to the minute",
    { ...session, enrolmentClosesAt: at("11-23T09:00") },
    "Les inscriptions sont closes.",
  ],
  ["cancelled", { ...session, status: "cancelled" }, "Cette séance est annulée."],
  ["begun", { ...session, startsAt: at("11-23T09:00") }, "Cette séance est passée."],
  ["held", { ...session, status: "held" }, "Cette séance est passée."],
] as const)("a session that is %s says so", (_why, one, words) => {
  expect(openingWords(openingOf(one, NOW))).toBe(words);
});

test.each([
  [{ capacity: 30, held: 18, waiting: 0, free: 12 }, "12 places libres sur 30"],
  [{ capacity: 30, held: 29, waiting: 3, free: 1 }, "1 place libre sur 30"],
  [{ capacity: 30, held: 30, waiting: 0, free: 0 }, "Complet, liste d’attente vide"],
  [{ capacity: 30, held: 30, waiting: 1, free: 0 }, "Complet, 1 personne en attente"],
  [{ capacity: 30, held: 30, waiting: 14, free: 0 }, "Complet, 14 personnes en attente"],
  [
    { capacity: 30, held: 26, waiting: 2, free: 0 },
    "Les places qui restent sont réservées, 2 personnes en attente",
  ],
  [{ capacity: null, held: 80, waiting: 0, free: Number.MAX_SAFE_INTEGER }, "Sans limite de places"],
])("places %j", (places, words) => {
  expect(placesWords(places)).toBe(words);
});

test("whom a seminar is for is said with what it means for the reader", () => {
  expect(audienceWords([])).toBe("toutes les professions");
  expect(audienceWords(["advanced_practice_nurse", "nurse"])).toBe("IPA, infirmier ou infirmière");
  expect(eligibilityWords(["nurse", "intern"], "nurse")).toEqual({
    isEligible: true,
    words: "Ce séminaire s’adresse à : infirmier ou infirmière, interne. Vous pouvez demander une place.",
  });
  expect(eligibilityWords(["intern"], "nurse")).toEqual({
    isEligible: false,
    words:
      "Ce séminaire s’adresse à : interne. Votre profession (infirmier ou infirmière) n’en fait pas partie : vous ne pouvez pas demander de place.",
  });
});

test("half-days are told in Paris, and their sum in hours", () => {
  const morning = { startsAt: at("11-24T08:00"), endsAt: at("11-24T11:30") };
  const afternoon = { startsAt: at("11-24T13:00"), endsAt: at("11-24T16:30") };
  expect(halfDayWords(morning)).toBe("mar. 24 nov. 2026, 09:00 à 12:30");
  expect(durationWords([morning])).toBe("3\u00a0h\u00a030");
  expect(durationWords([morning, afternoon])).toBe("7\u00a0h");
});

test("a month begins and ends in Paris", () => {
  expect(monthBounds("2026-12")).toEqual({
    from: "2026-11-30T23:00:00.000Z",
    until: "2026-12-31T23:00:00.000Z",
  });
  expect(monthBounds("2026-02").until).toBe("2026-02-28T23:00:00.000Z");
  const months = comingMonths(NOW);
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ value: "2026-11", label: "novembre 2026" });
  expect(months[2]).toEqual({ value: "2027-01", label: "janvier 2027" });
});
