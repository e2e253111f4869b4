import type { Database, Trx } from "#db/client.server.ts";
import { rankOf } from "./enrolments.queries.server.ts";
import { listOwnEnrolments, type OwnEnrolmentRow } from "./own-enrolments.queries.server.ts";
import { type OwnStanding, standingOf } from "./own-enrolments.rules.ts";
import type { EndReason, EnrolmentStatus } from "./seminars.vocabulary.ts";

export interface OwnEnrolment {
  id: string;
  sessionId: string;
  code: string;
  title: string;
  status: EnrolmentStatus;
  standing: OwnStanding;
  startsAt: string;
  endsAt: string;
  where: string | null;
  offerExpiresAt: string | null;
  endReason: EndReason | null;
  /** With `waiting`. */
  rank: number | null;
}

/** A person's enrolments: offers to answer, places, lists on which they wait, and what is over. */
export async function openOwnEnrolments(
  db: Database | Trx,
  { participantId, now }: { participantId: string | null; now: Date },
): Promise<OwnEnrolment[]> {
  if (participantId === null) return [];
  const rows = await listOwnEnrolments(db, participantId);
  return Promise.all(rows.map((row) => describe(db, row, now)));
}

async function describe(db: Database | Trx, row: OwnEnrolmentRow, now: Date): Promise<OwnEnrolment> {
  const standing = standingOf(row, now);
  return {
    id: row.id,
    sessionId: row.sessionId,
    code: row.code,
    title: row.title,
    status: row.status,
    standing,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    where: [row.siteName, row.place].filter(Boolean).join(", ") || null,
    offerExpiresAt: row.offerExpiresAt,
    endReason: row.endReason,
    rank: standing === "waiting" ? await rankOf(db, row) : null,
  };
}
