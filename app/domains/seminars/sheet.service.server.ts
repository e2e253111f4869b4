import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { type Change, done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { formatTime } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { onSheet } from "./attendance.access.server.ts";
import {
  type HalfDay,
  listSheetPeople,
  listSignatures,
  type SheetPerson,
  type Signature,
} from "./attendance.queries.server.ts";
import {
  insertSignatures,
  nextSheetVersion,
  strikeSignatures,
  updateAbsenceReason,
  updateSignatureMinutes,
} from "./attendance.store.server.ts";
import { ATTENDANCE_REFUSALS, SIGNATURE_METHOD_LABELS } from "./attendance.vocabulary.ts";
import { planSheet, refuseMinutes, type SheetLine, type SheetPlan } from "./sheet.rules.ts";

export interface SheetForm {
  halfDayId: string;
  /** Of the sheet that was read. */
  version: number;
  lines: readonly SheetLine[];
}

/** Writes the sheet without closing it: paper signatures entered afterwards, lateness, early exits. */
export function saveSheet(ctx: UseCaseContext, form: SheetForm): Promise<Outcome> {
  return onSheet(ctx, form.halfDayId, async (trx, _session, halfDay) => {
    if (halfDay.closedAt !== null) return refused("conflict", ATTENDANCE_REFUSALS.closed);
    return (await applySheet(trx, ctx, halfDay, form)) ?? done();
  });
}

/** Writes what the sheet says, or says why it does not: refused before the first write. */
export async function applySheet(
  trx: Trx,
  ctx: UseCaseContext,
  halfDay: HalfDay,
  form: SheetForm,
): Promise<Refusal | null> {
  const people = await listSheetPeople(trx, halfDay.sessionId);
  const standing = await listSignatures(trx, halfDay.id);
  if (halfDay.sheetVersion !== form.version)
    return refused("conflict", ATTENDANCE_REFUSALS.sheetChanged, {
      changes: changesSince(form.version, standing, people),
    });
  const names = new Set(people.map(({ enrolmentId }) => enrolmentId));
  const lines = form.lines.filter(({ enrolmentId }) => names.has(enrolmentId));
  for (const line of lines) {
    const fault = refuseMinutes(halfDay, line);
    if (fault) return refused("rule", fault, { field: `late_${line.enrolmentId}` });
  }
  const plan = planSheet(lines, standing);
  await writePlan(trx, ctx, halfDay, plan);
  await writeReasons(trx, ctx, lines, people);
  return null;
}

async function writePlan(trx: Trx, ctx: UseCaseContext, halfDay: HalfDay, plan: SheetPlan): Promise<void> {
  const sheetVersion = await nextSheetVersion(trx, halfDay.id);
  const at = ctx.now.toISOString();
  await strikeSignatures(
    trx,
    plan.struck.map(({ id }) => id),
    { at: ctx.now, accountId: ctx.actor.accountId },
  );
  for (const { id, lateMinutes, earlyMinutes } of plan.corrected)
    await updateSignatureMinutes(trx, { id, lateMinutes, earlyMinutes, sheetVersion });
  await insertSignatures(
    trx,
    plan.added.map((line) => ({
      halfDayId: halfDay.id,
      enrolmentId: line.enrolmentId,
      method: line.presence,
      // A paper signature was made at an hour that nobody knows: that of the half-day.
      signedAt: line.presence === "paper" ? halfDay.startsAt : at,
      lateMinutes: line.lateMinutes,
      earlyMinutes: line.earlyMinutes,
      enteredBy: ctx.actor.accountId,
      enteredAt: at,
      sheetVersion,
    })),
  );
  for (const [how, touched] of Object.entries(plan))
    for (const { enrolmentId } of touched)
      await recordAudit(trx, ctx, {
        action: "seminar.sheet",
        subjectType: "seminar_enrolment",
        subjectId: enrolmentId,
        detail: { halfDay: halfDay.id, how },
      });
}

async function writeReasons(
  trx: Trx,
  ctx: UseCaseContext,
  lines: readonly SheetLine[],
  people: readonly SheetPerson[],
): Promise<void> {
  const known = new Map(people.map(({ enrolmentId, absenceReason }) => [enrolmentId, absenceReason]));
  for (const { enrolmentId, presence, absenceReason } of lines) {
    if (presence !== "absent" || known.get(enrolmentId) === absenceReason) continue;
    await updateAbsenceReason(trx, { id: enrolmentId, reason: absenceReason, at: ctx.now });
  }
}

/** What was signed or entered since somebody read the sheet. */
function changesSince(
  version: number,
  standing: readonly Signature[],
  people: readonly SheetPerson[],
): Change[] {
  const names = new Map(people.map((person) => [person.enrolmentId, nameOf(person)]));
  return standing
    .filter(({ sheetVersion }) => sheetVersion > version)
    .map((signature) => ({
      at: signature.enteredAt,
      by: names.get(signature.enrolmentId) ?? "",
      what: `${SIGNATURE_METHOD_LABELS[signature.method].toLowerCase()} à ${formatTime(signature.signedAt)}`,
    }));
}

export function nameOf(person: { givenName: string; familyName: string }): string {
  return `${person.familyName.toUpperCase()} ${person.givenName}`;
}

/** The name under which somebody signs a sheet: as the session names them, or as their account does. */
export function signingName(
  actor: Actor,
  trainers: readonly { name: string; accountId: string | null }[],
): string {
  return trainers.find(({ accountId }) => accountId === actor.accountId)?.name ?? actor.displayName;
}
