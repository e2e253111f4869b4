import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { SHEET_STATUSES } from "./attendance.vocabulary.ts";

/** Nobody sits in more half-days of one day, and no session has more. */
const MAX_HALF_DAYS = 60;
const MAX_PEOPLE = 2_000;

/** The half-days of a session with the closing that stands, if one. */
export function listHalfDays(db: Database | Trx, sessionId: string) {
  return halfDaysWithClosing(db)
    .where("seminarHalfDay.sessionId", "=", sessionId)
    .orderBy("seminarHalfDay.startsAt")
    .limit(MAX_HALF_DAYS)
    .execute();
}
export type HalfDay = Awaited<ReturnType<typeof listHalfDays>>[number];

export function findHalfDay(db: Database | Trx, id: string): Promise<HalfDay | undefined> {
  return halfDaysWithClosing(db).where("seminarHalfDay.id", "=", id).executeTakeFirst();
}

function halfDaysWithClosing(db: Database | Trx) {
  return db
    .selectFrom("seminarHalfDay")
    .leftJoin("seminarClosing", (join) =>
      join
        .onRef("seminarClosing.halfDayId", "=", "seminarHalfDay.id")
        .on("seminarClosing.reopenedAt", "is", null),
    )
    .select([
      "seminarHalfDay.id",
      "seminarHalfDay.sessionId",
      "seminarHalfDay.moment",
      "seminarHalfDay.startsAt",
      "seminarHalfDay.endsAt",
      "seminarHalfDay.sheetVersion",
      "seminarClosing.id as closingId",
      "seminarClosing.closedAt",
      "seminarClosing.trainerName",
    ]);
}

/** Closings of a half-day that were reopened, the last one first. */
export function listReopenings(db: Database | Trx, halfDayId: string) {
  return db
    .selectFrom("seminarClosing")
    .leftJoin("account", "account.id", "seminarClosing.reopenedBy")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "seminarClosing.id",
      "seminarClosing.closedAt",
      "seminarClosing.trainerName",
      "seminarClosing.reopenedAt",
      "seminarClosing.reopenReason",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("seminarClosing.halfDayId", "=", halfDayId)
    .where("seminarClosing.reopenedAt", "is not", null)
    .orderBy("seminarClosing.closedAt", "desc")
    .limit(20)
    .execute();
}

export function listTrainers(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarTrainer")
    .select(["id", "name", "accountId"])
    .where("sessionId", "=", sessionId)
    .orderBy("id")
    .limit(20)
    .execute();
}

/** Those who have a line on the sheet, by name. */
export function listSheetPeople(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .leftJoin("establishment", "establishment.id", "seminarParticipant.establishmentId")
    .select([
      "seminarEnrolment.id as enrolmentId",
      "seminarEnrolment.status",
      "seminarEnrolment.absenceReason",
      "seminarParticipant.givenName",
      "seminarParticipant.familyName",
      "seminarParticipant.profession",
      "establishment.name as establishmentName",
      "seminarParticipant.workplace",
    ])
    .where("seminarEnrolment.sessionId", "=", sessionId)
    .where("seminarEnrolment.status", "in", SHEET_STATUSES)
    .orderBy("seminarParticipant.searchKey")
    .orderBy("seminarEnrolment.id")
    .limit(MAX_PEOPLE)
    .execute();
}
export type SheetPerson = Awaited<ReturnType<typeof listSheetPeople>>[number];

/** The signatures of a half-day that stand. */
export function listSignatures(db: Database | Trx, halfDayId: string) {
  return db
    .selectFrom("seminarSignature")
    .leftJoin("account", "account.id", "seminarSignature.enteredBy")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "seminarSignature.id",
      "seminarSignature.enrolmentId",
      "seminarSignature.method",
      "seminarSignature.signedAt",
      "seminarSignature.isSentLater",
      "seminarSignature.lateMinutes",
      "seminarSignature.earlyMinutes",
      "seminarSignature.enteredAt",
      "seminarSignature.sheetVersion",
      "professional.givenName as entererGivenName",
      "professional.familyName as entererFamilyName",
    ])
    .where("seminarSignature.halfDayId", "=", halfDayId)
    .where("seminarSignature.struckAt", "is", null)
    .limit(MAX_PEOPLE)
    .execute();
}
export type Signature = Awaited<ReturnType<typeof listSignatures>>[number];

/** What of a session was signed, by enrolment, with the times of its half-days. */
export function listSignedHalfDays(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarSignature")
    .innerJoin("seminarHalfDay", "seminarHalfDay.id", "seminarSignature.halfDayId")
    .select([
      "seminarSignature.enrolmentId",
      "seminarSignature.lateMinutes",
      "seminarSignature.earlyMinutes",
      "seminarHalfDay.startsAt",
      "seminarHalfDay.endsAt",
    ])
    .where("seminarHalfDay.sessionId", "=", sessionId)
    .where("seminarSignature.struckAt", "is", null)
    .execute();
}

export function findLiveSignature(db: Database | Trx, query: { halfDayId: string; enrolmentId: string }) {
  return db
    .selectFrom("seminarSignature")
    .select(["id", "signedAt"])
    .where("halfDayId", "=", query.halfDayId)
    .where("enrolmentId", "=", query.enrolmentId)
    .where("struckAt", "is", null)
    .executeTakeFirst();
}

/** Half-days that somebody with a confirmed place may have to sign, within these instants; their own, in time. */
export function listHalfDaysToSign(
  db: Database | Trx,
  query: { who: { participantId: string } | { enrolmentId: string }; from: Date; to: Date },
) {
  const { who } = query;
  const [column, id] =
    "participantId" in who
      ? (["seminarEnrolment.participantId", who.participantId] as const)
      : (["seminarEnrolment.id", who.enrolmentId] as const);
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .innerJoin("seminarHalfDay", "seminarHalfDay.sessionId", "seminarSession.id")
    .leftJoin("seminarSignature", (join) =>
      join
        .onRef("seminarSignature.halfDayId", "=", "seminarHalfDay.id")
        .onRef("seminarSignature.enrolmentId", "=", "seminarEnrolment.id")
        .on("seminarSignature.struckAt", "is", null),
    )
    .leftJoin("seminarClosing", (join) =>
      join
        .onRef("seminarClosing.halfDayId", "=", "seminarHalfDay.id")
        .on("seminarClosing.reopenedAt", "is", null),
    )
    .select([
      "seminarHalfDay.id",
      "seminarHalfDay.moment",
      "seminarHalfDay.startsAt",
      "seminarHalfDay.endsAt",
      "seminarEnrolment.id as enrolmentId",
      "seminarSession.id as sessionId",
      "seminar.title",
      "seminarSignature.signedAt",
      "seminarClosing.closedAt",
    ])
    .where(column, "=", id)
    .where("seminarEnrolment.status", "in", SHEET_STATUSES)
    .where("seminarSession.status", "in", ["open", "held"])
    .where("seminarHalfDay.endsAt", ">=", query.from.toISOString())
    .where("seminarHalfDay.startsAt", "<=", query.to.toISOString())
    .orderBy("seminarHalfDay.startsAt")
    .limit(MAX_HALF_DAYS)
    .execute();
}
export type HalfDayToSign = Awaited<ReturnType<typeof listHalfDaysToSign>>[number];

/** Absences of somebody, the last one first, to be explained. */
export function listAbsences(
  db: Database | Trx,
  query: { who: { participantId: string } | { enrolmentId: string } },
) {
  const { who } = query;
  const [column, id] =
    "participantId" in who
      ? (["seminarEnrolment.participantId", who.participantId] as const)
      : (["seminarEnrolment.id", who.enrolmentId] as const);
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select([
      "seminarEnrolment.id as enrolmentId",
      "seminarEnrolment.absenceReason",
      "seminarEnrolment.version",
      "seminarSession.startsAt",
      "seminar.title",
    ])
    .where(column, "=", id)
    .where("seminarEnrolment.status", "=", "absent")
    .orderBy("seminarEnrolment.enrolledAt", "desc")
    .limit(20)
    .execute();
}

/** Of which session these enrolments are, as messages name it. */
export function listEnrolmentSessions(db: Database | Trx, enrolmentIds: readonly string[]) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEnrolment.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select(["seminarEnrolment.id as enrolmentId", "seminar.title", "seminarSession.startsAt"])
    .where("seminarEnrolment.id", "in", idsOrNone(enrolmentIds))
    .execute();
}
