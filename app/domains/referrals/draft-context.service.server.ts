import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import { findReferablePatient } from "./referable-patient.queries.server.ts";
import { loadReferralFor, staleness } from "./referrals.access.server.ts";
import { findSecteur } from "./referrals.queries.server.ts";
import type { ReferralRow } from "./referrals.store.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";

export interface DraftContext {
  /** The draft that is saved or sent; null for a new one. */
  draft: ReferralRow | null;
  patient: { id: string; birthOn: string };
  secteur: { id: string; territoryId: string };
}

/** Who writes, for which secteur, about whom, and from which draft: the same checks to save and to send. */
export async function openDraftContext(
  ctx: UseCaseContext,
  trx: Trx,
  form: {
    patientId: string;
    referralId?: string | null;
    version?: number | null;
    senderSecteurId?: string | null;
  },
): Promise<Outcome<DraftContext>> {
  if (!can(ctx.actor, "referral.create")) return refused("forbidden", REFERRAL_REFUSALS.forbidden);
  const draft = form.referralId ? await openDraft(ctx, trx, form.referralId, form.version ?? 0) : done(null);
  if (!draft.ok) return draft;
  const patient = await findReferablePatient(ctx, trx, form.patientId);
  if (!patient) return refused("notFound", REFERRAL_REFUSALS.unknownPatient);
  const secteurId = senderSecteurOf(
    ctx,
    form.senderSecteurId ?? draft.value?.senderSecteurId ?? null,
    patient.secteurId,
  );
  if (secteurId === null) return refused("forbidden", REFERRAL_REFUSALS.noSecteur);
  if (!can(ctx.actor, "referral.create", { secteur: secteurId }))
    return refused("forbidden", REFERRAL_REFUSALS.wrongSecteur);
  const secteur = await findSecteur(trx, secteurId);
  if (!secteur) return refused("rule", REFERRAL_REFUSALS.noSecteur);
  return done({ draft: draft.value, patient, secteur });
}

async function openDraft(
  ctx: UseCaseContext,
  trx: Trx,
  id: string,
  version: number,
): Promise<Outcome<ReferralRow | null>> {
  const found = await loadReferralFor(ctx, trx, id, "referral.follow");
  if (!found.ok) return found;
  const { row } = found.value;
  const stale = await staleness(trx, row, version);
  if (stale) return stale;
  if (row.status !== "draft") return refused("rule", REFERRAL_REFUSALS.moveNotAllowed);
  return done(row);
}

/** The secteur asked for; else the patient's, when the sender works there; else the sender's first. */
function senderSecteurOf(
  ctx: UseCaseContext,
  asked: string | null,
  patientSecteurId: string | null,
): string | null {
  if (asked !== null) return asked;
  if (patientSecteurId !== null && can(ctx.actor, "referral.create", { secteur: patientSecteurId }))
    return patientSecteurId;
  return scopesOf(ctx.actor, "referral.create", "secteur").ids[0] ?? null;
}
