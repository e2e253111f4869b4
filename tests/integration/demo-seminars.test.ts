import { afterAll, beforeAll, expect, test } from "vitest";
import { listMyDay } from "#app/domains/day/day.service.server.ts";
import { loadCompetences } from "#app/domains/seminars/competences.service.server.ts";
import { remindParticipants } from "#app/domains/seminars/reminders.service.server.ts";
import { loadSessionPage } from "#app/domains/seminars/session-page.service.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { type Database, inTransaction, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { fillGround } from "#seeds/demo/fill-ground.ts";
import type { Staff } from "#seeds/demo/fill-staff.ts";
import { fillSeminars } from "#seeds/demo/seminars/fill-seminars.ts";
import { readPdf } from "#tests/setup/pdf-text.ts";
import { tallyOf } from "#tests/setup/seminar-world.ts";

const NOW = new Date("2026-11-23T09:30:00.000Z");
const DAYS = 365;
const TOMORROW = "2026-11-24";

let db: Database;
let staff: Staff;

beforeAll(async () => {
  db = openDatabase(":memory:");
  await migrateToLatest(db);
  staff = await inTransaction(db, async (trx) => {
    const people = await fillGround(trx, NOW);
    await fillSeminars(trx, { staff: people, now: NOW, daysBack: DAYS });
    return people;
  });
}, 120_000);
afterAll(() => db.destroy());

test("most sessions were asked for by more people than they had places", async () => {
  const sessions = await db
    .selectFrom("seminarSession")
    .innerJoin("seminarEnrolment", "seminarEnrolment.sessionId", "seminarSession.id")
    .select((eb) => ["seminarSession.id", "capacity", eb.fn.countAll<number>().as("asked")])
    .where("seminarSession.status", "=", "held")
    .groupBy(["seminarSession.id", "capacity"])
    .execute();
  const limited = sessions.filter(({ capacity }) => capacity !== null);
  expect(limited.length).toBeGreaterThan(12);
  const over = limited.filter(({ capacity, asked }) => Number(asked) > (capacity ?? 0));
  expect(over.length / limited.length).toBeGreaterThan(0.7);
});

test("each seminar has its programme, on one page", async () => {
  const seminars = await db.selectFrom("seminar").select(["title", "programmeContent"]).execute();
  for (const { title, programmeContent } of seminars) {
    const pdf = readPdf(Buffer.from(programmeContent ?? []));
    expect(pdf.pages).toBe(1);
    expect(pdf.text).toContain(title.split(" ")[0]);
    expect(pdf.text).toContain("Document fictif");
  }
});

test("one is tomorrow, one has a long queue, and every count is that of its rows", async () => {
  const open = await db
    .selectFrom("seminarSession")
    .select(["id", "startsAt", "capacity", "heldCount", "waitingCount"])
    .where("status", "=", "open")
    .execute();
  expect(open.some(({ startsAt }) => dayOf(startsAt) === TOMORROW)).toBe(true);
  expect(Math.max(...open.map(({ waitingCount }) => waitingCount))).toBeGreaterThan(15);
  for (const { id } of open) {
    const { told, counted } = await tallyOf(db, id);
    expect(told).toEqual(counted);
  }
});

test("presence became certificates, absence has its reason or none, nobody waits for what is over", async () => {
  const held = db.selectFrom("seminarSession").select("id").where("status", "=", "held");
  const rows = await db
    .selectFrom("seminarEnrolment")
    .select((eb) => ["status", eb.fn.countAll<number>().as("count")])
    .where("sessionId", "in", held)
    .groupBy("status")
    .execute();
  const count = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  expect(count("waiting") + count("offered") + count("confirmed")).toBe(0);
  expect(count("absent") / (count("attended") + count("absent"))).toBeLessThan(0.2);
  const certificates = await db
    .selectFrom("seminarCertificate")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  expect(Number(certificates.count)).toBe(count("attended"));
});

test("each person of the demo finds their own: a place to answer, a session tomorrow, one to train", async () => {
  const dayOfPerson = async (login: string) => {
    const actor = staff.get(login);
    if (!actor) throw new Error(login);
    return (await listMyDay({ db, actor, now: NOW })).filter(
      ({ kind }) => kind === "seminar" || kind === "session",
    );
  };
  const participant = await dayOfPerson("participant");
  expect(participant.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Répondre à la place proposée/),
      expect.stringMatching(/^Séance « /),
    ]),
  );
  const offered = participant.find(({ what }) => what.startsWith("Répondre"));
  const actor = staff.get("participant");
  if (!actor) throw new Error("nobody");
  const page = await loadSessionPage({ db, actor, now: NOW }, offered?.path.split("/").at(-1) ?? "");
  expect(page?.own?.status).toBe("offered");
  expect((await dayOfPerson("liaison")).map(({ what }) => what)).toEqual([
    expect.stringMatching(/^Animer la séance/),
  ]);
});

test("the map of competences has gaps where people wait, and most secteurs have somebody", async () => {
  const actor = staff.get("universite");
  if (!actor) throw new Error("nobody");
  const { rows, gaps, untaught } = await loadCompetences({ db, actor, now: NOW }, { profession: null });
  const cells = rows
    .flatMap(({ secteur, cells: of }) => (secteur ? of : []))
    .filter((cell) => cell.isConcerned);
  expect(gaps.length).toBeGreaterThan(2);
  expect(gaps.length).toBeLessThan(cells.length / 2);
  expect(gaps[0]?.waiting).toBeGreaterThan(0);
  expect(untaught).toEqual([]);
});

test("the intern waits in the long queue, and reads their chance with its numbers", async () => {
  const actor = staff.get("interne");
  if (!actor) throw new Error("nobody");
  const longest = await db
    .selectFrom("seminarSession")
    .select("id")
    .where("status", "=", "open")
    .orderBy("waitingCount", "desc")
    .executeTakeFirstOrThrow();
  const page = await loadSessionPage({ db, actor, now: NOW }, longest.id);
  expect(page?.own).toMatchObject({ status: "waiting", rank: expect.any(Number) });
  expect(page?.own?.chance?.level).not.toBeNull();
  expect(page?.own?.chance?.compared).toBeGreaterThan(3);
});

test("those of tomorrow's session were reminded, once each", async () => {
  const reminded = await db
    .selectFrom("seminarReminder")
    .select(["kind", "enrolmentId"])
    .where("forOn", "=", TOMORROW)
    .execute();
  expect(new Set(reminded.map(({ kind }) => kind))).toEqual(new Set(["first", "second"]));
  expect(await remindParticipants({ db, now: NOW })).toBe(0);
});

test("most were evaluated by most who came, fewer three months later, and somebody has one to answer", async () => {
  const rows = await db
    .selectFrom("seminarEvaluation")
    .innerJoin("seminarEvaluationPerson", "seminarEvaluationPerson.evaluationId", "seminarEvaluation.id")
    .select((eb) => [
      "moment",
      eb.fn.countAll<number>().as("invited"),
      eb.fn.count<number>("answeredAt").as("answered"),
    ])
    .where("closesAt", "<", NOW.toISOString())
    .groupBy("moment")
    .execute();
  const rateOf = (moment: string) => {
    const row = rows.find((one) => one.moment === moment);
    return Number(row?.answered) / Number(row?.invited);
  };
  expect(rateOf("on_day")).toBeGreaterThan(0.55);
  expect(rateOf("on_day")).toBeLessThan(0.85);
  expect(rateOf("three_months")).toBeGreaterThan(0.25);
  expect(rateOf("three_months")).toBeLessThan(0.5);
  const actor = staff.get("participant");
  if (!actor) throw new Error("nobody");
  const toEvaluate = (await listMyDay({ db, actor, now: NOW })).filter(({ kind }) => kind === "evaluation");
  expect(toEvaluate.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Répondre avant la séance/),
      expect.stringMatching(/^Évaluer la séance/),
    ]),
  );
});

test("happened before the fill, and to nobody real", async () => {
  const late = await db
    .selectFrom("seminarEnrolment")
    .select("id")
    .where("enrolledAt", ">", NOW.toISOString())
    .execute();
  expect(late).toEqual([]);
  const emails = await db.selectFrom("seminarParticipant").select("email").execute();
  expect(emails.length).toBeGreaterThan(100);
  expect(emails.filter(({ email }) => !email.endsWith(".test"))).toEqual([]);
});
