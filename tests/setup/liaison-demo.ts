import { sendLiaisonRequest } from "#app/domains/liaison/request.service.server.ts";
import { validateRequest } from "#app/domains/liaison/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { listGrants } from "#app/platform/session/session.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";

const MINUTE_MS = 60_000;

/** Runs something on a served demo's own database, which is closed afterwards. */
export async function onDatabase<T>(databaseUrl: string, run: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(databaseUrl);
  try {
    return await run(db);
  } finally {
    await db.destroy();
  }
}

/** A request of the demo's ward about a new patient of Armentières, validated, ten minutes old. */
export async function sendDemoRequest(db: Database, patient: { name: string; birthOn: string }) {
  const now = new Date();
  const sentAt = new Date(now.getTime() - 10 * MINUTE_MS);
  const supervisor = await demoActor(db, "liaison", now);
  const ward = await demoActor(db, "service", now);
  const patientId = await createDemoPatient(
    db,
    supervisor,
    {
      birthFamilyName: patient.name,
      birthGivenNames: "Dominique",
      birthOn: patient.birthOn,
      sex: "female",
      communeCode: "59017",
    },
    sentAt,
  );
  const { id: wardId } = await db
    .selectFrom("ward")
    .select("id")
    .where("code", "=", "cha-medecine-polyvalente")
    .executeTakeFirstOrThrow();
  const sent = await sendLiaisonRequest(
    { db, actor: ward, now: sentAt },
    {
      patientId,
      wardId,
      level: "urgent",
      aim: "risk",
      reason: "suicide_risk",
      question: "Peut-elle rentrer à domicile demain ?",
      patientInformed: "agrees",
      immediateRisk: "none",
      callbackPhone: "03 20 00 00 01",
      bed: "12",
    },
  );
  if (!sent.ok) throw new Error(sent.message);
  const { requestId } = sent.value;
  const valid = await validateRequest(
    { db, actor: supervisor, now },
    { requestId, version: 1, comment: null },
  );
  if (!valid.ok) throw new Error(valid.message);
  return { requestId, patientId };
}

/** Ends every session of a demo account, as the passing of time would. */
export async function expireSessions(db: Database, login: string): Promise<void> {
  const { accountId } = await demoActor(db, login, new Date());
  await db
    .updateTable("session")
    .set({ expiresAt: new Date(Date.now() - MINUTE_MS).toISOString() })
    .where("accountId", "=", accountId)
    .execute();
}

async function demoActor(db: Database, login: string, now: Date): Promise<Actor> {
  const account = await db
    .selectFrom("account")
    .select(["id", "email", "professionalId"])
    .where("email", "=", `${login}@pluton.test`)
    .executeTakeFirstOrThrow();
  return {
    accountId: account.id,
    professionalId: account.professionalId,
    displayName: login,
    email: account.email,
    grants: await listGrants(db, account.id, now),
  };
}
