import { ANOTHER_PERSON } from "#app/domains/patients/asked-patient.rules.ts";
import {
  identifyAsked,
  keepAskedIpp,
  recordAsked,
  type SimilarPatient,
} from "#app/domains/patients/asked-patient.service.server.ts";
import { againWhenDuplicated, type IdentityPolicy } from "#app/domains/patients/patients.service.server.ts";
import { PATIENT_MESSAGES } from "#app/domains/patients/patients.vocabulary.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import { asksForAnother } from "./access.rules.ts";
import { findLiveFor, type LiveRequest } from "./known-requests.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import type { AskLiaisonForm } from "./request.forms.ts";
import { openAskingWard, startRequest } from "./request.service.server.ts";
import type { WardRow } from "./wards.queries.server.ts";

/** Refused because of a record that resembles, or of a request that is open: what to look at before going on. */
export type AskRefusal = Refusal & { similar?: SimilarPatient[]; live?: LiveRequest };
type AskOutcome<T> = { ok: true; value: T } | AskRefusal;

/** Who the request is about, and how that was settled: the audit line keeps it. */
interface Named {
  /** Null: to be recorded with the request. */
  patientId: string | null;
  by: "ipp" | "traits" | "confirmed" | "created";
  seen: readonly SimilarPatient[];
}

const STRICT: IdentityPolicy = { isWrongInsKeyRefused: true };

/**
 * A ward's request with its patient, in one transaction: found by IPP or exact traits, said to be one who resembles,
 * or recorded. Refused as `sendLiaisonRequest`, and with `similar` or `live` when these stop it; nothing of a record
 * is told beyond that.
 */
export function askLiaison(
  ctx: UseCaseContext,
  asked: AskLiaisonForm,
  policy: IdentityPolicy = STRICT,
): Promise<AskOutcome<{ requestId: string }>> {
  return againWhenDuplicated(ctx, async (trx): Promise<AskOutcome<{ requestId: string }>> => {
    const opened = await openAskingWard(trx, ctx, asked);
    if (!opened.ok) return opened;
    const ward = opened.value;
    if (asksForAnother(ctx.actor, ward) && asked.requesterName === null)
      return refused("rule", LIAISON_REFUSALS.requesterMissing, { field: "requesterName" });
    const named = await namePatient(trx, ctx, asked, ward, policy);
    if (!named.ok) return named;
    const live = await refuseLive(trx, ctx, named.value, ward);
    if (live) return live;
    const patientId = await settlePatient(trx, ctx, asked, named.value, policy);
    if (!patientId.ok) return patientId;
    if (asked.ipp) {
      const identifier = { establishmentId: ward.hospitalId, value: asked.ipp };
      await keepAskedIpp(trx, ctx, { ...identifier, patientId: patientId.value });
    }
    const request = { ...asked, patientId: patientId.value };
    return done(await startRequest(trx, ctx, request, ward, { identity: named.value.by }));
  });
}

async function namePatient(
  trx: Trx,
  ctx: UseCaseContext,
  asked: AskLiaisonForm,
  ward: WardRow,
  policy: IdentityPolicy,
): Promise<AskOutcome<Named>> {
  const identity = await identifyAsked(trx, ctx, asked, ward.hospitalId, policy);
  if (!identity.ok) return identity;
  const found = identity.value;
  if (found.kind === "known") return done({ patientId: found.patientId, by: found.by, seen: [] });
  if (found.kind === "new") return done({ patientId: null, by: "created", seen: [] });
  const same = found.patients.find(({ patientId }) => patientId === asked.samePatient);
  if (same) return done({ patientId: same.patientId, by: "confirmed", seen: [] });
  const shown = new Set(asked.shown?.split(" "));
  const isEachSeen = found.patients.every(({ patientId }) => shown.has(patientId));
  if (asked.samePatient !== ANOTHER_PERSON || !isEachSeen) {
    const refusal = refused("rule", LIAISON_REFUSALS.personToSay, { field: "samePatient" });
    return { ...refusal, similar: found.patients };
  }
  if (found.hasIpp) {
    const refusal = refused("rule", PATIENT_MESSAGES.ippOfAnother, { field: "ipp" });
    return { ...refusal, similar: found.patients };
  }
  return done({ patientId: null, by: "created", seen: found.patients });
}

async function refuseLive(
  trx: Trx,
  ctx: UseCaseContext,
  { patientId }: Named,
  { hospitalId }: WardRow,
): Promise<AskRefusal | null> {
  const live = patientId ? await findLiveFor(trx, ctx, { patientId, hospitalId }) : null;
  return live ? { ...refused("conflict", LIAISON_REFUSALS.liveRequest), live } : null;
}

async function settlePatient(
  trx: Trx,
  ctx: UseCaseContext,
  asked: AskLiaisonForm,
  named: Named,
  policy: IdentityPolicy,
): Promise<Outcome<string>> {
  return named.patientId ? done(named.patientId) : recordAsked(trx, ctx, asked, named.seen, policy);
}
