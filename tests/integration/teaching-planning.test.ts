import { beforeEach, expect, test } from "vitest";
import { changeTeaching } from "#app/domains/teaching/change.service.server.ts";
import {
  acceptTeaching,
  askTeachingChanges,
  cancelTeaching,
  withdrawTeaching,
} from "#app/domains/teaching/moves.service.server.ts";
import {
  planTeaching,
  proposeTeaching,
  resubmitTeaching,
  takeSlot,
} from "#app/domains/teaching/planning.service.server.ts";
import { listFeedSessions } from "#app/domains/teaching/session-feed.service.server.ts";
import { teachingCalendar } from "#app/domains/teaching/teaching-calendar.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { race } from "#tests/setup/race.ts";
import {
  as,
  createTeachingWorld,
  ENDS_AT,
  NOW,
  noticesOf,
  planned,
  proposal,
  proposed,
  STARTS_AT,
  type TeachingWorld,
  teachingRow,
} from "#tests/setup/teaching-world.ts";

const PLANNING = "domains/teaching/planning.service.server.ts";
const SLOT = {
  kind: "article" as const,
  title: "Clozapine et neutropénie",
  theme: null,
  filiereId: null,
  confirmed: [],
};

onEachEngine("planning of the interns' teaching", (engine) => {
  let db: Database;
  let url: string;
  let world: TeachingWorld;

  beforeEach(async () => {
    ({ db, url } = await engine.create());
    world = await createTeachingWorld(db);
  });

  async function slot(): Promise<string> {
    const outcome = await planTeaching(as(db, world.senior), planned(world));
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value.id;
  }

  test("a proposal is answered by its moderator, changed as asked, and accepted", async () => {
    const id = await proposed(db, world);
    expect(await teachingRow(db, id)).toMatchObject({ status: "proposed", ownerId: world.senior.accountId });
    expect(await noticesOf(db, world.senior)).toEqual(["teaching.proposed"]);

    const asked = await askTeachingChanges(as(db, world.senior), {
      sessionId: id,
      version: 1,
      comment: "Recentrez sur le test au lorazépam.",
    });
    expect(asked.ok).toBe(true);
    expect(await teachingRow(db, id)).toMatchObject({
      status: "changes_asked",
      ownerId: world.intern.accountId,
    });

    const again = await resubmitTeaching(as(db, world.intern), {
      ...SLOT,
      kind: "case",
      sessionId: id,
      version: 2,
      title: "Le test au lorazépam",
    });
    expect(again.ok).toBe(true);
    const accepted = await acceptTeaching(as(db, world.senior), { sessionId: id, version: 3 });
    expect(accepted.ok).toBe(true);
    expect(await teachingRow(db, id)).toMatchObject({
      status: "planned",
      title: "Le test au lorazépam",
      ownerId: world.intern.accountId,
      dueAt: "2026-12-05T13:00:00.000Z",
      remindedAt: null,
    });
    expect(await noticesOf(db, world.intern)).toEqual(["teaching.changesAsked", "teaching.accepted"]);
    const events = await db
      .selectFrom("teachingEvent")
      .select(["kind", "comment"])
      .orderBy("version")
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual(["proposed", "changes_asked", "proposed", "accepted"]);
    expect(events[1]?.comment).toBe("Recentrez sur le test au lorazépam.");
  });

  test("no mail says a word of the case", async () => {
    const id = await proposed(db, world, { title: "Mutisme après un deuil", theme: "Mutisme" });
    await askTeachingChanges(as(db, world.senior), {
      sessionId: id,
      version: 1,
      comment: "Précisez le deuil.",
    });
    const mails = await db.selectFrom("outboxMessage").select(["subject", "body"]).execute();
    expect(mails).toHaveLength(2);
    for (const { subject, body } of mails) expect(`${subject} ${body}`).not.toMatch(/mutisme|deuil/i);
  });

  test("only who it concerns: not another senior, not the presenter, not somebody without the right", async () => {
    const id = await proposed(db, world);
    const move = { sessionId: id, version: 1 };
    expect(await acceptTeaching(as(db, world.otherSenior), move)).toMatchObject({ kind: "forbidden" });
    expect(await acceptTeaching(as(db, world.intern), move)).toMatchObject({ kind: "forbidden" });
    expect(await cancelTeaching(as(db, world.nurse), { ...move, reason: "x" })).toMatchObject({
      kind: "forbidden",
    });
    expect(await planTeaching(as(db, world.intern), planned(world))).toMatchObject({ kind: "forbidden" });
    expect(await proposeTeaching(as(db, world.senior), proposal(world))).toMatchObject({ kind: "forbidden" });
    expect(await acceptTeaching(as(db, world.coordinator), move)).toMatchObject({ ok: true });
  });

  test("a version that is past is refused with what changed and who did it", async () => {
    const id = await proposed(db, world);
    await askTeachingChanges(as(db, world.senior), { sessionId: id, version: 1, comment: "Un autre titre." });
    const stale = await cancelTeaching(as(db, world.coordinator), { sessionId: id, version: 1, reason: "x" });
    expect(stale).toMatchObject({
      kind: "conflict",
      changes: [{ by: "Camille Essai-senior", what: "Modification demandée" }],
    });
  });

  test("a free slot goes to whoever comes first; the second is told, with what they typed", async () => {
    const id = await slot();
    const first = await takeSlot(as(db, world.intern), { ...SLOT, sessionId: id, version: 1 });
    expect(first.ok).toBe(true);
    expect(await teachingRow(db, id)).toMatchObject({ kind: "article", presenterId: world.intern.accountId });
    expect(await takeSlot(as(db, world.otherIntern), { ...SLOT, sessionId: id, version: 1 })).toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("vient d’être pris"),
    });
  });

  test("two interns at the same moment: one has the slot", async () => {
    const id = await slot();
    const input = { ...SLOT, sessionId: id, version: 1 };
    const outcomes = await race(
      url,
      { module: PLANNING, name: "takeSlot" },
      [
        { actor: world.intern, input },
        { actor: world.otherIntern, input },
      ],
      NOW,
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const contents = await db.selectFrom("teachingContent").select("sessionId").execute();
    expect(contents).toHaveLength(1);
  });

  test("nobody presents twice at the same time, even when both are asked at once", async () => {
    const later = { startsAt: "2026-12-07T13:30:00.000Z", endsAt: "2026-12-07T14:30:00.000Z" };
    const outcomes = await race(
      url,
      { module: PLANNING, name: "proposeTeaching" },
      [
        { actor: world.intern, input: proposal(world) },
        { actor: world.intern, input: proposal(world, later) },
      ],
      NOW,
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      kind: "rule",
      field: "startTime",
      message: "Vous présentez déjà une autre séance à ce moment.",
    });
    // one that begins when the other ends is another
    const next = { startsAt: "2026-12-07T14:30:00.000Z", endsAt: "2026-12-07T15:00:00.000Z" };
    expect((await proposeTeaching(as(db, world.intern), proposal(world, next))).ok).toBe(true);
    const named = planned(world, { presenterId: world.intern.accountId });
    expect(await planTeaching(as(db, world.senior), named)).toMatchObject({ field: "presenterId" });
  });

  test("bad input is said beside its field", async () => {
    const refusedAt = async (more: Parameters<typeof planned>[1]) => {
      const outcome = await planTeaching(as(db, world.senior), planned(world, more));
      return outcome.ok ? null : outcome.field;
    };
    expect(await refusedAt({ startsAt: NOW.toISOString(), endsAt: "2026-11-23T10:00:00.000Z" })).toBe("day");
    expect(await refusedAt({ endsAt: STARTS_AT })).toBe("endTime");
    expect(await refusedAt({ endsAt: "2026-12-07T12:00:00.000Z" })).toBe("endTime");
    expect(await refusedAt({ moderatorId: world.intern.accountId })).toBe("moderatorId");
    expect(await refusedAt({ moderatorId: "nobody" })).toBe("moderatorId");
    expect(await refusedAt({ siteId: "nowhere" })).toBe("siteId");
    expect(await refusedAt({ filiereId: "none" })).toBe("filiereId");
    expect(await refusedAt({ presenterId: world.nurse.accountId })).toBe("presenterId");
    expect(await refusedAt({ kind: "course", presenterId: world.intern.accountId })).toBe("presenterId");
    expect(await db.selectFrom("teachingSession").select("id").execute()).toEqual([]);
  });

  test("a remark that leads to a patient is refused beside its field; a colleague may be named", async () => {
    const id = await proposed(db, world);
    const ask = (comment: string) =>
      askTeachingChanges(as(db, world.senior), { sessionId: id, version: 1, comment });
    expect(await ask("C’est le patient né le 12/03/1984 ?")).toMatchObject({
      fields: { comment: expect.stringContaining("1984") },
    });
    expect(await ask("Joignez-la au 06 12 34 56 78.")).toMatchObject({ kind: "rule" });
    const reason = "INS 2 55 08 14 168 025 38";
    expect(await cancelTeaching(as(db, world.senior), { sessionId: id, version: 1, reason })).toMatchObject({
      fields: { reason: expect.stringContaining("INS") },
    });
    expect((await ask("Voyez avec le Dr Planckaert, le 4 mai.")).ok).toBe(true);
  });

  test("a subscription lives as long as its owner's right, and says nothing of a case", async () => {
    const id = await proposed(db, world);
    await acceptTeaching(as(db, world.senior), { sessionId: id, version: 1 });
    await planTeaching(
      as(db, world.senior),
      planned(world, { startsAt: "2026-12-08T13:00:00.000Z", endsAt: "2026-12-08T14:00:00.000Z" }),
    );
    const { accountId } = world.otherIntern;
    const publicUrl = "https://pluton.test";
    const rows = (await listFeedSessions(db, accountId, NOW)) ?? [];
    // what is free or only proposed is in no calendar
    expect(rows.map((row) => row.id)).toEqual([id]);
    const calendar = teachingCalendar(rows, { now: NOW, publicUrl });
    expect(calendar).toContain("SUMMARY:Présentation de cas");
    expect(calendar).not.toMatch(/catatonie/i);
    await cancelTeaching(as(db, world.senior), { sessionId: id, version: 2, reason: "Salle indisponible." });
    const cancelled = (await listFeedSessions(db, accountId, NOW)) ?? [];
    expect(teachingCalendar(cancelled, { now: NOW, publicUrl })).toContain("STATUS:CANCELLED");
    expect(await listFeedSessions(db, world.nurse.accountId, NOW)).toBeNull();
    expect(await listFeedSessions(db, "nobody", NOW)).toBeNull();
    await db
      .updateTable("roleGrant")
      .set({ revokedAt: NOW.toISOString() })
      .where("accountId", "=", accountId)
      .execute();
    expect(await listFeedSessions(db, accountId, NOW)).toBeNull();
  });

  test("a title that names somebody is refused; a doubtful word is confirmed and recorded", async () => {
    const named = await proposeTeaching(
      as(db, world.intern),
      proposal(world, { title: "Le cas de Mme Durand" }),
    );
    expect(named).toMatchObject({
      kind: "rule",
      fields: { title: expect.stringContaining("Mme Durand") },
    });
    const doubtful = await proposeTeaching(as(db, world.intern), proposal(world, { title: "Le cas Kévin" }));
    expect(doubtful).toMatchObject({ kind: "rule", doubtful: ["Kévin"] });
    const confirmed = await proposeTeaching(
      as(db, world.intern),
      proposal(world, { title: "Le cas Kévin", confirmed: ["Kévin", "autre chose"] }),
    );
    expect(confirmed.ok).toBe(true);
    expect(await db.selectFrom("teachingConfirmedWord").select(["word", "confirmedBy"]).execute()).toEqual([
      { word: "Kévin", confirmedBy: world.intern.accountId },
    ]);
  });

  test("a slot that is given back is free again, without what was written for it", async () => {
    const id = await slot();
    await takeSlot(as(db, world.intern), { ...SLOT, sessionId: id, version: 1 });
    await acceptTeaching(as(db, world.senior), { sessionId: id, version: 2 });
    const outcome = await withdrawTeaching(as(db, world.intern), {
      sessionId: id,
      version: 3,
      comment: "Je suis de garde.",
    });
    expect(outcome.ok).toBe(true);
    expect(await teachingRow(db, id)).toMatchObject({
      status: "free",
      presenterId: null,
      title: null,
      acceptedAt: null,
      ownerId: world.senior.accountId,
    });
    expect(await db.selectFrom("teachingContent").select("sessionId").execute()).toEqual([]);
    expect(await noticesOf(db, world.otherIntern)).toEqual(["teaching.withdrawn"]);
  });

  test("a cancelled session tells whoever was to come, once each, and why", async () => {
    const outcome = await planTeaching(
      as(db, world.senior),
      planned(world, { presenterId: world.intern.accountId }),
    );
    if (!outcome.ok) throw new Error(outcome.message);
    const { id } = outcome.value;
    await cancelTeaching(as(db, world.senior), { sessionId: id, version: 1, reason: "Salle indisponible." });
    expect(await teachingRow(db, id)).toMatchObject({
      status: "cancelled",
      ownerId: null,
      dueAt: null,
      cancelReason: "Salle indisponible.",
    });
    expect(await noticesOf(db, world.intern)).toEqual(["teaching.planned", "teaching.cancelled"]);
    expect(await noticesOf(db, world.otherIntern)).toEqual(["teaching.cancelled"]);
    expect(await noticesOf(db, world.senior)).toEqual([]);
    expect(await noticesOf(db, world.nurse)).toEqual([]);
  });

  test("a session that moves tells everybody and asks for its reminders again; another presenter starts anew", async () => {
    const first = await planTeaching(
      as(db, world.senior),
      planned(world, { presenterId: world.intern.accountId }),
    );
    if (!first.ok) throw new Error(first.message);
    const { id } = first.value;
    await db
      .updateTable("teachingSession")
      .set({ remindedAt: NOW.toISOString() })
      .where("id", "=", id)
      .execute();
    const moved = planned(world, {
      presenterId: world.intern.accountId,
      startsAt: "2026-12-14T13:00:00.000Z",
      endsAt: "2026-12-14T14:00:00.000Z",
    });
    expect((await changeTeaching(as(db, world.senior), { ...moved, sessionId: id, version: 1 })).ok).toBe(
      true,
    );
    expect(await teachingRow(db, id)).toMatchObject({
      remindedAt: null,
      startsAt: "2026-12-14T13:00:00.000Z",
    });
    expect(await noticesOf(db, world.otherIntern)).toEqual(["teaching.moved"]);

    await db.updateTable("teachingContent").set({ story: "Écrit par la première." }).execute();
    const given = { ...moved, presenterId: world.otherIntern.accountId };
    await changeTeaching(as(db, world.senior), { ...given, sessionId: id, version: 2 });
    expect(await db.selectFrom("teachingContent").select("story").execute()).toEqual([{ story: null }]);
    const typed = { ...given, place: "Autre salle", moderatorId: world.otherSenior.accountId };
    expect(await changeTeaching(as(db, world.senior), { ...typed, sessionId: id, version: 2 })).toMatchObject(
      {
        kind: "conflict",
        changes: [{ what: "Date, lieu ou thème modifiés" }],
        merge: {
          version: 3,
          differences: [
            { name: "moderatorId", recorded: "Camille Essai-senior", typed: "Camille Essai-autre" },
            { name: "place", recorded: "Salle de réunion", typed: "Autre salle" },
          ],
        },
      },
    );
    const begun = new Date(Date.parse(ENDS_AT) + 14 * 86_400_000);
    expect(
      await changeTeaching(as(db, world.senior, begun), { ...given, sessionId: id, version: 3 }),
    ).toMatchObject({
      kind: "rule",
      message: expect.stringContaining("a commencé"),
    });
  });
});
