import { PER_ACCOUNT, throttledMessage } from "#app/domains/people/throttle.rules.ts";
import { clearTries, reserveTry } from "#app/domains/people/throttle.store.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import {
  findHalfDay,
  findLiveSignature,
  type HalfDayToSign,
  listHalfDaysToSign,
} from "./attendance.queries.server.ts";
import { insertSignatures, nextSheetVersion } from "./attendance.store.server.ts";
import { ATTENDANCE_REFUSALS, SHEET_STATUSES } from "./attendance.vocabulary.ts";
import { auditEnrolment, type EnrolmentContext, onSession } from "./enrolment.service.server.ts";
import { findEnrolment } from "./enrolments.queries.server.ts";
import { findParticipantOfAccount } from "./participants.queries.server.ts";
import {
  acceptedSteps,
  lateMinutes,
  nearestHalfDay,
  refuseMoment,
  type SigningLimits,
  typedAtOf,
} from "./signing.rules.ts";
import { codeAt } from "./signing-code.server.ts";

const DAY_MS = 86_400_000;
const NOT_A_DIGIT = /\D/g;

/** Who signs: the participant of an account, or of the enrolment whose link was followed. */
type Who = { participantId: string } | { enrolmentId: string };

export interface SigningForm {
  /** The digits that the screen showed. */
  digits: string;
  /** When they were typed, if the phone had to keep them until the network was back. */
  keptAt: string | null;
}

export interface Signed {
  title: string;
  signedAt: string;
  lateMinutes: number;
  /** It was signed before: sent twice, or a second tap. */
  isAgain: boolean;
}

export async function readSigningLimits(db: Database | Trx): Promise<SigningLimits> {
  return {
    beforeMinutes: await readSetting(db, "seminar.sign_before_minutes"),
    toleranceMinutes: await readSetting(db, "seminar.sign_tolerance_minutes"),
    laterHours: await readSetting(db, "seminar.sign_later_hours"),
  };
}

/** The signed-in participant signs the half-day whose code they typed. */
export async function signOwn(
  ctx: UseCaseContext,
  form: SigningForm,
  sessionSecret: string,
): Promise<Outcome<Signed>> {
  const participant = await findParticipantOfAccount(ctx.db, ctx.actor.accountId);
  if (!participant) return refused("rule", ATTENDANCE_REFUSALS.nothingToSign);
  return sign(ctx, { participantId: participant.id }, form, sessionSecret);
}

/** The same without an account: the link of the enrolment says who signs. */
export function signByLink(
  ctx: Omit<EnrolmentContext, "actor">,
  form: SigningForm & { enrolmentId: string },
  sessionSecret: string,
): Promise<Outcome<Signed>> {
  return sign({ ...ctx, actor: null }, { enrolmentId: form.enrolmentId }, form, sessionSecret);
}

/** Half-days around now that this person may have to sign. */
export async function listOwnHalfDays(db: Database | Trx, who: Who, now: Date): Promise<HalfDayToSign[]> {
  return listHalfDaysToSign(db, {
    who,
    from: new Date(now.getTime() - DAY_MS),
    to: new Date(now.getTime() + DAY_MS),
  });
}

async function sign(
  ctx: EnrolmentContext,
  who: Who,
  form: SigningForm,
  sessionSecret: string,
): Promise<Outcome<Signed>> {
  const limits = await readSigningLimits(ctx.db);
  const at = typedAtOf(form.keptAt, ctx.now, limits);
  if (!at) return refused("rule", ATTENDANCE_REFUSALS.sentTooLate);
  const halfDays = await listOwnHalfDays(ctx.db, who, at);
  const timely = halfDays.filter((halfDay) => refuseMoment(halfDay, at, limits) === null);
  const nearest = nearestHalfDay(halfDays, at);
  if (timely.length === 0)
    return refused(
      "rule",
      nearest ? (refuseMoment(nearest, at, limits) ?? "") : ATTENDANCE_REFUSALS.nothingToSign,
    );
  // A code has a million values: five tries, then delays that double.
  const tries = {
    kind: "seminar-code",
    subject: "participantId" in who ? who.participantId : who.enrolmentId,
  };
  const until = await reserveTry(ctx.db, [{ ...tries, policy: PER_ACCOUNT }], ctx.now);
  if (until) return refused("rule", throttledMessage(until, ctx.now));
  const steps = acceptedSteps(at, { isKept: form.keptAt !== null });
  const digits = form.digits.replace(NOT_A_DIGIT, "");
  const match = timely.find(({ id }) => steps.some((step) => codeAt(sessionSecret, id, step) === digits));
  if (!match) return refused("rule", ATTENDANCE_REFUSALS.wrongCode, { field: "digits" });
  return onSession(ctx, match.sessionId, async (trx) => {
    await clearTries(trx, tries);
    return insertOwnSignature(trx, ctx, match, { at, isKept: form.keptAt !== null, limits });
  });
}

async function insertOwnSignature(
  trx: Trx,
  ctx: EnrolmentContext,
  match: HalfDayToSign,
  { at, isKept, limits }: { at: Date; isKept: boolean; limits: SigningLimits },
): Promise<Outcome<Signed>> {
  const { enrolmentId } = match;
  const standing = await findLiveSignature(trx, { halfDayId: match.id, enrolmentId });
  if (standing)
    return done({ title: match.title, signedAt: standing.signedAt, lateMinutes: 0, isAgain: true });
  const row = await findEnrolment(trx, enrolmentId);
  if (!row || !SHEET_STATUSES.some((status) => status === row.status))
    return refused("rule", ATTENDANCE_REFUSALS.notConfirmed);
  const halfDay = await findHalfDay(trx, match.id);
  if (!halfDay || halfDay.closedAt !== null) return refused("conflict", ATTENDANCE_REFUSALS.closed);
  const late = lateMinutes(match, at, limits);
  await insertSignatures(trx, [
    {
      halfDayId: match.id,
      enrolmentId,
      method: "code",
      signedAt: at.toISOString(),
      isSentLater: isKept ? 1 : 0,
      lateMinutes: late,
      enteredBy: ctx.actor?.accountId ?? null,
      enteredAt: ctx.now.toISOString(),
      sheetVersion: await nextSheetVersion(trx, match.id),
    },
  ]);
  await auditEnrolment(trx, ctx, "seminar.sign", row, { halfDay: match.id, isSentLater: isKept, late });
  return done({ title: match.title, signedAt: at.toISOString(), lateMinutes: late, isAgain: false });
}
