import type { Selectable } from "kysely";
import type { Database, Trx } from "#db/client.server.ts";
import type { SeminarParticipant } from "#db/types.gen.ts";
import type { EnrolmentPast } from "./priority.rules.ts";

export type ParticipantRow = Selectable<SeminarParticipant>;

export function findParticipant(db: Database | Trx, id: string): Promise<ParticipantRow | undefined> {
  return db.selectFrom("seminarParticipant").selectAll().where("id", "=", id).executeTakeFirst();
}

export function findParticipantOfAccount(
  db: Database | Trx,
  accountId: string,
): Promise<ParticipantRow | undefined> {
  return db
    .selectFrom("seminarParticipant")
    .selectAll()
    .where("accountId", "=", accountId)
    .executeTakeFirst();
}

export function findParticipantByEmail(
  db: Database | Trx,
  email: string,
): Promise<ParticipantRow | undefined> {
  return db.selectFrom("seminarParticipant").selectAll().where("email", "=", email).executeTakeFirst();
}

/** What an account says of its person, for their first enrolment. */
export function findAccountPerson(db: Database | Trx, accountId: string) {
  return db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "account.email",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
      "professional.establishmentId",
    ])
    .where("account.id", "=", accountId)
    .executeTakeFirst();
}

export function findActiveAccountByEmail(db: Database | Trx, email: string) {
  return db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .where("status", "=", "active")
    .executeTakeFirst();
}

/** What a queue served by priority asks of somebody's past. */
export async function findEnrolmentPast(
  db: Database | Trx,
  query: { participant: ParticipantRow; seminarId: string; filiereId: string | null; since: string },
): Promise<EnrolmentPast> {
  const { participant, seminarId } = query;
  const own = await db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .select(["seminarEnrolment.status", "seminarEnrolment.endReason", "seminarEnrolment.absenceReason"])
    .select("seminarSession.startsAt")
    .where("seminarEnrolment.participantId", "=", participant.id)
    .where("seminarEnrolment.status", "in", ["attended", "absent", "cancelled"])
    .where("seminarSession.seminarId", "=", seminarId)
    .execute();
  return {
    hasAttended: own.some(({ status }) => status === "attended"),
    wasRefused: own.some(({ endReason }) => endReason === "not_served"),
    hasTrainedColleague: await hasTrainedColleague(db, query),
    wasAbsent: own.some(
      (row) => row.status === "absent" && row.absenceReason === null && row.startsAt >= query.since,
    ),
  };
}

/** In the same secteur when it is known, in the same establishment otherwise. */
async function hasTrainedColleague(
  db: Database | Trx,
  query: { participant: ParticipantRow; seminarId: string; filiereId: string | null },
): Promise<boolean> {
  const { participant, filiereId } = query;
  const unit = participant.secteurId
    ? (["colleague.secteurId", participant.secteurId] as const)
    : (["colleague.establishmentId", participant.establishmentId] as const);
  if (unit[1] === null) return false;
  const found = await db
    .selectFrom("seminarParticipant as colleague")
    .innerJoin("seminarEnrolment", "seminarEnrolment.participantId", "colleague.id")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select("colleague.id")
    .where(unit[0], "=", unit[1])
    .where("colleague.id", "!=", participant.id)
    .where("seminarEnrolment.status", "=", "attended")
    .where((eb) =>
      filiereId === null ? eb("seminar.id", "=", query.seminarId) : eb("seminar.filiereId", "=", filiereId),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
