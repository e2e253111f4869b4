import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { linkToken } from "#app/platform/session/secrets.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";

const MINUTE_MS = 60_000;
/** Of `serveDemo`. */
const SERVED_SECRET = "tests-only-secret-that-protects-nothing";

export interface SessionNow {
  sessionId: string;
  /** Where the last of the people, who has no account here, signs. */
  signPath: string;
}

/**
 * A session of one half-day that began ten minutes ago, its trainer and its people by the accounts of the demo; the
 * last of them enrolled without an account.
 */
export async function createSessionNow(
  databaseUrl: string,
  names: { trainer: string; people: readonly string[] },
): Promise<SessionNow> {
  const db = openDatabase(databaseUrl);
  const now = new Date();
  const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS).toISOString();
  const seminarId = newId();
  const sessionId = newId();
  const stamps = { createdAt: at(-60), updatedAt: at(-60) };
  await db
    .insertInto("seminar")
    .values({
      ...stamps,
      id: seminarId,
      code: "risque-suicidaire",
      title: "Évaluer le risque suicidaire",
      summary: "Une demi-journée.",
      policy: "arrival",
      isPublished: 1,
    })
    .execute();
  await db
    .insertInto("seminarSession")
    .values({
      ...stamps,
      id: sessionId,
      seminarId,
      status: "open",
      capacity: names.people.length,
      policy: "arrival",
      place: "Salle des actes",
      startsAt: at(60),
      endsAt: at(240),
      enrolmentOpensAt: at(-600),
      enrolmentClosesAt: at(60),
    })
    .execute();
  const trainer = await actorOf(db, names.trainer);
  await db
    .insertInto("seminarTrainer")
    .values({ id: newId(), sessionId, name: trainer.displayName, accountId: trainer.accountId })
    .execute();
  let last = "";
  for (const name of names.people) {
    const outcome = await enrol({ db, actor: await actorOf(db, name), now }, { sessionId });
    if (!outcome.ok) throw new Error(outcome.message);
    last = outcome.value.enrolmentId;
  }
  await leaveWithoutAccount(db, last);
  // It begins once people are in: nobody enrols in what has begun.
  const times = { startsAt: at(-10), endsAt: at(170) };
  await db.updateTable("seminarSession").set(times).where("id", "=", sessionId).execute();
  await db
    .insertInto("seminarHalfDay")
    .values({ ...times, id: newId(), sessionId, moment: "morning" })
    .execute();
  await db.destroy();
  return { sessionId, signPath: `/programme/signer/${last}.${linkToken(SERVED_SECRET, last)}` };
}

async function leaveWithoutAccount(db: Database, enrolmentId: string): Promise<void> {
  const { participantId } = await db
    .selectFrom("seminarEnrolment")
    .select("participantId")
    .where("id", "=", enrolmentId)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("seminarParticipant")
    .set({ accountId: null })
    .where("id", "=", participantId)
    .execute();
}

async function actorOf(db: Database, name: string): Promise<Actor> {
  const row = await db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select(["account.id", "account.email", "account.professionalId"])
    .select(["professional.givenName", "professional.familyName"])
    .where("account.email", "=", `${name}@pluton.test`)
    .executeTakeFirstOrThrow();
  return {
    accountId: row.id,
    professionalId: row.professionalId,
    displayName: `${row.givenName} ${row.familyName}`,
    email: row.email,
    grants: [],
  };
}
