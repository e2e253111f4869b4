import type { Insertable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import type { Resource, ResourceEvent } from "#db/types.gen.ts";

/** What names the entry in the search: its name first, because the list is in its order. */
function keyOf(resource: { name: string; audience?: string | null; conditions?: string | null }): string {
  return searchKey([resource.name, resource.audience, resource.conditions].filter(Boolean).join(" "));
}

export interface NewResource {
  resource: Omit<Insertable<Resource>, "id" | "searchKey">;
  /** Secteurs served; empty when the whole territory is. */
  secteurIds: readonly string[];
  /** Account that writes; null for an import from a folder. */
  by: string | null;
}

export async function insertResource(trx: Trx, { resource, secteurIds, by }: NewResource): Promise<string> {
  const id = newId();
  await trx
    .insertInto("resource")
    .values({ ...resource, id, searchKey: keyOf(resource) })
    .execute();
  await insertAreas(trx, id, secteurIds);
  await insertResourceEvent(trx, {
    resourceId: id,
    version: 1,
    at: resource.updatedAt,
    accountId: by,
    kind: "created",
    changes: null,
  });
  return id;
}

export type ResourceWrite = Omit<Updateable<Resource>, "id" | "version" | "searchKey" | "code"> & {
  name: string;
  updatedAt: string;
};

/** False when someone else wrote first. */
export async function updateResource(
  trx: Trx,
  id: string,
  write: ResourceWrite,
  guard: { version: number; secteurIds: readonly string[] },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("resource")
    .set({ ...write, searchKey: keyOf(write), version: guard.version + 1 })
    .where("id", "=", id)
    .where("version", "=", guard.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await trx.deleteFrom("resourceArea").where("resourceId", "=", id).execute();
  await insertAreas(trx, id, guard.secteurIds);
  return true;
}

/** A change of state that leaves the text as it is. False when someone else wrote first. */
export async function updateResourceState(
  trx: Trx,
  id: string,
  version: number,
  state: Pick<Updateable<Resource>, "isArchived" | "checkedOn" | "staleNotifiedAt" | "updatedAt">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("resource")
    .set({ ...state, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertResourceEvent(
  trx: Trx,
  event: Omit<Insertable<ResourceEvent>, "id">,
): Promise<void> {
  await trx
    .insertInto("resourceEvent")
    .values({ ...event, id: newId() })
    .execute();
}

export async function markStaleNotified(trx: Trx, ids: readonly string[], at: string): Promise<void> {
  await trx.updateTable("resource").set({ staleNotifiedAt: at }).where("id", "in", ids).execute();
}

async function insertAreas(trx: Trx, resourceId: string, secteurIds: readonly string[]): Promise<void> {
  if (secteurIds.length === 0) return;
  const rows = [...new Set(secteurIds)].map((secteurId) => ({ resourceId, secteurId }));
  await trx.insertInto("resourceArea").values(rows).execute();
}
