import { derivedBytes } from "#app/platform/session/secrets.server.ts";
import { type HalfDayTimes, type SigningLimits, signedFrom, stepOf } from "./signing.rules.ts";

const DIGITS = 6;
const CODE_BYTES = 6;

/** The code that the trainer's screen shows during one step, for one half-day. */
export function codeAt(sessionSecret: string, halfDayId: string, step: number): string {
  const bytes = derivedBytes(sessionSecret, "seminar-code", `${halfDayId}:${step}`, CODE_BYTES);
  return String(bytes.readUIntBE(0, CODE_BYTES) % 10 ** DIGITS).padStart(DIGITS, "0");
}

/**
 * Every code of a half-day, for the trainer's screen: it goes on showing the right one when the network drops or the
 * screen's session lapses (ADR 030).
 */
export function codesOf(
  sessionSecret: string,
  halfDay: HalfDayTimes & { id: string },
  limits: Pick<SigningLimits, "beforeMinutes">,
): { firstStep: number; codes: string[] } {
  const firstStep = stepOf(signedFrom(halfDay, limits));
  const lastStep = stepOf(new Date(halfDay.endsAt));
  const codes = Array.from({ length: lastStep - firstStep + 1 }, (_, index) =>
    codeAt(sessionSecret, halfDay.id, firstStep + index),
  );
  return { firstStep, codes };
}
