import { findFiliere, listCriteria } from "#app/domains/filieres/filieres.queries.server.ts";
import { newId } from "#app/platform/id.ts";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { newReference } from "#app/shared/reference.ts";
import type { Trx } from "#db/client.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { tellSide } from "./notices.service.server.ts";
import { findLiveReferral, findRecentReturn } from "./referrals.queries.server.ts";
import { priorityRank } from "./referrals.rules.ts";
import { insertReferral, type ReferralRow, replaceCriteria } from "./referrals.store.server.ts";
import type { Priority, ReferralAim } from "./referrals.vocabulary.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";
import { dueDates, refuseFiliere } from "./submit.service.server.ts";

/** What a signed liaison answer carries to a filière. */
export interface CarriedReferral {
  patientId: string;
  filiereId: string;
  /** The patient's own secteur is the sender: the return comes back to it. */
  secteur: { id: string; territoryId: string };
  aim: ReferralAim;
  priority: Priority;
  reason: string;
  history: string;
  treatments: string | null;
  patientInformed: NonNullable<ReferralRow["patientInformed"]>;
}

/** Why the filière cannot receive it; null when it can. To ask before the first write. */
export async function refuseCarried(
  trx: Trx,
  carried: { patientId: string; filiereId: string },
): Promise<Refusal | null> {
  const closed = refuseFiliere(await findFiliere(trx, carried.filiereId));
  if (closed) return closed;
  return (await findLiveReferral(trx, carried))
    ? refused("conflict", REFERRAL_REFUSALS.liveReferral, { field: "filiereId" })
    : null;
}

/**
 * Sends it in the caller's transaction, signed by the actor for the patient's secteur. Whoever calls has settled
 * the rights. The criteria of the filière are not known yet: its triage asks for them.
 */
export async function submitCarried(
  trx: Trx,
  ctx: UseCaseContext,
  carried: CarriedReferral,
): Promise<ReferralRow> {
  const { secteur, ...content } = carried;
  const at = ctx.now.toISOString();
  const returned = await findRecentReturn(trx, { ...carried, now: ctx.now });
  const row = await insertReferral(
    trx,
    {
      ...content,
      id: newId(ctx.now),
      reference: newReference(),
      territoryId: (await findFiliere(trx, carried.filiereId))?.territoryId ?? secteur.territoryId,
      senderAccountId: ctx.actor.accountId,
      senderSecteurId: secteur.id,
      kind: "care",
      priorityRank: priorityRank(carried.priority),
      status: "submitted",
      stage: "triage",
      submittedAt: at,
      clockStartedAt: at,
      previousReferralId: returned?.referralId ?? null,
      createdAt: at,
      updatedAt: at,
      ...(await dueDates(trx, {
        filiereId: carried.filiereId,
        territoryId: secteur.territoryId,
        priority: carried.priority,
        clockStartedAt: at,
      })),
    },
    { action: "submit", accountId: ctx.actor.accountId, comment: "Envoyé par la psychiatrie de liaison." },
  );
  const criteria = await listCriteria(trx, carried.filiereId);
  await replaceCriteria(
    trx,
    row.id,
    criteria.map(({ id }) => ({ criterionId: id, answer: "unknown" })),
  );
  await auditReferral(trx, ctx, "referral.submit", row, {
    filiere: row.filiereId,
    priority: row.priority,
    origin: "liaison",
  });
  const text = `Nouvel adressage à trier, venu de la liaison : ${row.reference}.`;
  await tellSide(trx, "filiere", row, { kind: "referral.submit", text }, ctx.now);
  return row;
}
