import { randomBytes } from "node:crypto";
import { can } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { listSignedHalfDays, listTrainers } from "./attendance.queries.server.ts";
import { ATTENDANCE_REFUSALS, type CertificateKind } from "./attendance.vocabulary.ts";
import { tellAttendance } from "./attendance-notices.service.server.ts";
import { codeOfBytes } from "./certificate-code.rules.ts";
import {
  type CertificateRow,
  findCertificate,
  listLiveCertificates,
  listPrintedNames,
} from "./certificates.queries.server.ts";
import {
  chainCertificate,
  insertCertificates,
  nextNumbers,
  revokeCertificateRow,
} from "./certificates.store.server.ts";
import { auditEnrolment, onSession } from "./enrolment.service.server.ts";
import { findEnrolment } from "./enrolments.queries.server.ts";
import { attestedMinutes, daysOf, type SignedHalfDay } from "./hours.rules.ts";
import { findSessionLabel, type SessionRow } from "./sessions.queries.server.ts";

const CODE_BYTES = 32;
const YEAR_LENGTH = 4;
const CORRECTED = "Feuille de présence corrigée.";

/** What one enrolment signed of a session. */
interface Attested {
  enrolmentId: string;
  signed: readonly SignedHalfDay[];
  /** The name to print; that of the participant when it is left out. */
  personName?: string;
}

/**
 * Certificates of a session whose sheets are closed. One that says the same stands; one whose hours changed is revoked
 * and replaced; who signed nothing has none.
 */
export async function settleCertificates(
  trx: Trx,
  ctx: UseCaseContext,
  session: SessionRow,
  attested: readonly Attested[],
): Promise<void> {
  const live = await listLiveCertificates(
    trx,
    attested.map(({ enrolmentId }) => enrolmentId),
  );
  const byEnrolment = new Map(live.map((certificate) => [certificate.enrolmentId, certificate]));
  const changed = attested.filter((one) => !saysSame(byEnrolment.get(one.enrolmentId), one));
  const by = { at: ctx.now, accountId: ctx.actor.accountId, reason: CORRECTED };
  for (const { enrolmentId } of changed) {
    const former = byEnrolment.get(enrolmentId);
    if (former) await revokeCertificateRow(trx, former.id, by);
  }
  const issued = await issueCertificates(trx, ctx, session, changed);
  for (const { enrolmentId } of changed) {
    const former = byEnrolment.get(enrolmentId);
    const next = issued.get(enrolmentId);
    if (former && next) await chainCertificate(trx, former.id, next);
  }
}

export interface RevokeForm {
  certificateId: string;
  reason: string;
  /** The name of the replacement's holder; null: revoked without one. */
  replacementName: string | null;
}

/** The coordination revokes a certificate, with a reason, and may replace it by one with the hours as they stand. */
export async function revokeCertificate(
  ctx: UseCaseContext,
  form: RevokeForm,
): Promise<Outcome<{ replacedById: string | null }>> {
  if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", ATTENDANCE_REFUSALS.notCoordinator);
  const certificate = await findCertificate(ctx.db, form.certificateId);
  const enrolment = certificate ? await findEnrolment(ctx.db, certificate.enrolmentId) : undefined;
  if (!certificate || !enrolment) return refused("notFound", ATTENDANCE_REFUSALS.unknownCertificate);
  return onSession(ctx, enrolment.sessionId, async (trx, session) => {
    const { replacementName } = form;
    const all = replacementName ? await listSignedHalfDays(trx, session.id) : [];
    const signed = all.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
    if (replacementName && attestedMinutes(signed) === 0)
      return refused("rule", ATTENDANCE_REFUSALS.nothingAttested);
    const by = { at: ctx.now, accountId: ctx.actor.accountId, reason: form.reason };
    if (!(await revokeCertificateRow(trx, certificate.id, by)))
      return refused("conflict", ATTENDANCE_REFUSALS.alreadyRevoked);
    await auditEnrolment(trx, ctx, "seminar.revoke_certificate", enrolment, { number: certificate.number });
    if (!replacementName) {
      const news = { kind: "revoked", reason: form.reason } as const;
      await tellAttendance(trx, [{ enrolmentId: enrolment.id, news }], ctx.now);
      return done({ replacedById: null });
    }
    const attested = [{ enrolmentId: enrolment.id, signed, personName: replacementName }];
    const replacedById = (await issueCertificates(trx, ctx, session, attested)).get(enrolment.id) ?? null;
    if (replacedById) await chainCertificate(trx, certificate.id, replacedById);
    return done({ replacedById });
  });
}

/** One new certificate for each who signed; answers them by enrolment. */
async function issueCertificates(
  trx: Trx,
  ctx: UseCaseContext,
  session: SessionRow,
  attested: readonly Attested[],
): Promise<Map<string, string>> {
  const present = attested.filter(({ signed }) => attestedMinutes(signed) > 0);
  if (present.length === 0) return new Map();
  const facts = await findFacts(trx, session);
  const printed = await listPrintedNames(
    trx,
    present.map(({ enrolmentId }) => enrolmentId),
  );
  const names = new Map(printed.map((one) => [one.enrolmentId, `${one.givenName} ${one.familyName}`]));
  const numbers = await nextNumbers(trx, dayOf(ctx.now).slice(0, YEAR_LENGTH), present.length);
  const certificates = present.map(({ enrolmentId, signed, personName }, index) => ({
    ...facts,
    id: newId(),
    enrolmentId,
    code: newCode(),
    number: numbers[index] ?? "",
    personName: personName ?? names.get(enrolmentId) ?? "",
    days: daysOf(signed).join(","),
    minutes: attestedMinutes(signed),
    issuedAt: ctx.now.toISOString(),
    issuedBy: ctx.actor.accountId,
  }));
  await insertCertificates(trx, certificates);
  for (const { enrolmentId, number } of certificates)
    await auditEnrolment(trx, ctx, "seminar.attest", { id: enrolmentId, sessionId: session.id }, { number });
  await tellAttendance(
    trx,
    certificates.map(({ id, enrolmentId }) => ({
      enrolmentId,
      news: { kind: "attested", certificateId: id },
    })),
    ctx.now,
  );
  return new Map(certificates.map(({ id, enrolmentId }) => [enrolmentId, id]));
}

/** What the certificates of a session share, as it is on the day of issue. */
async function findFacts(trx: Trx, session: SessionRow) {
  const label = await findSessionLabel(trx, session.id);
  const trainers = await listTrainers(trx, session.id);
  const bodyNumber = await readSetting(trx, "seminar.dpc_number");
  const kind: CertificateKind = bodyNumber > 0 ? "dpc" : "presence";
  return {
    kind,
    bodyNumber: bodyNumber > 0 ? bodyNumber : null,
    title: label?.title ?? "",
    place: [label?.siteName, label?.place].filter(Boolean).join(", ") || null,
    trainers: trainers.map(({ name }) => name).join(", "),
  };
}

function saysSame(certificate: CertificateRow | undefined, { signed }: Attested): boolean {
  const minutes = attestedMinutes(signed);
  if (!certificate) return minutes === 0;
  return certificate.minutes === minutes && certificate.days === daysOf(signed).join(",");
}

function newCode(): string {
  for (;;) {
    const code = codeOfBytes(randomBytes(CODE_BYTES));
    if (code) return code;
  }
}
