import { ATTENDANCE_REFUSALS, type Presence, type SignatureMethod } from "./attendance.vocabulary.ts";
import { minutesOf } from "./hours.rules.ts";
import type { HalfDayTimes } from "./signing.rules.ts";

/** What whoever keeps the sheet says of one person. */
export interface SheetLine {
  enrolmentId: string;
  presence: Presence;
  lateMinutes: number;
  earlyMinutes: number;
  /** Of an absence; null: none was given. */
  absenceReason: string | null;
}

/** A signature as it stands. */
export interface StandingSignature {
  id: string;
  enrolmentId: string;
  method: SignatureMethod;
  lateMinutes: number;
  earlyMinutes: number;
}

export interface SheetPlan {
  added: (SheetLine & { presence: "paper" | "trainer" })[];
  corrected: { id: string; enrolmentId: string; lateMinutes: number; earlyMinutes: number }[];
  /** Signatures that are struck out: kept, and counted no more. */
  struck: StandingSignature[];
}

/** What the sheet becomes. A signature by code stands or is struck out; nobody but its person makes one. */
export function planSheet(lines: readonly SheetLine[], standing: readonly StandingSignature[]): SheetPlan {
  const plan: SheetPlan = { added: [], corrected: [], struck: [] };
  const byEnrolment = new Map(standing.map((signature) => [signature.enrolmentId, signature]));
  for (const line of lines) {
    const signature = byEnrolment.get(line.enrolmentId);
    if (signature && presenceOf(signature) === line.presence) {
      const isSame =
        signature.lateMinutes === line.lateMinutes && signature.earlyMinutes === line.earlyMinutes;
      if (!isSame) plan.corrected.push({ ...line, id: signature.id });
      continue;
    }
    if (signature) plan.struck.push(signature);
    if (line.presence === "paper" || line.presence === "trainer")
      plan.added.push({ ...line, presence: line.presence });
  }
  return plan;
}

export function presenceOf(signature: { method: SignatureMethod } | undefined): Presence {
  if (!signature) return "absent";
  return signature.method === "code" ? "signed" : signature.method;
}

/** Why these minutes cannot be: they leave nothing of the half-day; null when they can. */
export function refuseMinutes(
  halfDay: HalfDayTimes,
  line: Pick<SheetLine, "lateMinutes" | "earlyMinutes">,
): string | null {
  return line.lateMinutes + line.earlyMinutes > minutesOf(halfDay)
    ? ATTENDANCE_REFUSALS.tooManyMinutes
    : null;
}
