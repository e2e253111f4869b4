import { expect, test } from "vitest";
import { searchProfessionals } from "#app/domains/people/professionals.queries.server.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const NOW = new Date("2026-11-23T09:00:00.000Z");

async function createColleague(db: Database, givenName: string, familyName: string): Promise<void> {
  const email = `${givenName}.${familyName}@pluton.test`.toLowerCase().replaceAll(" ", "-");
  await createPerson(db, { email, givenName, familyName, profession: "nurse", grants: [] }, NOW);
}

onEachEngine("the search of a colleague", (engine) => {
  test.each([
    ["herou", ["D’Hérouville"]],
    ["ÉLO d h", ["D’Hérouville"]],
    ["dupont anne", ["Dupont"]],
    ["anne", ["Dupont", "Petit"]],
    // a word is known by its beginning, and % is no word
    ["upont", []],
    ["%", []],
    ["", []],
  ])("«%s»", async (text, familyNames) => {
    const { db } = await engine.create();
    await createColleague(db, "Élodie", "D’Hérouville");
    await createColleague(db, "Anne", "Dupont");
    await createColleague(db, "Marie Anne", "Petit");
    const found = await searchProfessionals(db, { text, limit: 20 });
    expect(found.map(({ familyName }) => familyName)).toEqual(familyNames);
  });
});
