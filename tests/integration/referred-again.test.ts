import { expect, test } from "vitest";
import { redirectReferral, routeReferral } from "#app/domains/referrals/redirect.service.server.ts";
import { newId } from "#app/platform/id.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createReferralWorld,
  NOW,
  newPatient,
  type ReferralWorld,
  rowOf,
  sendReferral,
} from "#tests/setup/referral-world.ts";

const DAYS_FLAGGED = 183;

onEachEngine("a patient referred again after a return", (engine) => {
  test.each([
    { daysAgo: 1, isFlagged: true, why: "the day after" },
    { daysAgo: DAYS_FLAGGED, isFlagged: true, why: "the last day of the six months" },
    { daysAgo: DAYS_FLAGGED + 1, isFlagged: false, why: "the day after them" },
  ])("is flagged within six months: $why", async ({ daysAgo, isFlagged }) => {
    const { db, world } = await ground();
    const { patientId, earlierId } = await returned(db, world, { filiere: "tca", daysAgo });
    const again = await rowOf(db, await sendReferral(db, world, { patientId }));
    expect(again.previousReferralId).toBe(isFlagged ? earlierId : null);
  });

  test("is not flagged for care that another filière gave", async () => {
    const { db, world } = await ground();
    const { patientId } = await returned(db, world, { filiere: "tdah", daysAgo: 10 });
    expect((await rowOf(db, await sendReferral(db, world, { patientId }))).previousReferralId).toBeNull();
  });

  test("is flagged too when the desk finds the filière, counted from the sending", async () => {
    const { db, world } = await ground();
    const { patientId, earlierId } = await returned(db, world, { filiere: "tca", daysAgo: DAYS_FLAGGED });
    const referralId = await sendReferral(db, world, { patientId, filiereId: "guichet" });
    const form = { referralId, version: 1, filiereId: world.filieres.tca ?? "", comment: null };
    const dayAfter = new Date(NOW.getTime() + 26 * 3_600_000);
    expect((await routeReferral(as(db, world.people.desk, dayAfter), form)).ok).toBe(true);
    expect((await rowOf(db, referralId)).previousReferralId).toBe(earlierId);
  });

  test("is flagged in the filière that it is redirected to", async () => {
    const { db, world } = await ground();
    const { patientId, earlierId } = await returned(db, world, { filiere: "tdah", daysAgo: 30 });
    const referralId = await sendReferral(db, world, { patientId });
    const form = { referralId, version: 1, filiereId: world.filieres.tdah ?? "", comment: "Plutôt un TDAH" };
    expect((await redirectReferral(as(db, world.people.tca), form)).ok).toBe(true);
    const copy = await db
      .selectFrom("referral")
      .select("previousReferralId")
      .where("redirectedFromId", "=", referralId)
      .executeTakeFirstOrThrow();
    expect(copy.previousReferralId).toBe(earlierId);
  });

  async function ground() {
    const { db } = await engine.create();
    return { db, world: await createReferralWorld(db) };
  }
});

/** A patient whose care by the filière was returned to the secteur so many days before `NOW`, as rows. */
async function returned(db: Database, world: ReferralWorld, past: { filiere: string; daysAgo: number }) {
  const patientId = await newPatient(db, world);
  const filiereId = world.filieres[past.filiere] ?? "";
  const earlierId = await sendReferral(db, world, { patientId, filiereId });
  const returnedOn = addDays(dayOf(NOW), -past.daysAgo);
  const at = `${returnedOn}T15:00:00.000Z`;
  const closed = { status: "in_care", stage: "closed", owner: "nobody", ownerScopeId: null } as const;
  await db
    .updateTable("referral")
    .set({ ...closed, dueAt: null, closedAt: at })
    .where("id", "=", earlierId)
    .execute();
  await db
    .insertInto("episode")
    .values({
      id: newId(),
      referralId: earlierId,
      patientId,
      filiereId,
      secteurId: world.secteurs["59G07"] ?? "",
      status: "returned",
      standardSessions: 12,
      startedOn: addDays(returnedOn, -90),
      plannedEndOn: returnedOn,
      endedOn: returnedOn,
      returnedAt: at,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  return { patientId, earlierId };
}
