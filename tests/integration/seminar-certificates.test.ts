import { expect, test } from "vitest";
import {
  findCertificateByCode,
  listOwnCertificates,
} from "#app/domains/seminars/certificates.queries.server.ts";
import { revokeCertificate } from "#app/domains/seminars/certificates.service.server.ts";
import { closeHalfDay, reopenHalfDay } from "#app/domains/seminars/closing.service.server.ts";
import type { SheetLine } from "#app/domains/seminars/sheet.rules.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import {
  type AttendanceWorld,
  after,
  createAttendance,
  sheetVersionOf,
} from "#tests/setup/attendance-world.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { race } from "#tests/setup/race.ts";
import { as } from "#tests/setup/seminar-world.ts";

onEachEngine("certificates of a seminar", (engine) => {
  test("are issued with the last closing, for the hours that were signed alone", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { halfDays: 2, people: 3 });
    const [first = "", second = ""] = world.enrolmentIds;
    await close(db, world, 0, [present(first), { ...present(second), lateMinutes: 20, earlyMinutes: 10 }]);
    expect(await all(db)).toEqual([]);
    await close(db, world, 1, [present(first)]);
    expect(await all(db)).toMatchObject([
      {
        enrolmentId: first,
        number: "2026-000001",
        kind: "presence",
        bodyNumber: null,
        minutes: 360,
        title: "Entretien motivationnel",
        trainers: "Dr Claude Formateur",
        days: "2026-11-24",
        issuedAt: after(500).toISOString(),
      },
      { enrolmentId: second, number: "2026-000002", minutes: 150 },
    ]);
    const own = await listOwnCertificates(db, world.people[0]?.accountId ?? "");
    expect(own).toHaveLength(1);
    const told = await db
      .selectFrom("outboxMessage")
      .select("subject")
      .where("kind", "=", "seminar.attested")
      .execute();
    expect(told).toHaveLength(2);
    expect(told[0]?.subject).toBe(
      "Pluton : Votre attestation est disponible : « Entretien motivationnel », mar. 24 nov. 2026.",
    );
  });

  test("without an account, the e-mail carries the link of the file", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 1 });
    await db.updateTable("seminarParticipant").set({ accountId: null }).execute();
    await close(db, world, 0, [present(world.enrolmentIds[0] ?? "")]);
    const [certificate] = await all(db);
    const mail = await db
      .selectFrom("outboxMessage")
      .select("body")
      .where("kind", "=", "seminar.attested")
      .executeTakeFirst();
    expect(mail?.body).toContain(`{url}/programme/attestation/${certificate?.id}.{token:${certificate?.id}}`);
  });

  test("are for DPC when the body is registered", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 1 });
    await db
      .insertInto("setting")
      .values({ key: "seminar.dpc_number", value: "1234", version: 1, updatedAt: after(0).toISOString() })
      .execute();
    await close(db, world, 0, [present(world.enrolmentIds[0] ?? "")]);
    expect(await all(db)).toMatchObject([{ kind: "dpc", bodyNumber: 1234 }]);
  });

  test("a correction of the sheet replaces those whose hours change, and no other", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 2 });
    const [first = "", second = ""] = world.enrolmentIds;
    await close(db, world, 0, [present(first), present(second)]);
    await reopenHalfDay(as(db, world.coordinator, after(501)), {
      halfDayId: world.halfDayIds[0] ?? "",
      reason: "Départ anticipé oublié.",
    });
    await close(db, world, 0, [present(first), { ...present(second), earlyMinutes: 60 }]);
    const rows = await all(db);
    expect(
      rows.map(({ enrolmentId, minutes, revokedAt }) => [enrolmentId, minutes, revokedAt !== null]),
    ).toEqual([
      [first, 180, false],
      [second, 180, true],
      [second, 120, false],
    ]);
    expect(rows[1]).toMatchObject({
      replacedById: rows[2]?.id,
      revokeReason: "Feuille de présence corrigée.",
    });
  });

  test("who is struck off the sheet loses theirs", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 1 });
    const [first = ""] = world.enrolmentIds;
    await close(db, world, 0, [present(first)]);
    const halfDayId = world.halfDayIds[0] ?? "";
    await reopenHalfDay(as(db, world.coordinator, after(501)), { halfDayId, reason: "Erreur de nom." });
    await close(db, world, 0, [{ ...present(first), presence: "absent" }]);
    expect(await all(db)).toMatchObject([
      { replacedById: null, revokeReason: "Feuille de présence corrigée." },
    ]);
    const row = await db.selectFrom("seminarEnrolment").select("status").executeTakeFirst();
    expect(row?.status).toBe("absent");
  });

  test("are revoked and replaced by the coordination, and the chain is read from the old code", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 1 });
    await close(db, world, 0, [present(world.enrolmentIds[0] ?? "")]);
    const [old] = await all(db);
    if (!old) throw new Error("no certificate");
    const revoke = (actor: Actor, replacementName: string | null) =>
      revokeCertificate(as(db, actor, after(600)), {
        certificateId: old.id,
        reason: "Nom mal orthographié.",
        replacementName,
      });
    expect(await revoke(world.trainer, "Camille Essay")).toMatchObject({ kind: "forbidden" });
    expect(await revoke(world.coordinator, "Camille Essay")).toMatchObject({ ok: true });
    expect(await revoke(world.coordinator, null)).toMatchObject({ kind: "conflict" });
    const read = await findCertificateByCode(db, old.code);
    const next = await findCertificateByCode(db, read?.nextCode ?? "");
    expect(next).toMatchObject({ personName: "Camille Essay", minutes: old.minutes, revokedAt: null });
    expect(next?.code).not.toBe(old.code);
    expect(read).toMatchObject({ personName: old.personName, revokeReason: "Nom mal orthographié." });
    expect(await findCertificateByCode(db, "AAAAAAAAAAAA")).toBeUndefined();
  });

  test("two revocations at once: one wins, one replacement is issued", async () => {
    const { db, url } = await engine.create();
    const world = await createAttendance(db, { people: 1 });
    await close(db, world, 0, [present(world.enrolmentIds[0] ?? "")]);
    const [old] = await all(db);
    const input = { certificateId: old?.id, reason: "Nom.", replacementName: "Camille Essay" };
    const outcomes = await race(
      url,
      { module: "domains/seminars/certificates.service.server.ts", name: "revokeCertificate" },
      [
        { actor: world.coordinator, input },
        { actor: world.coordinator, input },
      ],
      after(600),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ kind: "conflict" });
    expect(await all(db)).toHaveLength(2);
  });
});

function present(enrolmentId: string): SheetLine {
  return { enrolmentId, presence: "paper", lateMinutes: 0, earlyMinutes: 0, absenceReason: null };
}

async function close(db: Database, world: AttendanceWorld, index: number, lines: SheetLine[]) {
  const halfDayId = world.halfDayIds[index] ?? "";
  const version = await sheetVersionOf(db, halfDayId);
  const form = { halfDayId, version, lines, trainerName: "Dr Claude Formateur" };
  const outcome = await closeHalfDay(as(db, world.trainer, after(500)), form);
  if (!outcome.ok) throw new Error(outcome.message);
}

function all(db: Database) {
  return db.selectFrom("seminarCertificate").selectAll().orderBy("id").execute();
}
