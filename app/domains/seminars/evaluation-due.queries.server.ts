import type { Database, Trx } from "#db/client.server.ts";
import type { EvaluationMoment } from "./evaluation.vocabulary.ts";

const MAX_SESSIONS = 200;
const MAX_PEOPLE = 2_000;

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
