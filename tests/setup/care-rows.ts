import type { Insertable } from "kysely";
import { bookAppointment, type SlotInput } from "#app/domains/referrals/booking.service.server.ts";
import { attendAppointment } from "#app/domains/referrals/settlement.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Role } from "#app/platform/access/roles.vocabulary.ts";
import { newId } from "#app/platform/id.ts";
import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import type { Referral } from "#db/types.gen.ts";
import {
  type Ground,
  insertActor,
  insertFiliere,
  insertGround,
  insertReferralRow,
  NOW,
} from "./filiere-rows.ts";

/** A filière with a site, a team and one person for each role that acts on its care. */
export interface CareGround extends Ground {
  filiereId: string;
  siteId: string;
  coordinator: Actor;
  practitioner: Actor;
  assistant: Actor;
  psychiatrist: Actor;
}

export async function insertCareGround(
  db: Database,
  filiere: { capacity?: number; waitReviewDays?: number } = {},
): Promise<CareGround> {
  const ground = await insertGround(db);
  const filiereId = await insertFiliere(db, { territoryId: ground.territoryId, ...filiere });
  const inFiliere = (role: Role) => insertActor(db, [{ role, scopeType: "filiere", scopeId: filiereId }]);
  const establishmentId = newId();
  await db
    .insertInto("establishment")
    .values({
      id: establishmentId,
      territoryId: ground.territoryId,
      code: establishmentId,
      name: "Établissement d’essai",
      shortName: "Essai",
      kind: "psychiatric",
    })
    .execute();
  const siteId = newId();
  await db
    .insertInto("site")
    .values({ id: siteId, establishmentId, code: siteId, name: "CMP d’essai", kind: "cmp" })
    .execute();
  await db.insertInto("filiereSite").values({ filiereId, siteId }).execute();
  const practitioner = await inFiliere("filiere_practitioner");
  await db
    .insertInto("filiereMember")
    .values({
      id: newId(),
      filiereId,
      professionalId: practitioner.professionalId,
      duty: "psychology",
      startsOn: "2020-01-01",
    })
    .execute();
  return {
    ...ground,
    filiereId,
    siteId,
    practitioner,
    coordinator: await inFiliere("filiere_coordinator"),
    assistant: await inFiliere("pathway_assistant"),
    psychiatrist: ground.sender,
  };
}

export function as(db: Database, actor: Actor, now: Date = NOW): UseCaseContext {
  return { db, actor, now };
}

/** A referral that the filière has accepted, as a row. */
export function insertAccepted(
  db: Database,
  ground: CareGround,
  referral: Partial<Insertable<Referral>> = {},
): Promise<string> {
  return insertReferralRow(db, ground, {
    filiereId: ground.filiereId,
    status: "accepted",
    stage: "waiting",
    owner: "filiere",
    ownerScopeId: ground.filiereId,
    clockStartedAt: "2026-11-02T08:00:00.000Z",
    answeredAt: "2026-11-04T08:00:00.000Z",
    careDueAt: "2027-03-01T22:59:59.999Z",
    ...referral,
  });
}

export function slotOf(ground: CareGround, day: string, time = "14:00"): SlotInput {
  return {
    siteId: ground.siteId,
    professionalId: ground.practitioner.professionalId,
    day,
    time,
    durationMinutes: 45,
    isConfirmed: true,
  };
}

export function readReferral(db: Database, id: string) {
  return db.selectFrom("referral").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

export function readEpisode(db: Database, referralId: string) {
  return db.selectFrom("episode").selectAll().where("referralId", "=", referralId).executeTakeFirstOrThrow();
}

export function readAppointment(db: Database, id: string) {
  return db.selectFrom("appointment").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

export async function versionOf(db: Database, referralId: string): Promise<number> {
  return (await readReferral(db, referralId)).version;
}

/** Books the first visit for the next day and answers the appointment's identifier. */
export async function bookFirst(db: Database, ground: CareGround, referralId: string): Promise<string> {
  const outcome = await bookAppointment(as(db, ground.coordinator), {
    ...slotOf(ground, addDays(dayOf(NOW), 1)),
    referralId,
    version: await versionOf(db, referralId),
    purpose: "first_visit",
  });
  return expectDone(outcome).appointmentId;
}

/** Books the first visit and has it attended: care is under way the day after `NOW`. */
export async function startCare(
  db: Database,
  ground: CareGround,
  referralId: string,
): Promise<{ appointmentId: string; now: Date }> {
  const appointmentId = await bookFirst(db, ground, referralId);
  const now = new Date(NOW.getTime() + 2 * 86_400_000);
  expectDone(
    await attendAppointment(as(db, ground.practitioner, now), {
      appointmentId,
      version: 1,
      edgar: "E",
      durationMinutes: 45,
      isSession: true,
      note: null,
    }),
  );
  return { appointmentId, now };
}

/** The value of an outcome that a test expects to be done. */
export function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.message}`);
  return outcome.value;
}
