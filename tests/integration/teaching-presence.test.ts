import { beforeEach, expect, test } from "vitest";
import { listMyDay } from "#app/domains/day/day.service.server.ts";
import { completeContent } from "#app/domains/teaching/content.service.server.ts";
import { giveFeedback } from "#app/domains/teaching/feedback.service.server.ts";
import { acceptTeaching } from "#app/domains/teaching/moves.service.server.ts";
import { planTeaching } from "#app/domains/teaching/planning.service.server.ts";
import {
  closeSheet,
  correctSheet,
  declarePresence,
  openSheet,
} from "#app/domains/teaching/presence.service.server.ts";
import { openRecord } from "#app/domains/teaching/record.service.server.ts";
import { recordCsv } from "#app/domains/teaching/record-csv.server.ts";
import { teachingRecordPdf } from "#app/domains/teaching/record-pdf.server.ts";
import { remindPresenters, settlePastSessions } from "#app/domains/teaching/reminders.service.server.ts";
import { openTeachingSession } from "#app/domains/teaching/session-page.service.server.ts";
import { sheetForm } from "#app/domains/teaching/sheet.forms.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { readPdf } from "#tests/setup/pdf-text.ts";
import { raceRounds } from "#tests/setup/race.ts";
import {
  AFTER,
  as,
  caseContent,
  createTeachingWorld,
  DURING,
  NOW,
  noticesOf,
  planned,
  proposed,
  type TeachingWorld,
  teachingRow,
} from "#tests/setup/teaching-world.ts";

onEachEngine("presence, appreciations and records", (engine) => {
  let db: Database;
  let url: string;
  let world: TeachingWorld;
  let sessionId: string;

  beforeEach(async () => {
    ({ db, url } = await engine.create());
    world = await createTeachingWorld(db);
    sessionId = await proposed(db, world);
    await acceptTeaching(as(db, world.senior), { sessionId, version: 1 });
    await completeContent(as(db, world.intern), { ...caseContent(), sessionId });
  });

  const version = async () => (await teachingRow(db, sessionId)).version;
  const sheet = async (
    more: { other?: "present" | "late" | "absent"; version?: number; comment?: string | null } = {},
  ) => ({
    sessionId,
    version: more.version ?? (await version()),
    comment: more.comment ?? null,
    presences: [
      { accountId: world.intern.accountId, status: "present" as const, reason: null },
      {
        accountId: world.otherIntern.accountId,
        status: more.other ?? ("absent" as const),
        reason: more.other === "present" ? null : ("duty" as const),
      },
    ],
  });
  const close = async (actor: Actor = world.senior) => closeSheet(as(db, actor, AFTER), await sheet());

  test("an intern notes their presence in its time; the moderator sees it and closes", async () => {
    const early = new Date("2026-12-07T12:00:00.000Z");
    expect(await declarePresence(as(db, world.otherIntern, early), { sessionId })).toMatchObject({
      kind: "rule",
      message: expect.stringContaining("13:45"),
    });
    expect((await declarePresence(as(db, world.otherIntern, DURING), { sessionId })).ok).toBe(true);
    expect((await declarePresence(as(db, world.otherIntern, DURING), { sessionId })).ok).toBe(true);
    expect(await declarePresence(as(db, world.nurse, DURING), { sessionId })).toMatchObject({
      kind: "forbidden",
    });
    const opened = await openSheet(as(db, world.senior, DURING), sessionId);
    expect(
      opened.ok
        ? opened.value.people.map(({ name, declaredAt, isPresenter }) => [
            name,
            declaredAt !== null,
            isPresenter,
          ])
        : [],
    ).toEqual([
      ["Camille Essai-collegue", true, false],
      ["Camille Essai-interne", false, true],
    ]);
    expect((await close()).ok).toBe(true);
    expect(await teachingRow(db, sessionId)).toMatchObject({
      status: "held",
      closedBy: world.senior.accountId,
      ownerId: null,
    });
    expect(await declarePresence(as(db, world.otherIntern, AFTER), { sessionId })).toMatchObject({
      kind: "rule",
    });
  });

  test("nothing is closed before the beginning, nor by somebody else, nor without everybody", async () => {
    expect(await closeSheet(as(db, world.senior), await sheet())).toMatchObject({
      kind: "rule",
      message: expect.stringContaining("n’a pas commencé"),
    });
    expect(await openSheet(as(db, world.senior), sessionId)).toMatchObject({ kind: "rule" });
    expect(await close(world.otherSenior)).toMatchObject({ kind: "forbidden" });
    expect(await close(world.intern)).toMatchObject({ kind: "forbidden" });
    const short = await sheet();
    const partial = { ...short, presences: short.presences.slice(1) };
    expect(await closeSheet(as(db, world.senior, AFTER), partial)).toMatchObject({ kind: "conflict" });
    expect((await close(world.coordinator)).ok).toBe(true);
  });

  test("a presence that the moderator did not see asks for another look", async () => {
    const seen = await sheet();
    await declarePresence(as(db, world.otherIntern, DURING), { sessionId });
    expect(await closeSheet(as(db, world.senior, AFTER), seen)).toMatchObject({ kind: "conflict" });
  });

  test("at the same moment, the sheet is closed or the presence noted, never both", async () => {
    const module = "domains/teaching/presence.service.server.ts";
    const closing = { module, name: "closeSheet", actor: world.senior, args: [await sheet()] };
    const declaring = { module, name: "declarePresence", actor: world.otherIntern, args: [{ sessionId }] };
    const [outcomes = []] = await raceRounds(url, [[closing, declaring]], DURING);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const noted = await db
      .selectFrom("teachingPresence")
      .select(["status", "declaredAt"])
      .where("accountId", "=", world.otherIntern.accountId)
      .executeTakeFirst();
    const isClosed = (await teachingRow(db, sessionId)).status === "held";
    expect(noted).toMatchObject(isClosed ? { status: "absent", declaredAt: null } : { status: null });
  });

  test("a closed sheet is corrected with a reason, and what changed stays written", async () => {
    await close();
    const corrected = await sheet({ other: "late" });
    expect(await correctSheet(as(db, world.senior, AFTER), corrected)).toMatchObject({ field: "comment" });
    const why = await sheet({ other: "late", comment: "Arrivé à 14 h 20." });
    expect((await correctSheet(as(db, world.senior, AFTER), why)).ok).toBe(true);
    const event = await db
      .selectFrom("teachingEvent")
      .select("comment")
      .where("kind", "=", "corrected")
      .executeTakeFirstOrThrow();
    expect(event.comment).toBe("Camille Essai-collegue : Absent → En retard. Arrivé à 14 h 20.");
    expect(await correctSheet(as(db, world.senior, AFTER), { ...why, version: 1 })).toMatchObject({
      kind: "conflict",
    });
    expect(await closeSheet(as(db, world.senior, AFTER), await sheet())).toMatchObject({ kind: "rule" });
  });

  test("the sheet's form asks why for whoever is late or absent", () => {
    const id = world.otherIntern.accountId;
    const parsed = sheetForm.safeParse({ version: "3", [`status-${id}`]: "absent", [`reason-${id}`]: "" });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([`reason-${id}`]);
    const nobody = sheetForm.safeParse({ version: "3", [`status-${id}`]: "elsewhere" });
    expect(nobody.error?.issues.map(({ path }) => path.join("."))).toEqual([`status-${id}`]);
  });

  test("the appreciation is read by the presenter and the coordination, by nobody else", async () => {
    const form = {
      sessionId,
      feedbackVersion: 0,
      clarity: "3",
      reasoning: "2",
      literature: "1",
      comment: "Plan net.",
    } as const;
    expect(await giveFeedback(as(db, world.senior), form)).toMatchObject({ kind: "rule" });
    expect(await giveFeedback(as(db, world.otherSenior, AFTER), form)).toMatchObject({ kind: "forbidden" });
    expect((await giveFeedback(as(db, world.senior, AFTER), form)).ok).toBe(true);
    expect(await giveFeedback(as(db, world.senior, AFTER), form)).toMatchObject({ kind: "conflict" });
    const seenBy = async (actor: Actor) =>
      (await openTeachingSession(as(db, actor, AFTER), sessionId))?.feedback.given?.comment ?? null;
    expect(await seenBy(world.intern)).toBe("Plan net.");
    expect(await seenBy(world.coordinator)).toBe("Plan net.");
    expect(await seenBy(world.otherIntern)).toBeNull();
    expect(await seenBy(world.otherSenior)).toBeNull();
    expect((await noticesOf(db, world.intern)).filter((kind) => kind === "teaching.feedback")).toHaveLength(
      1,
    );
  });

  test("a record counts what was presented and attended in its semester; its files name no patient", async () => {
    await giveFeedback(as(db, world.senior, AFTER), {
      sessionId,
      feedbackVersion: 0,
      clarity: "3",
      reasoning: "2",
      literature: "1",
      comment: "Plan net.",
    });
    await close();
    const course = await planTeaching(
      as(db, world.senior),
      planned(world, {
        kind: "course",
        presenterId: world.senior.accountId,
        title: "Les ECT en pratique",
        startsAt: "2026-12-08T13:00:00.000Z",
        endsAt: "2026-12-08T14:30:00.000Z",
      }),
    );
    if (!course.ok) throw new Error(course.message);
    const later = new Date("2026-12-08T15:00:00.000Z");
    await closeSheet(as(db, world.senior, later), {
      ...(await sheet({ other: "late" })),
      sessionId: course.value.id,
      version: 1,
    });
    const open = (actor: Actor, internId: string | null = null, semester: string | null = null) =>
      openRecord(as(db, actor, later), { internId, semester }, "page");
    const own = await open(world.intern);
    expect(own).toMatchObject({
      ok: true,
      value: {
        choice: { isOwn: true },
        figures: { cases: 1, courses: 1, hours: 2.5, courseHours: 1.5, rate: 1 },
      },
    });
    expect(await open(world.otherIntern)).toMatchObject({
      value: { figures: { late: 1, attended: 1, expected: 2, rate: 0.5 } },
    });
    expect(await open(world.intern, null, "2026-05")).toMatchObject({
      value: { figures: { expected: 0, rate: null } },
    });
    // nobody reads a colleague's; a senior those whose presentation they moderate; the coordination all
    expect(await open(world.intern, world.otherIntern.accountId)).toMatchObject({ kind: "notFound" });
    expect(await open(world.nurse)).toMatchObject({ kind: "forbidden" });
    expect(await open(world.senior, world.intern.accountId)).toMatchObject({
      value: { choice: { owner: { accountId: world.intern.accountId } } },
    });
    expect(await open(world.senior, world.otherIntern.accountId)).toMatchObject({
      value: { choice: { owner: null } },
    });
    expect(await open(world.otherSenior)).toMatchObject({ value: { choice: { owner: null, interns: [] } } });
    expect(await open(world.coordinator, world.otherIntern.accountId)).toMatchObject({
      value: { choice: { interns: [{}, {}] } },
    });
    if (!own.ok) throw new Error(own.message);
    const csv = recordCsv(own.value);
    expect(csv).toContain("Une catatonie au long cours");
    expect(csv).toContain("Clarté 3/3");
    const pdf = readPdf(Buffer.from(await teachingRecordPdf(own.value, "Flandre-Lys", later)));
    expect(pdf.text).toContain("Camille Essai-interne");
    expect(pdf.text).toContain("Les ECT en pratique");
    for (const text of [csv, pdf.text]) expect(text).not.toContain("La patiente est adressée");
    const reads = await db
      .selectFrom("auditEvent")
      .select("action")
      .where("action", "=", "teaching.record")
      .execute();
    expect(reads.length).toBeGreaterThan(5);
  });

  test("the presenter is reminded a week before, once; chased two days before when it is not ready", async () => {
    const unready = await proposed(db, world, {
      startsAt: "2026-12-14T13:00:00.000Z",
      endsAt: "2026-12-14T14:00:00.000Z",
    });
    await acceptTeaching(as(db, world.senior), { sessionId: unready, version: 1 });
    const at = (now: string) => remindPresenters({ db, now: new Date(now) });
    const before = (await noticesOf(db, world.intern)).length;
    const news = async () => (await noticesOf(db, world.intern)).slice(before);
    expect(await at("2026-11-30T12:59:00.000Z")).toBe(0);
    expect(await at("2026-11-30T13:00:00.000Z")).toBe(1);
    expect(await at("2026-11-30T13:10:00.000Z")).toBe(0);
    expect(await news()).toEqual(["teaching.reminder"]);
    // the first one is ready, nobody is chased for it
    await at("2026-12-05T14:00:00.000Z");
    expect(await news()).toEqual(["teaching.reminder"]);
    await at("2026-12-12T13:00:00.000Z");
    await at("2026-12-12T14:00:00.000Z");
    expect(await news()).toEqual(["teaching.reminder", "teaching.reminder", "teaching.contentMissing"]);
  });

  test("what is over is the moderator's to close; what nobody took or answered is cancelled, once", async () => {
    await db
      .updateTable("teachingSession")
      .set({ completedAt: null, ownerId: world.intern.accountId })
      .execute();
    const slot = await planTeaching(as(db, world.senior), planned(world));
    const open = await proposed(db, world, {
      startsAt: "2026-12-07T15:00:00.000Z",
      endsAt: "2026-12-07T16:00:00.000Z",
    });
    const later = new Date("2026-12-07T16:30:00.000Z");
    expect(await settlePastSessions({ db, now: later })).toBe(3);
    expect(await settlePastSessions({ db, now: later })).toBe(0);
    expect(await teachingRow(db, sessionId)).toMatchObject({
      status: "planned",
      ownerId: world.senior.accountId,
    });
    expect(await teachingRow(db, open)).toMatchObject({ status: "cancelled", ownerId: null });
    expect(slot.ok ? (await teachingRow(db, slot.value.id)).status : "").toBe("cancelled");
  });

  test("my day says whose turn it is, without a word of the case", async () => {
    const waiting = await proposed(db, world, {
      startsAt: "2026-12-01T13:00:00.000Z",
      endsAt: "2026-12-01T14:00:00.000Z",
    });
    const dayOfSenior = await listMyDay(as(db, world.senior));
    expect(dayOfSenior.filter(({ kind }) => kind === "teaching")).toEqual([
      expect.objectContaining({
        what: "Répondre à la proposition",
        path: `/enseignement/seances/${waiting}`,
      }),
    ]);
    const later = await listMyDay(as(db, world.senior, AFTER));
    expect(later.map(({ what }) => what)).toContain("Clore la feuille de présence");
    const soon = new Date("2026-12-05T09:00:00.000Z");
    const dayOfIntern = await listMyDay(as(db, world.intern, soon));
    expect(dayOfIntern.map(({ what }) => what)).toContain("Présenter");
    for (const { what, detail } of [...dayOfSenior, ...later, ...dayOfIntern])
      expect(`${what} ${detail}`).not.toContain("long cours");
    expect(await listMyDay(as(db, world.nurse))).toEqual([]);
    expect(NOW).toBeInstanceOf(Date);
  });
});
