import { listHospitals, listWards } from "#app/domains/liaison/wards.queries.server.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { TextFault } from "#app/shared/csv-table.ts";
import { monthOf } from "#app/shared/months.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import type { AdmissionsForm } from "./admissions.forms.ts";
import { readAdmissions } from "./admissions.rules.ts";
import { putAdmission } from "./admissions.store.server.ts";
import { listMonthAdmissions } from "./liaison-facts.queries.server.ts";

const FORBIDDEN = "La saisie des entrées revient à la liaison ou à l’administration.";
const UNKNOWN_WARD = "Ce service n’existe pas, ou n’est pas de cet hôpital.";
const FUTURE = "Ce mois est à venir.";

/** One hospital's wards with their admissions of a month; null: no such hospital. */
export async function loadAdmissions(
  ctx: UseCaseContext,
  asked: { hospital: string | null; month: string | null },
) {
  const thisMonth = monthOf(ctx.now.toISOString());
  const hospitals = await hospitalsOf(ctx, ctx.db);
  const hospital = asked.hospital ? hospitals.find(({ code }) => code === asked.hospital) : hospitals[0];
  if (!hospital) return null;
  const month =
    asked.month && /^\d{4}-\d{2}$/.test(asked.month) && asked.month <= thisMonth ? asked.month : thisMonth;
  const wards = await listWards(ctx.db, { hospitalIds: [hospital.id] });
  const known = await listMonthAdmissions(ctx.db, { month, wardIds: wards.map(({ id }) => id) });
  return {
    hospitals,
    hospital,
    month,
    thisMonth,
    wards: wards.map(({ id, code, name }) => {
      const row = known.find(({ wardId }) => wardId === id);
      return {
        id,
        code,
        name,
        admissions: row?.admissions ?? null,
        version: row?.version ?? 0,
        by: row?.by ?? null,
      };
    }),
  };
}

/**
 * Saves a month. Only what was typed is written; a figure that somebody else changed since the page was read is
 * refused, named by its ward, and nothing of the form is written.
 */
export function saveAdmissions(ctx: UseCaseContext, form: AdmissionsForm): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "liaison.configure")) return refused("forbidden", FORBIDDEN);
    if (form.month > monthOf(ctx.now.toISOString())) return refused("rule", FUTURE, { field: "month" });
    const hospitals = await hospitalsOf(ctx, trx);
    if (!hospitals.some(({ id }) => id === form.hospitalId)) return refused("forbidden", FORBIDDEN);
    const wards = new Map(
      (await listWards(trx, { hospitalIds: [form.hospitalId] })).map((ward) => [ward.id, ward]),
    );
    const known = await listMonthAdmissions(trx, { month: form.month, wardIds: [...wards.keys()] });
    const refusal = refuseRows(form.rows, wards, known);
    if (refusal) return refusal;
    const changed = form.rows.filter(
      (row) => known.find(({ wardId }) => wardId === row.wardId)?.admissions !== row.admissions,
    );
    await write(
      trx,
      ctx,
      changed.map((row) => ({ ...row, month: form.month })),
      "entered",
    );
    return done();
  });
}

/** A ward of another hospital, or a figure that somebody else entered since the page was read. */
function refuseRows(
  rows: AdmissionsForm["rows"],
  wards: ReadonlyMap<string, { name: string }>,
  known: Awaited<ReturnType<typeof listMonthAdmissions>>,
): Refusal | null {
  for (const row of rows) {
    const ward = wards.get(row.wardId);
    if (!ward) return refused("rule", UNKNOWN_WARD);
    const now = known.find(({ wardId }) => wardId === row.wardId);
    const isStale = (now?.version ?? 0) !== row.version && now?.admissions !== row.admissions;
    if (isStale)
      return refused(
        "conflict",
        `${ward.name} : ${now?.admissions} entrées viennent d’être saisies par ${now?.by}.`,
        {
          field: `ward.${row.wardId}`,
        },
      );
  }
  return null;
}

/** Imports a file, all of it or nothing; faults come with their line. Admissions already known are replaced. */
export function importAdmissions(
  ctx: UseCaseContext,
  text: string,
): Promise<Outcome<{ count: number; faults: TextFault[] }>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "liaison.configure")) return refused("forbidden", FORBIDDEN);
    const hospitals = await hospitalsOf(ctx, trx);
    const wards = await listWards(trx, { hospitalIds: hospitals.map(({ id }) => id) });
    const codes = new Map(wards.map(({ code, id }) => [code, id]));
    const { lines, faults } = readAdmissions(text, codes, monthOf(ctx.now.toISOString()));
    if (faults.length > 0) return done({ count: 0, faults });
    await write(trx, ctx, lines, "imported");
    return done({ count: lines.length, faults: [] });
  });
}

async function write(
  trx: Trx,
  ctx: UseCaseContext,
  lines: readonly { wardId: string; month: string; admissions: number }[],
  origin: "entered" | "imported",
): Promise<void> {
  for (const line of lines)
    await putAdmission(trx, line, { accountId: ctx.actor.accountId, at: ctx.now.toISOString(), origin });
  if (lines.length > 0)
    await recordAudit(trx, ctx, { action: "liaison.admissions", detail: { count: lines.length, origin } });
}

async function hospitalsOf(ctx: UseCaseContext, db: Database | Trx) {
  const scope = scopesOf(ctx.actor, "liaison.configure", "hospital");
  return (await listHospitals(db)).filter(({ id }) => scope.all || scope.ids.includes(id));
}
