import type { Change } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { personOf } from "./care.queries.server.ts";
import { PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

const MAX_ENTRIES = 100;

export function findLogisticsEntry(db: Database | Trx, id: string) {
  return db
    .selectFrom("logisticsEntry")
    .select(["id", "referralId", "kind", "outcome", "dueOn", "doneAt", "version"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export type LogisticsLine = Awaited<ReturnType<typeof listLogistics>>[number];

/** Calls, transports and reminders of a referral, the latest first. */
export function listLogistics(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("logisticsEntry")
    .innerJoin("account", "account.id", "logisticsEntry.createdBy")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "logisticsEntry.id",
      "logisticsEntry.kind",
      "logisticsEntry.outcome",
      "logisticsEntry.note",
      "logisticsEntry.dueOn",
      "logisticsEntry.doneAt",
      "logisticsEntry.createdAt",
      "logisticsEntry.version",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("logisticsEntry.referralId", "=", referralId)
    .orderBy("logisticsEntry.createdAt", "desc")
    .limit(MAX_ENTRIES)
    .execute();
}

/** Who finished an entry, to tell whoever comes second. */
export async function listEntryChanges(db: Database | Trx, entryId: string): Promise<Change[]> {
  const row = await db
    .selectFrom("logisticsEntry")
    .leftJoin("account", "account.id", "logisticsEntry.doneBy")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select(["logisticsEntry.doneAt", ...PROFESSIONAL_NAME_COLUMNS])
    .where("logisticsEntry.id", "=", entryId)
    .executeTakeFirst();
  return row?.doneAt ? [{ at: row.doneAt, by: personOf(row), what: "marqué fait" }] : [];
}
