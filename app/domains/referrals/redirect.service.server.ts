import { findFiliere, listCriteria } from "#app/domains/filieres/filieres.queries.server.ts";
import { newId } from "#app/platform/id.ts";
import { refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { newReference } from "#app/shared/reference.ts";
import type { Trx } from "#db/client.server.ts";
import { copyAttachments } from "./attachments.store.server.ts";
import { CLOSED, moveReferral } from "./moves.service.server.ts";
import { tellSide } from "./notices.service.server.ts";
import { resumeClock } from "./referrals.deadlines.rules.ts";
import { findLiveReferral, findRecentReturn } from "./referrals.queries.server.ts";
import { insertReferral, type ReferralRow, replaceCriteria } from "./referrals.store.server.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";
import { dueDates, refuseFiliere } from "./submit.service.server.ts";
import type { RedirectForm, RouteForm } from "./triage.forms.ts";
import { runningClock } from "./triage.service.server.ts";

/**
 * Sends the referral on to another filière: a linked referral opens there with the same content, attachments
 * and clock, nothing retyped; the criteria of the new filière are not known yet.
 */
export function redirectReferral(ctx: UseCaseContext, form: RedirectForm & { referralId: string }) {
  return moveReferral(ctx, form, "redirect", async (trx, { row }) => {
    const refusal = await refuseDestination(trx, row, form.filiereId);
    if (refusal) return refusal;
    return {
      ...CLOSED,
      set: { answeredAt: row.answeredAt ?? ctx.now.toISOString() },
      comment: form.comment,
      also: (inner) => openRedirected(inner, ctx, row, form),
      tell: [{ side: "sender", text: `L’adressage ${row.reference} est réorienté vers une autre filière.` }],
    };
  });
}

/** The territory desk gives the request to a filière; the filière's delays count from the original start. */
export function routeReferral(ctx: UseCaseContext, form: RouteForm & { referralId: string }) {
  return moveReferral(ctx, form, "route", async (trx, { row }) => {
    const refusal = await refuseDestination(trx, row, form.filiereId);
    if (refusal) return refusal;
    const { owner, ownerScopeId, dueAt, ...dates } = await dueDates(trx, {
      ...runningClock(row, ctx.now),
      filiereId: form.filiereId,
    });
    const criteria = await listCriteria(trx, form.filiereId);
    return {
      owner,
      ownerScopeId,
      dueAt,
      set: { filiereId: form.filiereId, ...dates, previousReferralId: await followedCare(trx, row, form) },
      comment: form.comment,
      also: (inner) => replaceCriteria(inner, row.id, asUnknown(criteria)),
      tell: [
        { side: "filiere", text: `Le guichet territorial vous adresse ${row.reference}.` },
        { side: "sender", text: `L’adressage ${row.reference} est orienté vers une filière.` },
      ],
    };
  });
}

/** A request for advice becomes a request for care in one click: same content, original clock. */
export function convertToCare(ctx: UseCaseContext, form: { referralId: string; version: number }) {
  return moveReferral(ctx, form, "convert_to_care", async (trx, { row, parties }) => {
    const filiereId = row.filiereId ?? "";
    const closed = refuseFiliere(await findFiliere(trx, filiereId));
    if (closed) return closed;
    if (await findLiveReferral(trx, { patientId: row.patientId, filiereId, exceptId: row.id }))
      return refused("conflict", REFERRAL_REFUSALS.liveReferral);
    const clock = runningClock(row, ctx.now);
    const resumed = resumeClock(clock, ctx.now);
    const { owner, ownerScopeId, dueAt, ...dates } = await dueDates(trx, { ...clock, ...resumed, filiereId });
    const other = parties.includes("sender") ? ("filiere" as const) : ("sender" as const);
    return {
      owner,
      ownerScopeId,
      dueAt,
      set: { kind: "care", ...resumed, ...dates },
      tell: [{ side: other, text: `L’avis ${row.reference} devient une demande de soins.` }],
    };
  });
}

async function refuseDestination(trx: Trx, row: ReferralRow, filiereId: string) {
  if (filiereId === row.filiereId)
    return refused("rule", REFERRAL_REFUSALS.sameFiliere, { field: "filiereId" });
  const closed = refuseFiliere(await findFiliere(trx, filiereId));
  if (closed) return closed;
  const query = { patientId: row.patientId, filiereId, exceptId: row.id };
  return row.kind === "care" && (await findLiveReferral(trx, query))
    ? refused("conflict", REFERRAL_REFUSALS.liveReferral, { field: "filiereId" })
    : null;
}

/** The care of this very filière that the request follows within six months, counted from its first sending. */
async function followedCare(trx: Trx, row: ReferralRow, { filiereId }: { filiereId: string }) {
  const sentAt = row.clockStartedAt ?? row.submittedAt;
  if (sentAt === null) return null;
  const query = { patientId: row.patientId, filiereId, now: new Date(sentAt) };
  return (await findRecentReturn(trx, query))?.referralId ?? null;
}

async function openRedirected(
  trx: Trx,
  ctx: UseCaseContext,
  from: ReferralRow,
  form: RedirectForm,
): Promise<void> {
  const at = ctx.now.toISOString();
  const clock = runningClock(from, ctx.now);
  const copy = await insertReferral(
    trx,
    {
      id: newId(ctx.now),
      reference: newReference(),
      patientId: from.patientId,
      filiereId: form.filiereId,
      territoryId: from.territoryId,
      senderAccountId: from.senderAccountId,
      senderSecteurId: from.senderSecteurId,
      kind: from.kind,
      aim: from.aim,
      priority: from.priority,
      priorityRank: from.priorityRank,
      status: "submitted",
      stage: "triage",
      reason: from.reason,
      history: from.history,
      treatments: from.treatments,
      patientInformed: from.patientInformed,
      toldPatient: from.toldPatient,
      isConversionAllowed: from.isConversionAllowed,
      submittedAt: at,
      clockStartedAt: clock.clockStartedAt,
      pausedSeconds: from.pausedSeconds,
      redirectedFromId: from.id,
      previousReferralId: await followedCare(trx, from, form),
      createdAt: at,
      updatedAt: at,
      ...(await dueDates(trx, { ...clock, filiereId: form.filiereId })),
    },
    { action: "redirected_here", accountId: ctx.actor.accountId, comment: form.comment },
  );
  await replaceCriteria(trx, copy.id, asUnknown(await listCriteria(trx, form.filiereId)));
  await copyAttachments(trx, { from: from.id, to: copy.id });
  const text = `Un adressage vous est réorienté : ${copy.reference}.`;
  await tellSide(trx, "filiere", copy, { kind: "referral.redirect", text }, ctx.now);
}

function asUnknown(criteria: readonly { id: string }[]) {
  return criteria.map(({ id }) => ({ criterionId: id, answer: "unknown" as const }));
}
