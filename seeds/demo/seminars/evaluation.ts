import type { Answer } from "#app/domains/seminars/answers.rules.ts";
import { recordAnswers } from "#app/domains/seminars/answers.service.server.ts";
import { findEvaluation } from "#app/domains/seminars/evaluation.queries.server.ts";
import type { EvaluationMoment } from "#app/domains/seminars/evaluation.vocabulary.ts";
import { openEvaluation } from "#app/domains/seminars/evaluation-openings.service.server.ts";
import { listQuestions, type StoredQuestion } from "#app/domains/seminars/questionnaires.queries.server.ts";
import { editQuestionnaire } from "#app/domains/seminars/questionnaires.service.server.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { CreatedSession } from "#seeds/factories/seminars.ts";
import { person, succeed } from "../activity/world.ts";
import type { Random } from "../random.ts";
import { hoursAfter } from "./enrolments.ts";
import { KNOWLEDGE } from "./knowledge.ts";
import { CHANGES, CHANGES_OF, DAY_COMMENTS, DAY_COMMENTS_OF, LATER_WORDS } from "./opinions.ts";
import type { SeminarDemo } from "./world.ts";

/** Of those who are asked, by moment: the least and the most that answer. */
const RATES: Record<EvaluationMoment, readonly [least: number, most: number]> = {
  before: [0.5, 0.75],
  on_day: [0.6, 0.8],
  three_months: [0.3, 0.45],
};
const KNOWS_BEFORE = 0.5;
const KNOWS_AFTER = 0.85;
const WRITES = { on_day: 0.35, three_months: 0.5 };
/** They find something to answer today. */
const LEFT_TO_ANSWER = ["participant", "interne", "psychiatre"];

/** The questions of knowledge that the coordination wrote for a seminar. */
export async function writeKnowledge(
  demo: SeminarDemo,
  seminar: { id: string; code: string },
  now: Date,
): Promise<void> {
  const ctx = { db: demo.trx, actor: demo.coordinator, now };
  for (const [number, question] of (KNOWLEDGE[seminar.code] ?? []).entries())
    await succeed(
      "write a question",
      editQuestionnaire(ctx, {
        seminarId: seminar.id,
        kind: "knowledge",
        number,
        change: { kind: "add", question },
      }),
    );
}

/** The chance of opinions, and what nobody has written yet. */
export interface Opinions {
  random: Random;
  unsaid: Map<string, string[]>;
}

/** A session's evaluation: asked before, at its end once the sheet is closed, three months later; answered some days after. */
export function planEvaluation(
  demo: SeminarDemo,
  opinions: Opinions,
  session: CreatedSession & { code: string },
  settledAt: Date,
): void {
  const { random } = opinions;
  const quality = 3.7 + random.next() * 0.9;
  const keen = new Map<string, number>();
  const starts = new Date(session.startsAt);
  const day = (days: number) => instantOf(addDays(dayOf(settledAt), days), "08:30");
  const plan = (moment: EvaluationMoment, opensAt: readonly Date[], answeredAt: Date) => {
    for (const at of opensAt)
      demo.agenda.add(at, async () => {
        await openEvaluation({ db: demo.trx, actor: null, now: at }, { sessionId: session.id, moment });
      });
    demo.agenda.add(answeredAt, () =>
      answerSome(demo, opinions, { session, moment, quality, keen, now: answeredAt }),
    );
  };
  if (KNOWLEDGE[session.code])
    plan("before", [hoursAfter(starts, -12 * 24), hoursAfter(starts, -26)], hoursAfter(starts, -13));
  plan("on_day", [hoursAfter(settledAt, 0.1)], hoursAfter(settledAt, 60));
  plan("three_months", [day(90)], day(99));
}

interface Round {
  session: { id: string; code: string };
  moment: EvaluationMoment;
  quality: number;
  /** Who answers once answers more readily the next time; by enrolment. */
  keen: Map<string, number>;
  now: Date;
}

async function answerSome(demo: SeminarDemo, opinions: Opinions, round: Round): Promise<void> {
  const { random } = opinions;
  const { session, moment, now } = round;
  const evaluation = await findEvaluation(demo.trx, { sessionId: session.id, moment });
  if (!evaluation) return;
  const [least, most] = RATES[moment];
  const rate = least + random.next() * (most - least);
  const asked = await listAsked(demo, evaluation.id);
  const isLeft = ({ accountId }: { accountId: string | null }) =>
    evaluation.closesAt > demo.now.toISOString() &&
    LEFT_TO_ANSWER.some((login) => person(demo.staff, login).accountId === accountId);
  const willing = asked.filter((one) => isWilling(random, round, one.enrolmentId, rate) && !isLeft(one));
  if (evaluation.knowledgeId) {
    const knows = moment === "before" ? KNOWS_BEFORE : KNOWS_AFTER;
    const questions = await listQuestions(demo.trx, [evaluation.knowledgeId]);
    const people = willing.map(({ id }) => ({
      personId: id,
      answers: questions.flatMap((question) => knownAnswers(random, question, knows)),
    }));
    await recordAnswers(demo.trx, "knowledge", questions, people, now);
  }
  if (evaluation.questionnaireId) {
    const questions = await listQuestions(demo.trx, [evaluation.questionnaireId]);
    const people = willing.map(({ id }) => ({
      personId: id,
      answers: questions.flatMap((question) => opinionAnswers(opinions, question, round)),
    }));
    await recordAnswers(demo.trx, "opinion", questions, people, now);
  }
}

/** So that about `rate` of the people answer, mostly the same from one moment to the next. */
function isWilling(random: Random, { keen }: Round, enrolmentId: string, rate: number): boolean {
  const eagerness = keen.get(enrolmentId) ?? random.next();
  keen.set(enrolmentId, eagerness);
  return eagerness * 0.75 + random.next() * 0.25 < 0.125 + rate * 0.75;
}

function listAsked(demo: SeminarDemo, evaluationId: string) {
  return demo.trx
    .selectFrom("seminarEvaluationPerson")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarEvaluationPerson.enrolmentId")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select([
      "seminarEvaluationPerson.id",
      "seminarEvaluationPerson.enrolmentId",
      "seminarParticipant.accountId",
    ])
    .where("evaluationId", "=", evaluationId)
    .orderBy("seminarEnrolment.arrival")
    .execute();
}

/** All the right choices, or one that is not. */
function knownAnswers(random: Random, question: StoredQuestion, knows: number): Answer[] {
  const right = question.choices.filter(({ isRight }) => isRight);
  const wrong = question.choices.filter(({ isRight }) => !isRight);
  const given = random.chance(knows) || wrong.length === 0 ? right : [random.pick(wrong)];
  return given.map(({ position }) => ({ questionId: question.id, choice: position, comment: null }));
}

function opinionAnswers(opinions: Opinions, question: StoredQuestion, round: Round): Answer[] {
  const { random } = opinions;
  const answer = (choice: number, comment: string | null = null) => [
    { questionId: question.id, choice, comment },
  ];
  if (question.kind === "scale") return answer(markNear(random, round.quality));
  if (question.kind === "text") {
    const text = textOf(opinions, question, round);
    return text === null ? [] : answer(0, text);
  }
  // The first choices are the more frequent ones.
  const position = 1 + Math.floor(random.next() ** 1.6 * question.choices.length);
  return answer(position);
}

function markNear(random: Random, quality: number): number {
  const spread = (random.next() + random.next() - 1) * 1.8;
  return Math.min(5, Math.max(1, Math.round(quality + spread)));
}

/** Nobody repeats what somebody else of the same seminar wrote. */
function textOf({ random, unsaid }: Opinions, question: StoredQuestion, round: Round): string | null {
  const { session, moment } = round;
  if (moment === "before" || !random.chance(WRITES[moment])) return null;
  const isChange = question.label.startsWith("Qu’est-ce");
  const key = `${session.code} ${moment} ${isChange}`;
  const texts = unsaid.get(key) ?? shuffled(random, textsOf(session.code, moment, isChange));
  unsaid.set(key, texts);
  return texts.pop() ?? null;
}

function textsOf(code: string, moment: EvaluationMoment, isChange: boolean): readonly string[] {
  if (moment === "on_day") return [...DAY_COMMENTS, ...(DAY_COMMENTS_OF[code] ?? [])];
  return isChange ? [...CHANGES, ...(CHANGES_OF[code] ?? [])] : LATER_WORDS;
}

function shuffled(random: Random, texts: readonly string[]): string[] {
  return texts
    .map((text) => ({ text, draw: random.next() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ text }) => text);
}
