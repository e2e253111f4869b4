import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { done, type Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { mayDo, sideOf } from "./access.rules.ts";
import { listAttachments } from "./attachments.queries.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import {
  findReferralHead,
  listAnsweredCriteria,
  listEvents,
  listRedirectedTo,
  listReferralsById,
} from "./details.queries.server.ts";
import { listMessages, listReads, listUnreadOf } from "./messages.queries.server.ts";
import { insertMessageReads } from "./messages.store.server.ts";
import { listOrientations } from "./orientations.queries.server.ts";
import { professionalLabel } from "./patient-label.rules.ts";
import { loadReferralFor } from "./referrals.access.server.ts";
import { possibleMoves } from "./referrals.rules.ts";
import { type ReferralRow, setFirstOpened } from "./referrals.store.server.ts";
import { findThreadEnd, listThread, type ThreadLink } from "./thread.queries.server.ts";

/**
 * Reads a referral: an audit line, the first opening by the filière, and read receipts for what the other side wrote.
 * A draft is read by its secteur alone.
 */
export function openReferral(ctx: UseCaseContext, id: string) {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadReferralFor(ctx, trx, id, "referral.read");
    if (!found.ok) return found;
    const { row, parties } = found.value;
    const side = sideOf(ctx.actor, row);
    const thread = await listThread(trx, row.id);
    const threadIds = thread.map((link) => link.id);
    const earlier = threadIds.slice(0, -1).join(" ");
    await auditReferral(trx, ctx, "referral.read", row, earlier ? { earlierThread: earlier } : undefined);
    if (side === "filiere" && row.firstOpenedAt === null) await setFirstOpened(trx, row, byActor(ctx));
    if (side) {
      const unread = await listUnreadOf(trx, {
        referralIds: threadIds,
        accountId: ctx.actor.accountId,
        side,
      });
      await insertMessageReads(trx, unread, {
        accountId: ctx.actor.accountId,
        readAt: ctx.now.toISOString(),
      });
    }
    const moves = possibleMoves({ ...row, isConversionAllowed: row.isConversionAllowed === 1 }, parties);
    const needsFilieres = moves.includes("redirect") || moves.includes("route");
    return done({
      referral: row,
      head: await findReferralHead(trx, row.id),
      parties,
      side,
      moves,
      criteria: await listAnsweredCriteria(trx, row.id),
      attachments: await listAttachments(trx, row.id),
      messages: await conversation(trx, thread),
      continuation: await findContinuation(trx, ctx, row),
      events: (await listEvents(trx, row.id)).map(({ title, givenName, familyName, ...event }) => ({
        ...event,
        by: familyName && givenName ? professionalLabel({ title, givenName, familyName }) : null,
      })),
      links: await listLinks(trx, ctx, row),
      filieres: needsFilieres ? await openFilieres(trx, row) : [],
      resources: moves.includes("decline") ? await listOrientations(trx, row.territoryId) : [],
    });
  }) satisfies Promise<Outcome<unknown>>;
}

/** The messages of the whole thread; those of earlier referrals say of which. */
async function conversation(trx: Trx, thread: readonly ThreadLink[]) {
  const ids = thread.map((link) => link.id);
  const reads = await listReads(trx, ids);
  return (await listMessages(trx, ids)).map(({ title, givenName, familyName, ...message }) => {
    const read = reads.find((candidate) => candidate.messageId === message.id);
    const link = thread.find((candidate) => candidate.id === message.referralId);
    return {
      ...message,
      filiereName: link?.filiereName ?? null,
      by: professionalLabel({ title, givenName, familyName }),
      read: read ? { at: read.readAt, by: professionalLabel(read) } : null,
    };
  });
}

/** Where the conversation of a redirected referral goes on; null for any other. */
async function findContinuation(trx: Trx, ctx: UseCaseContext, row: ReferralRow) {
  if (row.status !== "redirected") return null;
  const end = (await listThread(trx, await findThreadEnd(trx, row.id))).at(-1);
  if (!end || end.id === row.id) return null;
  const { id, reference, filiereName } = end;
  return { id, reference, filiereName, isOpen: mayDo(ctx.actor, "referral.read", end) };
}

/** Linked referrals; `isOpen` when this person may read them too. */
async function listLinks(trx: Trx, ctx: UseCaseContext, row: ReferralRow) {
  const ids = [row.redirectedFromId, row.previousReferralId].filter((id) => id !== null);
  const before = await listReferralsById(trx, ids);
  const after = row.status === "redirected" ? await listRedirectedTo(trx, row.id) : [];
  return [...before, ...after].map((link) => ({
    ...link,
    relation: relationOf(row, link.id),
    isOpen: mayDo(ctx.actor, "referral.read", link),
  }));
}

function relationOf(row: ReferralRow, id: string): "redirectedFrom" | "previous" | "redirectedTo" {
  if (id === row.redirectedFromId) return "redirectedFrom";
  return id === row.previousReferralId ? "previous" : "redirectedTo";
}

async function openFilieres(trx: Trx, row: ReferralRow) {
  return (await listFilieres(trx))
    .filter((filiere) => filiere.isOpen === 1 && filiere.id !== row.filiereId)
    .map(({ id, shortName, name }) => ({ id, shortName, name }));
}

function byActor(ctx: UseCaseContext) {
  return { at: ctx.now.toISOString(), accountId: ctx.actor.accountId };
}
