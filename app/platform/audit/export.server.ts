import { CSV_START, csvLine } from "#app/shared/csv.ts";
import type { Database } from "#db/client.server.ts";
import { type AuditCursor, type AuditEventRow, listAuditEvents } from "./audit.queries.server.ts";
import type { AuditFilter } from "./audit.vocabulary.ts";

const BATCH = 1000;

/** An export stops there: a longer period is asked for in parts. */
const MAX_EXPORTED = 100_000;

const HEADER = [
  "instant_utc",
  "acteur",
  "compte",
  "action",
  "objet",
  "identifiant",
  "patient",
  "detail",
  "requete",
  "evenement",
];

/** The events of a filter as CSV, read a batch at a time while it is sent. */
export function exportAudit(db: Database, filter: AuditFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const batches = readBatches(db, filter);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(CSV_START + csvLine(HEADER)));
    },
    async pull(controller) {
      const batch = await batches.next();
      if (batch.done) controller.close();
      else controller.enqueue(encoder.encode(batch.value.map(lineOf).join("")));
    },
  });
}

async function* readBatches(db: Database, filter: AuditFilter): AsyncGenerator<AuditEventRow[]> {
  let after: AuditCursor | null = null;
  for (let count = 0; count < MAX_EXPORTED; count += BATCH) {
    const rows: AuditEventRow[] = await listAuditEvents(db, filter, { after, limit: BATCH });
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1) ?? null;
  }
}

function lineOf(event: AuditEventRow): string {
  return csvLine([
    event.at,
    event.actorLabel,
    event.accountId,
    event.action,
    event.subjectType,
    event.subjectId,
    event.patientId,
    event.detail,
    event.requestId,
    event.id,
  ]);
}
