import type { ExpressionBuilder } from "kysely";
import type { Database, Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";
import type { DraftLimits } from "./draft-expiry.rules.ts";

/** Drafts handled in one run; the next one takes those that are left. */
const BATCH = 200;

/** The event that says that the author was told: it keeps a second run from telling again. */
export const DRAFT_TOLD = "draft_expiring";

/** Drafts that nobody touched since, and whose author was not told since the last touch. */
export function listDraftsToTell(db: Database | Trx, limits: DraftLimits["tell"]) {
  return untouchedDrafts(db, limits.touched)
    .where((eb) => eb.not(eb.exists(told(eb))))
    .execute();
}

/** Drafts that nobody touched since, and whose author was told early enough. */
export function listDraftsToDelete(db: Database | Trx, limits: DraftLimits["delete"]) {
  return untouchedDrafts(db, limits.touched)
    .where((eb) => eb.exists(told(eb).where("referralEvent.at", "<=", limits.told)))
    .execute();
}

/** By the index `referral_clock`. */
function untouchedDrafts(db: Database | Trx, touched: string) {
  return db
    .selectFrom("referral")
    .selectAll("referral")
    .where("referral.stage", "=", "draft")
    .where("referral.updatedAt", "<=", touched)
    .orderBy("referral.dueAt")
    .orderBy("referral.id")
    .limit(BATCH);
}

function told(eb: ExpressionBuilder<DB, "referral">) {
  return eb
    .selectFrom("referralEvent")
    .select("referralEvent.id")
    .whereRef("referralEvent.referralId", "=", "referral.id")
    .where("referralEvent.action", "=", DRAFT_TOLD)
    .whereRef("referralEvent.at", ">", "referral.updatedAt");
}
