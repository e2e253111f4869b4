import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import type { Resource } from "#db/types.gen.ts";

export interface NewResource {
  resource: Omit<Insertable<Resource>, "id" | "searchKey">;
  /** Secteurs served; empty when the whole territory is. */
  secteurIds: readonly string[];
  /** Account that writes; null for an import from a folder. */
  by: string | null;
}

export async function insertResource(trx: Trx, { resource, secteurIds, by }: NewResource): Promise<string> {
  const id = newId();
  const key = searchKey([resource.name, resource.audience, resource.conditions].filter(Boolean).join(" "));
  await trx
    .insertInto("resource")
    .values({ ...resource, id, searchKey: key })
    .execute();
  if (secteurIds.length > 0)
    await trx
      .insertInto("resourceArea")
      .values(secteurIds.map((secteurId) => ({ resourceId: id, secteurId })))
      .execute();
  await trx
    .insertInto("resourceEvent")
    .values({
      id: newId(),
      resourceId: id,
      version: 1,
      at: resource.updatedAt,
      accountId: by,
      kind: "created",
      changes: null,
    })
    .execute();
  return id;
}
