import type { Database, Trx } from "#db/client.server.ts";
import type { EnrolmentRow } from "./enrolments.queries.server.ts";

const MAX_OPTIONS = 20;
const MAX_PEOPLE = 2_000;
const MAX_OWN = 20;

/** The last poll of a session, open or not. */
export function findLastPoll(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarPoll")
    .selectAll()
    .where("sessionId", "=", sessionId)
    .orderBy("openedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function findPollOption(db: Database | Trx, id: string) {
  return db
    .selectFrom("seminarPollOption")
    .innerJoin("seminarPoll", "seminarPoll.id", "seminarPollOption.pollId")
    .select([
      "seminarPollOption.id",
      "seminarPollOption.pollId",
      "seminarPollOption.startsAt",
      "seminarPollOption.endsAt",
      "seminarPoll.sessionId",
      "seminarPoll.closedAt",
    ])
    .where("seminarPollOption.id", "=", id)
    .executeTakeFirst();
}

export function listPollOptions(db: Database | Trx, pollId: string) {
  return db
    .selectFrom("seminarPollOption")
    .select(["id", "startsAt", "endsAt"])
    .where("pollId", "=", pollId)
    .orderBy("startsAt")
    .limit(MAX_OPTIONS)
    .execute();
}

/** Whom a poll asked, in the queue's order, with the dates that suit them. */
export async function listPollPeople(db: Database | Trx, pollId: string) {
  const people = await db
    .selectFrom("seminarPollPerson")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarPollPerson.enrolmentId")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select([
      "seminarPollPerson.id",
      "seminarPollPerson.answeredAt",
      "seminarEnrolment.status",
      "seminarParticipant.givenName",
      "seminarParticipant.familyName",
    ])
    .where("seminarPollPerson.pollId", "=", pollId)
    .orderBy("seminarEnrolment.priority", "desc")
    .orderBy("seminarEnrolment.arrival")
    .limit(MAX_PEOPLE)
    .execute();
  const answers = await db
    .selectFrom("seminarPollAnswer")
    .innerJoin("seminarPollPerson", "seminarPollPerson.id", "seminarPollAnswer.personId")
    .select(["seminarPollAnswer.personId", "seminarPollAnswer.optionId"])
    .where("seminarPollPerson.pollId", "=", pollId)
    .execute();
  return people.map((person) => ({
    ...person,
    optionIds: answers.filter(({ personId }) => personId === person.id).map(({ optionId }) => optionId),
  }));
}

/** Those who still wait and said that this date suits them, in the queue's order. */
export function listWilling(db: Database | Trx, optionId: string): Promise<EnrolmentRow[]> {
  return db
    .selectFrom("seminarPollAnswer")
    .innerJoin("seminarPollPerson", "seminarPollPerson.id", "seminarPollAnswer.personId")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarPollPerson.enrolmentId")
    .selectAll("seminarEnrolment")
    .where("seminarPollAnswer.optionId", "=", optionId)
    .where("seminarEnrolment.status", "=", "waiting")
    .orderBy("seminarEnrolment.priority", "desc")
    .orderBy("seminarEnrolment.arrival")
    .limit(MAX_PEOPLE)
    .execute();
}

/** What somebody is asked, and what they answered. */
export async function findAsked(db: Database | Trx, personId: string) {
  const asked = await askedOf(db).where("seminarPollPerson.id", "=", personId).executeTakeFirst();
  return asked ? withDates(db, asked) : undefined;
}
export type Asked = NonNullable<Awaited<ReturnType<typeof findAsked>>>;

/** The open polls that wait for this account's answer, or hold it. */
export async function listOwnAsked(db: Database | Trx, query: { accountId: string; now: Date }) {
  const asked = await askedOf(db)
    .where("seminarParticipant.accountId", "=", query.accountId)
    .where("seminarPoll.closedAt", "is", null)
    .where("seminarPoll.closesAt", ">", query.now.toISOString())
    .orderBy("seminarPoll.closesAt")
    .limit(MAX_OWN)
    .execute();
  return Promise.all(asked.map((one) => withDates(db, one)));
}

function askedOf(db: Database | Trx) {
  return db
    .selectFrom("seminarPollPerson")
    .innerJoin("seminarPoll", "seminarPoll.id", "seminarPollPerson.pollId")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarPollPerson.enrolmentId")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .innerJoin("seminarSession", "seminarSession.id", "seminarPoll.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select([
      "seminarPollPerson.id",
      "seminarPollPerson.pollId",
      "seminarPollPerson.answeredAt",
      "seminarPoll.closesAt",
      "seminarPoll.closedAt",
      "seminarEnrolment.status",
      "seminarParticipant.accountId",
      "seminar.title",
    ]);
}

async function withDates<T extends { id: string; pollId: string }>(db: Database | Trx, asked: T) {
  const [options, answers] = await Promise.all([
    listPollOptions(db, asked.pollId),
    db.selectFrom("seminarPollAnswer").select("optionId").where("personId", "=", asked.id).execute(),
  ]);
  return { ...asked, options, optionIds: answers.map(({ optionId }) => optionId) };
}
