import type { Database } from "#db/client.server.ts";
import { createdAtOf } from "../id.ts";
import { chainHash, FIRST_HASH } from "./audit-chain.server.ts";

const PAGE = 1000;
const LATE_MS = 5 * 60_000;

export type AuditFault =
  | { kind: "gap"; seq: number }
  | { kind: "broken"; seq: number }
  | { kind: "removed"; seq: number; eventId: string }
  | { kind: "altered"; seq: number; eventId: string }
  | { kind: "unsealed"; count: number; eventId: string }
  | { kind: "truncated"; seq: number };

export interface AuditReport {
  sealed: number;
  waiting: number;
  /** The last link: noted elsewhere, it proves later that the end of the chain was not cut off. */
  head: { seq: number; hash: string };
  fault: AuditFault | null;
}

/** Walks the whole chain and stops at the first fault. `expected` is a head that was noted earlier. */
export async function verifyAudit(
  db: Database,
  now: Date,
  expected?: { seq: number; hash: string },
): Promise<AuditReport> {
  const walk = await walkChain(db, expected);
  const waiting = await countRows(db, "auditPending");
  const report = { sealed: walk.head.seq, waiting, head: walk.head };
  if (walk.fault) return { ...report, fault: walk.fault };
  if (expected && expected.seq > walk.head.seq)
    return { ...report, fault: { kind: "truncated", seq: expected.seq } };
  return { ...report, fault: await findUnsealed(db, now) };
}

async function walkChain(
  db: Database,
  expected: { seq: number; hash: string } | undefined,
): Promise<{ head: { seq: number; hash: string }; fault: AuditFault | null }> {
  let head = { seq: 0, hash: FIRST_HASH };
  for (;;) {
    const links = await listLinks(db, head.seq);
    for (const link of links) {
      const fault = faultOf(link, head) ?? mismatch(link, expected);
      if (fault) return { head, fault };
      head = { seq: link.seq, hash: link.hash };
    }
    if (links.length < PAGE) return { head, fault: null };
  }
}

function listLinks(db: Database, afterSeq: number) {
  return db
    .selectFrom("auditLink")
    .leftJoin("auditEvent", "auditEvent.id", "auditLink.eventId")
    .selectAll("auditEvent")
    .select(["auditLink.seq", "auditLink.eventId", "auditLink.previousHash", "auditLink.hash"])
    .where("auditLink.seq", ">", afterSeq)
    .orderBy("auditLink.seq")
    .limit(PAGE)
    .execute();
}

type Link = Awaited<ReturnType<typeof listLinks>>[number];

function faultOf(link: Link, head: { seq: number; hash: string }): AuditFault | null {
  const { seq, eventId, id, at, actorLabel, action } = link;
  if (seq !== head.seq + 1) return { kind: "gap", seq: head.seq + 1 };
  if (link.previousHash !== head.hash) return { kind: "broken", seq };
  if (id === null || at === null || actorLabel === null || action === null)
    return { kind: "removed", seq, eventId };
  const hash = chainHash(head.hash, { ...link, id, at, actorLabel, action });
  return hash === link.hash ? null : { kind: "altered", seq, eventId };
}

function mismatch(link: Link, expected: { seq: number; hash: string } | undefined): AuditFault | null {
  return expected?.seq === link.seq && expected.hash !== link.hash ? { kind: "broken", seq: link.seq } : null;
}

/** Events without a link: the sealer has stopped, or someone took links away with the queue. */
async function findUnsealed(db: Database, now: Date): Promise<AuditFault | null> {
  const events = await db
    .selectFrom("auditEvent")
    .leftJoin("auditLink", "auditLink.eventId", "auditEvent.id")
    .select("auditEvent.id")
    .where("auditLink.eventId", "is", null)
    .orderBy("auditEvent.id")
    .limit(PAGE)
    .execute();
  // `at` may be earlier than the writing (a demo is dated in the past): the identifier holds the time of writing.
  const late = events.filter((event) => now.getTime() - createdAtOf(event.id).getTime() > LATE_MS);
  return late[0] ? { kind: "unsealed", count: late.length, eventId: late[0].id } : null;
}

async function countRows(db: Database, table: "auditPending"): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
