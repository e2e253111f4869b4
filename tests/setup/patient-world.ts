import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";

export const NOW = new Date("2026-11-23T09:00:00.000Z");

export type PatientWorld = Awaited<ReturnType<typeof createPatientWorld>>;

/** Two secteurs, a split commune, a filière, and a person of each role that meets patients; independent of any territory. */
export async function createPatientWorld(db: Database) {
  const territoryId = newId();
  await db
    .insertInto("territory")
    .values({ id: territoryId, code: "test-patients", name: "Essai", adultAge: 18, noAddressRule: "Garde" })
    .execute();
  const establishmentId = newId();
  await db
    .insertInto("establishment")
    .values({
      id: establishmentId,
      territoryId,
      code: "essai",
      name: "EPSM d’essai",
      shortName: "Essai",
      kind: "psychiatric",
    })
    .execute();
  const secteur = (code: string, kind: "G" | "I") => ({
    id: newId(),
    territoryId,
    code,
    kind,
    name: `Secteur ${code}`,
    establishmentName: "EPSM d’essai",
    isInTerritory: 1,
  });
  const [north, south, child] = [
    secteur("99G01", "G"),
    secteur("99G02", "G"),
    secteur("99I01", "I"),
  ] as const;
  await db.insertInto("secteur").values([north, south, child]).execute();
  await insertCommunes(db, { north: north.id, south: south.id, child: child.id });
  const filiereId = newId();
  await db
    .insertInto("filiere")
    .values({
      id: filiereId,
      territoryId,
      code: "essai-patients",
      name: "Filière d’essai",
      shortName: "Essai",
      searchKey: "filiere d essai",
      summary: "Essai",
      circle: "recours",
      durationDays: 90,
      sessionCount: 10,
      capacity: 5,
      updatedAt: NOW.toISOString(),
    })
    .execute();

  const person = (name: string, ...grants: Grant[]) =>
    createPerson(
      db,
      {
        email: `${name}@essai.test`,
        givenName: name,
        familyName: "Essai",
        profession: "psychiatrist",
        grants,
      },
      NOW,
    );
  const people = {
    north: await person("nord", { role: "sector_psychiatrist", scopeType: "secteur", scopeId: north.id }),
    south: await person("sud", { role: "sector_psychiatrist", scopeType: "secteur", scopeId: south.id }),
    coordinator: await person("coordination", {
      role: "filiere_coordinator",
      scopeType: "filiere",
      scopeId: filiereId,
    }),
    practitioner: await person("praticien", {
      role: "filiere_practitioner",
      scopeType: "filiere",
      scopeId: filiereId,
    }),
    assistant: await person("parcours", {
      role: "pathway_assistant",
      scopeType: "filiere",
      scopeId: filiereId,
    }),
    desk: await person("guichet", { role: "territory_desk", scopeType: "network", scopeId: "*" }),
    director: await person("direction", { role: "director", scopeType: "network", scopeId: "*" }),
    officer: await person("dpo", { role: "data_protection_officer", scopeType: "network", scopeId: "*" }),
    /** Records patients for tests in which nobody reads as their creator. */
    recorder: await person("saisie", {
      role: "sector_psychiatrist",
      scopeType: "secteur",
      scopeId: child.id,
    }),
    administrator: await person("admin", { role: "administrator", scopeType: "network", scopeId: "*" }),
  };
  return {
    territoryId,
    establishmentId,
    filiereId,
    secteurs: { north: north.id, south: south.id, child: child.id },
    people,
  };
}

async function insertCommunes(db: Database, secteurs: { north: string; south: string; child: string }) {
  const commune = (code: string, name: string) => ({
    code,
    name,
    searchKey: name.toLowerCase(),
    departmentCode: "99",
  });
  await db
    .insertInto("commune")
    .values([
      commune("99001", "Nordville"),
      commune("99002", "Sudville"),
      commune("99003", "Partagee"),
      commune("99004", "Loin"),
    ])
    .execute();
  const part = (secteurId: string, communeCode: string, isPartial = 0) => ({
    partLabel: isPartial ? "Quartier" : null,
    id: newId(),
    secteurId,
    communeCode,
    isPartial,
    startsOn: "2024-01-01",
    source: "essai",
  });
  await db
    .insertInto("secteurCommune")
    .values([
      part(secteurs.north, "99001"),
      part(secteurs.child, "99001"),
      part(secteurs.south, "99002"),
      part(secteurs.north, "99003", 1),
      part(secteurs.south, "99003", 1),
    ])
    .execute();
}

/** A referral row in the state given: only what the rights of a patient's record depend on. */
export async function insertBareReferral(
  db: Database,
  world: PatientWorld,
  referral: {
    patientId: string;
    sender: Actor;
    secteurId: string;
    filiereId: string | null;
    status: "draft" | "submitted" | "declined";
  },
): Promise<void> {
  const stages = { draft: "draft", submitted: "triage", declined: "closed" } as const;
  const id = newId();
  await db
    .insertInto("referral")
    .values({
      id,
      reference: id.slice(-12),
      patientId: referral.patientId,
      filiereId: referral.filiereId,
      territoryId: world.territoryId,
      senderAccountId: referral.sender.accountId,
      senderSecteurId: referral.secteurId,
      kind: "care",
      priority: "programme",
      priorityRank: 3,
      status: referral.status,
      stage: stages[referral.status],
      // The schema asks for an owner and a date in every state but the closed ones.
      owner: referral.status === "declined" ? "nobody" : referral.filiereId ? "filiere" : "desk",
      dueAt: referral.status === "declined" ? null : NOW.toISOString(),
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
    })
    .execute();
}

export function as(db: Database, actor: Actor, now = NOW): UseCaseContext {
  return { db, actor, now };
}

/** Audit lines about a patient, oldest first. */
export function auditOf(db: Database, patientId: string) {
  return db
    .selectFrom("auditEvent")
    .select(["action", "accountId", "detail"])
    .where("patientId", "=", patientId)
    .orderBy("id")
    .execute();
}
