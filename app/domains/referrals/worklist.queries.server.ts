import type { SelectQueryBuilder } from "kysely";
import { sql } from "kysely";
import type { Database, Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";
import type { Priority, ReferralStage } from "./referrals.vocabulary.ts";
import type { Cursor, TabSlug, View } from "./worklist.rules.ts";
import { TAB_STAGES } from "./worklist.rules.ts";

/** The list shows the beginning of the reason. */
const REASON_LETTERS = 90;

/** The median is taken on this many answers at most, the latest. */
const ANSWERS_READ = 200;

/** A count beyond this is shown as «plus de». */
const COUNT_LIMIT = 100;

export interface WorklistQuery {
  view: View;
  tab: TabSlug;
  secteurId?: string | null;
  filiereId?: string | null;
  priority?: Priority | null;
  after: Cursor | null;
  limit: number;
}

export type WorklistRow = Awaited<ReturnType<typeof listWorklist>>[number];

/**
 * A page of a list: nearest deadline first; what is closed and the tab of all, newest first. Filter and order are
 * those of an index (`referral_filiere_stage`, `referral_sender_stage` and their `_all`).
 * The left joins keep the referral as the outer loop of the plan.
 */
export function listWorklist(db: Database | Trx, query: WorklistQuery) {
  return worklistQuery(db, query).execute();
}

/** The statement of `listWorklist`, whose plan a test reads. */
export function worklistQuery(db: Database | Trx, query: WorklistQuery) {
  return pageOf(inView(db, query.view), query)
    .leftJoin("patient", "patient.id", "referral.patientId")
    .leftJoin("commune", "commune.code", "patient.communeCode")
    .leftJoin("secteur", "secteur.id", "referral.senderSecteurId")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .leftJoin("account", "account.id", "referral.senderAccountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "referral.id",
      "referral.reference",
      "referral.patientId",
      "referral.kind",
      "referral.status",
      "referral.owner",
      "referral.priority",
      "referral.submittedAt",
      "referral.createdAt",
      "referral.dueAt",
      "referral.closedAt",
      "referral.remindedAt",
      "referral.escalatedAt",
      "referral.firstOpenedAt",
      "referral.previousReferralId",
      sql<string | null>`substr(referral.reason, 1, ${sql.lit(REASON_LETTERS)})`.as("reason"),
      "patient.birthFamilyName",
      "patient.usedFamilyName",
      "patient.birthGivenNames",
      "patient.usedGivenName",
      "patient.birthOn",
      "commune.name as communeName",
      "secteur.code as secteurCode",
      "filiere.shortName as filiereName",
      "professional.title as senderTitle",
      "professional.familyName as senderFamilyName",
    ]);
}

type Referrals = SelectQueryBuilder<DB, "referral", object>;

function inView(db: Database | Trx, view: View): Referrals {
  const referrals: Referrals = db.selectFrom("referral");
  if (view.kind === "filiere") return referrals.where("referral.filiereId", "=", view.id);
  if (view.kind === "secteur") return referrals.where("referral.senderSecteurId", "=", view.id);
  return referrals.where("referral.filiereId", "is", null).where("referral.territoryId", "=", view.id);
}

function pageOf(referrals: Referrals, query: WorklistQuery): Referrals {
  const stage = TAB_STAGES[query.tab];
  const filtered = referrals
    .$if(Boolean(query.secteurId), (q) => q.where("referral.senderSecteurId", "=", query.secteurId ?? ""))
    .$if(Boolean(query.filiereId), (q) => q.where("referral.filiereId", "=", query.filiereId ?? ""))
    .$if(Boolean(query.priority), (q) => q.where("referral.priority", "=", query.priority ?? "urgent"));
  const ordered =
    stage === null ? newestFirst(filtered, query.after) : byDeadline(filtered, stage, query.after);
  return ordered.limit(query.limit);
}

function byDeadline(referrals: Referrals, stage: ReferralStage, after: Cursor | null): Referrals {
  const ofStage = referrals.where("referral.stage", "=", stage);
  if (stage === "closed") {
    // What is closed has no due date: the same index, read backwards, gives the newest first.
    return ofStage
      .where("referral.dueAt", "is", null)
      .$if(after !== null, (q) => q.where("referral.id", "<", after?.id ?? ""))
      .orderBy("referral.dueAt", "desc")
      .orderBy("referral.id", "desc");
  }
  return ofStage
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(referral.due_at, referral.id) > (${after?.at ?? ""}, ${after?.id ?? ""})`),
    )
    .orderBy("referral.dueAt")
    .orderBy("referral.id");
}

function newestFirst(referrals: Referrals, after: Cursor | null): Referrals {
  return referrals
    .where("referral.status", "<>", "draft")
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(referral.created_at, referral.id) < (${after?.at ?? ""}, ${after?.id ?? ""})`),
    )
    .orderBy("referral.createdAt", "desc")
    .orderBy("referral.id", "desc");
}

/** Counts in a stage of a list, stopping at `COUNT_LIMIT`. */
export async function countInStage(
  db: Database | Trx,
  view: View,
  query: {
    stage: ReferralStage;
    dueBefore?: string;
    owner?: "secteur";
    isUnopened?: boolean;
  },
): Promise<number> {
  const rows = await inView(db, view)
    .where("referral.stage", "=", query.stage)
    .$if(query.dueBefore !== undefined, (q) => q.where("referral.dueAt", "<", query.dueBefore ?? ""))
    .$if(query.owner !== undefined, (q) => q.where("referral.owner", "=", "secteur"))
    .$if(query.isUnopened === true, (q) => q.where("referral.firstOpenedAt", "is", null))
    .select("referral.id")
    .limit(COUNT_LIMIT)
    .execute();
  return rows.length;
}

/** The due dates of a stage, nearest first, at most `limit`; those of the urgent ones alone if asked. */
export async function listNearestDue(
  db: Database | Trx,
  view: View,
  query: { stage: ReferralStage; priority?: Priority; limit?: number },
): Promise<(string | null)[]> {
  const rows = await inView(db, view)
    .where("referral.stage", "=", query.stage)
    .$if(query.priority !== undefined, (q) => q.where("referral.priority", "=", query.priority ?? "urgent"))
    .select("referral.dueAt")
    .orderBy("referral.dueAt")
    .orderBy("referral.id")
    .limit(query.limit ?? COUNT_LIMIT)
    .execute();
  return rows.map(({ dueAt }) => dueAt);
}

/** The latest answers of a filière since an instant: start of the clock, answer, pauses. */
export function listAnswers(db: Database | Trx, query: { filiereId: string; since: string }) {
  return db
    .selectFrom("referral")
    .select(["clockStartedAt", "answeredAt", "pausedSeconds"])
    .where("filiereId", "=", query.filiereId)
    .where("answeredAt", ">=", query.since)
    .orderBy("answeredAt", "desc")
    .limit(ANSWERS_READ)
    .execute();
}
