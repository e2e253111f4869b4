import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { notify } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { readingBasis } from "./access.rules.ts";
import { auditPatient } from "./access.service.server.ts";
import {
  type EmergencyAccessLine,
  findEmergencyAccess,
  listEmergencyAccesses,
} from "./emergency.queries.server.ts";
import { maskedName } from "./identity.rules.ts";
import type { EmergencyForm, ReviewForm } from "./patients.forms.ts";
import { findPatient, listRelations } from "./patients.queries.server.ts";
import { insertEmergencyAccess, updateEmergencyReview } from "./patients.store.server.ts";
import { PATIENT_MESSAGES } from "./patients.vocabulary.ts";

const MS_PER_HOUR = 3_600_000;
const PAGE_SIZE = 50;

/** What may be shown of a record before an emergency access is opened: that it exists. Leaves an audit line. */
export async function findRestrictedPatient(
  ctx: UseCaseContext,
  patientId: string,
): Promise<Outcome<{ maskedName: string }>> {
  if (!can(ctx.actor, "emergency.open")) return refused("forbidden", PATIENT_MESSAGES.emergencyNotAllowed);
  const patient = await findPatient(ctx.db, patientId);
  if (!patient) return refused("notFound", PATIENT_MESSAGES.notFound);
  await auditPatient(ctx.db, ctx, "patient.restricted", patientId);
  return done({ maskedName: maskedName(patient.birthNameKey, patient.givenNameKey) });
}

/**
 * «Bris de glace»: opens one record to one person for a stated reason and the hours of the setting, and tells every
 * data protection officer, without anything of the patient.
 */
export function openEmergencyAccess(
  ctx: UseCaseContext,
  patientId: string,
  form: EmergencyForm,
): Promise<Outcome<{ expiresAt: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "emergency.open")) return refused("forbidden", PATIENT_MESSAGES.emergencyNotAllowed);
    const query = { patientIds: [patientId], accountId: ctx.actor.accountId, now: ctx.now };
    const relations = (await listRelations(trx, query)).get(patientId);
    if (!relations) return refused("notFound", PATIENT_MESSAGES.notFound);
    if (readingBasis(ctx.actor, relations, ctx.now))
      return refused("rule", PATIENT_MESSAGES.emergencyUseless);

    const hours = await readSetting(trx, "emergency.valid_hours");
    const expiresAt = new Date(ctx.now.getTime() + hours * MS_PER_HOUR).toISOString();
    const accessId = await insertEmergencyAccess(trx, {
      accountId: ctx.actor.accountId,
      patientId,
      reason: form.reason,
      openedAt: ctx.now.toISOString(),
      expiresAt,
    });
    await auditPatient(trx, ctx, "emergency.open", patientId, { access: accessId, expiresAt });
    await notify(
      trx,
      { roles: ["data_protection_officer"], scope: { type: "network", id: "*" } },
      { kind: "emergency.opened", text: "Un accès d’urgence est à examiner.", path: "/acces-urgence" },
      ctx.now,
    );
    return done({ expiresAt });
  });
}

export interface EmergencyReviewPage {
  accesses: EmergencyAccessLine[];
  hasMore: boolean;
}

/** What the data protection officer reviews, without anything of the patients but an opaque identifier. */
export async function listAccessesToReview(
  ctx: UseCaseContext,
  query: { isReviewed: boolean; page: number },
): Promise<Outcome<EmergencyReviewPage>> {
  if (!can(ctx.actor, "emergency.review")) return refused("forbidden", PATIENT_MESSAGES.notAllowed);
  const rows = await listEmergencyAccesses(ctx.db, {
    isReviewed: query.isReviewed,
    offset: (query.page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE + 1,
  });
  await recordAudit(ctx.db, ctx, { action: "emergency.list", detail: { count: rows.length } });
  return done({ accesses: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE });
}

/** Marks an access as reviewed, with the conclusion; once, and never one's own. */
export function reviewEmergencyAccess(ctx: UseCaseContext, form: ReviewForm): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "emergency.review")) return refused("forbidden", PATIENT_MESSAGES.notAllowed);
    const access = await findEmergencyAccess(trx, form.accessId);
    if (!access) return refused("notFound", PATIENT_MESSAGES.reviewUnknown);
    if (access.accountId === ctx.actor.accountId) return refused("forbidden", PATIENT_MESSAGES.reviewOwn);
    const reviewed = { id: access.id, note: form.note, reviewedBy: ctx.actor.accountId };
    if (!(await updateEmergencyReview(trx, { ...reviewed, reviewedAt: ctx.now.toISOString() }))) {
      const by = [access.reviewerGivenName, access.reviewerFamilyName].filter(Boolean).join(" ");
      return refused("conflict", PATIENT_MESSAGES.reviewDone, {
        changes: [{ at: access.reviewedAt ?? ctx.now.toISOString(), by, what: "accès examiné" }],
      });
    }
    await auditPatient(trx, ctx, "emergency.review", access.patientId, { access: access.id });
    return done();
  });
}
