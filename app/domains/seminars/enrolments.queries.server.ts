import type { Selectable } from "kysely";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { SeminarEnrolment } from "#db/types.gen.ts";
import type { EnrolmentStatus } from "./seminars.vocabulary.ts";

export type EnrolmentRow = Selectable<SeminarEnrolment>;

/** A queue longer than that is served in several times. */
const MAX_QUEUE = 2_000;

export function findEnrolment(db: Database | Trx, id: string): Promise<EnrolmentRow | undefined> {
  return db.selectFrom("seminarEnrolment").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The participant's enrolment of a session that is not over. */
export function findLiveEnrolment(
  db: Database | Trx,
  query: { sessionId: string; participantId: string },
): Promise<EnrolmentRow | undefined> {
  return db
    .selectFrom("seminarEnrolment")
    .selectAll()
    .where("sessionId", "=", query.sessionId)
    .where("participantId", "=", query.participantId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
}

/** Those who wait, in the order in which they are served. */
export function listQueue(db: Database | Trx, sessionId: string): Promise<EnrolmentRow[]> {
  return db
    .selectFrom("seminarEnrolment")
    .selectAll()
    .where("sessionId", "=", sessionId)
    .where("status", "=", "waiting")
    .orderBy("priority", "desc")
    .orderBy("arrival")
    .limit(MAX_QUEUE)
    .execute();
}

/** Enrolments of a session in one of these statuses. */
export function listEnrolmentsIn(
  db: Database | Trx,
  query: { sessionId: string; statuses: readonly EnrolmentStatus[] },
): Promise<EnrolmentRow[]> {
  return db
    .selectFrom("seminarEnrolment")
    .selectAll()
    .where("sessionId", "=", query.sessionId)
    .where("status", "in", query.statuses)
    .orderBy("arrival")
    .limit(MAX_QUEUE)
    .execute();
}

/** Those whose enrolment is not over, in the order of a cancelled session: who has a place, then the queue. */
export async function listLive(db: Database | Trx, sessionId: string): Promise<EnrolmentRow[]> {
  const rows = await db
    .selectFrom("seminarEnrolment")
    .selectAll()
    .where("sessionId", "=", sessionId)
    .where("endedAt", "is", null)
    .orderBy("priority", "desc")
    .orderBy("arrival")
    .limit(MAX_QUEUE)
    .execute();
  const placed = rows.filter(({ status }) => status !== "waiting");
  return [
    ...placed.toSorted((a, b) => a.arrival - b.arrival),
    ...rows.filter(({ status }) => status === "waiting"),
  ];
}

/** The same person's enrolments in other sessions that this one was moved from, or to. */
export function listLinked(db: Database | Trx, row: EnrolmentRow): Promise<EnrolmentRow[]> {
  const from = row.movedFromId;
  return db
    .selectFrom("seminarEnrolment")
    .selectAll()
    .where("id", "!=", row.id)
    .where("participantId", "=", row.participantId)
    .where((eb) =>
      eb.or([
        eb("movedFromId", "=", row.id),
        ...(from === null ? [] : [eb("id", "=", from), eb("movedFromId", "=", from)]),
      ]),
    )
    .orderBy("id")
    .execute();
}

/** How many are served before this one, plus one. */
export async function rankOf(db: Database | Trx, enrolment: EnrolmentRow): Promise<number> {
  const { before } = await db
    .selectFrom("seminarEnrolment")
    .select((eb) => eb.fn.countAll<number>().as("before"))
    .where("sessionId", "=", enrolment.sessionId)
    .where("status", "=", "waiting")
    .where((eb) =>
      eb.or([
        eb("priority", ">", enrolment.priority),
        eb.and([eb("priority", "=", enrolment.priority), eb("arrival", "<", enrolment.arrival)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(before) + 1;
}

/** Sessions that hold an offer whose time is over. */
export async function listLapsedSessions(
  db: Database | Trx,
  query: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("seminarEnrolment")
    .select("sessionId")
    .distinct()
    .where("status", "=", "offered")
    .where("offerExpiresAt", "<=", query.now.toISOString())
    .limit(query.limit)
    .execute();
  return rows.map(({ sessionId }) => sessionId);
}

export function listLapsedOffers(
  db: Database | Trx,
  query: { sessionId: string; now: Date },
): Promise<EnrolmentRow[]> {
  return db
    .selectFrom("seminarEnrolment")
    .selectAll()
    .where("sessionId", "=", query.sessionId)
    .where("status", "=", "offered")
    .where("offerExpiresAt", "<=", query.now.toISOString())
    .execute();
}

export function findOffer(db: Database | Trx, id: string) {
  return db
    .selectFrom("seminarOffer")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarOffer.enrolmentId")
    .select([
      "seminarOffer.id",
      "seminarOffer.enrolmentId",
      "seminarOffer.expiresAt",
      "seminarOffer.settledAt",
      "seminarOffer.outcome",
      "seminarEnrolment.sessionId",
      "seminarEnrolment.participantId",
    ])
    .where("seminarOffer.id", "=", id)
    .executeTakeFirst();
}

/** The offer that waits for this person's answer. */
export function findOpenOffer(db: Database | Trx, enrolmentId: string) {
  return db
    .selectFrom("seminarOffer")
    .select(["id", "expiresAt"])
    .where("enrolmentId", "=", enrolmentId)
    .where("settledAt", "is", null)
    .executeTakeFirst();
}

/** How to reach the people of these enrolments. */
export function listRecipients(db: Database | Trx, enrolmentIds: readonly string[]) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .leftJoin("account", (join) =>
      join.onRef("account.id", "=", "seminarParticipant.accountId").on("account.status", "=", "active"),
    )
    .select([
      "seminarEnrolment.id as enrolmentId",
      "account.id as accountId",
      "account.wantsEmail",
      "seminarParticipant.email",
    ])
    .where("seminarEnrolment.id", "in", idsOrNone(enrolmentIds))
    .execute();
}
