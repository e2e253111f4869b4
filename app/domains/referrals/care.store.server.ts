import type { Updateable } from "kysely";
import {
  accountsWithRole,
  type Notice,
  notify,
  type RoleOnScope,
} from "#app/platform/outbox/outbox.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import type { Referral } from "#db/types.gen.ts";
import type { CareReferral } from "./care.queries.server.ts";
import type { NextStep } from "./episodes.rules.ts";
import type { ReferralAction } from "./referrals.rules.ts";
import { TRANSITIONS } from "./referrals.rules.ts";
import { applyMove, insertReferralEvent } from "./referrals.store.server.ts";

interface Step extends NextStep {
  comment?: string | null;
  reasonCode?: string | null;
  set?: Updateable<Referral>;
}

/** Moves the referral along its state machine, with who must act next. */
export async function moveReferral(
  trx: Trx,
  ctx: UseCaseContext,
  before: CareReferral,
  action: ReferralAction,
  step: Step,
): Promise<void> {
  const version = await applyMove(trx, before, {
    action,
    to: TRANSITIONS[action].to,
    at: ctx.now,
    accountId: ctx.actor.accountId,
    ...step,
    ownerScopeId: scopeOf(before, step),
  });
  if (version === null) throw new Error("the referral changed inside its own transaction");
}

/**
 * Writes who must act next and until when on a referral that stays in its state, as a new version with its event:
 * an extension, an end of care, a return, a wait reviewed.
 */
export async function mirrorReferral(
  trx: Trx,
  ctx: UseCaseContext,
  before: CareReferral,
  action: string,
  step: Step,
): Promise<void> {
  const at = ctx.now.toISOString();
  const version = before.version + 1;
  const { numUpdatedRows } = await trx
    .updateTable("referral")
    .set({
      ...step.set,
      owner: step.owner,
      ownerScopeId: scopeOf(before, step),
      dueAt: step.dueAt,
      // What was reminded concerned the deadline that is left.
      remindedAt: null,
      escalatedAt: null,
      updatedAt: at,
      version,
    })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error("the referral changed inside its own transaction");
  await insertReferralEvent(trx, {
    referralId: before.id,
    at,
    accountId: ctx.actor.accountId,
    action,
    fromStatus: before.status,
    toStatus: before.status,
    reasonCode: step.reasonCode ?? null,
    comment: step.comment ?? null,
    version,
  });
}

function scopeOf(referral: CareReferral, step: NextStep): string | null {
  if (step.owner === "nobody") return null;
  return step.owner === "secteur" ? referral.senderSecteurId : referral.filiereId;
}

type CareNotice = Pick<Notice, "kind" | "text"> & { path?: string };
type Told = Pick<CareReferral, "id" | "reference" | "senderAccountId" | "senderSecteurId" | "filiereId">;

/** Tells whoever sent the patient; with `isWholeSecteur`, every psychiatrist of the secteur. */
export async function tellSender(
  trx: Trx,
  ctx: Pick<UseCaseContext, "now"> & { actor: UseCaseContext["actor"] | null },
  referral: Told,
  notice: CareNotice,
  options: { isWholeSecteur?: boolean } = {},
): Promise<void> {
  const scope = { type: "secteur", id: referral.senderSecteurId } as const;
  const others = options.isWholeSecteur
    ? await accountsWithRole(trx, { roles: ["sector_psychiatrist"], scope }, ctx.now)
    : [];
  const people = [referral.senderAccountId, ...others].filter((id) => id !== ctx.actor?.accountId);
  await tell(trx, ctx, people, referral, notice);
}

/** Tells those who coordinate the filière. */
export async function tellFiliere(
  trx: Trx,
  ctx: Pick<UseCaseContext, "now"> & { actor: UseCaseContext["actor"] | null },
  referral: Told,
  notice: CareNotice,
): Promise<void> {
  const scope = { type: "filiere", id: referral.filiereId } as const;
  const except = ctx.actor?.accountId;
  await tell(trx, ctx, { roles: ["filiere_coordinator"], scope, except }, referral, notice);
}

async function tell(
  trx: Trx,
  ctx: Pick<UseCaseContext, "now"> & { actor: UseCaseContext["actor"] | null },
  to: readonly string[] | RoleOnScope,
  referral: Told,
  notice: CareNotice,
): Promise<void> {
  await notify(
    trx,
    to,
    {
      kind: notice.kind,
      text: `Adressage ${referral.reference} : ${notice.text}`,
      path: notice.path ?? `/adressages/${referral.id}`,
    },
    ctx.now,
  );
}
