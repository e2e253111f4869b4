import { describe, expect, test } from "vitest";
import { findIdentifiers } from "./deidentification.rules.ts";

const kinds = (text: string) => findIdentifiers(text, "case").map(({ kind }) => kind);
const excerpts = (text: string) => findIdentifiers(text, "case").map(({ excerpt }) => excerpt);

describe("names after a civility", () => {
  test.each([
    ["Mme Vasseur est adressée par son médecin.", "Mme Vasseur"],
    ["M. Petit ne dort plus.", "M. Petit"],
    ["M Petit ne dort plus.", "M Petit"],
    ["Mr. Petit", "Mr. Petit"],
    ["Nous recevons madame Lenglet.", "madame Lenglet"],
    ["Monsieur Van Damme refuse.", "Monsieur Van Damme"],
    ["Mlle D. vit chez ses parents.", "Mlle D."],
    ["Le Dr Lemaire a prescrit.", "Dr Lemaire"],
    ["le docteur Lemaire", "docteur Lemaire"],
    ["Mme Élise Brame", "Mme Élise Brame"],
    ["Avis du Pr D’Hondt.", "Pr D’Hondt"],
    ["mme dupont dort mal", "mme dupont"],
    ["revoir M. petit demain", "M. petit"],
    ["La patiente J.D. est vue", "patiente J.D."],
    ["le patient A. refuse", "patient A."],
    ["Le patient JD est vu", "patient JD"],
  ])("%s", (text, excerpt) => {
    expect(findIdentifiers(text, "case")).toEqual([{ kind: "name", excerpt }]);
  });

  test.each([
    "Monsieur est venu seul, madame attend.",
    "La dame de la chambre voisine.",
    "Mme la directrice du foyer appelle.",
    "Mme est calme, M. est parti, Mme a pleuré, M. refuse.",
    "Le patient ECT non compris, la patiente IRM faite.",
    "Patient a priori stable. Le patient a dormi.",
    "Le docteur en psychologie.",
    "Le score M est de 12.",
  ])("none in: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("dates of birth", () => {
  test.each([
    ["Patiente née le 12/03/1984 à terme.", "née le 12/03/1984"],
    ["Né le 4 mai 1990.", "Né le 4 mai 1990"],
    ["né(e) le 1er mars 84", "né(e) le 1er mars 84"],
    ["née en 1984", "née en 1984"],
    ["Né en janvier 1984", "Né en janvier 1984"],
    ["née vers 1950", "née vers 1950"],
    ["DDN : 12.03.1984", "DDN : 12.03.1984"],
    ["Date de naissance 1984", "Date de naissance 1984"],
    ["nee le 12 mars", "nee le 12 mars"],
  ])("%s", (text, excerpt) => {
    expect(findIdentifiers(text, "case")).toEqual([{ kind: "birth", excerpt }]);
  });

  test.each(["Née à terme, sans réanimation.", "Il ne le prend pas.", "Née au Maroc, arrivée à 20 ans."])(
    "none in: %s",
    (text) => expect(kinds(text)).toEqual([]),
  );
});

describe("precise dates", () => {
  test.each([
    ["Hospitalisé le 12/03/2024.", "12/03/2024"],
    ["entrée 01-02-24", "01-02-24"],
    ["le 3.4.2025", "3.4.2025"],
    ["2024-03-12", "2024-03-12"],
    ["depuis le 12 mars 2024", "12 mars 2024"],
    ["vu le 1er août", "1er août"],
    ["le 14 févr. 2023", "14 févr. 2023"],
    ["le 2 DÉCEMBRE 2022", "2 DÉCEMBRE 2022"],
    ["vu le 12/03 en urgence", "le 12/03"],
  ])("%s", (text, excerpt) => {
    expect(findIdentifiers(text, "case")).toEqual([{ kind: "date", excerpt }]);
  });

  test.each([
    "Amélioration à J3, puis à trois mois.",
    "MADRS à 32/60, puis 12/60 ; BFCRS 18/69.",
    "Lorazépam 2,5 mg 3 fois par jour.",
    "Les 3/4 des patients, une dose de 1/2 comprimé.",
    "Sortie mi-mars, après six semaines.",
    "Un premier épisode en 2019.",
    "TA 12/08, FC 80.",
    "DSM-5-TR, CIM-10 F20.2, article L. 3212-1.",
  ])("none in: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("INS and NIR", () => {
  test.each([
    "255081416802538",
    "2 55 08 14 168 025 38",
    "2 55 08 14 168 025",
    "2550814168025",
    "25508141680253",
    "1 84 03 2A 004 123 45",
    "1840362004123",
    "2.55.08.14.168.025.38",
    "2 55 08 14 168 025 38",
    "Numéro : 255 0814168025-38.",
  ])("%s", (text) => {
    expect(kinds(text)).toEqual(["ins"]);
  });

  test("is shown as it was typed", () => {
    expect(excerpts("INS 2 55 08 14 168 025 38, carte vue.")).toEqual(["2 55 08 14 168 025 38"]);
  });

  test.each(["Neutrophiles 1500, 1800, 2100 puis 2400.", "9 55 08 14 168 025 38 n’en est pas un"])(
    "none in: %s",
    (text) => expect(kinds(text)).not.toContain("ins"),
  );
});

describe("ways to reach or find somebody", () => {
  test.each([
    ["Joignable au 06 12 34 56 78.", "phone", "06 12 34 56 78"],
    ["+33 6 12 34 56 78", "phone", "+33 6 12 34 56 78"],
    ["0320.44.12.34", "phone", "0320.44.12.34"],
    ["écrire à jean.d@exemple.fr", "email", "jean.d@exemple.fr"],
    ["IPP 1234567", "number", "IPP 1234567"],
    ["IPP n° A12345", "number", "IPP n° A12345"],
    ["dossier 20241234", "number", "dossier 20241234"],
    ["identifiant 12345678", "number", "12345678"],
    ["habite 12 rue de la Lys", "address", "12 rue de"],
    ["12 bis, avenue Foch", "address", "12 bis, avenue Foch"],
    ["4 place du Beffroi", "address", "4 place du Beffroi"],
    ["59190 Hazebrouck", "address", "59190 Hazebrouck"],
  ] as const)("%s", (text, kind, excerpt) => {
    expect(findIdentifiers(text, "case")).toEqual([{ kind, excerpt }]);
  });

  test.each([
    "Il restait 1 place en hôpital de jour.",
    "IPP 20 mg le matin.",
    "Clozapine 300 mg, neutrophiles à 1500/mm3, CPK 12000.",
    "3 séances par semaine, 12 ECT.",
    "Domicilié à Hazebrouck, en zone rurale.",
  ])("none in: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

test("a paper has dates and numbers of its own, a reference has authors", () => {
  const text = "Inclusions du 12 mars 2018 au 3 mai 2020, NCT 12345678.";
  expect(findIdentifiers(text, "paper")).toEqual([]);
  expect(findIdentifiers("Publié le 2018-03-12, pour Mme Durand.", "reference")).toEqual([]);
  expect(findIdentifiers("Pour Mme Durand.", "paper")).toEqual([{ kind: "name", excerpt: "Mme Durand" }]);
  expect(findIdentifiers("2 55 08 14 168 025 38", "reference")).toHaveLength(1);
});

test("each piece of a text is told once, in its order", () => {
  const text = "Mme Durand, née le 12/03/1984, 06 12 34 56 78, vue le 4 mai 2024 puis le 5 mai 2024.";
  expect(kinds(text)).toEqual(["name", "birth", "phone", "date", "date"]);
});
