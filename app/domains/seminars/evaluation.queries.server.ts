import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { EvaluationMoment } from "./evaluation.vocabulary.ts";

const MAX_SESSIONS = 200;
const MAX_PEOPLE = 2_000;
const MAX_OWN = 100;

export function findEvaluation(
  db: Database | Trx,
  query: { sessionId: string; moment: EvaluationMoment },
): Promise<EvaluationRow | undefined> {
  return db
    .selectFrom("seminarEvaluation")
    .selectAll()
    .where("sessionId", "=", query.sessionId)
    .where("moment", "=", query.moment)
    .executeTakeFirst();
}

/** The evaluations of a session that were opened. */
export function listEvaluations(db: Database | Trx, sessionId: string): Promise<EvaluationRow[]> {
  return db.selectFrom("seminarEvaluation").selectAll().where("sessionId", "=", sessionId).execute();
}

export interface EvaluationRow {
  id: string;
  sessionId: string;
  moment: EvaluationMoment;
  questionnaireId: string | null;
  knowledgeId: string | null;
  opensAt: string;
  remindsAt: string | null;
  closesAt: string;
}

export function findEvaluationPerson(
  db: Database | Trx,
  query: { evaluationId: string; enrolmentId: string },
) {
  return db
    .selectFrom("seminarEvaluationPerson")
    .selectAll()
    .where("evaluationId", "=", query.evaluationId)
    .where("enrolmentId", "=", query.enrolmentId)
    .executeTakeFirst();
}

/** Of whom and of what the link of an e-mail is. */
export function findInvited(db: Database | Trx, personId: string) {
  return db
    .selectFrom("seminarEvaluationPerson")
    .innerJoin("seminarEvaluation", "seminarEvaluation.id", "seminarEvaluationPerson.evaluationId")
    .select(["seminarEvaluationPerson.enrolmentId", "seminarEvaluation.sessionId"])
    .where("seminarEvaluationPerson.id", "=", personId)
    .executeTakeFirst();
}

/** What of an enrolment's evaluations is open. */
export function findOpenEvaluation(db: Database | Trx, query: { enrolmentId: string; now: Date }) {
  return db
    .selectFrom("seminarEvaluationPerson")
    .innerJoin("seminarEvaluation", "seminarEvaluation.id", "seminarEvaluationPerson.evaluationId")
    .select("seminarEvaluationPerson.id")
    .where("seminarEvaluationPerson.enrolmentId", "=", query.enrolmentId)
    .where("seminarEvaluation.closesAt", ">", query.now.toISOString())
    .orderBy("seminarEvaluation.closesAt")
    .limit(1)
    .executeTakeFirst();
}

/** Everything that an enrolment was asked, with what it answered to it or not. */
export function listAskedOf(db: Database | Trx, enrolmentId: string) {
  return db
    .selectFrom("seminarEvaluationPerson")
    .innerJoin("seminarEvaluation", "seminarEvaluation.id", "seminarEvaluationPerson.evaluationId")
    .selectAll("seminarEvaluation")
    .select([
      "seminarEvaluationPerson.id as personId",
      "seminarEvaluationPerson.answeredAt",
      "seminarEvaluationPerson.testedAt",
      "seminarEvaluationPerson.score",
    ])
    .where("seminarEvaluationPerson.enrolmentId", "=", enrolmentId)
    .execute();
}

export function listAnswers(db: Database | Trx, personIds: readonly string[]) {
  return db
    .selectFrom("seminarAnswer")
    .select(["personId", "questionId", "choice", "comment"])
    .where("personId", "in", idsOrNone(personIds))
    .orderBy("personId")
    .orderBy("questionId")
    .orderBy("choice")
    .execute();
}

/** Whether a signature of one of the half-days stands. */
export async function existsSignature(db: Database | Trx, enrolmentId: string): Promise<boolean> {
  const row = await db
    .selectFrom("seminarSignature")
    .select("id")
    .where("enrolmentId", "=", enrolmentId)
    .where("struckAt", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those whom a moment of a session asks and who have not been invited to it. */
export function listToInvite(
  db: Database | Trx,
  query: { sessionId: string; moment: EvaluationMoment; evaluationId: string | null },
) {
  return db
    .selectFrom("seminarEnrolment")
    .leftJoin("seminarEvaluationPerson", (join) =>
      join
        .onRef("seminarEvaluationPerson.enrolmentId", "=", "seminarEnrolment.id")
        .on("seminarEvaluationPerson.evaluationId", "=", query.evaluationId ?? ""),
    )
    .select("seminarEnrolment.id")
    .where("seminarEnrolment.sessionId", "=", query.sessionId)
    .where(
      "seminarEnrolment.status",
      "in",
      query.moment === "before" ? ["confirmed"] : ["confirmed", "attended"],
    )
    .where("seminarEvaluationPerson.id", "is", null)
    .$if(query.moment !== "before", (people) =>
      people.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("seminarSignature")
            .select("seminarSignature.id")
            .whereRef("seminarSignature.enrolmentId", "=", "seminarEnrolment.id")
            .where("seminarSignature.struckAt", "is", null),
        ),
      ),
    )
    .orderBy("seminarEnrolment.arrival")
    .limit(MAX_PEOPLE)
    .execute();
}

/** Open sessions that begin in the span, of seminars that have questions of knowledge, with somebody to invite. */
export function listSessionsBefore(db: Database | Trx, query: { from: string; until: string }) {
  return db
    .selectFrom("seminarSession")
    .leftJoin("seminarEvaluation", (join) =>
      join
        .onRef("seminarEvaluation.sessionId", "=", "seminarSession.id")
        .on("seminarEvaluation.moment", "=", "before"),
    )
    .select([
      "seminarSession.id",
      "seminarSession.status",
      "seminarSession.startsAt",
      "seminarSession.endsAt",
      "seminarSession.heldAt",
    ])
    .where("seminarSession.status", "=", "open")
    .where("seminarSession.startsAt", ">", query.from)
    .where("seminarSession.startsAt", "<=", query.until)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("seminarQuestionnaire")
          .select("seminarQuestionnaire.id")
          .whereRef("seminarQuestionnaire.seminarId", "=", "seminarSession.seminarId")
          .where("seminarQuestionnaire.kind", "=", "knowledge"),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("seminarEnrolment")
          .leftJoin("seminarEvaluationPerson", (join) =>
            join
              .onRef("seminarEvaluationPerson.enrolmentId", "=", "seminarEnrolment.id")
              .onRef("seminarEvaluationPerson.evaluationId", "=", "seminarEvaluation.id"),
          )
          .select("seminarEnrolment.id")
          .whereRef("seminarEnrolment.sessionId", "=", "seminarSession.id")
          .where("seminarEnrolment.status", "=", "confirmed")
          .where("seminarEvaluationPerson.id", "is", null),
      ),
    )
    .orderBy("seminarSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}

/** Sessions that began in the span and whose people were not all invited to that moment. */
export function listSessionsAfter(
  db: Database | Trx,
  query: { moment: Exclude<EvaluationMoment, "before">; from: string; until: string },
) {
  return db
    .selectFrom("seminarSession")
    .leftJoin("seminarEvaluation", (join) =>
      join
        .onRef("seminarEvaluation.sessionId", "=", "seminarSession.id")
        .on("seminarEvaluation.moment", "=", query.moment),
    )
    .select([
      "seminarSession.id",
      "seminarSession.status",
      "seminarSession.startsAt",
      "seminarSession.endsAt",
      "seminarSession.heldAt",
    ])
    .where("seminarSession.status", "in", ["open", "held"])
    .where("seminarSession.startsAt", ">", query.from)
    .where("seminarSession.startsAt", "<=", query.until)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("seminarEnrolment")
          .innerJoin("seminarSignature", "seminarSignature.enrolmentId", "seminarEnrolment.id")
          .leftJoin("seminarEvaluationPerson", (join) =>
            join
              .onRef("seminarEvaluationPerson.enrolmentId", "=", "seminarEnrolment.id")
              .onRef("seminarEvaluationPerson.evaluationId", "=", "seminarEvaluation.id"),
          )
          .select("seminarEnrolment.id")
          .whereRef("seminarEnrolment.sessionId", "=", "seminarSession.id")
          .where("seminarEnrolment.status", "in", ["confirmed", "attended"])
          .where("seminarSignature.struckAt", "is", null)
          .where("seminarEvaluationPerson.id", "is", null),
      ),
    )
    .orderBy("seminarSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}

/** Evaluations whose reminder is due, with somebody who has neither answered nor been reminded. */
export function listToRemind(db: Database | Trx, now: Date) {
  const at = now.toISOString();
  return db
    .selectFrom("seminarEvaluation")
    .select(["seminarEvaluation.id", "seminarEvaluation.sessionId", "seminarEvaluation.moment"])
    .where("seminarEvaluation.closesAt", ">", at)
    .where("seminarEvaluation.remindsAt", "<=", at)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("seminarEvaluationPerson")
          .select("seminarEvaluationPerson.id")
          .whereRef("seminarEvaluationPerson.evaluationId", "=", "seminarEvaluation.id")
          .where("seminarEvaluationPerson.answeredAt", "is", null)
          .where("seminarEvaluationPerson.remindedAt", "is", null),
      ),
    )
    .orderBy("seminarEvaluation.closesAt")
    .limit(MAX_SESSIONS)
    .execute();
}

/** Closed evaluations whose comments are kept no longer, the oldest first. */
export async function listCommentsToErase(
  db: Database | Trx,
  query: { closedBefore: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("seminarEvaluation")
    .select("id")
    .where("commentsErasedAt", "is", null)
    .where("closesAt", "<", query.closedBefore)
    .orderBy("closesAt")
    .limit(query.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those who have not said what they think and were not reminded. */
export function listUnreminded(db: Database | Trx, evaluationId: string) {
  return db
    .selectFrom("seminarEvaluationPerson")
    .select(["id", "enrolmentId"])
    .where("evaluationId", "=", evaluationId)
    .where("answeredAt", "is", null)
    .where("remindedAt", "is", null)
    .orderBy("id")
    .limit(MAX_PEOPLE)
    .execute();
}

/** What waits for this account's answer, the first to close first. */
export function listOwnEvaluations(db: Database | Trx, query: { accountId: string; now: Date }) {
  return db
    .selectFrom("seminarParticipant")
    .innerJoin("seminarEnrolment", "seminarEnrolment.participantId", "seminarParticipant.id")
    .innerJoin("seminarEvaluationPerson", "seminarEvaluationPerson.enrolmentId", "seminarEnrolment.id")
    .innerJoin("seminarEvaluation", "seminarEvaluation.id", "seminarEvaluationPerson.evaluationId")
    .innerJoin("seminarSession", "seminarSession.id", "seminarEvaluation.sessionId")
    .innerJoin("seminar", "seminar.id", "seminarSession.seminarId")
    .select([
      "seminarEvaluationPerson.id",
      "seminarEvaluation.moment",
      "seminarEvaluation.closesAt",
      "seminarEvaluation.sessionId",
      "seminarSession.startsAt",
      "seminar.title",
    ])
    .where("seminarParticipant.accountId", "=", query.accountId)
    .where("seminarEnrolment.status", "in", ["confirmed", "attended"])
    .where("seminarSession.status", "in", ["open", "held"])
    .where("seminarEvaluation.closesAt", ">", query.now.toISOString())
    .where((eb) =>
      eb.or([
        eb.and([
          eb("seminarEvaluation.questionnaireId", "is not", null),
          eb("seminarEvaluationPerson.answeredAt", "is", null),
        ]),
        eb.and([
          eb("seminarEvaluation.knowledgeId", "is not", null),
          eb("seminarEvaluationPerson.testedAt", "is", null),
        ]),
      ]),
    )
    .orderBy("seminarEvaluation.closesAt")
    .limit(MAX_OWN)
    .execute();
}
