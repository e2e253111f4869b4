import { describe, expect, test } from "vitest";
import { findNames, type KnownNames, nameKeysIn } from "./names.rules.ts";

const NOBODY = { people: [], placeKeys: new Set<string>() };

function known(birthNameKey: string, givenNameKey: string, more: Partial<KnownNames> = {}): KnownNames {
  return { birthNameKey, givenNameKey, usedNameKey: null, usedGivenKey: null, ...more };
}

const around = (...people: KnownNames[]) => ({ people, placeKeys: new Set(["bailleul", "hazebrouck"]) });

describe("what looks like a full name is refused, whoever it is", () => {
  test.each([
    ["Kévin Delporte arrive seul.", "Kévin Delporte"],
    ["Adressé par DELPORTE Kévin.", "DELPORTE Kévin"],
    ["la mère, Marie-Claude Brame, s’inquiète", "Marie-Claude Brame"],
    ["l’ami de Yanis Van den Berghe", "Yanis Van"],
    ["Suzanne de la Fontaine", "Suzanne de la Fontaine"],
    ["Marie D. est vue aux urgences", "Marie D."],
    ["selon Fatima El Amrani", "Fatima El"],
    ["Nous rencontrons Léa Young.", "Léa Young"],
    ["Adressée avec Marie Dubois, sa sœur", "Marie Dubois"],
    ["MOREL Kévin", "MOREL Kévin"],
    ["selon Anna Freud puis Pierre Janet", null],
  ])("%s", (text, name) => {
    const { names } = findNames(text, NOBODY, "case");
    expect(names).toEqual(name === null ? [] : [name]);
  });
});

describe("eponyms, scales, schools and places are nobody", () => {
  test.each([
    "Syndrome d’Asperger, démence à corps de Lewy, maladie de Parkinson.",
    "Planches du Rorschach, échelle de Hamilton, manie de Young, inventaire de Beck.",
    "MADRS (Montgomery et Asberg), échelle de Bush et Francis.",
    "Encéphalopathie de Gayet puis Wernicke, syndrome de Korsakoff.",
    "Syndrome de Charles Bonnet, de Gilles de la Tourette.",
    "Hôpital Saint-Vincent, clinique Notre-Dame, rue Sainte Catherine.",
    "Positive and Negative Syndrome Scale, Young Mania Rating Scale.",
    "Domicilié à Hazebrouck. Adressé au CMP, puis au CHU de Lille.",
    "Lors du premier entretien. Depuis, elle dort. Avec ses parents.",
  ])("%s", (text) => {
    expect(findNames(text, around(), "case").names).toEqual([]);
  });
});

describe("a lone name is doubtful", () => {
  test.each([
    ["Kévin refuse le traitement.", ["Kévin"]],
    ["Elle dit : « Maman appelait Claire. »", ["Claire"]],
    ["avec Claire", ["Claire"]],
    ["Avec Claire, elle parle.", ["Claire"]],
    ["chez les Ould Cheikh du quartier", ["Ould Cheikh"]],
    ["La patiente va mieux. Elle sort.", []],
    ["Rispéridone retard, puis Abilify Maintena.", []],
    ["Encéphalopathie de Gayet-Wernicke.", []],
    ["Score MADRS, questionnaire PHQ.", []],
    ["kévin delporte arrive seul", ["kévin"]],
    ["la mère de jean-baptiste, prénommé ryan par son père", ["baptiste", "ryan"]],
    ["Une pierre, une claire, un cousin germain, il se marie ; elle a honoré son rendez-vous.", []],
    ["au max, léa ou tom", []],
  ])("%s", (text, doubtful) => {
    expect(findNames(text, NOBODY, "case")).toEqual({ names: [], doubtful });
  });
});

describe("patients whom the author may have met", () => {
  const dupont = known("tassart", "odile marie");
  const sailor = known("bailleul", "solveig");

  test.each([
    ["Tassart Odile est vue.", ["Tassart Odile"]],
    ["on voit odile tassart", ["odile tassart"]],
    ["ODILE TASSART", ["ODILE TASSART"]],
    ["Marie-Tassart", ["Marie-Tassart"]],
    ["Solveig Bailleul", ["Solveig Bailleul"]],
    ["madame tassart ne dort plus", ["madame tassart"]],
  ])("by their full name, however it is written: %s", (text, names) => {
    expect(findNames(text, around(dupont, sailor), "case").names).toEqual(names);
    expect(findNames(text, around(dupont, sailor), "paper").names).toEqual(names);
    expect(findNames(text, around(dupont, sailor), "reference").names).toEqual(names);
  });

  test("by their family name alone, to be confirmed; not where it is a place", () => {
    expect(findNames("La famille Tassart attend.", around(dupont), "case")).toEqual({
      names: [],
      doubtful: ["Tassart"],
    });
    expect(findNames("un tassart attend", around(dupont), "case").doubtful).toEqual([]);
    expect(findNames("CMP de Bailleul", around(sailor), "case").doubtful).toEqual([]);
  });

  test("by the name that they use, and by names of several words", () => {
    const married = known("obert", "jeannine", { usedNameKey: "de smet", usedGivenKey: "nine" });
    expect(findNames("Nine De Smet", around(married), "case").names).toContain("Nine De Smet");
    expect(findNames("Jeannine Obert", around(married), "case").names).toContain("Jeannine Obert");
  });

  test("a namesake of an eponym, beside their given name", () => {
    expect(findNames("Zélina Beck", around(known("beck", "zelina")), "case").names).toEqual(["Zélina Beck"]);
    expect(findNames("Inventaire de Beck", around(known("beck", "zelina")), "case").doubtful).toEqual([]);
  });

  test("never across a comma or the end of a sentence", () => {
    expect(findNames("Vu avec Odile. Tassart", around(dupont), "case").names).toEqual([]);
  });
});

test("the database is asked for the words of the text, one to four together", () => {
  expect(nameKeysIn("De la Fontaine")).toEqual(
    expect.arrayContaining(["de", "de la", "de la fontaine", "la fontaine", "fontaine"]),
  );
  expect(nameKeysIn("L’œuvre d’Élise")).toContain("oeuvre");
});
