import type { Selectable } from "kysely";
import type { Action } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { Referral } from "#db/types.gen.ts";
import { mayDo, mayKnow, partiesOf } from "./access.rules.ts";
import { personOf } from "./care.queries.server.ts";
import { eventLabel } from "./events.vocabulary.ts";
import { findReferralWithPatient, listEventsSince } from "./referrals.queries.server.ts";
import type { Party } from "./referrals.rules.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";

type ReferralRow = Selectable<Referral>;

export interface ReferralFor {
  row: ReferralRow;
  /** On whose behalf the actor may move it. */
  parties: Party[];
}

/**
 * The referral that the actor wants to act on, in the caller's transaction. `notFound` when it does not exist
 * or the actor has no right to know of it, `forbidden` when they may know of it but not do this.
 */
export async function loadReferralFor(
  ctx: Pick<UseCaseContext, "actor">,
  trx: Database | Trx,
  id: string,
  action: Action,
): Promise<Outcome<ReferralFor>> {
  const found = await findReferralWithPatient(trx, id);
  if (!found || !mayKnow(ctx.actor, found)) return refused("notFound", REFERRAL_REFUSALS.unknown);
  if (!mayDo(ctx.actor, action, found)) return refused("forbidden", REFERRAL_REFUSALS.forbidden);
  const { patientSecteurId, ...row } = found;
  return done({ row, parties: partiesOf(ctx.actor, found) });
}

/** A refusal that tells what happened since the form was opened and who did it; null when nothing did. */
export async function staleness(
  trx: Database | Trx,
  referral: Pick<ReferralRow, "id" | "version">,
  formVersion: number,
): Promise<Refusal | null> {
  if (referral.version === formVersion) return null;
  const events = await listEventsSince(trx, referral.id, formVersion);
  return refused("conflict", REFERRAL_REFUSALS.changedMeanwhile, {
    changes: events.map((event) => ({
      at: event.at,
      by: personOf(event),
      what: eventLabel(event.action),
    })),
  });
}
