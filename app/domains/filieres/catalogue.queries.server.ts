import type { Circle } from "#app/domains/territory/territory.vocabulary.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import {
  coordinatorsOf,
  countInCare,
  type FiliereSummary,
  findFiliereByCode,
  listCriteria,
  listDocuments,
  listFilieres,
  listSitesOf,
  listSitesOfAll,
  listTargets,
  listTargetsOfAll,
  listTeam,
} from "./filieres.queries.server.ts";
import { byDistance } from "./nearest.rules.ts";
import { measureWait, measureWaits } from "./wait.queries.server.ts";
import { type Wait, withFreePlaces } from "./wait.rules.ts";

const MAX_COMMUNES = 1_000;

export type CatalogueEntry = Awaited<ReturnType<typeof listCatalogue>>["entries"][number];
export type FilierePage = NonNullable<Awaited<ReturnType<typeof findFilierePage>>>;

interface CatalogueQuery {
  now: Date;
  /** INSEE code of the commune from which the nearest site is sought. */
  communeCode: string | null;
}

/** The filières of a circle with their places, wait, targets and nearest site, in a fixed number of reads. */
export async function listCatalogue(db: Database | Trx, query: CatalogueQuery & { circle: Circle | null }) {
  const all = await listFilieres(db);
  const filieres = all.filter((filiere) => query.circle === null || filiere.circle === query.circle);
  const ids = filieres.map(({ id }) => id);
  const [from, inCare, ends, waits, targets, sites] = await Promise.all([
    findCommune(db, query.communeCode),
    countInCare(db, ids),
    listNextEnds(db, ids, query.now),
    measureWaits(db, ids, query.now),
    listTargetsOfAll(db, ids),
    listSitesOfAll(db, ids),
  ]);
  const entries = filieres.map((filiere) => ({
    ...filiere,
    inCare: inCare.get(filiere.id) ?? 0,
    nextEndOn: ends.get(filiere.id) ?? null,
    wait: waitOf(waits.get(filiere.id), filiere.capacity - (inCare.get(filiere.id) ?? 0)),
    targets: targets.filter((target) => target.filiereId === filiere.id),
    sites: byDistance(
      sites.filter((site) => site.filiereId === filiere.id),
      from ?? null,
    ),
  }));
  return { entries, total: all.length, counts: countByCircle(all) };
}

/** One filière with all that its page says, or undefined when no filière has that code. */
export async function findFilierePage(db: Database | Trx, code: string, query: CatalogueQuery) {
  const filiere = await findFiliereByCode(db, code);
  if (!filiere) return undefined;
  const [from, inCare, ends, wait, targets, sites, criteria, documents, team, coordinators] =
    await Promise.all([
      findCommune(db, query.communeCode),
      countInCare(db, [filiere.id]),
      listNextEnds(db, [filiere.id], query.now),
      measureWait(db, filiere.id, query.now),
      listTargets(db, filiere.id),
      listSitesOf(db, filiere.id),
      listCriteria(db, filiere.id),
      listDocuments(db, filiere.id),
      listTeam(db, filiere.id, query.now),
      coordinatorsOf(db, filiere.id, query.now),
    ]);
  return {
    filiere,
    from: from ?? null,
    inCare: inCare.get(filiere.id) ?? 0,
    nextEndOn: ends.get(filiere.id) ?? null,
    wait: withFreePlaces(wait, filiere.capacity - (inCare.get(filiere.id) ?? 0)),
    targets,
    sites: byDistance(sites, from ?? null),
    criteria,
    documents,
    team,
    coordinators,
  };
}

function waitOf(wait: Wait | undefined, free: number): Wait | null {
  return wait ? withFreePlaces(wait, free) : null;
}

/** The communes of the territory's secteurs today, to choose from. */
export function listTerritoryCommunes(db: Database | Trx, now: Date) {
  const today = dayOf(now);
  return db
    .selectFrom("secteurCommune")
    .innerJoin("secteur", "secteur.id", "secteurCommune.secteurId")
    .innerJoin("commune", "commune.code", "secteurCommune.communeCode")
    .select(["commune.code", "commune.name", "commune.searchKey"])
    .distinct()
    .where("secteur.isInTerritory", "=", 1)
    .where((eb) => eb.or([eb("secteurCommune.endsOn", "is", null), eb("secteurCommune.endsOn", ">=", today)]))
    .orderBy("commune.searchKey")
    .limit(MAX_COMMUNES)
    .execute();
}

function findCommune(db: Database | Trx, code: string | null) {
  if (!code) return undefined;
  return db
    .selectFrom("commune")
    .select(["code", "name", "lon", "lat"])
    .where("code", "=", code)
    .executeTakeFirst();
}

/** The next day on which a care is planned to end in each filière, from today; one index seek per state. */
async function listNextEnds(
  db: Database | Trx,
  filiereIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const today = dayOf(now);
  const seeks = filiereIds.flatMap((filiereId) =>
    (["in_care", "extended"] as const).map((status) =>
      db
        .selectFrom((eb) =>
          eb
            .selectFrom("episode")
            .select(["filiereId", "plannedEndOn"])
            .where("filiereId", "=", filiereId)
            .where("status", "=", status)
            .where("plannedEndOn", ">=", today)
            .orderBy("plannedEndOn")
            .limit(1)
            .as("next"),
        )
        .select(["filiereId", "plannedEndOn"]),
    ),
  );
  const [first, ...others] = seeks;
  if (!first) return new Map();
  const rows = await others.reduce((all, one) => all.unionAll(one), first).execute();
  const ends = new Map<string, string>();
  for (const { filiereId, plannedEndOn } of rows) {
    const kept = ends.get(filiereId);
    if (plannedEndOn && (!kept || plannedEndOn < kept)) ends.set(filiereId, plannedEndOn);
  }
  return ends;
}

function countByCircle(filieres: readonly Pick<FiliereSummary, "circle">[]): Record<Circle, number> {
  const counts = { proximite: 0, specialise: 0, recours: 0 };
  for (const { circle } of filieres) counts[circle] += 1;
  return counts;
}
