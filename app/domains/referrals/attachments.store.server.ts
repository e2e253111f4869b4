import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { Attachment } from "#db/types.gen.ts";
import { listAttachments } from "./attachments.queries.server.ts";

export async function insertAttachment(trx: Trx, attachment: Omit<Insertable<Attachment>, "id">) {
  const id = newId();
  await trx
    .insertInto("attachment")
    .values({ ...attachment, id })
    .execute();
  return id;
}

export async function deleteAttachment(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("attachment").where("id", "=", id).execute();
}

const COPIED_COLUMNS = ["name", "mediaType", "size", "sha256", "content", "uploadedBy", "createdAt"] as const;

/** The same files on another referral, without their passing through here. */
export async function copyAttachments(trx: Trx, query: { from: string; to: string }): Promise<void> {
  for (const file of await listAttachments(trx, query.from)) {
    await trx
      .insertInto("attachment")
      .columns(["id", "referralId", ...COPIED_COLUMNS])
      .expression((eb) =>
        eb
          .selectFrom("attachment")
          .select([eb.val(newId()).as("id"), eb.val(query.to).as("referralId"), ...COPIED_COLUMNS])
          .where("id", "=", file.id),
      )
      .execute();
  }
}
