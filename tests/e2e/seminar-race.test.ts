import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { startPostgres } from "#tests/setup/postgres.ts";
import { sessionCookie } from "#tests/setup/requests.ts";
import {
  createPeople,
  createSeminarWorld,
  createSession,
  placesOf,
  tallyOf,
} from "#tests/setup/seminar-world.ts";
import { copyOfDemo, serveDatabase } from "#tests/setup/served-demo.ts";

const PEOPLE = 200;
const PLACES = 30;
const MOVED = 302;

type Post = (person: Actor, body: Record<string, string>) => Promise<number>;

/** Real requests to the real server, all at once: who has a place, who waits, and who is next. */
describe.each(["sqlite", "postgres"] as const)(
  "two hundred people, thirty places, over HTTP (%s)",
  (engine) => {
    const closing: (() => Promise<unknown>)[] = [];
    afterAll(async () => {
      for (const close of closing.reverse()) await close();
    });

    test("thirty are confirmed, the others wait in order; fifty places given back go to the next fifty", async () => {
      const { url, db } = await databaseOn(engine, closing);
      const people = await createPeople(db, PEOPLE);
      const sessionId = await createSession(db, await createSeminarWorld(db), {
        capacity: PLACES,
        now: new Date(),
      });
      const cookies = new Map<string, string>();
      for (const { accountId } of people) cookies.set(accountId, await sessionCookie(db, accountId));
      // One process writes a SQLite file.
      if (engine === "sqlite") await db.destroy();
      const server = await serveDatabase(url);
      closing.push(() => server.close());
      const reading = engine === "sqlite" ? openDatabase(url) : db;
      if (engine === "sqlite") closing.push(() => reading.destroy());

      const post: Post = async (person, body) => {
        const response = await fetch(`${server.url}/seminaires/seances/${sessionId}`, {
          method: "POST",
          redirect: "manual",
          headers: { Cookie: cookies.get(person.accountId) ?? "", Origin: server.url },
          body: new URLSearchParams(body),
        });
        await response.arrayBuffer();
        return response.status;
      };

      // Ten press twice.
      const eager = people.slice(0, 10);
      const answers = await Promise.all(
        [...people, ...eager].map((person) => post(person, { intent: "enrol" })),
      );
      expect(answers.filter((status) => status === MOVED)).toHaveLength(PEOPLE);
      expect(answers.filter((status) => status === 409)).toHaveLength(eager.length);

      const first = await placesOf(reading, sessionId);
      expect(first.rows.map(({ arrival }) => arrival)).toEqual(numbers(1, PEOPLE));
      expect(new Set(first.rows.map(({ accountId }) => accountId)).size).toBe(PEOPLE);
      expect(first.rows.map(({ status }) => status)).toEqual([
        ...Array(PLACES).fill("confirmed"),
        ...Array(PEOPLE - PLACES).fill("waiting"),
      ]);

      const leaveAll = async (from: number, to: number) => {
        const rows = first.rows.slice(from - 1, to);
        const leaving = rows.map(({ id, accountId }) => {
          const person = people.find((one) => one.accountId === accountId);
          if (!person) throw new Error("a row of nobody");
          return post(person, { intent: "leave", enrolmentId: id });
        });
        expect(await Promise.all(leaving)).toEqual(rows.map(() => MOVED));
      };
      await leaveAll(1, PLACES);
      expect(await arrivals(reading, sessionId, "offered")).toEqual(numbers(31, 60));
      await leaveAll(31, 50);
      expect(await arrivals(reading, sessionId, "offered")).toEqual(numbers(51, 80));
      expect(await arrivals(reading, sessionId, "waiting")).toEqual(numbers(81, PEOPLE));
      const offers = await reading
        .selectFrom("seminarOffer")
        .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarOffer.enrolmentId")
        .select("seminarOffer.enrolmentId")
        .where("seminarEnrolment.sessionId", "=", sessionId)
        .execute();
      expect(offers).toHaveLength(50);
      expect(new Set(offers.map(({ enrolmentId }) => enrolmentId)).size).toBe(50);
      const { told, counted } = await tallyOf(reading, sessionId);
      expect(told).toEqual(counted);
      expect(told).toEqual({ heldCount: PLACES, waitingCount: 120 });
    }, 240_000);
  },
);

async function databaseOn(
  engine: "sqlite" | "postgres",
  closing: (() => Promise<unknown>)[],
): Promise<{ url: string; db: Database }> {
  if (engine === "sqlite") {
    const url = await copyOfDemo();
    return { url, db: openDatabase(url) };
  }
  const server = await startPostgres();
  const url = await server.createDatabase("seminar_race");
  const db = openDatabase(url);
  closing.push(
    () => server.stop(),
    () => untilAlone(server.url),
    () => db.destroy(),
  );
  await migrateToLatest(db);
  return { url, db };
}

/** A pool that was ended closes its connections a little later; a server that stops meanwhile would break them. */
async function untilAlone(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` });
  await client.connect();
  for (let others = 1; others > 0; ) {
    const found = await client.query("SELECT 1 FROM pg_stat_activity WHERE datname = 'seminar_race'");
    others = found.rowCount ?? 0;
  }
  await client.end();
}

async function arrivals(db: Database, sessionId: string, status: string): Promise<number[]> {
  const { rows } = await placesOf(db, sessionId);
  return rows.filter((row) => row.status === status).map((row) => row.arrival);
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
