import type { SentPart } from "#app/domains/seminars/answers.forms.ts";
import { answerField, readAnswers } from "#app/domains/seminars/answers.rules.ts";
import { answerEvaluation } from "#app/domains/seminars/answers.service.server.ts";
import { closeHalfDay } from "#app/domains/seminars/closing.service.server.ts";
import { loadOwnEvaluation } from "#app/domains/seminars/evaluation-page.service.server.ts";
import { editQuestionnaire } from "#app/domains/seminars/questionnaires.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { type AttendanceWorld, after, createAttendance, sheetVersionOf } from "./attendance-world.ts";
import { as } from "./seminar-world.ts";

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** Three hours of session, then so many days. */
export function daysAfter(days: number): Date {
  return after(3 * HOUR_MINUTES + 30 + days * DAY_MINUTES);
}

export interface EvaluationWorld extends AttendanceWorld {
  seminarId: string;
}

/** A session of tomorrow with its people, in a seminar that asks two questions of knowledge. */
export async function createEvaluated(
  db: Database,
  more: { people: number; waiting?: number; hasKnowledge?: boolean },
): Promise<EvaluationWorld> {
  const world = await createAttendance(db, more);
  const { seminarId } = await db
    .selectFrom("seminarSession")
    .select("seminarId")
    .where("id", "=", world.sessionId)
    .executeTakeFirstOrThrow();
  if (more.hasKnowledge)
    for (const [number, label] of ["Le 3114 répond la nuit ?", "VigilanS rappelle quand ?"].entries())
      await editQuestionnaire(as(db, world.coordinator), {
        seminarId,
        kind: "knowledge",
        number,
        change: { kind: "add", question: knowledgeQuestion(label) },
      });
  return { ...world, seminarId };
}

export function knowledgeQuestion(label: string) {
  return {
    kind: "one",
    label,
    isRequired: true,
    measure: null,
    choices: [
      { label: "Juste", isRight: true },
      { label: "Faux", isRight: false },
    ],
  } as const;
}

/** The trainer closes the only half-day; those who are not named were absent. */
export async function holdWith(db: Database, world: EvaluationWorld, present: readonly number[]) {
  const [halfDayId = ""] = world.halfDayIds;
  const lines = world.enrolmentIds.map((enrolmentId, index) => ({
    enrolmentId,
    presence: present.includes(index) ? ("paper" as const) : ("absent" as const),
    lateMinutes: 0,
    earlyMinutes: 0,
    absenceReason: null,
  }));
  return closeHalfDay(as(db, world.trainer, after(3 * HOUR_MINUTES + 10)), {
    halfDayId,
    version: await sheetVersionOf(db, halfDayId),
    lines,
    trainerName: "Dr Claude Formateur",
  });
}

/** Answers a questionnaire as its person would: `say` gives each question its answer, the first choice otherwise. */
export async function answerAs(
  db: Database,
  sent: {
    actor: Actor;
    sessionId: string;
    now: Date;
    say?: (label: string) => string | undefined;
  } & Pick<SentPart, "moment" | "part">,
) {
  const { actor, sessionId, now, moment, part } = sent;
  const page = await loadOwnEvaluation(as(db, actor, now), sessionId);
  const asked = page?.parts.find((one) => one.moment === moment && one.part === part);
  const questions = asked?.questions ?? [];
  const posted = Object.fromEntries(
    questions.map(({ id, kind, label }) => [
      answerField(id),
      sent.say?.(label) ?? (kind === "text" ? "Merci." : "1"),
    ]),
  );
  const { answers, faults } = readAnswers(questions, posted);
  if (faults.length > 0) throw new Error(faults[0]?.message);
  return answerEvaluation(as(db, actor, now), {
    moment,
    part,
    questionnaireId: asked?.questionnaireId ?? "none",
    enrolmentId: page?.enrolmentId ?? "nobody",
    answers,
  });
}

/** How many messages of that kind wait or were sent. */
export async function countMails(db: Database, kind: string): Promise<number> {
  const row = await db
    .selectFrom("outboxMessage")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("kind", "=", kind)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
