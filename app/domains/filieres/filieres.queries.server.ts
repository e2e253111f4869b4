import { sql } from "kysely";
import { peopleInRole } from "#app/domains/people/in-role.queries.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";

/** A territory has a handful of filières, and a filière a handful of lines of each sort. */
const MAX_FILIERES = 100;
const MAX_LINES = 100;

/** Stops counting people in care: beyond it the page says «plus de». */
const MAX_IN_CARE = 1_000;

const SUMMARY_COLUMNS = [
  "id",
  "territoryId",
  "code",
  "name",
  "shortName",
  "summary",
  "circle",
  "minAge",
  "maxAge",
  "durationDays",
  "sessionCount",
  "capacity",
  "organiseDays",
  "informationDays",
  "waitReviewDays",
  "isOpen",
  "position",
  "updatedAt",
  "updatedBy",
  "version",
] as const;

export type FiliereSummary = Awaited<ReturnType<typeof listFilieres>>[number];
export type CriterionRow = Awaited<ReturnType<typeof listCriteria>>[number];
export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>[number];

/** The filières of a territory, or of the whole network, in their order; closed ones come with `isOpen` 0. */
export function listFilieres(db: Database | Trx, territoryId?: string) {
  return db
    .selectFrom("filiere")
    .select(SUMMARY_COLUMNS)
    .$if(territoryId !== undefined, (query) => query.where("territoryId", "=", territoryId ?? ""))
    .orderBy("territoryId")
    .orderBy("position")
    .orderBy("id")
    .limit(MAX_FILIERES)
    .execute();
}

export function findFiliere(db: Database | Trx, id: string) {
  return db.selectFrom("filiere").select(SUMMARY_COLUMNS).where("id", "=", id).executeTakeFirst();
}

/** By the readable code that addresses show, such as `tca`. */
export function findFiliereByCode(db: Database | Trx, code: string) {
  return db.selectFrom("filiere").select(SUMMARY_COLUMNS).where("code", "=", code).executeTakeFirst();
}

/** Criteria in force in their order; `isWithInactive` adds those withdrawn, to which older referrals refer. */
export function listCriteria(
  db: Database | Trx,
  filiereId: string,
  options: { isWithInactive?: boolean } = {},
) {
  return db
    .selectFrom("filiereCriterion")
    .select(["id", "kind", "label", "explanation", "orientation", "isRequired", "position", "isActive"])
    .where("filiereId", "=", filiereId)
    .$if(!options.isWithInactive, (query) => query.where("isActive", "=", 1))
    .orderBy("position")
    .orderBy("id")
    .limit(MAX_LINES)
    .execute();
}

/** The criteria in force of several filières at once. */
export async function listCriteriaOfAll(db: Database | Trx, filiereIds: readonly string[]) {
  if (filiereIds.length === 0) return [];
  return db
    .selectFrom("filiereCriterion")
    .select(["id", "filiereId", "kind", "label", "explanation", "orientation", "isRequired"])
    .where("filiereId", "in", [...filiereIds])
    .where("isActive", "=", 1)
    .orderBy("filiereId")
    .orderBy("position")
    .limit(MAX_FILIERES * MAX_LINES)
    .execute();
}

/** The documents that several filières ask for. */
export async function listDocumentsOfAll(db: Database | Trx, filiereIds: readonly string[]) {
  if (filiereIds.length === 0) return [];
  return db
    .selectFrom("filiereDocument")
    .select(["id", "filiereId", "label", "isRequired"])
    .where("filiereId", "in", [...filiereIds])
    .where("isActive", "=", 1)
    .orderBy("filiereId")
    .orderBy("position")
    .limit(MAX_FILIERES * MAX_LINES)
    .execute();
}

export function listDocuments(
  db: Database | Trx,
  filiereId: string,
  options: { isWithInactive?: boolean } = {},
) {
  return db
    .selectFrom("filiereDocument")
    .select(["id", "label", "isRequired", "position", "isActive"])
    .where("filiereId", "=", filiereId)
    .$if(!options.isWithInactive, (query) => query.where("isActive", "=", 1))
    .orderBy("position")
    .orderBy("id")
    .limit(MAX_LINES)
    .execute();
}

/** Targets per priority, in calendar days from the start of the clock. */
export function listTargets(db: Database | Trx, filiereId: string) {
  return db
    .selectFrom("filiereTarget")
    .select(["filiereId", "priority", "answerDays", "careDays"])
    .where("filiereId", "=", filiereId)
    .limit(MAX_LINES)
    .execute();
}

/** The targets of several filières at once. */
export async function listTargetsOfAll(db: Database | Trx, filiereIds: readonly string[]) {
  if (filiereIds.length === 0) return [];
  return db
    .selectFrom("filiereTarget")
    .select(["filiereId", "priority", "answerDays", "careDays"])
    .where("filiereId", "in", [...filiereIds])
    .execute();
}

/** Where the filière receives, with the centroid of each site's commune when it is known. */
export function listSitesOf(db: Database | Trx, filiereId: string) {
  return sitesOfFilieres(db).where("filiereSite.filiereId", "=", filiereId).limit(MAX_LINES).execute();
}

/** The sites of several filières at once. */
export async function listSitesOfAll(db: Database | Trx, filiereIds: readonly string[]) {
  if (filiereIds.length === 0) return [];
  return sitesOfFilieres(db)
    .where("filiereSite.filiereId", "in", [...filiereIds])
    .limit(MAX_FILIERES * MAX_LINES)
    .execute();
}

/** Those who work in the filière on a day. */
export function listTeam(db: Database | Trx, filiereId: string, now: Date) {
  const today = dayOf(now);
  return db
    .selectFrom("filiereMember")
    .innerJoin("professional", "professional.id", "filiereMember.professionalId")
    .select([
      "filiereMember.id",
      "filiereMember.duty",
      "filiereMember.startsOn",
      "filiereMember.endsOn",
      "professional.id as professionalId",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
      "professional.phone",
    ])
    .where("filiereMember.filiereId", "=", filiereId)
    .where("filiereMember.startsOn", "<=", today)
    .where((eb) => eb.or([eb("filiereMember.endsOn", "is", null), eb("filiereMember.endsOn", ">=", today)]))
    .orderBy("professional.familyName")
    .orderBy("professional.givenName")
    .limit(MAX_LINES)
    .execute();
}

/** People who hold a place in each filière: care planned, under way or extended. Stops at a thousand each. */
export async function countInCare(
  db: Database | Trx,
  filiereIds: readonly string[],
): Promise<Map<string, number>> {
  const [first, ...others] = filiereIds.map((filiereId) => heldPlaces(db, filiereId));
  if (!first) return new Map();
  const rows = await others.reduce((all, one) => all.unionAll(one), first).execute();
  return new Map(rows.map((row) => [row.filiereId, Number(row.count)]));
}

/** Capacity less the people who hold a place; negative when the filière is over its capacity, 0 when unknown. */
export async function freePlaces(db: Database | Trx, filiereId: string): Promise<number> {
  const filiere = await db
    .selectFrom("filiere")
    .select("capacity")
    .where("id", "=", filiereId)
    .executeTakeFirst();
  if (!filiere) return 0;
  const inCare = await countInCare(db, [filiereId]);
  return filiere.capacity - (inCare.get(filiereId) ?? 0);
}

/** Who coordinates the filière today, as accounts. */
export function coordinatorsOf(db: Database | Trx, filiereId: string, now: Date) {
  const today = dayOf(now);
  return peopleInRole(db, { roles: ["filiere_coordinator"], from: today, to: today })
    .select(["professional.id as professionalId", "professional.phone"])
    .where("roleGrant.scopeType", "=", "filiere")
    .where("roleGrant.scopeId", "=", filiereId)
    .where("roleGrant.revokedAt", "is", null)
    .where("account.status", "=", "active")
    .limit(MAX_LINES)
    .execute();
}

function sitesOfFilieres(db: Database | Trx) {
  return db
    .selectFrom("filiereSite")
    .innerJoin("site", "site.id", "filiereSite.siteId")
    .leftJoin("commune", "commune.code", "site.communeCode")
    .select([
      "filiereSite.filiereId",
      "site.id",
      "site.name",
      "site.kind",
      "site.address",
      "site.phone",
      "site.communeCode",
      "commune.name as communeName",
      "commune.lon",
      "commune.lat",
    ])
    .where("site.isActive", "=", 1)
    .orderBy("filiereSite.position")
    .orderBy("site.name");
}

function heldPlaces(db: Database | Trx, filiereId: string) {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom("episode")
        .select("filiereId")
        .where("filiereId", "=", filiereId)
        .where("status", "in", ["planned", "in_care", "extended"])
        .limit(MAX_IN_CARE)
        .as("held"),
    )
    .select([
      sql<string>`cast(${filiereId} as text)`.as("filiereId"),
      (eb) => eb.fn.countAll<number | string>().as("count"),
    ]);
}
