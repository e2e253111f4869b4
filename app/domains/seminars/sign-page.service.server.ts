import type { Database } from "#db/client.server.ts";
import { type HalfDayToSign, listAbsences } from "./attendance.queries.server.ts";
import { findParticipantOfAccount } from "./participants.queries.server.ts";
import { refuseMoment } from "./signing.rules.ts";
import { listOwnHalfDays, readSigningLimits } from "./signing.service.server.ts";

const CLOSED = "Feuille close";

/** What somebody may sign now, and the half-days around it; `who` is theirs alone. */
export async function loadSignPage(
  db: Database,
  who: { participantId: string } | { enrolmentId: string } | null,
  now: Date,
) {
  const limits = await readSigningLimits(db);
  const halfDays = who ? await listOwnHalfDays(db, who, now) : [];
  const isOpen = (halfDay: HalfDayToSign) =>
    halfDay.closedAt === null && refuseMoment(halfDay, now, limits) === null;
  const toSign = halfDays.find((halfDay) => isOpen(halfDay) && halfDay.signedAt === null) ?? null;
  return {
    who: who ? Object.values(who).join() : "",
    toSign,
    halfDays: halfDays.map((halfDay) => ({
      ...halfDay,
      notice: halfDay.closedAt ? CLOSED : (refuseMoment(halfDay, now, limits) ?? "À signer"),
    })),
    absences: who ? await listAbsences(db, { who }) : [],
    beforeMinutes: limits.beforeMinutes,
  };
}
export type SignPage = Awaited<ReturnType<typeof loadSignPage>>;

/** The same for the person of an account. */
export async function loadOwnSignPage(db: Database, accountId: string, now: Date): Promise<SignPage> {
  const participant = await findParticipantOfAccount(db, accountId);
  return loadSignPage(db, participant ? { participantId: participant.id } : null, now);
}
