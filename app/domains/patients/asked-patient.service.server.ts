import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Database, Trx } from "#db/client.server.ts";
import {
  auditPatient,
  auditPatientsShown,
  type PatientMatch,
  sortByAccess,
} from "./access.service.server.ts";
import { findByIdentifier, identifiersAt } from "./asked-patient.queries.server.ts";
import { type AskedCandidate, settlePerson } from "./asked-patient.rules.ts";
import { firstGivenName, nameKeysOf, resemblanceOf, strictKeyOf } from "./identity.rules.ts";
import { insWarnings } from "./ins.rules.ts";
import type { PreviewForm } from "./patients.forms.ts";
import { listMatchCandidates } from "./patients.queries.server.ts";
import { type IdentityPolicy, recordPatient, refuseTraits } from "./patients.service.server.ts";
import { upsertIdentifier } from "./patients.store.server.ts";
import {
  IDENTITY_WARNING_LABELS,
  IDENTITY_WARNINGS,
  PATIENT_MESSAGES,
  type Resemblance,
} from "./patients.vocabulary.ts";
import { SECTEUR_TO_CONFIRM } from "./secteur.rules.ts";

/** What a hospital ward types to say whom its request is about. */
export interface AskedPatient extends PreviewForm {
  insNumber: string | null;
  /** IPP of the hospital. */
  ipp: string | null;
}

/** A record that may be the same person's, as the asking ward may see it: never more than its initials. */
export interface SimilarPatient {
  patientId: string;
  name: string;
  resemblance: Resemblance;
}

export type AskedIdentity =
  | { kind: "known"; patientId: string; by: "ipp" | "traits" }
  | { kind: "similar"; patients: SimilarPatient[]; hasIpp: boolean }
  | { kind: "new" };

/**
 * Which record is meant, without opening it: whoever asks learns nothing that they did not type, except that a
 * record resembles. Refused beside the field when the traits, the INS or the IPP cannot be right.
 */
export async function identifyAsked(
  db: Database | Trx,
  ctx: UseCaseContext,
  asked: AskedPatient,
  hospitalId: string,
  policy: IdentityPolicy,
): Promise<Outcome<AskedIdentity>> {
  const refusal = refuseTraits(traitsOf(asked), ctx.now, policy) ?? refuseIns(asked, policy);
  if (refusal) return refusal;
  const candidates = await listCandidates(db, asked, hospitalId);
  const settled = settlePerson({ ...identityOf(asked), ...asked }, candidates);
  switch (settled.kind) {
    case "otherIpp":
      return refused("rule", PATIENT_MESSAGES.ippOfAnother, { field: "ipp" });
    case "known":
      return done({ kind: "known", patientId: settled.id, by: settled.by });
    case "new":
      return done({ kind: "new" });
    case "similar": {
      const rows = candidates.filter(({ id }) => settled.ids.includes(id));
      const shown = await sortByAccess(db, ctx, rows);
      await auditPatientsShown(db, ctx, "patient.compare", shown);
      return done({ kind: "similar", patients: shown.flatMap(similarOf), hasIpp: settled.hasIpp });
    }
  }
}

/**
 * Records the patient of a ward's request in the caller's transaction, under the right to ask, which the caller has
 * settled: the ward itself gets no access to the record. `seen` are the resembling records it said are others.
 */
export async function recordAsked(
  trx: Trx,
  ctx: UseCaseContext,
  asked: AskedPatient & { communeCode: string | null; hasNoStableAddress: boolean },
  seen: readonly SimilarPatient[],
  policy: IdentityPolicy,
): Promise<Outcome<string>> {
  const recorded = await recordPatient(
    trx,
    ctx,
    {
      ...traitsOf(asked),
      communeCode: asked.communeCode,
      hasNoStableAddress: asked.hasNoStableAddress,
      // A ward often does not know the address, and never settles a doubt about a secteur.
      secteurId: SECTEUR_TO_CONFIRM,
      confirmed: [...seen.map(({ patientId }) => patientId), ...IDENTITY_WARNINGS].join(" "),
    },
    policy,
  );
  if (recorded.ok) return done(recorded.value.patientId);
  // The refusal may carry whom it is about: the ward is told no more than the sentence.
  const { kind, field } = recorded;
  const message = kind === "conflict" ? PATIENT_MESSAGES.homonym : recorded.message;
  return refused(kind, message, field ? { field } : {});
}

/** Keeps the IPP of the hospital with the record; one that is known already is never overwritten by a ward. */
export async function keepAskedIpp(
  trx: Trx,
  ctx: UseCaseContext,
  ipp: { patientId: string; establishmentId: string; value: string },
): Promise<void> {
  const { establishmentId, patientId } = ipp;
  const known = await identifiersAt(trx, { establishmentId, patientIds: [patientId] });
  if (known.has(patientId)) return;
  await upsertIdentifier(trx, { ...ipp, createdAt: ctx.now.toISOString() });
  await auditPatient(trx, ctx, "patient.identifier", patientId, { establishment: establishmentId });
}

async function listCandidates(
  db: Database | Trx,
  asked: AskedPatient,
  establishmentId: string,
): Promise<(AskedCandidate & Awaited<ReturnType<typeof listMatchCandidates>>[number])[]> {
  const identity = identityOf(asked);
  const alike = await listMatchCandidates(db, { ...identity, exceptId: null });
  const owner = asked.ipp ? await findByIdentifier(db, { establishmentId, value: asked.ipp }) : undefined;
  const rows = owner && !alike.some(({ id }) => id === owner.id) ? [...alike, owner] : alike;
  const ipps = await identifiersAt(db, { establishmentId, patientIds: rows.map(({ id }) => id) });
  return rows.map((row) => ({
    ...row,
    ipp: ipps.get(row.id) ?? null,
    // A ward types one given name, the record often has several.
    resemblance: resemblanceOf(identity, row) ?? resemblanceOf(identity, withFirstGivenName(row)),
  }));
}

function withFirstGivenName<T extends { birthGivenNames: string; givenNameKey: string }>(row: T): T {
  return { ...row, givenNameKey: searchKey(firstGivenName(row.birthGivenNames)) };
}

function similarOf(match: PatientMatch): SimilarPatient[] {
  if (!match.resemblance) return [];
  const { patientId, resemblance } = match;
  const name =
    match.access === "open" ? `${match.familyName.toUpperCase()} ${match.givenName}` : match.maskedName;
  return [{ patientId, name, resemblance }];
}

/** A number that contradicts the other traits would join two people: it is corrected or left out. */
function refuseIns(asked: AskedPatient, policy: IdentityPolicy): Refusal | null {
  const [warning] = insWarnings(traitsOf(asked)).filter(
    (one) => one !== "ins_key" || policy.isWrongInsKeyRefused,
  );
  if (!warning) return null;
  const message = `${IDENTITY_WARNING_LABELS[warning]} Dans le doute, laissez-le vide.`;
  return refused("rule", message, { field: "insNumber" });
}

function traitsOf(asked: AskedPatient) {
  const { birthFamilyName, birthGivenNames, birthOn, sex, insNumber } = asked;
  const unknown = { usedFamilyName: null, usedGivenName: null, birthPlaceCode: null };
  return { birthFamilyName, birthGivenNames, birthOn, sex, insNumber, ...unknown };
}

function identityOf(asked: AskedPatient) {
  const traits = traitsOf(asked);
  return {
    ...nameKeysOf(traits),
    birthOn: asked.birthOn,
    strictKey: strictKeyOf(traits),
    insNumber: asked.insNumber,
  };
}
