import { patientLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { groupBy } from "#app/shared/collections.ts";
import { addDays, ageOn, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import { EARLIER_DAYS } from "./earlier.rules.ts";
import { listFrequentPatients, listRequestsOfPatients, MAX_FREQUENT } from "./frequent.queries.server.ts";
import { listHospitals } from "./wards.queries.server.ts";

const LAST_SHOWN = 5;

/**
 * Patients for whom the wards have called often in a year, for whoever triages, with their last requests.
 * One audit line names them.
 */
export async function listFrequentCallers(ctx: UseCaseContext & { db: Database }) {
  const scope = scopesOf(ctx.actor, "liaison.triage", "hospital");
  const hospitals = (await listHospitals(ctx.db)).filter(({ id }) => scope.all || scope.ids.includes(id));
  const atLeast = await readSetting(ctx.db, "liaison.frequent_count");
  const today = dayOf(ctx.now);
  const query = {
    since: instantOf(addDays(today, -EARLIER_DAYS)).toISOString(),
    hospitalIds: hospitals.map(({ id }) => id),
  };
  const patients = await listFrequentPatients(ctx.db, { ...query, atLeast });
  const patientIds = patients.map(({ patientId }) => patientId);
  const requests = groupBy(
    await listRequestsOfPatients(ctx.db, { ...query, patientIds }),
    ({ patientId }) => patientId,
  );
  await recordAudit(ctx.db, ctx, {
    action: "liaison.frequent.list",
    subjectType: "patient",
    detail: { count: patients.length, ids: patientIds.join(" ") },
  });
  return {
    atLeast,
    isCut: patients.length >= MAX_FREQUENT,
    mayReadPatients: can(ctx.actor, "patient.read"),
    patients: patients.map((patient) => ({
      id: patient.patientId,
      name: patientLabel(patient),
      age: ageOn(patient.birthOn, today),
      secteur: patient.secteurCode ? `${patient.secteurCode}, ${patient.secteurName}` : null,
      // PostgreSQL counts in a type that its driver gives as text.
      count: Number(patient.requests),
      last: (requests.get(patient.patientId) ?? []).slice(0, LAST_SHOWN),
    })),
  };
}

export type FrequentCaller = Awaited<ReturnType<typeof listFrequentCallers>>["patients"][number];
