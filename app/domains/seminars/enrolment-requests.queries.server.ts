import type { Selectable } from "kysely";
import type { Database, Trx } from "#db/client.server.ts";
import type { SeminarRequest } from "#db/types.gen.ts";

export type EnrolmentRequestRow = Selectable<SeminarRequest>;

export function findEnrolmentRequest(
  db: Database | Trx,
  id: string,
): Promise<EnrolmentRequestRow | undefined> {
  return db.selectFrom("seminarRequest").selectAll().where("id", "=", id).executeTakeFirst();
}
