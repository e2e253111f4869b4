import type { Insertable, Selectable, Updateable } from "kysely";
import { waitDaysOf } from "#app/domains/filieres/tallies.rules.ts";
import { addWait, moveReferralTallies } from "#app/domains/filieres/tallies.store.server.ts";
import { newId } from "#app/platform/id.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import type { Referral, ReferralEvent } from "#db/types.gen.ts";
import { findLastEvent } from "./referrals.queries.server.ts";
import { type ReferralAction, stageOf } from "./referrals.rules.ts";
import type { CriterionAnswer, ReferralOwner, ReferralStatus } from "./referrals.vocabulary.ts";

const MS_PER_HOUR = 3_600_000;

export type ReferralRow = Selectable<Referral>;

/** What a move reads of the row: no clinical column, so that whoever never sees one may still book a visit. */
export type MovedReferral = Pick<
  ReferralRow,
  | "id"
  | "version"
  | "status"
  | "priority"
  | "filiereId"
  | "territoryId"
  | "senderSecteurId"
  | "clockStartedAt"
  | "pausedSeconds"
  | "careStartedAt"
  | "closedAt"
>;

export interface ReferralMove {
  action: ReferralAction;
  to: ReferralStatus;
  /** Who must act next, and until when; both are set aside when the move closes the referral. */
  owner: ReferralOwner;
  ownerScopeId: string | null;
  dueAt: string | null;
  at: Date;
  /** Null: the passing of time. */
  accountId: string | null;
  reasonCode?: string | null;
  comment?: string | null;
  /** Further columns that the move sets. */
  set?: Updateable<Referral>;
}

/**
 * Moves a referral: its row, its event and its tallies together (the wait too, when care begins).
 * Answers the new version, or null when somebody else changed the row since it was read.
 */
export async function applyMove(trx: Trx, before: MovedReferral, move: ReferralMove): Promise<number | null> {
  const version = before.version + 1;
  const after = { ...before, ...rowAfter(before, move), version };
  const { numUpdatedRows } = await trx
    .updateTable("referral")
    .set({ ...rowAfter(before, move), version })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  await insertReferralEvent(trx, {
    referralId: before.id,
    at: move.at.toISOString(),
    accountId: move.accountId,
    action: move.action,
    fromStatus: before.status,
    toStatus: move.to,
    reasonCode: move.reasonCode ?? null,
    comment: move.comment ?? null,
    version,
  });
  await moveReferralTallies(trx, { before, after });
  if (before.careStartedAt === null) await countWait(trx, after);
  return version;
}

function rowAfter(before: MovedReferral, move: ReferralMove): Updateable<Referral> {
  const at = move.at.toISOString();
  const closedAt =
    stageOf(move.to, null) === "closed" ? (before.closedAt ?? at) : (move.set?.closedAt ?? null);
  const stage = stageOf(move.to, closedAt);
  const isClosed = stage === "closed";
  return {
    // What was reminded or escalated concerned the state that is left.
    remindedAt: null,
    escalatedAt: null,
    ...move.set,
    closedAt,
    status: move.to,
    stage,
    owner: isClosed ? "nobody" : move.owner,
    ownerScopeId: isClosed ? null : move.ownerScopeId,
    dueAt: isClosed ? null : move.dueAt,
    updatedAt: at,
  };
}

async function countWait(trx: Trx, after: MovedReferral): Promise<void> {
  const { filiereId, clockStartedAt, careStartedAt, pausedSeconds } = after;
  if (!filiereId || !clockStartedAt || !careStartedAt) return;
  await addWait(trx, {
    filiereId,
    startedOn: dayOf(careStartedAt),
    waitDays: waitDaysOf({ clockStartedAt, careStartedAt, pausedSeconds }),
  });
}

export async function insertReferralEvent(
  trx: Trx,
  event: Omit<Insertable<ReferralEvent>, "id">,
): Promise<void> {
  await trx
    .insertInto("referralEvent")
    .values({ ...event, id: newId() })
    .execute();
}

/** A new referral with its criteria, its first event and its tallies; the version starts at 1. */
export async function insertReferral(
  trx: Trx,
  referral: Insertable<Referral> & Pick<ReferralRow, "kind" | "status">,
  event: { action: string; accountId: string | null; reasonCode?: string; comment?: string },
): Promise<ReferralRow> {
  const row = await trx.insertInto("referral").values(referral).returningAll().executeTakeFirstOrThrow();
  await insertReferralEvent(trx, {
    referralId: row.id,
    at: row.createdAt,
    accountId: event.accountId,
    action: event.action,
    fromStatus: null,
    toStatus: row.status,
    reasonCode: event.reasonCode ?? null,
    comment: event.comment ?? null,
    version: row.version,
  });
  await moveReferralTallies(trx, { before: null, after: row });
  return row;
}

/** The answers to the criteria, in the place of those there were. */
export async function replaceCriteria(
  trx: Trx,
  referralId: string,
  answers: readonly { criterionId: string; answer: CriterionAnswer }[],
): Promise<void> {
  await trx.deleteFrom("referralCriterion").where("referralId", "=", referralId).execute();
  if (answers.length === 0) return;
  await trx
    .insertInto("referralCriterion")
    .values(answers.map((answer) => ({ ...answer, referralId })))
    .execute();
}

/**
 * A draft's new content and version, or null when it changed meanwhile. Savings of one hour by one person
 * leave a single event, moved forward: an automatic saving every few seconds is no history.
 */
export async function saveDraftRow(
  trx: Trx,
  before: ReferralRow,
  set: Updateable<Referral>,
  by: { at: Date; accountId: string },
): Promise<number | null> {
  const version = before.version + 1;
  const at = by.at.toISOString();
  const { numUpdatedRows } = await trx
    .updateTable("referral")
    .set({ ...set, updatedAt: at, version })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .where("status", "=", "draft")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  const since = new Date(by.at.getTime() - MS_PER_HOUR).toISOString();
  const last = await findLastEvent(trx, before.id);
  if (last?.action === "save_draft" && last.accountId === by.accountId && last.at >= since) {
    await trx.updateTable("referralEvent").set({ at, version }).where("id", "=", last.id).execute();
    return version;
  }
  await insertReferralEvent(trx, {
    referralId: before.id,
    at,
    accountId: by.accountId,
    action: "save_draft",
    fromStatus: "draft",
    toStatus: "draft",
    version,
  });
  return version;
}

/** The filière opened it for the first time: no new version, since nobody's form is out of date by it. */
export async function setFirstOpened(
  trx: Trx,
  row: Pick<ReferralRow, "id" | "status" | "version">,
  by: { at: string; accountId: string },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("referral")
    .set({ firstOpenedAt: by.at })
    .where("id", "=", row.id)
    .where("firstOpenedAt", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  await insertReferralEvent(trx, {
    referralId: row.id,
    at: by.at,
    accountId: by.accountId,
    action: "first_open",
    fromStatus: row.status,
    toStatus: row.status,
    version: row.version,
  });
}

/** A file joined or taken out is a change of the draft, without a new version: nobody's form is out of date by it. */
export async function touchDraft(trx: Trx, id: string, at: Date): Promise<void> {
  await trx
    .updateTable("referral")
    .set({ updatedAt: at.toISOString() })
    .where("id", "=", id)
    .where("status", "=", "draft")
    .execute();
}

/** A draft that was never sent leaves nothing but its line in the audit trail. */
export async function deleteDraft(trx: Trx, draft: ReferralRow): Promise<void> {
  if (draft.status !== "draft") throw new Error("what was sent is never deleted");
  for (const table of ["attachment", "referralCriterion", "referralEvent"] as const)
    await trx.deleteFrom(table).where("referralId", "=", draft.id).execute();
  const { numDeletedRows } = await trx
    .deleteFrom("referral")
    .where("id", "=", draft.id)
    .where("status", "=", "draft")
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error("the draft changed inside its own transaction");
  await moveReferralTallies(trx, { before: draft, after: null });
}
