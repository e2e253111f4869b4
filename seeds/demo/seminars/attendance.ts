import { closeHalfDay } from "#app/domains/seminars/closing.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { CreatedSession } from "#seeds/factories/seminars.ts";
import { succeed } from "../activity/world.ts";
import type { SeminarDemo } from "./world.ts";

/** Of those who have a place: most come, some late, some not at all. */
const COMES = 0.91;
const COMES_LATE = 0.12;
const SAYS_WHY = 0.5;
const ABSENCE_REASONS = [
  "Garde non échangée",
  "Arrêt de travail",
  "Remplacement d’un collègue dans le service",
  "Enfant malade",
] as const;

/** The trainer closes each half-day of a session that is over, from the paper sheet or the codes; those who are expected came. */
export async function closeSession(
  demo: SeminarDemo,
  session: CreatedSession,
  trainer: { actor: Actor; name: string },
  expected: readonly Actor[] = [],
): Promise<void> {
  const people = await demo.trx
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select(["seminarEnrolment.id", "seminarParticipant.accountId"])
    .where("sessionId", "=", session.id)
    .where("status", "=", "confirmed")
    .orderBy("arrival")
    .execute();
  const { random } = demo;
  const isExpected = (accountId: string | null) => expected.some((actor) => actor.accountId === accountId);
  const comes = new Map(
    people.map(({ id, accountId }) => [id, random.chance(COMES) || isExpected(accountId)]),
  );
  const reasons = new Map(
    people.map(({ id }) => [id, random.chance(SAYS_WHY) ? random.pick(ABSENCE_REASONS) : null]),
  );
  for (const halfDay of session.halfDays) {
    const now = new Date(Date.parse(halfDay.endsAt) + 10 * 60_000);
    const lines = people.map(({ id }) => {
      const isThere = comes.get(id) === true;
      return {
        enrolmentId: id,
        presence: isThere ? ("paper" as const) : ("absent" as const),
        lateMinutes: isThere && random.chance(COMES_LATE) ? random.whole(1, 6) * 5 : 0,
        earlyMinutes: 0,
        absenceReason: isThere ? null : (reasons.get(id) ?? null),
      };
    });
    const form = { halfDayId: halfDay.id, version: 1, lines, trainerName: trainer.name };
    await succeed("close a half-day", closeHalfDay({ db: demo.trx, actor: trainer.actor, now }, form));
  }
}
