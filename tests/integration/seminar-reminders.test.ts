import { expect, test } from "vitest";
import { enrol, enrolParticipant, onSession } from "#app/domains/seminars/enrolment.service.server.ts";
import { leave } from "#app/domains/seminars/leaving.service.server.ts";
import { remindParticipants } from "#app/domains/seminars/reminders.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { fillMail } from "#app/platform/outbox/mail-body.server.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { createOutsider } from "#seeds/factories/seminars.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  placesOf,
} from "#tests/setup/seminar-world.ts";

const HOUR_MS = 3_600_000;
/** The session is ten days after `NOW`, a Thursday at ten in Paris. */
const IN_DAYS = 10;
const hoursBefore = (hours: number) => new Date(NOW.getTime() + IN_DAYS * 24 * HOUR_MS - hours * HOUR_MS);
const A_WEEK = hoursBefore(7 * 24);
const EVE = hoursBefore(24);
const SAME_DAY = hoursBefore(2);

onEachEngine("reminders of a session", (engine) => {
  test("go once to each who has a place, with what they need and links that do nothing by being opened", async () => {
    const { db } = await engine.create();
    const { sessionId, outsider, people } = await createReminded(db);
    const [colleague, , waiting] = people;
    expect(await remindParticipants({ db, now: hoursBefore(8 * 24) })).toBe(0);
    expect(await remindParticipants({ db, now: A_WEEK })).toBe(3);
    expect(await remindParticipants({ db, now: A_WEEK })).toBe(0);
    const first = await mailsOf(db, "seminar.reminder_first");
    expect(first).toHaveLength(3);
    const body = first.find(({ recipientEmail }) => recipientEmail === "lea@cabinet.test")?.body ?? "";
    expect(body).toContain("jeu. 3 déc. 2026, 10:00 à 13:00");
    expect(body).toContain("Lieu : Salle des fêtes");
    expect(body).toMatch(new RegExp(`/programme/suivi/${outsider}\\..+/agenda\\.ics`));
    const own = first.find(({ recipientEmail }) => recipientEmail === colleague?.email)?.body ?? "";
    expect(own).toContain(`{url}/seminaires/seances/${sessionId}/agenda.ics`);

    // Who gives their place back is not reminded; who was offered it must take it first.
    const { rows } = await placesOf(db, sessionId);
    await leave({ db, actor: null, now: EVE }, { enrolmentId: rows[1]?.id ?? "" });
    expect(await remindParticipants({ db, now: EVE })).toBe(2);
    expect(await remindParticipants({ db, now: EVE })).toBe(0);

    expect(await remindParticipants({ db, now: SAME_DAY })).toBe(2);
    const today = await mailsOf(db, "seminar.reminder_day");
    const link = today.find(({ recipientEmail }) => recipientEmail === "lea@cabinet.test")?.body ?? "";
    expect(link).toContain(`{url}/programme/signer/${outsider}.`);
    const filled = fillMail(link, { publicUrl: "https://pluton.test", sessionSecret: "s".repeat(40) });
    expect(filled).not.toContain("{");
    expect(await mailsTo(db, waiting?.email ?? "", "seminar.reminder")).toEqual([]);
    const notices = await db
      .selectFrom("notification")
      .select(["text", "path"])
      .where("kind", "=", "seminar.reminder_day")
      .execute();
    expect(notices).toEqual([
      { text: expect.stringContaining("C’est aujourd’hui"), path: "/seminaires/signer" },
    ]);
    // over
    expect(await remindParticipants({ db, now: hoursBefore(-4) })).toBe(0);
  });

  test("are not sent twice by two that run at once, nor before what the settings say", async () => {
    const { db } = await engine.create();
    await createReminded(db);
    await set(db, "seminar.reminder_days", "0");
    expect(await remindParticipants({ db, now: A_WEEK })).toBe(0);
    await set(db, "seminar.second_reminder_days", "3");
    const at = hoursBefore(3 * 24);
    // SQLite has one connection in one process: there the two wait for each other
    const counts = await Promise.all([
      remindParticipants({ db, now: at }),
      remindParticipants({ db, now: at }),
    ]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await mailsOf(db, "seminar.reminder_second")).toHaveLength(3);
  });

  test("a session that is cancelled, or in preparation, reminds nobody", async () => {
    const { db } = await engine.create();
    const { sessionId } = await createReminded(db);
    for (const status of ["cancelled", "draft", "held"] as const) {
      await db.updateTable("seminarSession").set({ status }).where("id", "=", sessionId).execute();
      expect(await remindParticipants({ db, now: EVE })).toBe(0);
    }
  });
});

/** Three places: two colleagues and somebody without an account; a third colleague waits. */
async function createReminded(db: Database) {
  const world = await createSeminarWorld(db);
  const sessionId = await createSession(db, world, { capacity: 3, inDays: IN_DAYS });
  await db
    .updateTable("seminarSession")
    .set({ place: "Salle des fêtes" })
    .where("id", "=", sessionId)
    .execute();
  const people = await createPeople(db, 3);
  for (const person of people.slice(0, 2)) await enrol(as(db, person), { sessionId });
  const ctx = { db, actor: null, now: NOW };
  const participant = await inTransaction(db, (trx) =>
    createOutsider(
      trx,
      {
        givenName: "Léa",
        familyName: "Essai",
        email: "lea@cabinet.test",
        profession: "nurse",
        establishmentId: null,
        secteurId: null,
        workplace: "Cabinet, Bailleul",
      },
      NOW,
    ),
  );
  const enrolled = await onSession(ctx, sessionId, (trx, session) =>
    enrolParticipant(trx, ctx, session, participant),
  );
  if (!enrolled.ok) throw new Error(enrolled.message);
  await enrol(as(db, people[2] as Actor), { sessionId });
  return { sessionId, people, outsider: enrolled.value.enrolmentId };
}

function mailsOf(db: Database, kind: string) {
  return db.selectFrom("outboxMessage").select(["recipientEmail", "body"]).where("kind", "=", kind).execute();
}

function mailsTo(db: Database, email: string, kind: string) {
  return db
    .selectFrom("outboxMessage")
    .select("kind")
    .where("recipientEmail", "=", email)
    .where("kind", "like", `${kind}%`)
    .execute();
}

async function set(db: Database, key: string, value: string): Promise<void> {
  await db.insertInto("setting").values({ key, value, version: 1, updatedAt: NOW.toISOString() }).execute();
}
