import type { Action } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { mayDo, mayKnow } from "./access.rules.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import { professionalLabel } from "./patient-label.rules.ts";
import type { ReferralState } from "./referrals.rules.ts";

/**
 * A referral as the care side handles it. No clinical column is read: these use cases serve the
 * «assistante de parcours» too.
 */
const CARE_COLUMNS = [
  "referral.id",
  "referral.reference",
  "referral.patientId",
  "referral.territoryId",
  "referral.senderAccountId",
  "referral.senderSecteurId",
  "referral.kind",
  "referral.aim",
  "referral.priority",
  "referral.priorityRank",
  "referral.status",
  "referral.stage",
  "referral.owner",
  "referral.ownerScopeId",
  "referral.dueAt",
  "referral.clockStartedAt",
  "referral.pausedSeconds",
  "referral.careDueAt",
  "referral.answeredAt",
  "referral.waitingSince",
  "referral.waitReviewedAt",
  "referral.boost",
  "referral.careStartedAt",
  "referral.redirectedFromId",
  "referral.isConversionAllowed",
  "referral.closedAt",
  "referral.version",
  "patient.secteurId as patientSecteurId",
  "filiere.id as filiereId",
  "filiere.shortName as filiereName",
  "filiere.durationDays",
  "filiere.sessionCount as standardSessions",
  "filiere.waitReviewDays",
] as const;

export type CareReferral = NonNullable<Awaited<ReturnType<typeof findCareReferral>>>;

/** A referral that has found its filière, or undefined. */
export function findCareReferral(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("referral")
    .innerJoin("filiere", "filiere.id", "referral.filiereId")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .select(CARE_COLUMNS)
    .where("referral.id", "=", referralId)
    .executeTakeFirst();
}

/**
 * The referral when the actor may do this to it: `notFound` when they may not know of it, `forbidden` when
 * they may not do this. A draft is its sender's alone.
 */
export async function loadCareReferral(
  ctx: Pick<UseCaseContext, "actor">,
  db: Database | Trx,
  referralId: string,
  action: Action,
): Promise<Outcome<CareReferral>> {
  const referral = await findCareReferral(db, referralId);
  if (!referral || referral.status === "draft" || !mayKnow(ctx.actor, referral))
    return refused("notFound", CARE_REFUSALS.unknownReferral);
  if (!mayDo(ctx.actor, action, referral)) return refused("forbidden", CARE_REFUSALS.forbidden);
  return done(referral);
}

export function stateOf(referral: CareReferral): ReferralState {
  return { ...referral, isConversionAllowed: referral.isConversionAllowed === 1 };
}

/** Who did it; nobody when it is the passing of time. */
export function personOf(row: {
  title: string | null;
  givenName: string | null;
  familyName: string | null;
}): string {
  if (row.familyName === null || row.givenName === null) return "Pluton";
  return professionalLabel({ title: row.title, givenName: row.givenName, familyName: row.familyName });
}
