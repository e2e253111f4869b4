import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { listSites } from "#app/domains/territory/places.queries.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { listInterns, listSeniors } from "./teaching.queries.server.ts";

/** What the forms of a session choose from. */
export async function listTeachingChoices(db: Database | Trx, now: Date) {
  const day = dayOf(now);
  const [seniors, interns, sites, filieres] = await Promise.all([
    listSeniors(db, day),
    listInterns(db, { from: day, to: day }),
    listSites(db),
    listFilieres(db),
  ]);
  const named = (people: typeof seniors) =>
    people.map((one) => ({ value: one.accountId, label: professionalLabel(one) }));
  return {
    seniors: named(seniors),
    interns: named(interns),
    sites: sites.map(({ id, name, establishmentName }) => ({
      value: id,
      label: `${name}, ${establishmentName}`,
    })),
    filieres: filieres.map(({ id, shortName }) => ({ value: id, label: shortName })),
  };
}
export type TeachingChoices = Awaited<ReturnType<typeof listTeachingChoices>>;
