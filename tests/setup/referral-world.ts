import { type ReferralToSubmit, submitReferral } from "#app/domains/referrals/submit.service.server.ts";
import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { createPerson } from "#seeds/factories/people.ts";

/** A Monday, 10:00 in Paris. */
export const NOW = new Date("2026-11-23T09:00:00.000Z");

export type ReferralWorld = Awaited<ReturnType<typeof createReferralWorld>>;

let patients = 0;

/** On the real territory of the template: the people of a referral from 59G07 to the filière TCA, and some others. */
export async function createReferralWorld(db: Database) {
  const secteurs = await idsByCode(db, "secteur");
  const filieres = await idsByCode(db, "filiere");
  const at = (code: string): Grant => ({
    role: "sector_psychiatrist",
    scopeType: "secteur",
    scopeId: secteurs[code] ?? "",
  });
  const on = (role: Grant["role"], code: string): Grant => ({
    role,
    scopeType: "filiere",
    scopeId: filieres[code] ?? "",
  });
  const person = (login: string, ...grants: Grant[]) =>
    createPerson(
      db,
      {
        email: `${login}@essai.test`,
        givenName: login,
        familyName: "Essai",
        title: "Dr",
        profession: "psychiatrist",
        grants,
      },
      new Date("2024-01-01T00:00:00Z"),
    );
  const people = {
    sender: await person("adresseur", at("59G07")),
    colleague: await person("collegue", at("59G07")),
    stranger: await person("ailleurs", at("59G05")),
    tca: await person("coordination", on("filiere_coordinator", "tca")),
    tcaToo: await person("coordination-bis", on("filiere_coordinator", "tca")),
    practitioner: await person("praticien", on("filiere_practitioner", "tca")),
    assistant: await person("parcours", on("pathway_assistant", "tca")),
    tdah: await person("tdah", on("filiere_coordinator", "tdah")),
    desk: await person("guichet", { role: "territory_desk", scopeType: "network", scopeId: "*" }),
    director: await person("direction", { role: "director", scopeType: "network", scopeId: "*" }),
    admin: await person("admin", { role: "administrator", scopeType: "network", scopeId: "*" }),
  };
  return { secteurs, filieres, people };
}

export function as(db: Database, actor: Actor, now: Date = NOW): UseCaseContext & { db: Database } {
  return { db, actor, now };
}

/** A patient of Armentières (59G07), recorded by the sender. */
export function newPatient(db: Database, world: ReferralWorld, actor: Actor = world.people.sender) {
  patients += 1;
  return createDemoPatient(
    db,
    actor,
    {
      birthFamilyName: `ESSAI${letters(patients)}`,
      birthGivenNames: "Camille",
      birthOn: `19${String(60 + (patients % 40))}-03-0${1 + (patients % 9)}`,
      sex: "female",
      communeCode: "59017",
    },
    NOW,
  );
}

export function referralTo(
  world: ReferralWorld,
  patientId: string,
  more: Partial<ReferralToSubmit> = {},
): ReferralToSubmit {
  return {
    patientId,
    filiereId: world.filieres.tca ?? "",
    kind: "care",
    aim: "specialised_care",
    priority: "prioritaire",
    reason: "Restriction alimentaire",
    patientInformed: "agrees",
    ...more,
  };
}

/** Sends a referral of a new patient and answers its identifier. */
export async function sendReferral(
  db: Database,
  world: ReferralWorld,
  more: Partial<ReferralToSubmit> = {},
  now: Date = NOW,
): Promise<string> {
  const patientId = more.patientId ?? (await newPatient(db, world));
  const outcome = await submitReferral(as(db, world.people.sender, now), referralTo(world, patientId, more));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.referralId;
}

export function rowOf(db: Database, id: string) {
  return db.selectFrom("referral").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

export async function actionsOf(db: Database, referralId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("referralEvent")
    .select("action")
    .where("referralId", "=", referralId)
    .orderBy("version")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.action);
}

async function idsByCode(db: Database, table: "secteur" | "filiere"): Promise<Record<string, string>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.id]));
}

/** 1 → B, 27 → BB: names hold no digits. */
function letters(number: number): string {
  return number < 26
    ? String.fromCharCode(65 + number)
    : letters(Math.floor(number / 26)) + String.fromCharCode(65 + (number % 26));
}
