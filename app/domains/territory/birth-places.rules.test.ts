import { expect, test } from "vitest";
import { birthPlaceLabel, codeTyped, listBirthPlaces, meantPlaces } from "./birth-places.rules.ts";

const PLACES = listBirthPlaces({
  communes: [
    { code: "59350", nom: "Lille", type: "commune-actuelle", departement: "59", anciensCodes: ["59355"] },
    { code: "59355", nom: "Lomme", type: "commune-associee", departement: "59", chefLieu: "59350" },
    {
      code: "01015",
      nom: "Arboys en Bugey",
      type: "commune-actuelle",
      departement: "01",
      anciensCodes: ["01340"],
    },
    { code: "01015", nom: "Arbignieu", type: "commune-deleguee", departement: "01", chefLieu: "01015" },
    { code: "76351", nom: "Le Havre", type: "commune-actuelle", departement: "76" },
    { code: "69123", nom: "Lyon", type: "commune-actuelle", departement: "69" },
    { code: "69381", nom: "Lyon 1er Arrondissement", type: "arrondissement-municipal", departement: "69" },
    { code: "60175", nom: "Creil", type: "commune-actuelle", departement: "60" },
  ],
  departments: new Map([
    ["59", "Nord"],
    ["01", "Ain"],
    ["76", "Seine-Maritime"],
    ["69", "Rhône"],
    ["60", "Oise"],
  ]),
  countries: [
    { code: "99352", nom: "Algérie", jusqu_en: "" },
    { code: "99115", nom: "Tchécoslovaquie", jusqu_en: "1993" },
  ],
});
const byCode = new Map(PLACES.map((place) => [place.code, place]));

test.each([
  ["59350", "Lille, Nord (59350)"],
  ["59355", "Lomme, Nord, aujourd’hui Lille (59355)"],
  ["01015", "Arboys en Bugey, Ain (01015)"],
  ["01340", "Ancienne commune, aujourd’hui Arboys en Bugey, Ain (01340)"],
  ["99352", "Algérie, pays (99352)"],
  ["99115", "Tchécoslovaquie, pays, jusqu’en 1993 (99115)"],
])("%s is shown as %s, and read back from it", (code, label) => {
  const place = byCode.get(code);
  expect(place && birthPlaceLabel(place)).toBe(label);
  expect(codeTyped(label)).toBe(code);
});

test("each code is there once", () => {
  expect(PLACES.length).toBe(byCode.size);
  expect(byCode.size).toBe(10);
});

test("a former name and a name without its article are second ways to find a place", () => {
  expect(byCode.get("01015")?.aliasKey).toBe("arbignieu");
  expect(byCode.get("76351")?.aliasKey).toBe("havre");
  expect(byCode.get("59350")?.aliasKey).toBeNull();
});

test.each([
  ["59350", "59350"],
  ["2a004", "2A004"],
  ["Lille (59350)", "59350"],
  ["Lille 59350", null],
  ["Lille", null],
  ["593500", null],
])("the code in «%s»", (text, code) => {
  expect(codeTyped(text)).toBe(code);
});

test("a name that is exactly one place's means that one; a divided city is asked further", () => {
  const creil = { searchKey: "creil", aliasKey: null };
  const longer = { searchKey: "creilly", aliasKey: null };
  expect(meantPlaces("CREIL", [creil, longer])).toEqual([creil]);
  expect(meantPlaces("cre", [creil, longer])).toEqual([creil, longer]);
  const lyon = PLACES.filter((place) => place.searchKey.startsWith("lyon"));
  expect(meantPlaces("Lyon", lyon).map((place) => place.code)).toEqual(["69123", "69381"]);
});
