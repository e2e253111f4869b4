import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { listLogbook, listPostedInterns } from "./logbook.queries.server.ts";
import { logbookTables } from "./logbook.rules.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { lastSemesters, type Semester, semesterOf, semesterOfCode } from "./semesters.rules.ts";
import { markCommentsRead } from "./supervision.store.server.ts";

/** A residency has ten. */
const SEMESTERS_SHOWN = 10;

export type OpenedLogbook = Extract<Awaited<ReturnType<typeof openLogbook>>, { ok: true }>["value"];

/**
 * A person's logbook of a semester: an intern's own; a supervisor's choice among the interns posted in their
 * hospitals, for what was done there. One audit line; the author's reading marks the comments as read.
 */
export function openLogbook(
  ctx: UseCaseContext,
  search: { internId: string | null; semester: string | null },
  format: "page" | "pdf" | "csv",
) {
  return inTransaction(ctx.db, async (trx) => {
    const semester = semesterOfCode(search.semester) ?? semesterOf(dayOf(ctx.now));
    const found = await findReadable(trx, ctx, search.internId, semester);
    if ("ok" in found) return found;
    const { owner, interns, hospitalIds } = found;
    const rows = owner
      ? await listLogbook(trx, {
          accountId: owner.accountId,
          from: instantOf(semester.startsOn).toISOString(),
          until: instantOf(addDays(semester.endsOn, 1)).toISOString(),
          hospitalIds,
        })
      : [];
    const isOwn = owner?.accountId === ctx.actor.accountId;
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
    return done({
      owner,
      isOwn,
      interns,
      semester,
      semesters: lastSemesters(dayOf(ctx.now), SEMESTERS_SHOWN),
      rows,
      tables: logbookTables(rows),
    });
  }) satisfies Promise<Outcome<unknown>>;
}

interface Person {
  accountId: string;
  name: string;
}

interface Readable {
  owner: Person | null;
  /** Whose logbooks this person may choose; empty for an intern. */
  interns: Person[];
  hospitalIds: readonly string[] | null;
}

async function findReadable(
  trx: Trx,
  ctx: UseCaseContext,
  internId: string | null,
  semester: Semester,
): Promise<Readable | Refusal> {
  const self = { accountId: ctx.actor.accountId, name: ctx.actor.displayName };
  if (!can(ctx.actor, "liaison.countersign")) {
    if (!can(ctx.actor, "liaison.logbook")) return refused("forbidden", LIAISON_REFUSALS.forbidden);
    return internId === null || internId === self.accountId
      ? { owner: self, interns: [], hospitalIds: null }
      : refused("notFound", LIAISON_REFUSALS.unknownLogbook);
  }
  const scopes = scopesOf(ctx.actor, "liaison.countersign", "hospital");
  const hospitalIds = scopes.all ? null : scopes.ids;
  const posted = await listPostedInterns(trx, { hospitalIds, from: semester.startsOn, to: semester.endsOn });
  const interns = posted.map((one) => ({ accountId: one.accountId, name: professionalLabel(one) }));
  const owner = internId ? interns.find((one) => one.accountId === internId) : (interns[0] ?? null);
  // Posted in another semester than the one asked for: the choice is theirs again.
  return { owner: owner ?? null, interns, hospitalIds };
}
