import { beforeAll, describe, expect, test } from "vitest";
import { chooseCommune, describeResidence } from "#app/domains/patients/address.service.server.ts";
import { findCommune, searchCommunes } from "#app/domains/territory/communes.queries.server.ts";
import { readFinderSearch } from "#app/domains/territory/finder.forms.ts";
import { answerFinder } from "#app/domains/territory/finder.queries.server.ts";
import { resolveSecteur } from "#app/domains/territory/resolution.queries.server.ts";
import type { SecteurAnswer } from "#app/domains/territory/resolution.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const ON = "2026-11-23";
const NOWHERE = {
  commune: null,
  communeCode: null,
  hasNoStableAddress: false,
  isDetained: false,
  detentionPlaceId: null,
};

onEachEngine("which secteur serves a residence", (engine) => {
  let db: Database;
  beforeAll(async () => {
    db = (await engine.create()).db;
  });

  const adultIn = (communeCode: string) =>
    resolveSecteur(db, { communeCode, age: 40, hasStableAddress: true, on: ON });
  const childIn = (communeCode: string) =>
    resolveSecteur(db, { communeCode, age: 17, hasStableAddress: true, on: ON });

  test.each([
    ["59043", "Bailleul", "assigned", "59G06"],
    ["59401", "Méteren", "assigned", "59G06"],
    ["59262", "Godewaersvelde, postal code of Bailleul", "assigned", "59G05"],
    ["59582", "Strazeele, postal code of Bailleul", "assigned", "59G05"],
    ["59318", "Houtkerque", "assigned", "59G05"],
    ["59663", "Wormhout, postal code of Houtkerque", "outside", "59G03"],
    ["59305", "Herzeele, same", "outside", "59G01"],
    ["59089", "Bollezeele, same", "outside", "59G04"],
    ["59457", "Pérenchies", "assigned", "59G07"],
    ["59470", "Prémesques", "assigned", "59G07"],
    ["59356", "Lompret, postal code of Pérenchies", "outside", "59G20"],
    ["59128", "Capinghem", "assigned", "59G07"],
    ["59355", "Lomme, postal code of Capinghem", "outside", "59G20"],
    ["59298", "Hellemmes, unknown", "outside", ""],
    ["59152", "Comines", "outside", "59G18"],
    ["59611", "Verlinghem", "outside", "59G20"],
    ["62491", "Laventie", "outside", "62G12"],
    ["59286", "Haubourdin", "assigned", "59G08"],
    ["59606", "Valenciennes, not in the folder's attributions", "outside", ""],
    ["75056", "Paris, not in the database", "outside", ""],
    ["59350", "Lille", "ask", "59G20 59G22 59G23 59G24"],
    ["59183", "Dunkerque", "ask", "59G01 59G02 59G03 59G04"],
    ["59512", "Roubaix", "ask", "59G12 59G13 59G14"],
    ["59599", "Tourcoing", "ask", "59G16 59G17"],
  ])("%s (%s): %s %s", async (communeCode, _why, kind, codes) => {
    const answer = await adultIn(communeCode);
    expect(answer.kind).toBe(kind);
    expect(codesOf(answer).join(" ")).toBe(codes);
  });

  test.each([
    ["59043", "assigned", "59I02"],
    ["59017", "assigned", "59I03"],
    ["59152", "outside", "59I03"],
    ["59350", "outside", "59I04"],
  ])("a child in %s: %s %s", async (communeCode, kind, codes) => {
    const answer = await childIn(communeCode);
    expect(answer.kind).toBe(kind);
    expect(codesOf(answer).join(" ")).toBe(codes);
  });

  test("no stable address, or no commune, gives the territory's rule", async () => {
    const homeless = await resolveSecteur(db, {
      communeCode: null,
      age: 40,
      hasStableAddress: false,
      on: ON,
    });
    const unknown = await resolveSecteur(db, { communeCode: null, age: 40, hasStableAddress: true, on: ON });
    expect(homeless).toMatchObject({ kind: "noAddress", rule: expect.stringContaining("domiciliation") });
    expect(unknown.kind).toBe("noAddress");
  });

  test("who is detained is not served by the commune of the prison, which says that it has one", async () => {
    const ask = async (query: string) => {
      const { form } = readFinderSearch(`http://x/territoire?${query}`);
      return form ? answerFinder(db, form, ON) : [];
    };
    const [free] = await ask("commune=Sequedin&age=40");
    expect(free).toMatchObject({
      words: expect.stringContaining("59G08"),
      prisons: [expect.stringContaining("Sequedin")],
    });
    const [detained, ...others] = await ask("commune=Sequedin&age=40&detenu=on");
    expect(others).toEqual([]);
    expect(detained?.answer).toMatchObject({ kind: "detained", secteur: null });
    expect(detained?.words).toMatch(/milieu pénitentiaire, code à confirmer.*SMPR.*UHSA/);
    expect(detained?.words).not.toMatch(/59G/);
    const [homeless] = await ask("commune=&age=&sans_adresse=on");
    expect(homeless?.answer.kind, "an age changes nothing there").toBe("noAddress");
    // Wherever the person lived: every prison known here is shown.
    expect(await ask("commune=Bailleul&age=40&detenu=on")).toHaveLength(2);
    expect(await ask("age=40&detenu=on")).toHaveLength(2);
  });

  test.each([
    ["Bailleul", null, true, "59043"],
    ["st jans", null, true, "59535"],
    ["59270", null, false, "communeCode"],
    ["59270", "59582", true, "59582"],
    ["Paris", null, false, "communeCode"],
    ["Paris", "62826", true, "62826"],
    ["Amiens", null, false, "commune"],
  ] as const)("a residence typed «%s», picked %s: %s, %s", async (commune, communeCode, isOk, expected) => {
    const chosen = await chooseCommune(db, { ...NOWHERE, commune, communeCode });
    expect(chosen.ok).toBe(isOk);
    expect(chosen.ok ? chosen.value : chosen.field).toBe(expected);
  });

  test("somebody who lives too far away has no commune, and a secteur that somebody chose", async () => {
    expect(await chooseCommune(db, NOWHERE)).toMatchObject({ ok: false, field: "commune" });
    expect(await chooseCommune(db, { ...NOWHERE, secteurId: "to_confirm" })).toMatchObject({
      ok: true,
      value: null,
    });
  });

  test("while one types, only the commune that is named gives a secteur", async () => {
    const person = { ...NOWHERE, birthOn: "1990-01-01", on: ON };
    expect(await describeResidence(db, { ...person, commune: "Bailleul" })).toContain("59G06");
    expect(await describeResidence(db, { ...person, commune: "Paris" })).toBeNull();
    expect(await describeResidence(db, { ...person, commune: "Amiens" })).toMatch(/habite plus loin/);
  });

  test("the finder says when a name only resembles", async () => {
    const named = async (commune: string) => {
      const { form } = readFinderSearch(`http://x/territoire?${new URLSearchParams({ commune, age: "40" })}`);
      return form ? (await answerFinder(db, form, ON)).map(({ isNamed }) => isNamed) : [];
    };
    expect(await named("Paris")).toEqual([false]);
    expect(await named("doulieu")).toEqual([true]);
  });

  test("the four secteurs have their 89 communes and populations", async () => {
    const rows = await db
      .selectFrom("secteurCommune")
      .innerJoin("secteur", "secteur.id", "secteurCommune.secteurId")
      .innerJoin("commune", "commune.code", "secteurCommune.communeCode")
      .select(({ fn }) => [
        "secteur.code",
        fn.countAll().as("count"),
        fn.sum("commune.population").as("population"),
      ])
      .where("secteur.kind", "=", "G")
      .where("secteur.isInTerritory", "=", 1)
      .groupBy("secteur.code")
      .orderBy("secteur.code")
      .execute();
    expect(rows.map((row) => [row.code, Number(row.count), Number(row.population)])).toEqual([
      ["59G05", 39, 64_831],
      ["59G06", 14, 53_473],
      ["59G07", 10, 74_376],
      ["59G08", 26, 98_849],
    ]);
  });

  test.each([
    ["Lille", "", ["Lille"], "ask"],
    ["lomme", "", ["Lomme"], "outside"],
    ["59840", "", ["Lompret", "Pérenchies", "Prémesques"], "outside"],
    ["", "on", [null], "noAddress"],
    ["nulle part", "", [], undefined],
  ] as const)("the finder answers %j %j", async (commune, sansAdresse, names, kind) => {
    const query = new URLSearchParams({
      commune,
      age: "40",
      ...(sansAdresse && { sans_adresse: sansAdresse }),
    });
    const { form } = readFinderSearch(`http://x/territoire?${query}`);
    const answers = form ? await answerFinder(db, form, ON) : [];
    expect(answers.map((found) => found.commune?.name ?? null)).toEqual(names);
    expect(answers[0]?.answer.kind).toBe(kind);
  });

  test.each([
    ["commune=x&age=40", ["commune"]],
    ["commune=Lille&age=200", ["age"]],
    ["commune=&age=", ["age", "commune"]],
    ["", []],
  ])("the finder refuses %j in words", (query, fields) => {
    const { form, fieldErrors } = readFinderSearch(`http://x/territoire?${query}`);
    expect(form).toBeNull();
    expect(Object.keys(fieldErrors)).toEqual(expect.arrayContaining(fields.slice(0, 1)));
  });

  describe("a commune is found", () => {
    test.each([
      [
        "59270",
        [
          "Bailleul",
          "Berthen",
          "Flêtre",
          "Godewaersvelde",
          "Merris",
          "Méteren",
          "Saint-Jans-Cappel",
          "Strazeele",
        ],
      ],
      ["59840", ["Lompret", "Pérenchies", "Prémesques"]],
      ["59160", ["Capinghem", "Lille", "Lomme"]],
      ["METEREN", ["Méteren"]],
      ["st jans", ["Saint-Jans-Cappel"]],
      ["gorgue", ["La Gorgue"]],
      ["chapelle d'arm", ["La Chapelle-d'Armentières"]],
      ["x", []],
      ["%", []],
    ])("by %s", async (text, names) => {
      const found = await searchCommunes(db, text);
      expect(found.map((commune) => commune.name).sort()).toEqual([...names].sort());
    });

    test("by its code, with its postal codes", async () => {
      expect(await findCommune(db, "59355")).toMatchObject({ name: "Lomme", postalCodes: ["59160"] });
      expect(await findCommune(db, "00000")).toBeUndefined();
    });

    test("those that start with the text come before those that only hold it", async () => {
      const found = await searchCommunes(db, "armentieres");
      expect(found[0]?.name).toBe("Armentières");
    });
  });
});

function codesOf(answer: SecteurAnswer): string[] {
  if (answer.kind === "assigned") return [answer.secteur.code];
  if (answer.kind === "ask") return answer.parts.map((part) => part.secteur.code).sort();
  return answer.kind === "outside" ? answer.secteurs.map((secteur) => secteur.code) : [];
}
