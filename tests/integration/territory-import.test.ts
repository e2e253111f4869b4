import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listDetentionPlaces } from "#app/domains/territory/detention.queries.server.ts";
import { formatFault } from "#app/domains/territory/folder-faults.rules.ts";
import { importTerritory } from "#app/domains/territory/import.service.server.ts";
import { listAttributions, resolveSecteur } from "#app/domains/territory/resolution.queries.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const SOURCE = "seeds/territories/flandre-lys";
const NOW = new Date("2026-11-23T09:00:00Z");

onEachEngine("a territory folder", (engine) => {
  let db: Database;
  let folder: string;

  beforeEach(async () => {
    db = (await engine.create()).db;
    folder = await mkdtemp(join(tmpdir(), "pluton-territory-"));
    await cp(SOURCE, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), "utf8");
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  };
  const run = async () => {
    const report = await importTerritory(db, folder, NOW);
    return report.ok ? report.changes : report.faults.map(formatFault).map(plain);
  };
  const countImports = async () => (await db.selectFrom("territoryImport").select("id").execute()).length;

  test("imported twice changes nothing and leaves no trace", async () => {
    expect(await run()).toEqual([]);
    expect(await countImports()).toBe(1);
  });

  test("a prison gets its secteur once the territory knows it", async () => {
    await edit("secteurs.csv", "59I02;I;", "59P01;P;Milieu pénitentiaire;chu-lille;;oui\n59I02;I;");
    await edit("detention.csv", "Lille-Loos-Sequedin;59566;;", "Lille-Loos-Sequedin;59566;59P01;");
    expect(await run()).toEqual(["1 secteur ajouté.", "1 établissement pénitentiaire modifié."]);
    const place = (await listDetentionPlaces(db)).find((row) => row.communeCode === "59566");
    const residence = { communeCode: "59566", age: 40, hasStableAddress: true, on: "2026-11-23" };
    expect(
      await resolveSecteur(db, { ...residence, detention: { placeId: place?.id ?? null } }),
    ).toMatchObject({ kind: "detained", secteur: { code: "59P01" } });
    expect(await resolveSecteur(db, residence)).toMatchObject({ secteur: { code: "59G08" } });
  });

  test.each([
    [
      "detention.csv",
      "59566;;",
      "59566;59G08;",
      "detention.csv, ligne 3 : 59G08 n’est pas un secteur de psychiatrie en milieu pénitentiaire.",
    ],
    ["detention.csv", ";59566;", ";59999;", "detention.csv, ligne 3 : Aucune commune n’a le code 59999."],
    [
      "detention.csv",
      "59566;;",
      "59566;59P09;",
      "detention.csv, ligne 3 : secteur : « 59P09 » n’est pas dans secteurs.csv.",
    ],
  ])("a fault of %s (%s → %s) is said and changes nothing", async (file, from, to, fault) => {
    await edit(file, from, to);
    expect(await run()).toContain(fault);
    expect(await countImports()).toBe(1);
  });

  test("a commune that changes secteur keeps its dated history", async () => {
    await edit("territoire.csv", "en_vigueur_le;2024-01-22", "en_vigueur_le;2027-01-01");
    await edit("secteurs-communes.csv", "59262;Godewaersvelde;59G05;", "59262;Godewaersvelde;59G06;");
    expect(await run()).toEqual([
      "Attributions de communes ouvertes : 1.",
      "Attributions de communes closes : 1.",
    ]);
    const history = await listAttributions(db, "59262");
    expect(
      history
        .filter((row) => row.secteur.kind === "G")
        .map((row) => [row.secteur.code, row.startsOn, row.endsOn]),
    ).toEqual([
      ["59G06", "2027-01-01", null],
      ["59G05", "2024-01-22", "2026-12-31"],
    ]);
    expect(await countImports()).toBe(2);
    expect(await run()).toEqual([]);
  });

  test("the same change without a later date of effect is refused, and nothing is kept", async () => {
    await edit("secteurs-communes.csv", "59262;Godewaersvelde;59G05;", "59262;Godewaersvelde;59G06;");
    await edit("sites.csv", "CMP de Loos", "CMP de Loos-lez-Lille");
    expect(await run()).toEqual([
      expect.stringMatching(/^secteurs-communes\.csv, ligne \d+ : La commune 59262 change/),
    ]);
    const site = await db.selectFrom("site").select("name").where("code", "=", "cmp-loos").executeTakeFirst();
    expect(site?.name).toBe("CMP de Loos");
  });

  test("a commune that leaves the folder is closed", async () => {
    await edit("territoire.csv", "en_vigueur_le;2024-01-22", "en_vigueur_le;2027-01-01");
    await edit("secteurs-communes.csv", "62491;Laventie;62G12;;;\n", "");
    expect(await run()).toEqual(["Attributions de communes closes : 1."]);
  });

  test("a site that leaves the folder is deactivated, a new one added, a changed one updated", async () => {
    await edit("sites.csv", "cattp-haubourdin;chu-lille;59G08;CATTP d’Haubourdin;cattp;59286;;\n", "");
    await edit("sites.csv", "cmp-loos;chu-lille;59G08;CMP de Loos", "cmp-loos;chu-lille;59G08;CMP Loos");
    await edit(
      "sites.csv",
      "cmp-enfants-haubourdin;",
      "cmp-wavrin;chu-lille;59G08;CMP de Wavrin;cmp;59653;;\ncmp-enfants-haubourdin;",
    );
    expect(await run()).toEqual(["1 site ajouté.", "1 site modifié.", "1 site désactivé."]);
    expect(await run()).toEqual([]);
  });

  test("what was edited in the application is never overwritten", async () => {
    await db.updateTable("filiere").set({ capacity: 99, version: 2 }).where("code", "=", "tca").execute();
    await db.updateTable("resource").set({ name: "Renommée" }).where("code", "=", "3114").execute();
    expect(await run()).toEqual([]);
    const filiere = await db
      .selectFrom("filiere")
      .select("capacity")
      .where("code", "=", "tca")
      .executeTakeFirst();
    expect(filiere?.capacity).toBe(99);
  });

  test("contours are used when the folder has some", async () => {
    const square = {
      type: "Polygon",
      coordinates: [
        [
          [2.7, 50.7],
          [2.8, 50.7],
          [2.8, 50.8],
          [2.7, 50.7],
        ],
      ],
    };
    const feature = { type: "Feature", properties: { code: "59043" }, geometry: square };
    const path = join(folder, "contours.geojson");
    await writeFile(path, JSON.stringify({ type: "FeatureCollection", features: [feature] }));
    expect(await run()).toEqual(["Contours mis à jour : 1."]);
    expect(await run()).toEqual([]);
    await writeFile(path, JSON.stringify({ features: [{ ...feature, properties: { code: "59999" } }] }));
    expect(await run()).toEqual([expect.stringContaining("Élément 1 : la propriété « code »")]);
  });

  describe("is refused whole, with file and line,", () => {
    test.each([
      [
        "services.csv",
        "cha-urgences;ch-armentieres",
        "cha-urgences;ch-arras",
        "services.csv, ligne 2 : site : « ch-arras » n’est pas dans sites.csv.",
      ],
      [
        "services.csv",
        "cha-cardiologie;",
        "cha-urgences;",
        "services.csv, ligne 4 : « cha-urgences » est déjà à la ligne 2.",
      ],
      [
        "etablissements.csv",
        "590000790",
        "590000791",
        "etablissements.csv, ligne 2 : finess : la clé du numéro FINESS est fausse.",
      ],
      [
        "secteurs.csv",
        "59G05;G;",
        "59G05;I;",
        "secteurs.csv, ligne 2 : Le type « I » ne correspond pas au code 59G05.",
      ],
      [
        "communes.csv",
        ";Armentières;",
        ";Armentierre;",
        "communes.csv, ligne 2 : Le code 59017 est celui de « Armentières », pas de « Armentierre ».",
      ],
      [
        "secteurs-communes.csv",
        "59350;Lille;59G22;Lille Nord;",
        "59350;Lille;59G22;;",
        "Lille a plusieurs secteurs",
      ],
      [
        "territoire.csv",
        "age_adulte;18",
        "age_adulte;dix-huit",
        "territoire.csv, ligne 8 : age_adulte : un nombre entier entre 12 et 25 est attendu.",
      ],
      [
        "territoire.csv",
        "departements;59,62",
        "departements;59,99",
        "territoire.csv : departements : « 99 » n’est pas un département.",
      ],
      [
        "filieres-delais.csv",
        "pep;urgent;1;3\n",
        "",
        "filieres.csv, ligne 6 : PEP n’a pas de délai pour la priorité « urgent ».",
      ],
      ["filieres.csv", "tca;", "tca;tca;", "filieres.csv, ligne 2 : 14 champs au lieu de 13."],
      ["ressources.csv", "3114;support_line", "3114;telephone", "type : une de ces valeurs est attendue"],
      [
        "ressources.csv",
        "https://3114.fr;;;territoire;",
        "https://3114.fr;;;territoire;2026-02-30",
        "verifiee_le : une date qui existe est attendue",
      ],
    ])("%s: %s → %s", async (file, from, to, fault) => {
      await edit(file, from, to);
      const before = await db.selectFrom("site").selectAll().execute();
      expect(await run()).toContainEqual(expect.stringContaining(fault));
      expect(await db.selectFrom("site").selectAll().execute()).toEqual(before);
    });

    test("every fault at once, a missing file and a file that is not UTF-8 included", async () => {
      await rm(join(folder, "services.csv"));
      await writeFile(join(folder, "sites.csv"), Buffer.from("site;caf\xe9", "latin1"));
      await edit("filieres.csv", "TDAH;Confirmation", ";Confirmation");
      const faults = await run();
      expect(faults).toContain("services.csv : Le fichier manque.");
      expect(faults).toContain(
        "sites.csv : Le fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 ».",
      );
      expect(faults).toContain("filieres.csv, ligne 3 : nom_court : ce champ est obligatoire.");
    });

    test("a folder that does not exist", async () => {
      const report = await importTerritory(db, join(folder, "nowhere"), NOW);
      expect(report.ok).toBe(false);
    });
  });
});

/** No-break spaces are typography: they are left out of what is compared. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
