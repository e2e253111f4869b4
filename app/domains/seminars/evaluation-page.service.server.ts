import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import {
  type Answer,
  type AskedQuestion,
  answerValues,
  isRight,
  type KeyedQuestion,
  withoutKey,
} from "./answers.rules.ts";
import { findEnrolment } from "./enrolments.queries.server.ts";
import {
  existsSignature,
  findInvited,
  listAnswers,
  listAskedOf,
  listEvaluations,
} from "./evaluation.queries.server.ts";
import {
  type EvaluationDelays,
  refusePerson,
  refuseTime,
  type WhoAnswers,
  windowOf,
} from "./evaluation.rules.ts";
import { EVALUATION_MOMENTS, type EvaluationMoment } from "./evaluation.vocabulary.ts";
import { readDelays } from "./evaluation-openings.service.server.ts";
import { findParticipantOfAccount } from "./participants.queries.server.ts";
import { listQuestions } from "./questionnaires.queries.server.ts";
import { currentQuestionnaire } from "./questionnaires.service.server.ts";
import { findLastEnrolment } from "./session-page.queries.server.ts";
import { findSession, findSessionLabel, type SessionRow } from "./sessions.queries.server.ts";

/** One questionnaire of the page, as its person finds it. */
export interface EvaluationPart {
  moment: EvaluationMoment;
  part: "opinion" | "knowledge";
  questionnaireId: string;
  questions: AskedQuestion[];
  values: Record<string, string | string[]>;
  answeredAt: string | null;
  opensAt: string;
  closesAt: string;
  /** Why it cannot be answered now; null when it can. */
  refusal: string | null;
  /** What was right, once the questions were answered after the session. */
  correction: Correction | null;
}

export interface Correction {
  score: number;
  /** What the person scored before the session, if they answered then. */
  before: number | null;
  questions: { id: string; label: string; isRight: boolean; right: string[]; given: string[] }[];
}

/** The signed-in person's evaluation of a session; undefined when there is no such session. */
export async function loadOwnEvaluation(ctx: UseCaseContext, sessionId: string) {
  const session = await findSession(ctx.db, sessionId);
  if (!session || session.status === "draft") return undefined;
  const participant = await findParticipantOfAccount(ctx.db, ctx.actor.accountId);
  const enrolment = participant
    ? await findLastEnrolment(ctx.db, { sessionId, participantId: participant.id })
    : undefined;
  return describe(ctx.db, session, enrolment?.id ?? null, ctx.now);
}

/** The evaluation that the link of an e-mail opens. */
export async function loadInvited(db: Database | Trx, personId: string, now: Date) {
  const invited = await findInvited(db, personId);
  const session = invited ? await findSession(db, invited.sessionId) : undefined;
  return invited && session ? describe(db, session, invited.enrolmentId, now) : undefined;
}

/** The questions of one part, as they are checked when they are sent; empty when nothing is asked. */
export function questionsOf(
  page: EvaluationPage,
  sent: { moment: EvaluationMoment; part: "opinion" | "knowledge" },
): AskedQuestion[] {
  return page.parts.find(({ moment, part }) => moment === sent.moment && part === sent.part)?.questions ?? [];
}

/** What a page is made from: its session, its person, what they were asked and what they answered. */
interface Asked {
  db: Database | Trx;
  session: SessionRow;
  who: WhoAnswers;
  own: Awaited<ReturnType<typeof listAskedOf>>;
  opened: Awaited<ReturnType<typeof listEvaluations>>;
  answers: Awaited<ReturnType<typeof listAnswers>>;
  delays: EvaluationDelays;
  now: Date;
}

async function describe(
  db: Database | Trx,
  session: SessionRow,
  enrolmentId: string | null,
  now: Date,
): Promise<EvaluationPage> {
  const label = await findSessionLabel(db, session.id);
  const enrolment = enrolmentId ? await findEnrolment(db, enrolmentId) : undefined;
  const page = {
    sessionId: session.id,
    title: label?.title ?? "",
    startsAt: session.startsAt,
    commentMonths: await readSetting(db, "seminar.comment_months"),
  };
  if (!enrolment) return { ...page, enrolmentId: null, parts: [] };
  const own = await listAskedOf(db, enrolment.id);
  const asked: Asked = {
    db,
    session,
    who: { status: enrolment.status, hasSigned: await existsSignature(db, enrolment.id) },
    own,
    opened: await listEvaluations(db, session.id),
    answers: await listAnswers(
      db,
      own.map(({ personId }) => personId),
    ),
    delays: await readDelays(db),
    now,
  };
  const parts: EvaluationPart[] = [];
  for (const moment of EVALUATION_MOMENTS) parts.push(...(await partsOf(asked, moment)));
  return { ...page, enrolmentId: enrolment.id, parts };
}

async function partsOf(asked: Asked, moment: EvaluationMoment): Promise<EvaluationPart[]> {
  const { db, session, now } = asked;
  const own = asked.own.find((one) => one.moment === moment);
  const notAsked = refusePerson(moment, asked.who);
  if (notAsked && !own) return [];
  const evaluation = own ?? asked.opened.find((one) => one.moment === moment);
  const { opensAt, closesAt } = evaluation ?? windowOf(moment, session, asked.delays);
  const refusal = refuseTime(moment, { opensAt, closesAt, status: session.status }, now) ?? notAsked;
  const ids = evaluation ?? (await toBeAsked(db, session.seminarId, moment));
  const parts: EvaluationPart[] = [];
  if (ids.knowledgeId) {
    const questions = await listQuestions(db, [ids.knowledgeId]);
    const given = answersTo(questions, asked.answers, own?.personId);
    const answeredAt = own?.testedAt ?? null;
    const isFinal = moment === "on_day" && answeredAt !== null;
    parts.push({
      ...{ moment, part: "knowledge", questionnaireId: ids.knowledgeId },
      ...{ opensAt, closesAt, refusal, answeredAt },
      questions: withoutKey(questions),
      values: answerValues(given),
      correction: isFinal ? correctionOf(questions, given, scoresOf(asked.own)) : null,
    });
  }
  if (ids.questionnaireId) {
    const questions = await listQuestions(db, [ids.questionnaireId]);
    parts.push({
      ...{ moment, part: "opinion", questionnaireId: ids.questionnaireId },
      ...{ opensAt, closesAt, refusal, answeredAt: own?.answeredAt ?? null },
      questions: withoutKey(questions),
      values: answerValues(answersTo(questions, asked.answers, own?.personId)),
      correction: null,
    });
  }
  return parts;
}

function scoresOf(own: Asked["own"]): Pick<Correction, "score" | "before"> {
  const scoreAt = (moment: EvaluationMoment) => own.find((one) => one.moment === moment)?.score ?? null;
  return { score: scoreAt("on_day") ?? 0, before: scoreAt("before") };
}

export interface EvaluationPage {
  sessionId: string;
  title: string;
  startsAt: string;
  enrolmentId: string | null;
  /** How many months comments are kept after the closing. */
  commentMonths: number;
  parts: EvaluationPart[];
}

/** Nobody was invited yet: a confirmed place is enough for the questions of before. */
async function toBeAsked(db: Database | Trx, seminarId: string, moment: EvaluationMoment) {
  if (moment !== "before") return { knowledgeId: null, questionnaireId: null };
  const { id, questions } = await currentQuestionnaire(db, { seminarId, kind: "knowledge" });
  return { knowledgeId: questions.length > 0 ? id : null, questionnaireId: null };
}

function answersTo(
  questions: readonly KeyedQuestion[],
  answers: readonly (Answer & { personId: string })[],
  personId: string | undefined,
): Answer[] {
  const ids = new Set(questions.map(({ id }) => id));
  return answers.filter((answer) => answer.personId === personId && ids.has(answer.questionId));
}

function correctionOf(
  questions: readonly KeyedQuestion[],
  given: readonly Answer[],
  scores: { score: number; before: number | null },
): Correction {
  return {
    ...scores,
    questions: questions.map((question) => {
      const chosen = given.filter(({ questionId }) => questionId === question.id).map(({ choice }) => choice);
      return {
        id: question.id,
        label: question.label,
        isRight: isRight(question, given),
        right: question.choices.filter((choice) => choice.isRight).map(({ label }) => label),
        given: question.choices.filter(({ position }) => chosen.includes(position)).map(({ label }) => label),
      };
    }),
  };
}
