import type { Database, Trx } from "#db/client.server.ts";
import { PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

const MAX_LISTED = 50;

/** The files of a referral without their content, in the order they came. */
export function listAttachments(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("attachment")
    .innerJoin("account", "account.id", "attachment.uploadedBy")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "attachment.id",
      "attachment.name",
      "attachment.mediaType",
      "attachment.size",
      "attachment.createdAt",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("attachment.referralId", "=", referralId)
    .orderBy("attachment.createdAt")
    .orderBy("attachment.id")
    .limit(MAX_LISTED)
    .execute();
}

/** With its content: only for whoever may read the referral. */
export function findAttachment(db: Database | Trx, id: string) {
  return db
    .selectFrom("attachment")
    .select(["id", "referralId", "name", "mediaType", "size", "content"])
    .where("id", "=", id)
    .executeTakeFirst();
}
