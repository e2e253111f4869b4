import { groupBy } from "#app/shared/collections.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { ResourceContent } from "./resources.rules.ts";
import type { ResourceEventKind, ResourceKind } from "./territory.vocabulary.ts";

const RESOURCES_PER_PAGE = 50;
const MOST_EVENTS = 100;

export interface StoredResource extends ResourceContent {
  id: string;
  code: string;
  communeName: string | null;
  keeperAccountId: string | null;
  keeperName: string | null;
  isArchived: boolean;
  updatedAt: string;
  version: number;
}

export interface ResourceFilter {
  /** Words of the name, public or conditions; accents and case do not matter. */
  text?: string;
  kind?: ResourceKind | null;
  /** Entries that serve this secteur, those of the whole territory included. */
  secteurId?: string | null;
  /** Entries last checked on that day or before, or never. */
  checkedBy?: string | null;
  isArchived?: boolean;
  /** The entry after which the page starts. */
  afterId?: string | null;
  limit?: number;
}

/** Entries of the directory in the order of their names, one page; `nextId` is given when there are more. */
export async function searchResources(
  db: Database | Trx,
  filter: ResourceFilter,
): Promise<{ rows: StoredResource[]; nextId: string | null }> {
  const limit = filter.limit ?? RESOURCES_PER_PAGE;
  let query = selectResources(db).where("resource.isArchived", "=", Number(filter.isArchived ?? false));
  if (filter.kind) query = query.where("resource.kind", "=", filter.kind);
  for (const word of searchKey(filter.text ?? "")
    .split(" ")
    .filter(Boolean))
    query = query.where("resource.searchKey", "like", `%${word}%`);
  const { secteurId, checkedBy, afterId } = filter;
  if (secteurId)
    query = query.where((eb) =>
      eb.or([
        eb("resource.coversWholeTerritory", "=", 1),
        eb(
          "resource.id",
          "in",
          eb.selectFrom("resourceArea").select("resourceId").where("secteurId", "=", secteurId),
        ),
      ]),
    );
  if (checkedBy)
    query = query.where((eb) =>
      eb.or([eb("resource.checkedOn", "is", null), eb("resource.checkedOn", "<=", checkedBy)]),
    );
  const after = afterId ? await findKey(db, afterId) : undefined;
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb("resource.searchKey", ">", after.searchKey),
        eb.and([eb("resource.searchKey", "=", after.searchKey), eb("resource.id", ">", after.id)]),
      ]),
    );
  const found = await query
    .orderBy("resource.searchKey")
    .orderBy("resource.id")
    .limit(limit + 1)
    .execute();
  const rows = await withAreas(db, found.slice(0, limit));
  return { rows, nextId: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

export async function findResource(db: Database | Trx, id: string): Promise<StoredResource | undefined> {
  const [resource] = await withAreas(db, await selectResources(db).where("resource.id", "=", id).execute());
  return resource;
}

/** Entries by code, archived ones included, for an import. */
export async function listResourcesByCode(
  db: Database | Trx,
  codes: readonly string[],
): Promise<Map<string, StoredResource>> {
  if (codes.length === 0) return new Map();
  const rows = await withAreas(db, await selectResources(db).where("resource.code", "in", codes).execute());
  return new Map(rows.map((row) => [row.code, row]));
}

/** How many live entries were last checked on that day or before, or never. */
export async function countStaleResources(db: Database | Trx, checkedBy: string): Promise<number> {
  const row = await db
    .selectFrom("resource")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("isArchived", "=", 0)
    .where((eb) => eb.or([eb("checkedOn", "is", null), eb("checkedOn", "<=", checkedBy)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface ResourceEventLine {
  id: string;
  version: number;
  at: string;
  kind: ResourceEventKind;
  by: string | null;
  /** JSON list of `ResourceChange`, or null. */
  changes: string | null;
}

/** History of an entry, the latest first; `afterVersion` keeps what happened since that version was read. */
export async function listResourceEvents(
  db: Database | Trx,
  resourceId: string,
  afterVersion = 0,
): Promise<ResourceEventLine[]> {
  const rows = await db
    .selectFrom("resourceEvent")
    .leftJoin("account", "account.id", "resourceEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "resourceEvent.id",
      "resourceEvent.version",
      "resourceEvent.at",
      "resourceEvent.kind",
      "resourceEvent.changes",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("resourceEvent.resourceId", "=", resourceId)
    .where("resourceEvent.version", ">", afterVersion)
    .orderBy("resourceEvent.version", "desc")
    .limit(MOST_EVENTS)
    .execute();
  return rows.map(({ givenName, familyName, ...event }) => ({
    ...event,
    by: familyName ? `${givenName} ${familyName}` : null,
  }));
}

/** People who may be named as keepers: active accounts that hold a role which edits the directory. */
export function listKeepers(db: Database | Trx, roles: readonly string[], today: string) {
  return db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .innerJoin("roleGrant", "roleGrant.accountId", "account.id")
    .select(["account.id", "professional.givenName", "professional.familyName"])
    .distinct()
    .where("account.status", "=", "active")
    .where("roleGrant.role", "in", roles as never)
    .where("roleGrant.revokedAt", "is", null)
    .where("roleGrant.startsOn", "<=", today)
    .where((eb) => eb.or([eb("roleGrant.endsOn", "is", null), eb("roleGrant.endsOn", ">=", today)]))
    .orderBy("professional.familyName")
    .orderBy("professional.givenName")
    .limit(500)
    .execute();
}

/** Communes that a form offers: those with a centroid, which are the territory's and its neighbours'. */
export function listCommuneChoices(db: Database | Trx) {
  return db
    .selectFrom("commune")
    .select(["code", "name"])
    .where("lon", "is not", null)
    .orderBy("searchKey")
    .limit(1000)
    .execute();
}

function findKey(db: Database | Trx, id: string) {
  return db.selectFrom("resource").select(["id", "searchKey"]).where("id", "=", id).executeTakeFirst();
}

function selectResources(db: Database | Trx) {
  return db
    .selectFrom("resource")
    .leftJoin("commune", "commune.code", "resource.communeCode")
    .leftJoin("account", "account.id", "resource.keeperAccountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .selectAll("resource")
    .select(["commune.name as communeName", "professional.givenName", "professional.familyName"]);
}

async function withAreas(
  db: Database | Trx,
  rows: readonly Awaited<ReturnType<ReturnType<typeof selectResources>["execute"]>>[number][],
): Promise<StoredResource[]> {
  if (rows.length === 0) return [];
  const areas = groupBy(
    await db
      .selectFrom("resourceArea")
      .innerJoin("secteur", "secteur.id", "resourceArea.secteurId")
      .select(["resourceArea.resourceId", "secteur.code"])
      .where(
        "resourceArea.resourceId",
        "in",
        rows.map((row) => row.id),
      )
      .orderBy("secteur.code")
      .execute(),
    (area) => area.resourceId,
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    kind: row.kind,
    name: row.name,
    circle: row.circle,
    audience: row.audience,
    conditions: row.conditions,
    phone: row.phone,
    email: row.email,
    website: row.website,
    address: row.address,
    communeCode: row.communeCode,
    communeName: row.communeName,
    secteurCodes: row.coversWholeTerritory === 1 ? [] : (areas.get(row.id) ?? []).map((area) => area.code),
    checkedOn: row.checkedOn,
    keeperAccountId: row.keeperAccountId,
    keeperName: row.familyName ? `${row.givenName} ${row.familyName}` : null,
    isArchived: row.isArchived === 1,
    updatedAt: row.updatedAt,
    version: row.version,
  }));
}

/** A live entry of the same kind and name, whatever its accents and case. */
export async function findResourceNamed(trx: Trx, entry: { kind: ResourceKind; name: string }) {
  const key = searchKey(entry.name);
  const rows = await trx
    .selectFrom("resource")
    .select(["id", "name"])
    .where("isArchived", "=", 0)
    .where("kind", "=", entry.kind)
    .where("searchKey", "like", `${key}%`)
    .execute();
  return rows.find((row) => searchKey(row.name) === key);
}

/** Codes of entries, archived ones included, that begin with `stem`. */
export async function listResourceCodes(trx: Trx, stem: string): Promise<Set<string>> {
  const rows = await trx.selectFrom("resource").select("code").where("code", "like", `${stem}%`).execute();
  return new Set(rows.map((row) => row.code));
}

/** Codes of those of the secteurs that exist, in order. */
export async function listSecteurCodes(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom("secteur")
    .select("code")
    .where("id", "in", ids)
    .orderBy("code")
    .execute();
  return rows.map((row) => row.code);
}

/** The territory that the directory's entries belong to. */
export async function directoryTerritoryId(trx: Trx): Promise<string> {
  const row = await trx.selectFrom("territory").select("id").orderBy("code").executeTakeFirstOrThrow();
  return row.id;
}

/** Entries that nobody checked since `checkedBy` and whose keeper was not told yet. */
export function listStaleUntold(trx: Trx, checkedBy: string, limit: number) {
  return trx
    .selectFrom("resource")
    .select(["id", "keeperAccountId"])
    .where("isArchived", "=", 0)
    .where("staleNotifiedAt", "is", null)
    .where((eb) => eb.or([eb("checkedOn", "is", null), eb("checkedOn", "<=", checkedBy)]))
    .limit(limit)
    .execute();
}
