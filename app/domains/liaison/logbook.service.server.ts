import type { RecordSearch } from "#app/domains/placements/record-choice.forms.ts";
import { chooseRecord } from "#app/domains/placements/record-choice.service.server.ts";
import { instantsOf } from "#app/domains/placements/semesters.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { listLogbook, listPostedInterns } from "./logbook.queries.server.ts";
import { logbookTables } from "./logbook.rules.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { markCommentsRead } from "./supervision.store.server.ts";

export type OpenedLogbook = Extract<Awaited<ReturnType<typeof openLogbook>>, { ok: true }>["value"];

/**
 * A person's logbook of a semester: an intern's own; a supervisor's choice among the interns posted in their
 * hospitals, for what was done there. One audit line; the author's reading marks the comments as read.
 */
export function openLogbook(ctx: UseCaseContext, search: RecordSearch, format: "page" | "pdf" | "csv") {
  return inTransaction(ctx.db, async (trx) => {
    const isSupervisor = can(ctx.actor, "liaison.countersign");
    const scopes = scopesOf(ctx.actor, "liaison.countersign", "hospital");
    const hospitalIds = isSupervisor && !scopes.all ? scopes.ids : null;
    const choice = await chooseRecord(ctx, search, {
      interns: isSupervisor
        ? ({ startsOn, endsOn }) => listPostedInterns(trx, { hospitalIds, from: startsOn, to: endsOn })
        : null,
      isIntern: can(ctx.actor, "liaison.logbook"),
      refusals: { forbidden: LIAISON_REFUSALS.forbidden, unknown: LIAISON_REFUSALS.unknownLogbook },
    });
    if ("ok" in choice) return choice;
    const { owner, isOwn, semester } = choice;
    const rows = owner
      ? await listLogbook(trx, { accountId: owner.accountId, ...instantsOf(semester), hospitalIds })
      : [];
    await recordAudit(trx, ctx, {
      action: "liaison.logbook",
      subjectType: "account",
      ...(owner ? { subjectId: owner.accountId } : {}),
      detail: { semester: semester.code, format, rows: rows.length },
    });
    if (isOwn && format === "page")
      await markCommentsRead(
        trx,
        rows.map((row) => row.id),
        ctx.now.toISOString(),
      );
    return done({ choice, rows, tables: logbookTables(rows) });
  }) satisfies Promise<Outcome<unknown>>;
}
