import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { EvaluationMoment } from "./evaluation.vocabulary.ts";

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
