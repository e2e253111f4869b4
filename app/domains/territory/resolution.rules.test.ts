import { describe, expect, test } from "vitest";
import {
  type Attribution,
  decideSecteur,
  describeSecteurAnswer,
  isInForce,
  type SecteurRef,
} from "./resolution.rules.ts";

const RULES = {
  adultAge: 18,
  noAddressRule: "Demander une domiciliation.",
  detainedRule: "Voir l’unité sanitaire.",
};

function secteur(code: string, isInTerritory: boolean): SecteurRef {
  const kind = code[2] === "I" ? "I" : "G";
  return { id: code, code, kind, name: `Nom ${code}`, establishmentName: "EPSM", isInTerritory };
}

function serves(code: string, isInTerritory: boolean, more: Partial<Attribution> = {}): Attribution {
  return {
    secteur: secteur(code, isInTerritory),
    partLabel: null,
    startsOn: "2024-01-22",
    endsOn: null,
    ...more,
  };
}

const BAILLEUL = [serves("59G06", true), serves("59I02", true)];
const HALLUIN = [serves("59G18", false), serves("59I03", true)];
const LILLE = [
  serves("59G22", false, { partLabel: "Lille Nord" }),
  serves("59G23", false, { partLabel: "Lille Sud et Ouest" }),
  serves("59I04", false),
];
const MOVED = [
  serves("59G05", true, { endsOn: "2026-12-31" }),
  serves("59G06", true, { startsOn: "2027-01-01" }),
];

describe("decideSecteur", () => {
  test.each([
    ["adult of the territory", BAILLEUL, 40, "2026-11-23", "assigned", ["59G06"]],
    ["the day of the adult age", BAILLEUL, 18, "2026-11-23", "assigned", ["59G06"]],
    ["a year below it", BAILLEUL, 17, "2026-11-23", "assigned", ["59I02"]],
    ["adult outside", HALLUIN, 40, "2026-11-23", "outside", ["59G18"]],
    [
      "child outside, served by a child sector of the territory",
      HALLUIN,
      10,
      "2026-11-23",
      "outside",
      ["59I03"],
    ],
    ["adult in a shared commune", LILLE, 40, "2026-11-23", "ask", ["59G22", "59G23"]],
    ["child there: not shared for children", LILLE, 10, "2026-11-23", "outside", ["59I04"]],
    ["nothing known", [], 40, "2026-11-23", "outside", []],
    ["last day of an attribution", MOVED, 40, "2026-12-31", "assigned", ["59G05"]],
    ["first day of the next one", MOVED, 40, "2027-01-01", "assigned", ["59G06"]],
    ["before any", MOVED, 40, "2024-01-21", "outside", []],
  ] as const)("%s", (_why, attributions, age, on, kind, codes) => {
    const answer = decideSecteur({ detention: null, hasStableAddress: true, age, on, attributions }, RULES);
    expect(answer.kind).toBe(kind);
    expect(codesOf(answer)).toEqual(codes);
  });

  test("without a stable address the territory's rule is the answer, whatever the commune", () => {
    const residence = {
      detention: null,
      hasStableAddress: false,
      age: 40,
      on: "2026-11-23",
      attributions: BAILLEUL,
    };
    expect(decideSecteur(residence, RULES)).toEqual({ kind: "noAddress", rule: RULES.noAddressRule });
  });

  const PRISON = { name: "CP d’essai", care: "Unité sanitaire." };
  const P = { ...secteur("59P01", true), kind: "P" as const };
  test.each([
    ["in a prison whose secteur is known", { ...PRISON, secteur: P }, "59P01"],
    ["in one whose secteur is not known here", { ...PRISON, secteur: null }, undefined],
    ["elsewhere", null, undefined],
  ])("who is detained %s never has the secteur of a commune", (_why, place, code) => {
    const residence = { hasStableAddress: true, age: 40, on: "2026-11-23", attributions: BAILLEUL };
    const answer = decideSecteur({ ...residence, detention: { place } }, RULES);
    expect(answer).toMatchObject({ kind: "detained", rule: RULES.detainedRule });
    expect(answer.kind === "detained" && answer.secteur?.code).toBe(code);
  });
});

function codesOf(answer: ReturnType<typeof decideSecteur>): string[] {
  if (answer.kind === "assigned") return [answer.secteur.code];
  if (answer.kind === "ask") return answer.parts.map((part) => part.secteur.code);
  return answer.kind === "outside" ? answer.secteurs.map((row) => row.code) : [];
}

test.each([
  [
    { kind: "assigned", secteur: secteur("59G06", true) },
    "Bailleul, 40 ans : secteur 59G06 Nom 59G06 (EPSM).",
  ],
  [
    { kind: "ask", parts: [{ label: "Lille Nord", secteur: secteur("59G22", false) }] },
    "Bailleul est partagée entre 1 secteurs. Demandez le quartier ou la rue : Lille Nord (59G22).",
  ],
  [
    { kind: "outside", secteurs: [secteur("59G20", false)] },
    "Bailleul est hors du territoire : la personne relève du secteur 59G20 Nom 59G20 (EPSM).",
  ],
  [{ kind: "noAddress", rule: "Règle." }, "Règle."],
  [{ kind: "detained", secteur: null, place: null, rule: "Règle." }, "Règle."],
  [
    { kind: "detained", secteur: null, place: { name: "CP", care: "Soins." }, rule: "Règle." },
    "Personne détenue, CP : secteur de psychiatrie en milieu pénitentiaire, code à confirmer auprès de l’ARS. Soins.",
  ],
  [
    { kind: "detained", secteur: secteur("59P01", true), place: { name: "CP", care: "Soins." }, rule: "R." },
    "Personne détenue, CP : secteur 59P01 Nom 59P01 (EPSM). Soins.",
  ],
] as const)("in words: %j", (answer, words) => {
  const sentence = describeSecteurAnswer(answer as never, { communeName: "Bailleul", age: 40 });
  expect(sentence.replaceAll("\u00a0", " ")).toBe(words);
});

test("an attribution includes its last day", () => {
  expect(isInForce({ startsOn: "2024-01-22", endsOn: "2026-12-31" }, "2026-12-31")).toBe(true);
  expect(isInForce({ startsOn: "2024-01-22", endsOn: "2026-12-31" }, "2027-01-01")).toBe(false);
});
