import { can } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { newReference } from "#app/shared/reference.ts";
import { inTransaction, isUniqueViolation, type Trx } from "#db/client.server.ts";
import { clocksOf } from "./clocks.rules.ts";
import { insertLiaisonRequest, type LiaisonRow } from "./liaison.store.server.ts";
import {
  type ImmediateRisk,
  LIAISON_LEVEL_RANKS,
  type LiaisonAim,
  type LiaisonInformed,
  type LiaisonLevel,
  type LiaisonReason,
} from "./liaison.vocabulary.ts";
import { tellLiaisonSide } from "./notices.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { auditLiaison } from "./requests.access.server.ts";
import { findLiveRequest } from "./requests.queries.server.ts";
import { hospitalTargets } from "./targets.queries.server.ts";
import { findWard } from "./wards.queries.server.ts";

/** What the ward tells; the patient is chosen or recorded before (`patientId`). Days as YYYY-MM-DD. */
export interface RequestToSend {
  patientId: string;
  wardId: string;
  level: LiaisonLevel;
  aim: LiaisonAim;
  reason: LiaisonReason;
  question: string;
  patientInformed: LiaisonInformed;
  immediateRisk: ImmediateRisk;
  callbackPhone: string;
  riskMeasures?: string | null;
  bed?: string | null;
  admittedOn?: string | null;
  expectedDischargeOn?: string | null;
  stayReason?: string | null;
  context?: string | null;
  treatments?: string | null;
  knownCare?: string | null;
  needsInterpreter?: boolean;
  /** Who asked, when somebody else types the request (a call taken by the intern). */
  requesterName?: string | null;
}

/**
 * Sends a ward's request: both clocks start. Refused when the ward is unknown or not the actor's, when the days
 * contradict one another, or when a request is open for this patient in this hospital (`conflict`).
 * Whoever calls has settled the right to name this patient.
 */
export async function sendLiaisonRequest(
  ctx: UseCaseContext,
  request: RequestToSend,
): Promise<Outcome<{ requestId: string }>> {
  try {
    return await inTransaction(ctx.db, async (trx) => {
      const ward = await findWard(trx, { id: request.wardId });
      if (!ward) return refused("rule", LIAISON_REFUSALS.unknownWard, { field: "wardId" });
      if (!can(ctx.actor, "liaison.request", { ward: ward.id, hospital: ward.hospitalId }))
        return refused("forbidden", LIAISON_REFUSALS.forbidden);
      const refusal = refuseDays(request, ctx.now);
      if (refusal) return refusal;
      if (await findLiveRequest(trx, { patientId: request.patientId, hospitalId: ward.hospitalId }))
        return refused("conflict", LIAISON_REFUSALS.liveRequest);
      const row = await writeRequest(trx, ctx, request, ward);
      await auditLiaison(trx, ctx, "liaison.request", row, { level: row.level });
      await tellReceivers(trx, ctx, row, ward);
      return done({ requestId: row.id });
    });
  } catch (error) {
    // Two wards, or one ward twice, for one patient at once: the index stops the second.
    if (isUniqueViolation(error)) return refused("conflict", LIAISON_REFUSALS.liveRequest);
    throw error;
  }
}

function refuseDays(request: RequestToSend, now: Date): Refusal | null {
  const today = dayOf(now);
  if (request.expectedDischargeOn && request.expectedDischargeOn < today)
    return refused("rule", LIAISON_REFUSALS.dischargeBeforeRequest, { field: "expectedDischargeOn" });
  if (request.admittedOn && request.admittedOn > today)
    return refused("rule", LIAISON_REFUSALS.admissionAfterRequest, { field: "admittedOn" });
  return null;
}

async function writeRequest(
  trx: Trx,
  ctx: UseCaseContext,
  request: RequestToSend,
  ward: { id: string; hospitalId: string; territoryId: string },
): Promise<LiaisonRow> {
  const { hours, targets } = await hospitalTargets(trx, ward.hospitalId);
  const at = ctx.now.toISOString();
  const clocks = clocksOf(ctx.now, targets[request.level], hours);
  const { patientId, level, aim, reason, question, patientInformed, immediateRisk, callbackPhone } = request;
  return insertLiaisonRequest(trx, {
    id: newId(ctx.now),
    reference: newReference(),
    territoryId: ward.territoryId,
    hospitalId: ward.hospitalId,
    wardId: ward.id,
    ...{ patientId, aim, reason, question, patientInformed, immediateRisk, callbackPhone },
    requesterAccountId: ctx.actor.accountId,
    requesterName: request.requesterName ?? null,
    bed: request.bed ?? null,
    admittedOn: request.admittedOn ?? null,
    expectedDischargeOn: request.expectedDischargeOn ?? null,
    stayReason: request.stayReason ?? null,
    context: request.context ?? null,
    treatments: request.treatments ?? null,
    knownCare: request.knownCare ?? null,
    needsInterpreter: request.needsInterpreter ? 1 : 0,
    riskMeasures: request.riskMeasures ?? null,
    requestedLevel: level,
    level,
    levelRank: LIAISON_LEVEL_RANKS[level],
    requestedAt: at,
    clockStartedAt: at,
    ...clocks,
    dueAt: clocks.contactDueAt,
    createdAt: at,
    updatedAt: at,
  });
}

/** The supervisor reviews every request; an immediate one also goes to the interns, who need not wait for the review. */
async function tellReceivers(
  trx: Trx,
  ctx: UseCaseContext,
  row: LiaisonRow,
  ward: { name: string; hospitalName: string },
): Promise<void> {
  const place = `${ward.hospitalName}, ${ward.name}`;
  const text =
    row.level === "immediate"
      ? `Demande de liaison immédiate : ${place}.`
      : `Nouvelle demande de liaison à trier : ${place}.`;
  const notice = { kind: "liaison.request", text };
  await tellLiaisonSide(trx, ctx, "supervisor", row, notice);
  if (row.level === "immediate") await tellLiaisonSide(trx, ctx, "pool", row, notice);
}
