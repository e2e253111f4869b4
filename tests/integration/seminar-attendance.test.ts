import { expect, test } from "vitest";
import { explainAbsence } from "#app/domains/seminars/absence.service.server.ts";
import { ATTENDANCE_REFUSALS } from "#app/domains/seminars/attendance.vocabulary.ts";
import { closeHalfDay, reopenHalfDay } from "#app/domains/seminars/closing.service.server.ts";
import type { SheetLine } from "#app/domains/seminars/sheet.rules.ts";
import { saveSheet } from "#app/domains/seminars/sheet.service.server.ts";
import { signByLink, signOwn } from "#app/domains/seminars/signing.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import {
  type AttendanceWorld,
  after,
  createAttendance,
  SECRET,
  sheetVersionOf,
  shownCode,
} from "#tests/setup/attendance-world.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { raceRounds } from "#tests/setup/race.ts";
import { as, placesOf, tallyOf } from "#tests/setup/seminar-world.ts";

onEachEngine("attendance of a seminar", (engine) => {
  test("a participant signs once, within the half-day, with the code that is shown", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db);
    const [halfDayId = ""] = world.halfDayIds;
    const [person] = world.people;
    if (!person) throw new Error("nobody");
    const sign = (at: Date, digits = shownCode(halfDayId, at)) =>
      signOwn(as(db, person, at), { digits, keptAt: null }, SECRET);
    expect(await sign(after(-16))).toMatchObject({
      kind: "rule",
      message: "Hors de sa demi-journée : elle se signe à partir de 09:45.",
    });
    expect(await sign(after(180))).toMatchObject({
      message: "Hors de sa demi-journée : elle s’est terminée à 13:00. Voyez le formateur.",
    });
    expect(await sign(after(1), shownCode(halfDayId, after(-1)))).toMatchObject({
      kind: "rule",
      field: "digits",
      message: ATTENDANCE_REFUSALS.wrongCode,
    });
    // The former code is good; typed with a space, as the screen shows it.
    const former = shownCode(halfDayId, after(19)).replace(/(...)/, "$1 ");
    expect(await sign(after(20), former)).toMatchObject({ value: { lateMinutes: 20, isAgain: false } });
    expect(await sign(after(21))).toMatchObject({
      value: { isAgain: true, signedAt: after(20).toISOString() },
    });
    expect(await signatures(db)).toMatchObject([{ method: "code", lateMinutes: 20, isSentLater: 0 }]);
  });

  test("only somebody confirmed signs, and not for an other session", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 1, waiting: 1 });
    const [halfDayId = ""] = world.halfDayIds;
    const [, waiting] = world.people;
    if (!waiting) throw new Error("nobody");
    const form = { digits: shownCode(halfDayId, after(0)), keptAt: null };
    const refusal = { kind: "rule", message: ATTENDANCE_REFUSALS.nothingToSign };
    expect(await signOwn(as(db, waiting, after(0)), form, SECRET)).toMatchObject(refusal);
    expect(await signOwn(as(db, world.trainer, after(0)), form, SECRET)).toMatchObject(refusal);
    const byLink = { ...form, enrolmentId: world.enrolmentIds[1] ?? "" };
    expect(await signByLink({ db, now: after(0) }, byLink, SECRET)).toMatchObject(refusal);
  });

  test("wrong codes are throttled, a right one after the delay passes", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db);
    const [halfDayId = ""] = world.halfDayIds;
    const enrolmentId = world.enrolmentIds[0] ?? "";
    const wrong = shownCode(halfDayId, after(60));
    const sign = (at: Date, digits: string) =>
      signByLink({ db, now: at }, { enrolmentId, digits, keptAt: null }, SECRET);
    for (let tries = 0; tries < 5; tries++)
      expect(await sign(after(0), wrong)).toMatchObject({ message: ATTENDANCE_REFUSALS.wrongCode });
    expect(await sign(after(0), shownCode(halfDayId, after(0)))).toMatchObject({
      message: "Trop d’essais. Réessayez dans 1 minute.",
    });
    expect(await sign(after(1), shownCode(halfDayId, after(1)))).toMatchObject({ ok: true });
  });

  test("a phone without network keeps a signature, which is received for a while and says so", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 2 });
    const [halfDayId = ""] = world.halfDayIds;
    const [first, second] = world.people;
    if (!first || !second) throw new Error("nobody");
    const kept = { digits: shownCode(halfDayId, after(5)), keptAt: after(5).toISOString() };
    // Its code is that of the minute at which it was typed, not of the minute at which it is sent.
    expect(
      await signOwn(as(db, first, after(200)), { ...kept, keptAt: after(60).toISOString() }, SECRET),
    ).toMatchObject({ message: ATTENDANCE_REFUSALS.wrongCode });
    expect(await signOwn(as(db, first, after(200)), kept, SECRET)).toMatchObject({
      value: { signedAt: after(5).toISOString(), lateMinutes: 0 },
    });
    expect(await signatures(db)).toMatchObject([{ isSentLater: 1, enteredAt: after(200).toISOString() }]);
    expect(await signOwn(as(db, second, after(5 + 12 * 60 + 1)), kept, SECRET)).toMatchObject({
      message: ATTENDANCE_REFUSALS.sentTooLate,
    });
  });

  test("the trainer enters paper signatures and minutes, strikes one out, and a stale sheet is refused", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { people: 3 });
    const [halfDayId = ""] = world.halfDayIds;
    const [first = "", second = "", third = ""] = world.enrolmentIds;
    const opened = await sheetVersionOf(db, halfDayId);
    await signAll(db, world, [0, 1]);
    const save = async (actor: Actor, lines: SheetLine[], version?: number) =>
      saveSheet(as(db, actor, after(60)), {
        halfDayId,
        version: version ?? (await sheetVersionOf(db, halfDayId)),
        lines,
      });
    expect(await save(world.people[0] as Actor, [])).toMatchObject({
      kind: "forbidden",
      message: ATTENDANCE_REFUSALS.notKeeper,
    });
    expect(await save(world.trainer, [line(first, "absent")], opened)).toMatchObject({
      kind: "conflict",
      changes: [{ what: "signé par code à 10:00" }, { what: "signé par code à 10:00" }],
    });
    expect(await save(world.trainer, [{ ...line(first, "signed"), lateMinutes: 181 }])).toMatchObject({
      kind: "rule",
      field: `late_${first}`,
    });
    const lines = [
      line(first, "absent"),
      { ...line(second, "signed"), earlyMinutes: 30 },
      { ...line(third, "paper"), lateMinutes: 10 },
    ];
    expect(await save(world.trainer, lines)).toMatchObject({ ok: true });
    const rows = await signatures(db);
    expect(rows.find((row) => row.enrolmentId === first)).toMatchObject({
      struckAt: after(60).toISOString(),
      struckBy: world.trainer.accountId,
    });
    expect(rows.find((row) => row.enrolmentId === second)).toMatchObject({
      earlyMinutes: 30,
      struckAt: null,
    });
    expect(rows.find((row) => row.enrolmentId === third)).toMatchObject({
      method: "paper",
      lateMinutes: 10,
      enteredBy: world.trainer.accountId,
      enteredAt: after(60).toISOString(),
    });
    // Struck out, they may sign again.
    await signAll(db, world, [0]);
    expect((await signatures(db)).filter((row) => row.enrolmentId === first)).toHaveLength(2);
  });

  test("the last half-day closed makes the session held: presences, absences, who was not served", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db, { halfDays: 2, people: 3, waiting: 2 });
    const [morning = "", afternoon = ""] = world.halfDayIds;
    const [first = "", second = "", third = ""] = world.enrolmentIds;
    await signAll(db, world, [0]);
    const early = closing(db, world, morning, [], after(-1));
    expect(await early).toMatchObject({ message: ATTENDANCE_REFUSALS.notStarted });
    const firstLines = [line(first, "signed"), line(second, "absent"), line(third, "absent")];
    expect(await closing(db, world, morning, firstLines)).toMatchObject({ value: { isHeld: false } });
    expect(await closing(db, world, morning, firstLines)).toMatchObject({
      kind: "conflict",
      message: ATTENDANCE_REFUSALS.alreadyClosed,
    });
    expect((await placesOf(db, world.sessionId)).accounts("confirmed")).toHaveLength(3);
    // Nobody signs after the closing, not even what a phone had kept.
    const [, late] = world.people;
    const kept = { digits: shownCode(morning, after(5)), keptAt: after(5).toISOString() };
    expect(await signOwn(as(db, late as Actor, after(30)), kept, SECRET)).toMatchObject({
      kind: "conflict",
      message: ATTENDANCE_REFUSALS.closed,
    });
    const lastLines = [
      line(first, "absent"),
      { ...line(second, "absent"), absenceReason: "Nécessité de service" },
      line(third, "absent"),
    ];
    expect(await closing(db, world, afternoon, lastLines, after(420))).toMatchObject({
      value: { isHeld: true },
    });
    const places = await placesOf(db, world.sessionId);
    expect(places.accounts("attended")).toEqual([world.people[0]?.accountId]);
    expect(places.accounts("absent")).toEqual([world.people[1]?.accountId, world.people[2]?.accountId]);
    const ended = await db
      .selectFrom("seminarEnrolment")
      .select(["status", "endReason", "absenceReason"])
      .where("sessionId", "=", world.sessionId)
      .orderBy("arrival")
      .execute();
    expect(ended.map((row) => row.endReason)).toEqual([null, null, null, "not_served", "not_served"]);
    expect(ended.map((row) => row.absenceReason)).toEqual([null, "Nécessité de service", null, null, null]);
    const { told, counted } = await tallyOf(db, world.sessionId);
    expect(told).toEqual(counted);
    expect(told).toEqual({ heldCount: 3, waitingCount: 0 });
    const session = await db.selectFrom("seminarSession").select(["status", "heldAt"]).executeTakeFirst();
    expect(session).toEqual({ status: "held", heldAt: after(420).toISOString() });
    const explain = (actor: Actor, enrolmentId: string) =>
      explainAbsence(as(db, actor, after(500)), { enrolmentId, reason: "Train supprimé" });
    expect(await explain(world.people[1] as Actor, third)).toMatchObject({ kind: "forbidden" });
    expect(await explain(world.people[2] as Actor, third)).toMatchObject({ ok: true });
    expect(await explain(world.people[0] as Actor, first)).toMatchObject({ kind: "conflict" });
  });

  test("the coordination alone reopens, with a reason that stays written", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db);
    const [halfDayId = ""] = world.halfDayIds;
    await closing(db, world, halfDayId, [], after(10));
    const form = { halfDayId, reason: "Close par erreur." };
    expect(await reopenHalfDay(as(db, world.trainer, after(11)), form)).toMatchObject({
      kind: "forbidden",
      message: ATTENDANCE_REFUSALS.notCoordinator,
    });
    expect(await reopenHalfDay(as(db, world.coordinator, after(11)), form)).toMatchObject({ ok: true });
    expect(await reopenHalfDay(as(db, world.coordinator, after(11)), form)).toMatchObject({
      kind: "conflict",
      message: ATTENDANCE_REFUSALS.notClosed,
    });
    expect(await db.selectFrom("seminarClosing").selectAll().execute()).toMatchObject([
      {
        trainerName: "Dr Claude Formateur",
        closedBy: world.trainer.accountId,
        reopenedBy: world.coordinator.accountId,
        reopenReason: "Close par erreur.",
      },
    ]);
    // Whoever was taken for absent may sign after all.
    await signAll(db, world, [0], after(12));
    await closing(db, world, halfDayId, [], after(180));
    expect((await placesOf(db, world.sessionId)).accounts("attended")).toEqual([world.people[0]?.accountId]);
  });

  test("two closings at once, and two taps at once: one of each wins", async () => {
    const { db, url } = await engine.create();
    const world = await createAttendance(db, { halfDays: 2 });
    const [morning = "", afternoon = ""] = world.halfDayIds;
    const [one] = world.people;
    if (!one) throw new Error("nobody");
    const at = after(250);
    const version = await sheetVersionOf(db, morning);
    const close = {
      module: "domains/seminars/closing.service.server.ts",
      name: "closeHalfDay",
      actor: world.trainer,
      args: [{ halfDayId: morning, version, lines: [], trainerName: "Dr Claude Formateur" }],
    };
    const tap = {
      module: "domains/seminars/signing.service.server.ts",
      name: "signOwn",
      actor: one,
      args: [{ digits: shownCode(afternoon, at), keptAt: null }, SECRET],
    };
    const rounds = [
      [close, close],
      [tap, tap],
    ];
    const [closings, taps] = await raceRounds(url, rounds, at);
    expect(closings?.filter(({ ok }) => ok)).toHaveLength(1);
    expect(closings?.find(({ ok }) => !ok)).toMatchObject({ kind: "conflict" });
    const again = taps?.map((outcome) => outcome.ok && (outcome.value as { isAgain: boolean }).isAgain);
    expect(again?.sort()).toEqual([false, true]);
    expect(await signatures(db)).toHaveLength(1);
  });

  test("a signature that races the closing is on the sheet, or is refused: never lost in between", async () => {
    const { db, url } = await engine.create();
    const world = await createAttendance(db, { people: 2 });
    const [halfDayId = ""] = world.halfDayIds;
    const [one] = world.people;
    if (!one) throw new Error("nobody");
    const at = after(20);
    const [round] = await raceRounds(
      url,
      [
        [
          {
            module: "domains/seminars/closing.service.server.ts",
            name: "closeHalfDay",
            actor: world.trainer,
            args: [
              {
                halfDayId,
                version: await sheetVersionOf(db, halfDayId),
                lines: [],
                trainerName: "Dr Claude Formateur",
              },
            ],
          },
          {
            module: "domains/seminars/signing.service.server.ts",
            name: "signOwn",
            actor: one,
            args: [{ digits: shownCode(halfDayId, at), keptAt: null }, SECRET],
          },
        ],
      ],
      at,
    );
    const [closed, signed] = round ?? [];
    expect([closed?.ok, signed?.ok].filter(Boolean)).toHaveLength(1);
    expect(await signatures(db)).toHaveLength(signed?.ok ? 1 : 0);
    expect(await db.selectFrom("seminarClosing").select("id").execute()).toHaveLength(closed?.ok ? 1 : 0);
    const lost = closed?.ok ? signed : closed;
    expect(lost).toMatchObject({ kind: "conflict" });
  });

  test("the table itself refuses two signatures of one person for one half-day", async () => {
    const { db } = await engine.create();
    const world = await createAttendance(db);
    await signAll(db, world, [0]);
    const [row] = await signatures(db);
    if (!row) throw new Error("no signature");
    const again = db
      .insertInto("seminarSignature")
      .values({ ...row, id: "again" })
      .execute();
    await expect(again).rejects.toThrow(/unique/i);
  });
});

function line(enrolmentId: string, presence: SheetLine["presence"]): SheetLine {
  return { enrolmentId, presence, lateMinutes: 0, earlyMinutes: 0, absenceReason: null };
}

function signatures(db: Database) {
  return db.selectFrom("seminarSignature").selectAll().orderBy("id").execute();
}

/** People of these positions sign the morning. */
async function signAll(db: Database, world: AttendanceWorld, positions: number[], at = after(0)) {
  for (const position of positions) {
    const form = {
      enrolmentId: world.enrolmentIds[position] ?? "",
      digits: shownCode(world.halfDayIds[0] ?? "", at),
      keptAt: null,
    };
    const outcome = await signByLink({ db, now: at }, form, SECRET);
    if (!outcome.ok) throw new Error(outcome.message);
  }
}

async function closing(
  db: Database,
  world: AttendanceWorld,
  halfDayId: string,
  lines: SheetLine[],
  at = after(180),
) {
  const version = await sheetVersionOf(db, halfDayId);
  const form = { halfDayId, version, lines, trainerName: "Dr Claude Formateur" };
  return closeHalfDay(as(db, world.trainer, at), form);
}
