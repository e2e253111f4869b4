import { CompiledQuery, type RootOperationNode } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { readingScopes } from "#app/domains/patients/access.rules.ts";
import {
  listBornOn,
  listReadableByName,
  listRecentlyReferred,
  listRecentOfSecteurs,
} from "#app/domains/patients/search.queries.server.ts";
import { listRecentPatients, searchPatients } from "#app/domains/patients/search.service.server.ts";
import { searchEverything } from "#app/domains/search/search.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient, type DemoPatient } from "#seeds/factories/patients.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createPatientWorld, NOW, type PatientWorld } from "#tests/setup/patient-world.ts";

const LONG_AGO = new Date("2025-01-06T09:00:00.000Z");

onEachEngine("the search of patients", (engine) => {
  let db: Database;
  let world: PatientWorld;

  beforeAll(async () => {
    ({ db } = await engine.create());
    world = await createPatientWorld(db);
    const add = (
      birthFamilyName: string,
      birthGivenNames: string,
      birthOn: string,
      more: Partial<DemoPatient> = {},
    ) =>
      createDemoPatient(
        db,
        world.people.recorder,
        { birthFamilyName, birthGivenNames, birthOn, sex: "female", communeCode: "99001", ...more },
        LONG_AGO,
      );
    await add("Lefèbvre", "Marie Anne", "1984-03-12", { usedFamilyName: "Dumont" });
    await add("De la Fontaine", "Zoé", "1990-06-01", { usedGivenName: "Camille" });
    await add("L’Hœur", "Éloïse", "2001-09-09");
    await add("Lefranc", "Paul", "1984-03-12", { sex: "male", communeCode: "99002" });
  });

  async function namesFound(actor: Actor, query: { birthOn?: string; letters: string }): Promise<string[]> {
    const outcome = await searchPatients(as(db, actor), query);
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value.matches.map((match) =>
      match.access === "open" ? match.familyName : match.maskedName,
    );
  }

  test("who is found by the name of birth under another one shows both", async () => {
    const [patients] = await searchEverything(as(db, world.people.north), "lefeb");
    expect(patients?.hits).toMatchObject([
      { label: "DUMONT Marie", detail: expect.stringMatching(/^née LEFÈBVRE le 12 mars 1984/) },
    ]);
  });

  test.each([
    ["case and accents", { letters: "LEFEB" }, ["Lefèbvre"]],
    ["the used name", { letters: "dumont" }, ["Lefèbvre"]],
    ["name and given name", { letters: "lef mar" }, ["Lefèbvre"]],
    ["given name and name", { letters: "Marie Lefèb" }, ["Lefèbvre"]],
    ["a particle", { letters: "de la fon" }, ["De la Fontaine"]],
    ["a particle and the used given name", { letters: "de la fontaine cam" }, ["De la Fontaine"]],
    ["an apostrophe and a ligature", { letters: "l'hoe" }, ["L’Hœur"]],
    ["a birth date alone", { birthOn: "1984-03-12", letters: "" }, ["Lefèbvre"]],
    ["a birth date and a given name", { birthOn: "2001-09-09", letters: "elo" }, ["L’Hœur"]],
    ["the middle of a name", { letters: "ebvre" }, []],
    ["a name that is a pattern", { letters: "%%" }, null],
  ] as const)("finds by %s", async (_how, query, names) => {
    if (names === null) {
      expect(await searchPatients(as(db, world.people.north), query)).toMatchObject({
        kind: "rule",
        field: "letters",
      });
      return;
    }
    expect(await namesFound(world.people.north, query)).toEqual(names);
  });

  test("a record outside one's rights is announced only with the exact birth date and three letters, without its name", async () => {
    expect(await namesFound(world.people.north, { letters: "lefranc" })).toEqual([]);
    expect(await namesFound(world.people.north, { birthOn: "1984-03-12", letters: "le" })).toEqual([
      "Lefèbvre",
    ]);
    expect(await namesFound(world.people.north, { birthOn: "1984-03-12", letters: "lef" })).toEqual([
      "Lefèbvre",
      "LEF… P.",
    ]);
    expect(await namesFound(world.people.north, { birthOn: "1984-03-13", letters: "lefranc" })).toEqual([]);
  });

  test("roles without the search are refused, and too few letters are explained", async () => {
    for (const who of ["assistant", "director", "officer", "administrator"] as const)
      expect(await searchPatients(as(db, world.people[who]), { letters: "lef" })).toMatchObject({
        kind: "forbidden",
      });
    expect(await searchPatients(as(db, world.people.north), { letters: "l" })).toMatchObject({
      kind: "rule",
    });
  });

  test("each search is an audit line with what was shown, and never with what was typed", async () => {
    await namesFound(world.people.south, { birthOn: "1984-03-12", letters: "lefra" });
    const line = await db
      .selectFrom("auditEvent")
      .selectAll()
      .where("accountId", "=", world.people.south.accountId)
      .where("action", "=", "patient.search")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(line.detail ?? "{}")).toMatchObject({ count: 1, restricted: 0 });
    expect(line.detail).not.toMatch(/lefra|1984/i);
  });

  test("the recent list holds the secteur's patients and is traced", async () => {
    const recent = await listRecentPatients(as(db, world.people.north));
    expect(recent.map((match) => match.access === "open" && match.familyName).sort()).toEqual([
      "De la Fontaine",
      "Lefèbvre",
      "L’Hœur",
    ]);
    const lines = await db
      .selectFrom("auditEvent")
      .select("id")
      .where("action", "=", "patient.list")
      .where("accountId", "=", world.people.north.accountId)
      .execute();
    expect(lines).toHaveLength(1);
    expect(await listRecentPatients(as(db, world.people.director))).toEqual([]);
  });

  test("each reading of the letters is a range of an index, in its order", async () => {
    if (engine.name !== "sqlite") return;
    const plans = await plansOf((spied) =>
      listReadableByName(spied, {
        patterns: [{ name: "lef", given: "mar" }],
        reader: { actor: world.people.north, now: NOW },
        limit: 21,
      }),
    );
    expect(plans.join("\n")).toMatch(
      /SEARCH patient USING INDEX patient_birth_name \(birth_name_key>\? AND birth_name_key<\?\)/,
    );
    expect(plans.join("\n")).toMatch(
      /SEARCH patient USING INDEX patient_used_name \(used_name_key>\? AND used_name_key<\?\)/,
    );
    expect(plans.join("\n")).not.toMatch(/SCAN (patient|referral)/);
  });

  test("a birth date and the recent list are ranges of indexes too", async () => {
    if (engine.name !== "sqlite") return;
    const plans = await plansOf(async (spied) => {
      await listBornOn(spied, { birthOn: "1984-03-12", patterns: [{ name: "lef", given: null }] });
      await listRecentOfSecteurs(spied, {
        secteurIds: [world.secteurs.north, world.secteurs.south],
        limit: 20,
      });
      const scopes = { ...readingScopes(world.people.coordinator), isDesk: true };
      await listRecentlyReferred(spied, { scopes, limit: 20 });
    });
    expect(plans.join("\n")).toContain("USING INDEX patient_birth (birth_on=?");
    expect(plans.join("\n")).toMatch(/patient_recent_in_secteur \(secteur_id=\?\)/);
    expect(plans.join("\n")).toMatch(/referral_filiere_all \(filiere_id=\?\)/);
    expect(plans.join("\n")).not.toMatch(/SCAN (patient|referral)|TEMP B-TREE/);
  });

  /** What SQLite does for each query that `work` makes. */
  async function plansOf(work: (spied: Database) => Promise<unknown>): Promise<string[]> {
    const nodes: RootOperationNode[] = [];
    const spied = db.withPlugin({
      transformQuery({ node }) {
        nodes.push(node);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await work(spied);
    const executor = db.getExecutor();
    const plans: string[] = [];
    for (const node of nodes) {
      const { sql, parameters } = executor.compileQuery(executor.transformQuery(node, { queryId: "plan" }), {
        queryId: "plan",
      });
      const plan = await db.executeQuery<{ detail: string }>(
        CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]),
      );
      plans.push(plan.rows.map((row) => row.detail).join("; "));
    }
    return plans;
  }
});
