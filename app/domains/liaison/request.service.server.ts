import { againWhenDuplicated } from "#app/domains/patients/patients.service.server.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { newReference } from "#app/shared/reference.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { mayDoLiaison } from "./access.rules.ts";
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
import { findWard, type WardRow } from "./wards.queries.server.ts";

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
export function sendLiaisonRequest(
  ctx: UseCaseContext,
  request: RequestToSend,
): Promise<Outcome<{ requestId: string }>> {
  return againWhenDuplicated(ctx, async (trx) => {
    const ward = await openAskingWard(trx, ctx, request);
    if (!ward.ok) return ward;
    const { hospitalId } = ward.value;
    if (await findLiveRequest(trx, { patientId: request.patientId, hospitalId }))
      return refused("conflict", LIAISON_REFUSALS.liveRequest);
    return done(await startRequest(trx, ctx, request, ward.value, {}));
  });
}

/** The ward that a request comes from, once the right to ask for it and the days of the stay are checked. */
export async function openAskingWard(
  db: Database | Trx,
  ctx: UseCaseContext,
  request: Pick<RequestToSend, "wardId" | "admittedOn" | "expectedDischargeOn">,
): Promise<Outcome<WardRow>> {
  const ward = await findWard(db, { id: request.wardId });
  if (!ward) return refused("rule", LIAISON_REFUSALS.unknownWard, { field: "wardId" });
  if (!mayDoLiaison(ctx.actor, "liaison.request", { wardId: ward.id, hospitalId: ward.hospitalId }))
    return refused("forbidden", LIAISON_REFUSALS.wardNotYours);
  return refuseDays(request, ctx.now) ?? done(ward);
}

/** Writes a request that nothing refuses any more, with its audit line, and tells those who receive it. */
export async function startRequest(
  trx: Trx,
  ctx: UseCaseContext,
  request: RequestToSend,
  ward: WardRow,
  detail: Record<string, string>,
): Promise<{ requestId: string }> {
  const row = await writeRequest(trx, ctx, request, ward);
  await auditLiaison(trx, ctx, "liaison.request", row, { level: row.level, ...detail });
  await tellReceivers(trx, ctx, row, ward);
  return { requestId: row.id };
}

function refuseDays(
  request: Pick<RequestToSend, "admittedOn" | "expectedDischargeOn">,
  now: Date,
): Refusal | null {
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
