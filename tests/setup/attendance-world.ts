import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { stepOf } from "#app/domains/seminars/signing.rules.ts";
import { codeAt } from "#app/domains/seminars/signing-code.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import type { Database } from "#db/client.server.ts";
import { as, createPeople, createSeminarWorld, createSession, NOW, placesOf } from "./seminar-world.ts";

export const SECRET = "a secret for tests, thirty-two characters long";

const MINUTE_MS = 60_000;

export interface AttendanceWorld {
  coordinator: Actor;
  trainer: Actor;
  sessionId: string;
  /** The morning, then the afternoon when there are two. */
  halfDayIds: string[];
  people: Actor[];
  /** By position in `people`. */
  enrolmentIds: string[];
}

/** Minutes after the beginning of the session, tomorrow at 9:00 UTC: the morning lasts three hours, then one of pause. */
export function after(minutes: number): Date {
  return new Date(NOW.getTime() + 24 * 60 * MINUTE_MS + minutes * MINUTE_MS);
}

/** A session of tomorrow with its trainer and people who have a place; `waiting` more are left in its queue. */
export async function createAttendance(
  db: Database,
  more: { halfDays?: 1 | 2; people?: number; waiting?: number } = {},
): Promise<AttendanceWorld> {
  const world = await createSeminarWorld(db);
  const count = more.people ?? 2;
  const sessionId = await createSession(db, world, { capacity: count, inDays: 1 });
  const [trainer] = await createPeople(db, 1, { profession: "psychologist" });
  if (!trainer) throw new Error("no trainer");
  await db
    .insertInto("seminarTrainer")
    .values({ id: newId(), sessionId, name: "Dr Claude Formateur", accountId: trainer.accountId })
    .execute();
  if (more.halfDays === 2)
    await db
      .insertInto("seminarHalfDay")
      .values({
        id: newId(),
        sessionId,
        moment: "afternoon",
        startsAt: after(240).toISOString(),
        endsAt: after(420).toISOString(),
      })
      .execute();
  const people = await createPeople(db, count + (more.waiting ?? 0));
  for (const person of people) await enrol(as(db, person), { sessionId });
  const halfDays = await db
    .selectFrom("seminarHalfDay")
    .select("id")
    .where("sessionId", "=", sessionId)
    .orderBy("startsAt")
    .execute();
  const { rows } = await placesOf(db, sessionId);
  return {
    coordinator: world.coordinator,
    trainer,
    sessionId,
    halfDayIds: halfDays.map(({ id }) => id),
    people,
    enrolmentIds: people.map(({ accountId }) => rows.find((row) => row.accountId === accountId)?.id ?? ""),
  };
}

/** What the trainer's screen shows then. */
export function shownCode(halfDayId: string, at: Date): string {
  return codeAt(SECRET, halfDayId, stepOf(at));
}

/** The sheet's version, as somebody who has just opened it read it. */
export async function sheetVersionOf(db: Database, halfDayId: string): Promise<number> {
  const row = await db
    .selectFrom("seminarHalfDay")
    .select("sheetVersion")
    .where("id", "=", halfDayId)
    .executeTakeFirstOrThrow();
  return row.sheetVersion;
}
