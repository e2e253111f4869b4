import { beforeAll, describe, expect, test } from "vitest";
import { canReadPatient, readingScopes } from "#app/domains/patients/access.rules.ts";
import { openPatientRecord } from "#app/domains/patients/access.service.server.ts";
import type { AccessLogPlace } from "#app/domains/patients/access-log.queries.server.ts";
import {
  findRestrictedPatient,
  listAccessesToReview,
  openEmergencyAccess,
  reviewEmergencyAccess,
} from "#app/domains/patients/emergency.service.server.ts";
import { findAccessLogPage, findPatientPage } from "#app/domains/patients/patient-page.service.server.ts";
import { listRelations } from "#app/domains/patients/patients.queries.server.ts";
import { PATIENT_MESSAGES } from "#app/domains/patients/patients.vocabulary.ts";
import { listReadableByName } from "#app/domains/patients/search.queries.server.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  auditOf,
  createPatientWorld,
  insertBareReferral,
  NOW,
  type PatientWorld,
} from "#tests/setup/patient-world.ts";

const LONG_AGO = new Date("2025-01-06T09:00:00.000Z");
const REASON = "Appel du SAMU, situation aiguë";
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

onEachEngine("access to a patient", (engine) => {
  let db: Database;
  let world: PatientWorld;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    ({ db } = await engine.create());
    world = await createPatientWorld(db);
    const patient = (birthGivenNames: string, birthOn: string, communeCode = "99001") =>
      createDemoPatient(
        db,
        world.people.recorder,
        { birthFamilyName: "Droit", birthGivenNames, birthOn, sex: "female", communeCode },
        LONG_AGO,
      );
    ids.north = await patient("Alba", "1951-01-21");
    ids.south = await patient("Berthe", "1962-03-14", "99002");
    ids.draft = await patient("Chloé", "1973-05-17", "99002");
    ids.sent = await patient("Delphine", "1984-07-28", "99002");
    ids.desk = await patient("Élise", "1995-10-30", "99002");
    const sender = world.people.north;
    const base = { sender, secteurId: world.secteurs.north };
    await insertBareReferral(db, world, {
      ...base,
      patientId: ids.draft,
      filiereId: world.filiereId,
      status: "draft",
    });
    await insertBareReferral(db, world, {
      ...base,
      patientId: ids.sent,
      filiereId: world.filiereId,
      status: "submitted",
    });
    await insertBareReferral(db, world, {
      ...base,
      patientId: ids.desk,
      filiereId: null,
      status: "submitted",
    });
  });

  const EXPECTED = {
    north: ["desk", "north", "sent"],
    south: ["desk", "draft", "sent", "south"],
    coordinator: ["sent"],
    practitioner: ["sent"],
    assistant: [],
    desk: ["desk"],
    director: [],
    officer: [],
    administrator: [],
  } as const;

  describe.each(Object.keys(EXPECTED) as (keyof typeof EXPECTED)[])("%s", (who) => {
    test("opens only the records of its relations, and each opening or refusal is an audit line", async () => {
      const opened: string[] = [];
      for (const [name, id] of Object.entries(ids)) {
        const before = (await auditOf(db, id)).length;
        const outcome = await openPatientRecord(as(db, world.people[who]), id);
        if (outcome.ok) opened.push(name);
        const lines = (await auditOf(db, id)).slice(before);
        expect(lines.map((line) => [line.action, line.accountId])).toEqual([
          [outcome.ok ? "patient.read" : "patient.refused", world.people[who].accountId],
        ]);
      }
      expect(opened.sort()).toEqual(EXPECTED[who]);
    });

    test("finds by name exactly what the rule lets it read", async () => {
      const actor = world.people[who];
      const found = await listReadableByName(db, {
        patterns: [{ name: "droit", given: null }],
        reader: { actor, now: NOW },
        limit: 20,
      });
      const relations = await listRelations(db, {
        patientIds: Object.values(ids),
        accountId: actor.accountId,
        now: NOW,
      });
      const readable = Object.values(ids).filter((id) => {
        const related = relations.get(id);
        return related && canReadPatient(actor, related, NOW);
      });
      expect(found.map(({ id }) => id).sort()).toEqual(readable.sort());
      expect(readingScopes(actor).mayRead || found.length === 0).toBe(true);
    });
  });

  test("a record that does not exist is not found, and leaves no line", async () => {
    expect(await openPatientRecord(as(db, world.people.north), "nobody")).toMatchObject({ kind: "notFound" });
  });

  test("the page shows drafts of one's own secteur only, and who read before", async () => {
    const page = await findPatientPage(as(db, world.people.south), ids.draft ?? "");
    expect(page).toMatchObject({ ok: true, value: { referrals: [], identityStatus: "Identité provisoire" } });
    const sent = await findPatientPage(as(db, world.people.coordinator), ids.sent ?? "");
    if (!sent.ok) throw new Error(sent.message);
    expect(sent.value.referrals).toMatchObject([{ status: "submitted", filiereName: "Essai" }]);
    expect(sent.value.visits.map((visit) => visit.actorLabel)).toContain("coordination Essai");
  });

  test("the access log names everybody once, page after page, even at one instant", async () => {
    const ctx = as(db, world.people.north);
    for (let visit = 0; visit < 60; visit++) await openPatientRecord(ctx, ids.north ?? "");
    const seen: string[] = [];
    let place: AccessLogPlace | null = null;
    do {
      const page = await findAccessLogPage(ctx, ids.north ?? "", place);
      if (!page.ok) throw new Error(page.message);
      seen.push(...page.value.lines.map(({ id }) => id));
      place = page.value.next;
    } while (place);
    expect(seen.length).toBeGreaterThan(60);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("«bris de glace» opens one record, in reading, for a limited time, and tells the officer without naming anybody", async () => {
    const id = ids.south ?? "";
    const doctor = world.people.north;
    expect(await findRestrictedPatient(as(db, doctor), id)).toMatchObject({
      ok: true,
      value: { maskedName: "DRO… B." },
    });
    const opened = await openEmergencyAccess(as(db, doctor), id, { reason: REASON });
    expect(opened).toMatchObject({ ok: true, value: { expiresAt: later(4).toISOString() } });
    expect(await openEmergencyAccess(as(db, doctor), id, { reason: REASON })).toMatchObject({
      message: PATIENT_MESSAGES.emergencyUseless,
    });

    const inTime = await openPatientRecord(as(db, doctor, later(3.99)), id);
    expect(inTime).toMatchObject({
      value: { basis: "emergency", mayUpdate: false, emergencyUntil: later(4).toISOString() },
    });
    expect(await openPatientRecord(as(db, doctor, later(4)), id)).toMatchObject({ kind: "forbidden" });
    expect(await openPatientRecord(as(db, world.people.practitioner), id)).toMatchObject({
      kind: "forbidden",
    });

    const notices = await db
      .selectFrom("notification")
      .select(["text", "path"])
      .where("accountId", "=", world.people.officer.accountId)
      .execute();
    expect(notices).toEqual([{ text: "Un accès d’urgence est à examiner.", path: "/acces-urgence" }]);
    const mails = await db
      .selectFrom("outboxMessage")
      .select("body")
      .where("recipientAccountId", "=", world.people.officer.accountId)
      .execute();
    expect(JSON.stringify(mails)).not.toMatch(/droit|berthe|samu/i);
    expect((await auditOf(db, id)).map((line) => line.action)).toContain("emergency.open");
  });

  test.each(["desk", "assistant", "director", "officer", "administrator"] as const)(
    "%s opens no emergency access",
    async (who) => {
      const ctx = as(db, world.people[who]);
      expect(await openEmergencyAccess(ctx, ids.north ?? "", { reason: REASON })).toMatchObject({
        kind: "forbidden",
      });
      expect(await findRestrictedPatient(ctx, ids.north ?? "")).toMatchObject({ kind: "forbidden" });
    },
  );

  test("the officer reviews each access once, with a conclusion; nobody else does", async () => {
    const id = ids.draft ?? "";
    await openEmergencyAccess(as(db, world.people.practitioner), id, { reason: REASON });
    const officer = as(db, world.people.officer);
    expect(
      await listAccessesToReview(as(db, world.people.administrator), { isReviewed: false, page: 1 }),
    ).toMatchObject({ kind: "forbidden" });
    const list = await listAccessesToReview(officer, { isReviewed: false, page: 1 });
    if (!list.ok) throw new Error(list.message);
    const access = list.value.accesses.find((line) => line.patientId === id);
    expect(access).toMatchObject({ reason: REASON, givenName: "praticien" });
    expect(JSON.stringify(list.value)).not.toMatch(/chloé/i);

    const review = { accessId: access?.id ?? "", note: "Justifié" };
    expect(await reviewEmergencyAccess(as(db, world.people.north), review)).toMatchObject({
      kind: "forbidden",
    });
    expect((await reviewEmergencyAccess(officer, review)).ok).toBe(true);
    expect(await reviewEmergencyAccess(officer, review)).toMatchObject({
      kind: "conflict",
      changes: [{ by: "dpo Essai" }],
    });
    const done = await listAccessesToReview(officer, { isReviewed: true, page: 1 });
    expect(done).toMatchObject({ value: { accesses: [{ id: access?.id, reviewNote: "Justifié" }] } });
  });
});
