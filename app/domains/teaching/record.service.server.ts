import {
  lastSemesters,
  type Semester,
  semesterOf,
  semesterOfCode,
} from "#app/domains/liaison/semesters.rules.ts";
import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { listAttended, listPresented, listSupervised, type PresentedRow } from "./record.queries.server.ts";
import { recordFigures } from "./record.rules.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";

/** An internship of psychiatry has ten at most. */
const SEMESTERS_SHOWN = 10;

export type OpenedRecord = Extract<Awaited<ReturnType<typeof openRecord>>, { ok: true }>["value"];

/**
 * An intern's own record of a semester; or, for a senior, that of an intern whom they supervise. The appreciations are
 * read by their intern, by whoever gave them, and by the coordination. One audit line.
 */
export function openRecord(
  ctx: UseCaseContext,
  search: { internId: string | null; semester: string | null },
  format: "page" | "pdf" | "csv",
) {
  return inTransaction(ctx.db, async (trx) => {
    const semester = semesterOfCode(search.semester) ?? semesterOf(dayOf(ctx.now));
    const readable = await findReadable(trx, ctx, search.internId, semester);
    if ("ok" in readable) return readable;
    const { owner, interns } = readable;
    const period = owner ? { accountId: owner.accountId, ...instantsOf(semester) } : null;
    const presented = period ? await listPresented(trx, period) : [];
    const attended = period ? await listAttended(trx, period) : [];
    const isOwn = owner?.accountId === ctx.actor.accountId;
    await recordAudit(trx, ctx, {
      action: "teaching.record",
      subjectType: "account",
      ...(owner ? { subjectId: owner.accountId } : {}),
      detail: { semester: semester.code, format, rows: presented.length + attended.length },
    });
    return done({
      owner,
      isOwn,
      interns,
      semester,
      semesters: lastSemesters(dayOf(ctx.now), SEMESTERS_SHOWN),
      presented: presented.map((row) => (mayReadFeedback(ctx, row, isOwn) ? row : withoutFeedback(row))),
      attended,
      figures: recordFigures(presented, attended),
    });
  }) satisfies Promise<Outcome<unknown>>;
}

function mayReadFeedback(ctx: UseCaseContext, row: PresentedRow, isOwn: boolean): boolean {
  return isOwn || row.givenBy === ctx.actor.accountId || can(ctx.actor, "teaching.manage");
}

function withoutFeedback(row: PresentedRow): PresentedRow {
  return { ...row, clarity: null, reasoning: null, literature: null, comment: null, givenBy: null };
}

function instantsOf(semester: Semester): { from: string; until: string } {
  return {
    from: instantOf(semester.startsOn).toISOString(),
    until: instantOf(addDays(semester.endsOn, 1)).toISOString(),
  };
}

interface Person {
  accountId: string;
  name: string;
}

async function findReadable(
  trx: Trx,
  ctx: UseCaseContext,
  internId: string | null,
  semester: Semester,
): Promise<{ owner: Person | null; interns: Person[] } | Refusal> {
  const self = { accountId: ctx.actor.accountId, name: ctx.actor.displayName };
  if (!can(ctx.actor, "teaching.moderate")) {
    if (!can(ctx.actor, "teaching.propose")) return refused("forbidden", TEACHING_REFUSALS.forbidden);
    return internId === null || internId === self.accountId
      ? { owner: self, interns: [] }
      : refused("notFound", TEACHING_REFUSALS.unknownRecord);
  }
  const supervised = await listSupervised(trx, {
    ...supervisionOf(ctx),
    from: semester.startsOn,
    to: semester.endsOn,
    startsAt: instantsOf(semester).from,
    endsAt: instantsOf(semester).until,
  });
  const interns = supervised.map((one) => ({ accountId: one.accountId, name: professionalLabel(one) }));
  const owner = internId ? interns.find((one) => one.accountId === internId) : interns[0];
  return { owner: owner ?? null, interns };
}

/** Where the actor supervises: the hospitals of their liaison, their secteurs. */
function supervisionOf({ actor }: UseCaseContext) {
  const hospitals = scopesOf(actor, "liaison.countersign", "hospital");
  const secteurs = scopesOf(actor, "return.acknowledge", "secteur");
  return {
    isEvery: can(actor, "teaching.manage") || hospitals.all,
    hospitalIds: hospitals.ids,
    secteurIds: secteurs.ids,
    moderatorId: actor.accountId,
  };
}
