import type { RecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { chooseRecord } from "#app/domains/placements/record-choice.service.server.ts";
import { instantsOf, type Semester } from "#app/domains/placements/semesters.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  listAttended,
  listPresented,
  listSupervised,
  type PresentedRow,
  type Supervision,
} from "./record.queries.server.ts";
import { recordFigures } from "./record.rules.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";

export type OpenedRecord = Extract<Awaited<ReturnType<typeof openRecord>>, { ok: true }>["value"];

/**
 * An intern's own record of a semester; or, for a senior, that of an intern whom they supervise. The appreciations are
 * read by their intern, by whoever gave them, and by the coordination. One audit line.
 */
export function openRecord(ctx: UseCaseContext, search: RecordSearch, format: "page" | "pdf" | "csv") {
  return inTransaction(ctx.db, async (trx) => {
    const choice = await chooseRecord(ctx, search, {
      interns: can(ctx.actor, "teaching.moderate")
        ? (semester) => listSupervised(trx, supervisionOf(ctx, semester))
        : null,
      isIntern: can(ctx.actor, "teaching.propose"),
      refusals: { forbidden: TEACHING_REFUSALS.forbidden, unknown: TEACHING_REFUSALS.unknownRecord },
    });
    if ("ok" in choice) return choice;
    const { owner, isOwn, semester } = choice;
    const period = owner ? { accountId: owner.accountId, ...instantsOf(semester) } : null;
    const presented = period ? await listPresented(trx, period) : [];
    const attended = period ? await listAttended(trx, period) : [];
    await recordAudit(trx, ctx, {
      action: "teaching.record",
      subjectType: "account",
      ...(owner ? { subjectId: owner.accountId } : {}),
      detail: { semester: semester.code, format, rows: presented.length + attended.length },
    });
    return done({
      choice,
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

/** Where the actor supervises: the hospitals of their liaison, their secteurs. */
function supervisionOf({ actor }: UseCaseContext, semester: Semester): Supervision {
  const hospitals = scopesOf(actor, "liaison.countersign", "hospital");
  const secteurs = scopesOf(actor, "return.acknowledge", "secteur");
  return {
    isEvery: can(actor, "teaching.manage") || hospitals.all,
    hospitalIds: hospitals.ids,
    secteurIds: secteurs.ids,
    moderatorId: actor.accountId,
    days: { from: semester.startsOn, to: semester.endsOn },
    instants: instantsOf(semester),
  };
}
