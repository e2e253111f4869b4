import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { Trx } from "#db/client.server.ts";
import { findOrientation } from "./orientations.queries.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";

/** Refuses to orient a patient to an entry that has left the directory; no entry at all is no fault. */
export async function refuseOrientation(trx: Trx, resourceId: string | null): Promise<Refusal | null> {
  if (!resourceId || (await findOrientation(trx, resourceId))) return null;
  return refused("rule", REFERRAL_REFUSALS.unknownResource, { field: "orientationResourceId" });
}
