import { expect, test } from "vitest";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { openFollowed } from "#app/domains/seminars/follow.service.server.ts";
import { leave } from "#app/domains/seminars/leaving.service.server.ts";
import { loadSessionPage } from "#app/domains/seminars/session-page.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  placesOf,
  type SeminarWorld,
} from "#tests/setup/seminar-world.ts";

const DAY_MS = 86_400_000;

onEachEngine("the chance of a place", (engine) => {
  test("is what happened to the same rank in sessions that are over, on both pages of whoever waits", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const people = (await createPeople(db, 3)) as [Actor, Actor, Actor];
    for (const daysAgo of [30, 90, 150]) await pastSession(db, world, { people, daysAgo });
    const coming = await createSession(db, world, { capacity: 1, inDays: 10 });
    for (const person of people) await enrol(as(db, person), { sessionId: coming });

    // three sessions are not enough
    expect(await chanceFor(db, people[1], coming)).toMatchObject({ level: null, compared: 3 });
    await pastSession(db, world, { people, daysAgo: 210 });
    // one that is too old, and one that nobody can compare
    await pastSession(db, world, { people, daysAgo: 800 });
    await pastSession(db, world, { people: people.slice(0, 1), daysAgo: 60 });
    expect(await chanceFor(db, people[1], coming)).toEqual({
      level: "probable",
      served: 4,
      compared: 4,
      isOwnSeminar: true,
    });
    expect(await chanceFor(db, people[2], coming)).toMatchObject({ level: "unlikely", served: 0 });
    // nobody who has a place is told a chance
    expect(await chanceFor(db, people[0], coming)).toBeNull();

    const third = (await placesOf(db, coming)).rows[2]?.id ?? "";
    expect((await openFollowed(db, third, NOW))?.own).toMatchObject({
      rank: 2,
      chance: { level: "unlikely" },
    });

    // four days before, nothing was given back any more
    const late = new Date(NOW.getTime() + 6 * DAY_MS);
    expect(await chanceFor(db, people[1], coming, late)).toMatchObject({ level: "unlikely", served: 0 });
  });
});

async function chanceFor(db: Database, person: Actor, sessionId: string, now: Date = NOW) {
  return (await loadSessionPage(as(db, person, now), sessionId))?.own?.chance;
}

/** One place; its holder gave it back five days before, and whoever was second in the queue had none. */
async function pastSession(
  db: Database,
  world: SeminarWorld,
  { people, daysAgo }: { people: readonly Actor[]; daysAgo: number },
): Promise<void> {
  const sessionId = await createSession(db, world, { capacity: 1, inDays: -daysAgo });
  const before = (days: number) => new Date(NOW.getTime() - (daysAgo + days) * DAY_MS);
  for (const person of people) await enrol(as(db, person, before(20)), { sessionId });
  const [first] = (await placesOf(db, sessionId)).rows;
  await leave({ db, actor: null, now: before(5) }, { enrolmentId: first?.id ?? "" });
  const at = before(0).toISOString();
  await db
    .updateTable("seminarEnrolment")
    .set({ status: "cancelled", endReason: "not_served", endedAt: at })
    .where("sessionId", "=", sessionId)
    .where("status", "=", "waiting")
    .execute();
  await db.updateTable("seminarSession").set({ status: "held" }).where("id", "=", sessionId).execute();
}
