import { expect, test } from "vitest";
import { compareTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { attachFiles } from "#app/domains/referrals/attachments.service.server.ts";
import { expireDrafts } from "#app/domains/referrals/draft-expiry.service.server.ts";
import { saveDraft } from "#app/domains/referrals/drafts.service.server.ts";
import { submitReferral } from "#app/domains/referrals/submit.service.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createReferralWorld,
  NOW,
  newPatient,
  type ReferralWorld,
  referralTo,
  sendReferral,
} from "#tests/setup/referral-world.ts";

const PDF = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");

const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

async function writeDraft(db: Database, world: ReferralWorld) {
  const ctx = as(db, world.people.sender);
  const patientId = await newPatient(db, world);
  const saved = await saveDraft(ctx, {
    patientId,
    filiereId: world.filieres.tca ?? "",
    reason: "Restriction",
  });
  if (!saved.ok) throw new Error(saved.message);
  const files = [{ name: "courrier.pdf", content: PDF }];
  expect(await attachFiles(ctx, saved.value.referralId, files)).toMatchObject({ ok: true });
  return { ...saved.value, patientId };
}

const run = (db: Database, days: number) => expireDrafts({ db, now: daysLater(days) });

function find(db: Database, id: string) {
  return db.selectFrom("referral").select("status").where("id", "=", id).executeTakeFirst();
}

async function noticesOf(db: Database, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("notification")
    .select("text")
    .where("accountId", "=", accountId)
    .where("kind", "=", "referral.draft_expiring")
    .execute();
  return rows.map(({ text }) => text);
}

onEachEngine("forgotten drafts", (engine) => {
  test("are told of once, then deleted a week later with their files; the audit trail keeps the proof", async () => {
    const { db } = await engine.create();
    const world = await createReferralWorld(db);
    const { accountId } = world.people.sender;
    const { referralId, patientId } = await writeDraft(db, world);
    await run(db, 22.9);
    expect(await noticesOf(db, accountId)).toEqual([]);
    await run(db, 23);
    await run(db, 24);
    expect(await noticesOf(db, accountId)).toEqual([expect.stringContaining("sera effacé le 23 déc. 2026")]);
    await run(db, 29.9);
    expect(await find(db, referralId)).toEqual({ status: "draft" });
    await run(db, 30);
    expect(await find(db, referralId)).toBeUndefined();
    expect(await db.selectFrom("attachment").select("id").execute()).toEqual([]);
    expect(await compareTallies(db)).toEqual([]);
    await run(db, 31);
    const proof = await db
      .selectFrom("auditEvent")
      .select(["subjectId", "patientId", "accountId"])
      .where("action", "=", "referral.expire")
      .execute();
    expect(proof).toEqual([{ subjectId: referralId, patientId, accountId: null }]);
  });

  test("keep a week's notice when nothing ran for months", async () => {
    const { db } = await engine.create();
    const world = await createReferralWorld(db);
    const { referralId } = await writeDraft(db, world);
    await run(db, 90);
    await run(db, 96.9);
    expect(await find(db, referralId)).toBeDefined();
    await run(db, 97);
    expect(await find(db, referralId)).toBeUndefined();
  });

  test("that are taken up again are told of anew", async () => {
    const { db } = await engine.create();
    const world = await createReferralWorld(db);
    const { referralId } = await writeDraft(db, world);
    await run(db, 23);
    const files = [{ name: "bilan.pdf", content: PDF }];
    await attachFiles(as(db, world.people.sender, daysLater(25)), referralId, files);
    await run(db, 40);
    expect(await find(db, referralId)).toBeDefined();
    await run(db, 48);
    expect(await noticesOf(db, world.people.sender.accountId)).toHaveLength(2);
    await run(db, 55);
    expect(await find(db, referralId)).toBeUndefined();
  });

  test("nothing that was sent is touched, not even what began as a draft", async () => {
    const { db } = await engine.create();
    const world = await createReferralWorld(db);
    const { referralId, version, patientId } = await writeDraft(db, world);
    await run(db, 23);
    const form = {
      ...referralTo(world, patientId, { despiteCriteria: "Vu en urgence" }),
      referralId,
      version,
    };
    expect(await submitReferral(as(db, world.people.sender, daysLater(24)), form)).toMatchObject({
      ok: true,
    });
    const other = await sendReferral(db, world, { despiteCriteria: "Vu en urgence" });
    await run(db, 400);
    await run(db, 410);
    expect(await find(db, referralId)).toEqual({ status: "submitted" });
    expect(await find(db, other)).toEqual({ status: "submitted" });
  });

  test("two runs at once delete once", async () => {
    const { db } = await engine.create();
    const world = await createReferralWorld(db);
    await writeDraft(db, world);
    await Promise.all([run(db, 23), run(db, 23)]);
    expect(await noticesOf(db, world.people.sender.accountId)).toHaveLength(1);
    await Promise.all([run(db, 30), run(db, 30)]);
    const proofs = await db
      .selectFrom("auditEvent")
      .select("id")
      .where("action", "=", "referral.expire")
      .execute();
    expect(proofs).toHaveLength(1);
  });
});
