import { can } from "#app/platform/access/permissions.rules.ts";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { auditPatientsShown, type PatientMatch, sortByAccess } from "./access.service.server.ts";
import { type KnownIdentity, nameKeysOf, resemblanceOf, strictKeyOf } from "./identity.rules.ts";
import type { PreviewForm } from "./patients.forms.ts";
import { listMatchCandidates } from "./patients.queries.server.ts";
import { type IdentityWarning, PATIENT_MESSAGES } from "./patients.vocabulary.ts";

/** Refused because of people who exist already, or traits that contradict each other: what to look at before going on. */
export type IdentityRefusal = Refusal & {
  matches?: PatientMatch[];
  warnings?: IdentityWarning[];
  /** What to post again as `confirmed` to go on; null when nothing can be confirmed. */
  toConfirm?: string | null;
};

export type IdentityOutcome<T> = { ok: true; value: T } | IdentityRefusal;

interface IdentityQuestion {
  identity: KnownIdentity;
  /** The record that is being changed. */
  exceptId: string | null;
  warnings: readonly IdentityWarning[];
  /** What the person has seen and confirmed. */
  confirmed: string;
}

/**
 * Stops a creation or a correction that would make a second record of one person, or that looks wrong and was not
 * confirmed. Whoever resembles is shown subject to rights, and that showing is an audit line.
 */
export async function refuseIdentity(
  trx: Trx,
  ctx: UseCaseContext,
  question: IdentityQuestion,
): Promise<IdentityRefusal | null> {
  const alike = await listAlike(trx, question);
  const same = alike.filter((row) => row.isExact);
  if (same.length > 0) {
    const message =
      same[0]?.resemblance === "same_ins" ? PATIENT_MESSAGES.sameIns : PATIENT_MESSAGES.sameTraits;
    const matches = await showMatches(trx, ctx, same);
    return { ...refused("conflict", message), matches, toConfirm: null };
  }
  const toConfirm = [...alike.map((row) => row.id), ...question.warnings].sort().join(" ");
  if (isConfirmed(toConfirm, question.confirmed)) return null;
  const matches = await showMatches(trx, ctx, alike);
  const message = alike.length > 0 ? PATIENT_MESSAGES.resembles : PATIENT_MESSAGES.doubtful;
  return { ...refused("rule", message), matches, warnings: [...question.warnings], toConfirm };
}

/** Who resembles somebody whose traits are being typed, subject to rights; shown before a record exists. */
export async function listResemblingPatients(
  ctx: UseCaseContext,
  typed: PreviewForm,
): Promise<PatientMatch[]> {
  if (!can(ctx.actor, "patient.create")) return [];
  const traits = { ...typed, usedFamilyName: null, usedGivenName: null, birthPlaceCode: null };
  const identity = {
    ...nameKeysOf(traits),
    birthOn: typed.birthOn,
    strictKey: strictKeyOf(traits),
    insNumber: null,
  };
  return showMatches(ctx.db, ctx, await listAlike(ctx.db, { identity, exceptId: null }));
}

async function listAlike(trx: Database | Trx, question: Pick<IdentityQuestion, "identity" | "exceptId">) {
  const candidates = await listMatchCandidates(trx, { ...question.identity, exceptId: question.exceptId });
  return candidates.flatMap((row) => {
    const resemblance = resemblanceOf(question.identity, row);
    const isExact = row.strictKey === question.identity.strictKey || resemblance === "same_ins";
    return resemblance ? [{ ...row, resemblance, isExact }] : [];
  });
}

async function showMatches(
  trx: Database | Trx,
  ctx: UseCaseContext,
  rows: Awaited<ReturnType<typeof listAlike>>,
) {
  if (rows.length === 0) return [];
  const matches = await sortByAccess(trx, ctx, rows);
  await auditPatientsShown(trx, ctx, "patient.compare", matches);
  return matches;
}

/** Everything to confirm was on the page that was confirmed: somebody who appeared since is shown first. */
function isConfirmed(toConfirm: string, confirmed: string): boolean {
  const seen = new Set(confirmed.split(" "));
  return toConfirm === "" || toConfirm.split(" ").every((item) => seen.has(item));
}
