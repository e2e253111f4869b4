import { expect, test } from "vitest";
import {
  openAppointment,
  openBooking,
  openCare,
  openPathway,
} from "#app/domains/referrals/care-pages.service.server.ts";
import { recordContact } from "#app/domains/referrals/episodes.service.server.ts";
import { openReturnLetter, saveReturnLetter } from "#app/domains/referrals/letters.service.server.ts";
import { addLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import {
  listDay,
  listOpenEntries,
  listToBook,
  listToRebook,
  listUnsettled,
  listUpcoming,
} from "#app/domains/referrals/pathway.queries.server.ts";
import { moveUpReferral } from "#app/domains/referrals/waiting-list.service.server.ts";
import type { Database } from "#db/client.server.ts";
import {
  as,
  bookFirst,
  type CareGround,
  expectDone,
  insertAccepted,
  insertCareGround,
  startCare,
} from "#tests/setup/care-rows.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { NOW } from "#tests/setup/filiere-rows.ts";
import { recording } from "#tests/setup/recording.ts";

const SECRET = "SECRET-CLINIQUE";

const CLINICAL_TEXT = {
  reason: SECRET,
  history: SECRET,
  treatments: SECRET,
  toldPatient: SECRET,
  answer: SECRET,
  orientation: SECRET,
};

/** Clinical columns, and tables of which nothing may be read, in either spelling. */
const FORBIDDEN =
  /"name":"(reason|history|treatments|told_?patient|answer|orientation|ending_?note|acknowledgement_?note|comment|body|care_?contact|letter|referral_?criterion|referral_?message|attachment)"/i;
const COUNT = '"aggregated":[{"kind":"SelectionNode","selection":{"kind":"SelectAllNode"}}]';
const EVERYTHING = /"(selection|column)":\{"kind":"SelectAllNode"/;

async function insertPathways(db: Database, ground: CareGround) {
  const waiting = await insertAccepted(db, ground, {
    ...CLINICAL_TEXT,
    status: "waiting",
    waitingSince: "2026-10-01T08:00:00.000Z",
  });
  expectDone(
    await moveUpReferral(as(db, ground.coordinator), { referralId: waiting, version: 1, reason: SECRET }),
  );
  const scheduled = await insertAccepted(db, ground, CLINICAL_TEXT);
  const appointmentId = await bookFirst(db, ground, scheduled);
  const inCare = await insertAccepted(db, ground, CLINICAL_TEXT);
  const { now } = await startCare(db, ground, inCare);
  const contact = {
    referralId: inCare,
    edgar: "E",
    onDay: "2026-11-25",
    durationMinutes: 30,
    isSession: true,
  } as const;
  expectDone(await recordContact(as(db, ground.practitioner, now), { ...contact, note: SECRET }));
  expectDone(
    await saveReturnLetter(as(db, ground.practitioner, now), {
      referralId: inCare,
      version: 0,
      body: SECRET,
    }),
  );
  const call = {
    referralId: inCare,
    kind: "call",
    outcome: "to_do",
    note: "Rappeler",
    dueOn: "2026-11-30",
  } as const;
  expectDone(await addLogisticsEntry(as(db, ground.assistant, now), call));
  return { waiting, scheduled, inCare, appointmentId, now };
}

onEachEngine("the assistante de parcours", (engine) => {
  test("sees identity, contact and logistics, and no query of hers names a clinical column", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const { waiting, inCare, appointmentId } = await insertPathways(db, ground);
    const spy = recording(db);
    const ctx = as(spy.db, ground.assistant);
    const scope = { side: "filieres", ids: [ground.filiereId] } as const;
    const seen = [
      expectDone(await openPathway(ctx, waiting)),
      expectDone(await openPathway(ctx, inCare)),
      expectDone(await openAppointment(ctx, appointmentId)),
      expectDone(await openBooking(ctx, waiting)),
      await listOpenEntries(spy.db, scope.ids),
      await listToBook(spy.db, scope.ids),
      await listToRebook(spy.db, scope),
      await listUpcoming(spy.db, scope, NOW),
      await listUnsettled(spy.db, scope.ids, NOW),
      await listDay(spy.db, scope, "2026-11-24"),
    ];
    const text = JSON.stringify(seen);
    expect(text).toContain("ESSAI");
    expect(text).toContain("Rappeler");
    expect(text).not.toContain(SECRET);
    expect(spy.queries.length).toBeGreaterThan(20);
    for (const query of spy.queries) {
      const node = JSON.stringify(query).replaceAll(COUNT, "");
      expect(node).not.toMatch(FORBIDDEN);
      expect(node).not.toMatch(EVERYTHING);
    }
  });

  test("is refused the clinical pages, and her readings are written down", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const { inCare, now } = await insertPathways(db, ground);
    const ctx = as(db, ground.assistant, now);
    expect(await openCare(ctx, inCare)).toMatchObject({ kind: "forbidden" });
    expect(await openReturnLetter(ctx, inCare, "letter.read")).toMatchObject({ kind: "forbidden" });
    expectDone(await openPathway(ctx, inCare));
    const lines = await db
      .selectFrom("auditEvent")
      .select(["action", "patientId"])
      .where("accountId", "=", ground.assistant.accountId)
      .where("action", "=", "logistics.read")
      .execute();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.patientId).not.toBeNull();
  });

  test("what a contact says stays with the filière's team", async () => {
    const { db } = await engine.create();
    const ground = await insertCareGround(db);
    const { inCare, now } = await insertPathways(db, ground);
    const notes = async (actor: CareGround["psychiatrist"]) =>
      expectDone(await openCare(as(db, actor, now), inCare)).contacts.map(({ note }) => note);
    expect(await notes(ground.practitioner)).toContain(SECRET);
    expect(await notes(ground.psychiatrist)).not.toContain(SECRET);
  });
});
