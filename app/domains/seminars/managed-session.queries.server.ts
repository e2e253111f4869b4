import { searchWords, startsWithEach } from "#app/domains/people/word-search.queries.server.ts";
import type { Database, Trx } from "#db/client.server.ts";

const MAX_PEOPLE = 2_000;
const MAX_EVENTS = 100;
const MAX_FOUND = 12;

/** Everybody who asked for a place in a session, in the order in which the queue is served. */
export function listSessionPeople(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .leftJoin("establishment", "establishment.id", "seminarParticipant.establishmentId")
    .leftJoin("secteur", "secteur.id", "seminarParticipant.secteurId")
    .select([
      "seminarEnrolment.id",
      "seminarEnrolment.status",
      "seminarEnrolment.priorityReasons",
      "seminarEnrolment.enrolledAt",
      "seminarEnrolment.offerExpiresAt",
      "seminarEnrolment.confirmedAt",
      "seminarEnrolment.endedAt",
      "seminarEnrolment.endReason",
      "seminarEnrolment.endComment",
      "seminarEnrolment.absenceReason",
      "seminarEnrolment.movedFromId",
      "seminarParticipant.id as participantId",
      "seminarParticipant.givenName",
      "seminarParticipant.familyName",
      "seminarParticipant.email",
      "seminarParticipant.profession",
      "seminarParticipant.workplace",
      "establishment.shortName as establishmentName",
      "secteur.code as secteurCode",
    ])
    .where("seminarEnrolment.sessionId", "=", sessionId)
    .orderBy("seminarEnrolment.priority", "desc")
    .orderBy("seminarEnrolment.arrival")
    .limit(MAX_PEOPLE)
    .execute();
}
export type SessionPerson = Awaited<ReturnType<typeof listSessionPeople>>[number];

/** What happened in a session, the latest first. */
export function listSessionEvents(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarEnrolmentEvent")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarEnrolmentEvent.enrolmentId")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .leftJoin("account", "account.id", "seminarEnrolmentEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "seminarEnrolmentEvent.id",
      "seminarEnrolmentEvent.at",
      "seminarEnrolmentEvent.toStatus",
      "seminarEnrolmentEvent.reason",
      "seminarEnrolmentEvent.comment",
      "seminarParticipant.givenName",
      "seminarParticipant.familyName",
      "professional.givenName as byGivenName",
      "professional.familyName as byFamilyName",
    ])
    .where("seminarEnrolment.sessionId", "=", sessionId)
    .orderBy("seminarEnrolmentEvent.at", "desc")
    .orderBy("seminarEnrolmentEvent.id", "desc")
    .limit(MAX_EVENTS)
    .execute();
}

/** People whom a coordinator may enrol: participants, with or without an account, and accounts that never enrolled. */
export async function searchPeople(db: Database | Trx, text: string) {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const [participants, accounts] = await Promise.all([
    db
      .selectFrom("seminarParticipant")
      .select(["id", "accountId", "email", "givenName", "familyName", "profession"])
      .where((eb) => eb.and(startsWithEach("seminarParticipant.searchKey", words)))
      .orderBy("searchKey")
      .limit(MAX_FOUND)
      .execute(),
    db
      .selectFrom("professional")
      .innerJoin("account", "account.professionalId", "professional.id")
      .leftJoin("seminarParticipant", "seminarParticipant.accountId", "account.id")
      .select(["account.id", "account.email", "professional.givenName", "professional.familyName"])
      .select("professional.profession")
      .where("account.status", "=", "active")
      .where("seminarParticipant.id", "is", null)
      .where((eb) => eb.and(startsWithEach("professional.searchKey", words)))
      .orderBy("professional.searchKey")
      .limit(MAX_FOUND)
      .execute(),
  ]);
  return [
    ...participants.map(({ id, accountId, ...person }) => ({ ...person, person: `participant:${id}` })),
    ...accounts.map(({ id, ...person }) => ({ ...person, person: `account:${id}` })),
  ].slice(0, MAX_FOUND);
}
export type FoundPerson = Awaited<ReturnType<typeof searchPeople>>[number];
