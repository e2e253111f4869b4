import {
  type AskedPatient,
  identifyAsked,
  type SimilarPatient,
} from "#app/domains/patients/asked-patient.service.server.ts";
import type { IdentityPolicy } from "#app/domains/patients/patients.service.server.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { mayDoLiaison } from "./access.rules.ts";
import { EARLIER_DAYS, type EarlierRequests, sortEarlier } from "./earlier.rules.ts";
import type { LiaisonLevel, LiaisonReason, LiaisonStatus } from "./liaison.vocabulary.ts";
import { openAskingWard } from "./request.service.server.ts";
import { findLiveRequest, listEarlierRequests } from "./requests.queries.server.ts";

/** The open request that stops a new one; of another ward, only that it exists and where it stands. */
export interface LiveRequest {
  status: LiaisonStatus;
  level: LiaisonLevel;
  requestedAt: string;
  /** With the right to read it. */
  followed: { id: string; reference: string; wardName: string } | null;
}

export interface EarlierRequest {
  id: string;
  reference: string;
  requestedAt: string;
  wardName: string;
  reason: LiaisonReason;
  status: LiaisonStatus;
}

export interface KnownRequests {
  similar: SimilarPatient[];
  live: LiveRequest | null;
  earlier: EarlierRequests<EarlierRequest> | null;
}

/** What the form is told while the ward types. */
export interface KnownReply {
  /** Null: not enough is typed, or `fault` says why. */
  known: KnownRequests | null;
  fault: string | null;
  isLapsed?: boolean;
}

/**
 * What a ward should know before it asks: who resembles, the request that is open already, the earlier ones of the
 * year. Only of the patient that the IPP or the exact traits mean, and only as far as the ward's own rights go.
 */
export async function findKnownRequests(
  ctx: UseCaseContext,
  typed: AskedPatient & { wardId: string; admittedOn: string | null },
  policy: IdentityPolicy,
): Promise<Outcome<KnownRequests>> {
  const { db } = ctx;
  const ward = await openAskingWard(db, ctx, typed);
  if (!ward.ok) return ward;
  const { hospitalId } = ward.value;
  const identity = await identifyAsked(db, ctx, typed, hospitalId, policy);
  if (!identity.ok) return identity;
  if (identity.value.kind !== "known") {
    const similar = identity.value.kind === "similar" ? identity.value.patients : [];
    return done({ similar, live: null, earlier: null });
  }
  const { patientId } = identity.value;
  const live = await findLiveFor(db, ctx, { patientId, hospitalId });
  const earlier = await listEarlierFor(ctx, { patientId, hospitalId, admittedOn: typed.admittedOn });
  await auditHistory(ctx, patientId, live, earlier);
  return done({ similar: [], live, earlier });
}

/** The request that is open for this patient in this hospital, as the actor may see it. */
export async function findLiveFor(
  db: Database | Trx,
  ctx: Pick<UseCaseContext, "actor">,
  query: { patientId: string; hospitalId: string },
): Promise<LiveRequest | null> {
  const row = await findLiveRequest(db, query);
  if (!row) return null;
  const { id, reference, wardName, wardId, status, level, requestedAt } = row;
  const mayRead = mayDoLiaison(ctx.actor, "liaison.read", { wardId, hospitalId: query.hospitalId });
  return { status, level, requestedAt, followed: mayRead ? { id, reference, wardName } : null };
}

async function listEarlierFor(
  ctx: UseCaseContext,
  query: { patientId: string; hospitalId: string; admittedOn: string | null },
): Promise<EarlierRequests<EarlierRequest>> {
  const since = instantOf(addDays(dayOf(ctx.now), -EARLIER_DAYS)).toISOString();
  const rows = await listEarlierRequests(ctx.db, { patientId: query.patientId, since });
  const { readable, ...rest } = sortEarlier(rows, {
    ...query,
    frequentFrom: await readSetting(ctx.db, "liaison.frequent_count"),
    mayRead: (row) => mayDoLiaison(ctx.actor, "liaison.read", row),
  });
  return {
    ...rest,
    // The open one is shown by itself.
    readable: readable.flatMap(
      ({ closedAt, id, reference, requestedAt, wardName, reason, status, isSameStay }) =>
        closedAt ? [{ id, reference, requestedAt, wardName, reason, status, isSameStay }] : [],
    ),
  };
}

/** One line when the ward was told something, as for any list (ADR 018). */
async function auditHistory(
  ctx: UseCaseContext,
  patientId: string,
  live: LiveRequest | null,
  { readable, others }: EarlierRequests<EarlierRequest>,
): Promise<void> {
  if (!live && readable.length + others.count === 0) return;
  await recordAudit(ctx.db, ctx, {
    action: "liaison.history",
    subjectType: "patient",
    subjectId: patientId,
    patientId,
    detail: { live: live !== null, count: readable.length, restricted: others.count },
  });
}
