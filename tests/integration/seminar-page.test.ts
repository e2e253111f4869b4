import { expect, test } from "vitest";
import { listMyDay } from "#app/domains/day/day.service.server.ts";
import { listSeminarItems, listTrainedSessions } from "#app/domains/day/seminar-items.queries.server.ts";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { listQueue, rankOf } from "#app/domains/seminars/enrolments.queries.server.ts";
import { moveOwnEnrolment } from "#app/domains/seminars/own-enrolment.service.server.ts";
import { listOwnAbsences, listOwnHalfDays } from "#app/domains/seminars/session-page.queries.server.ts";
import { loadSessionPage } from "#app/domains/seminars/session-page.service.server.ts";
import { newId } from "#app/platform/id.ts";
import { onEachEngine, openTemplateCopy } from "#tests/setup/database.ts";
import { plansOf } from "#tests/setup/plans.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  placesOf,
} from "#tests/setup/seminar-world.ts";

onEachEngine("a session's page", (engine) => {
  test("says what one may do, before and after, and what the calendar holds against it", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db, { audience: ["nurse"] });
    const sessionId = await createSession(db, world, { capacity: 1, inDays: 3 });
    const [first, second] = await createPeople(db, 2);
    const [physician] = await createPeople(db, 1, { profession: "physician" });
    if (!first || !second || !physician) throw new Error("no people");
    expect(await loadSessionPage(as(db, physician), sessionId)).toMatchObject({
      free: 1,
      refusal: "Ce séminaire s’adresse à d’autres professions.",
      own: null,
    });
    await db
      .insertInto("liaisonUnavailability")
      .values({
        id: newId(),
        accountId: second.accountId,
        kind: "guard",
        startsAt: "2026-11-25T17:30:00.000Z",
        endsAt: "2026-11-26T07:30:00.000Z",
        enteredBy: second.accountId,
        createdAt: NOW.toISOString(),
      })
      .execute();
    await enrol(as(db, first), { sessionId });
    expect(await loadSessionPage(as(db, second), sessionId)).toMatchObject({
      free: 0,
      refusal: null,
      conflicts: [{ kind: "rest" }],
    });
    await enrol(as(db, second), { sessionId });
    const waiting = await loadSessionPage(as(db, second), sessionId);
    expect(waiting).toMatchObject({ own: { status: "waiting", rank: 1, isLive: true }, videoUrl: null });
    // No participant's name reaches the page of another.
    expect(JSON.stringify(waiting)).not.toContain(first.displayName);

    expect((await listMyDay(as(db, first))).map(({ what }) => what)).toEqual([
      "Séance « Entretien motivationnel »",
    ]);
    const enrolmentId = (await placesOf(db, sessionId)).rows[0]?.id ?? "";
    const nothing = { enrolmentId: "", offerId: "", comment: null };
    await moveOwnEnrolment(as(db, first), sessionId, { ...nothing, intent: "leave", enrolmentId });
    const offered = await loadSessionPage(as(db, second), sessionId);
    const offerId = offered?.own?.offer?.id ?? "";
    expect((await listMyDay(as(db, second))).map(({ what, dueAt }) => [what, dueAt])).toEqual([
      ["Répondre à la place proposée : « Entretien motivationnel »", offered?.own?.offer?.expiresAt],
    ]);
    await moveOwnEnrolment(as(db, second), sessionId, { ...nothing, intent: "accept", offerId });
    expect(await loadSessionPage(as(db, second), sessionId)).toMatchObject({ own: { status: "confirmed" } });
    expect(await loadSessionPage(as(db, first), sessionId)).toMatchObject({
      own: { isLive: false, endReason: "withdrew" },
    });
  });

  test("is there for whoever runs it while it is a draft, for nobody else", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 5 });
    await db.updateTable("seminarSession").set({ status: "draft" }).where("id", "=", sessionId).execute();
    const [person] = await createPeople(db, 1);
    if (!person) throw new Error("nobody");
    expect(await loadSessionPage(as(db, person), sessionId)).toBeUndefined();
    expect(await loadSessionPage(as(db, world.coordinator), sessionId)).toBeDefined();
    expect(await loadSessionPage(as(db, person), "unknown")).toBeUndefined();
  });
});

test("a queue, a rank and a day are read from their indexes", async () => {
  const db = await openTemplateCopy();
  const span = { accountId: "a", from: NOW.toISOString(), before: NOW.toISOString() };
  const plans = await plansOf(db, async (spied) => {
    await listQueue(spied, "s");
    await rankOf(spied, { sessionId: "s", priority: 0, arrival: 3 } as never);
    await listSeminarItems(spied, span);
    await listTrainedSessions(spied, span);
    await listOwnAbsences(spied, { accountId: "a", startsAt: span.from, endsAt: span.from });
    await listOwnHalfDays(spied, {
      participantId: "p",
      exceptSessionId: "s",
      startsAt: span.from,
      endsAt: span.from,
    });
  });
  expect(plans.flat().filter((step) => /^SCAN/.test(step))).toEqual([]);
  expect(plans[0]?.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
});
