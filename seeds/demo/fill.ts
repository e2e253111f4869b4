import type { Database } from "#db/client.server.ts";
import { createPerson, demoPasswordHash } from "#seeds/factories/people.ts";

/** Fills an empty database with the territory and fictitious people, dated relative to `now`. */
export async function fillDemo(db: Database, now: Date): Promise<void> {
  const passwordHash = await demoPasswordHash();
  await createPerson(
    db,
    {
      email: "admin@pluton.test",
      givenName: "Agnès",
      familyName: "Delattre",
      profession: "manager",
      grants: [{ role: "administrator", scopeType: "network", scopeId: "*" }],
      passwordHash,
    },
    now,
  );
}
