import { expect, test } from "vitest";
import { changeCapacity } from "#app/domains/seminars/capacity.service.server.ts";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { findOpenOffer } from "#app/domains/seminars/enrolments.queries.server.ts";
import { proposeMove } from "#app/domains/seminars/moves.service.server.ts";
import { findSession } from "#app/domains/seminars/sessions.queries.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { race } from "#tests/setup/race.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  placesOf,
  tallyOf,
} from "#tests/setup/seminar-world.ts";

const ANSWER = { module: "domains/seminars/offers.service.server.ts", name: "answerOffer" };
const LIVE = ["waiting", "offered", "confirmed"];

onEachEngine("moves between two sessions", (engine) => {
  test("at the same moment and both ways leave one place to each, and every count right", async () => {
    const { db, url } = await engine.create();
    const world = await createSeminarWorld(db);
    const ctx = as(db, world.coordinator);
    const one = await createSession(db, world, { capacity: 2 });
    const other = await createSession(db, world, { capacity: 4, inDays: 40 });
    const [here, seated, both, there, next] = (await createPeople(db, 5)) as [
      Actor,
      Actor,
      Actor,
      Actor,
      Actor,
    ];
    for (const person of [here, seated, both]) await enrol(as(db, person), { sessionId: one });
    await enrol(as(db, there), { sessionId: other });
    const { version } = (await findSession(db, one)) ?? { version: 0 };
    expect(await changeCapacity(ctx, { sessionId: one, capacity: 4, version })).toMatchObject({
      value: { served: 1 },
    });
    // From one to the other, and the other way round; one person has an offer in each.
    for (const [person, from, to] of [
      [here, one, other],
      [both, one, other],
      [there, other, one],
    ] as const) {
      const { rows } = await placesOf(db, from);
      const row = rows.find(({ accountId }) => accountId === person.accountId);
      expect(await proposeMove(ctx, { enrolmentId: row?.id ?? "", sessionId: to })).toMatchObject({
        ok: true,
      });
    }
    // Somebody waits for whatever is freed in the first.
    await enrol(as(db, next), { sessionId: one });
    const offers = [
      [here, other],
      [both, one],
      [both, other],
      [there, one],
    ] as const;
    const racers = [];
    for (const [actor, sessionId] of offers)
      racers.push({ actor, input: { offerId: await offerOf(db, sessionId, actor), answer: "accept" } });
    const outcomes = await race(url, ANSWER, racers, NOW);
    expect(outcomes[0]).toMatchObject({ ok: true });
    expect(outcomes[3]).toMatchObject({ ok: true });
    expect([outcomes[1], outcomes[2]].some((outcome) => outcome?.ok)).toBe(true);

    for (const person of [here, seated, both, there])
      expect(await liveOf(db, [one, other], person), person.displayName).toEqual(["confirmed"]);
    expect(await liveOf(db, [one], next)).toEqual(["offered"]);
    expect((await placesOf(db, one)).accounts("confirmed")).toContain(there.accountId);
    expect((await placesOf(db, other)).accounts("confirmed")).toContain(here.accountId);
    for (const id of [one, other]) {
      const tally = await tallyOf(db, id);
      expect(tally.told).toEqual(tally.counted);
    }
  }, 60_000);
});

async function offerOf(db: Database, sessionId: string, person: Actor): Promise<string> {
  const { rows } = await placesOf(db, sessionId);
  const row = rows.find(({ accountId, status }) => accountId === person.accountId && status === "offered");
  return (await findOpenOffer(db, row?.id ?? ""))?.id ?? "";
}

/** What somebody has that is not over, in either session. */
async function liveOf(db: Database, sessionIds: readonly string[], person: Actor): Promise<string[]> {
  const rows = (await Promise.all(sessionIds.map((id) => placesOf(db, id)))).flatMap((places) => places.rows);
  return rows
    .filter(({ accountId, status }) => accountId === person.accountId && LIVE.includes(status))
    .map(({ status }) => status);
}
