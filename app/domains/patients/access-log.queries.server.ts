import type { Change } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { PATIENT_AUDIT_LABELS, PATIENT_FIELD_LABELS } from "./patients.vocabulary.ts";

const CHANGES_READ = 100;

/** Audit actions that change the record; each line states the version it made. */
const CHANGING = ["patient.update", "patient.secteur"];

export interface AccessLogLine {
  id: string;
  at: string;
  actorLabel: string;
  action: string;
}

/** Where a list stopped: one act leaves several lines of the same instant. */
export interface AccessLogPlace {
  at: string;
  id: string;
}

/** Who did what with a patient's record, newest first; `before` continues an earlier list. */
export function listAccessLog(
  db: Database | Trx,
  query: { patientId: string; before: AccessLogPlace | null; limit: number },
): Promise<AccessLogLine[]> {
  const { before } = query;
  return db
    .selectFrom("auditEvent")
    .select(["id", "at", "actorLabel", "action"])
    .where("patientId", "=", query.patientId)
    .$if(before !== null, (select) =>
      select
        .where("at", "<=", before?.at ?? "")
        .where((eb) => eb.or([eb("at", "<", before?.at ?? ""), eb("id", "<", before?.id ?? "")])),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(query.limit)
    .execute();
}

/** What changed after the version that somebody read, and who did it. */
export async function listChangesSince(
  db: Database | Trx,
  read: { patientId: string; version: number },
): Promise<(Change & { fields: string[] })[]> {
  const lines = await db
    .selectFrom("auditEvent")
    .select(["at", "actorLabel", "action", "detail"])
    .where("patientId", "=", read.patientId)
    .where("action", "in", CHANGING)
    .orderBy("at", "desc")
    .limit(CHANGES_READ)
    .execute();
  return lines.flatMap((line) => {
    const detail = parseDetail(line.detail);
    if (detail.version <= read.version) return [];
    const fields = detail.fields.map((field) => PATIENT_FIELD_LABELS[field] ?? field);
    const label = PATIENT_AUDIT_LABELS[line.action] ?? line.action;
    return [
      {
        at: line.at,
        by: line.actorLabel,
        what: fields.length > 0 ? fields.join(", ") : label,
        fields: detail.fields,
      },
    ];
  });
}

function parseDetail(text: string | null): { version: number; fields: string[] } {
  const detail: unknown = JSON.parse(text ?? "{}");
  if (typeof detail !== "object" || detail === null) return { version: 0, fields: [] };
  const version = "version" in detail && typeof detail.version === "number" ? detail.version : 0;
  const fields = "fields" in detail && typeof detail.fields === "string" ? detail.fields.split(" ") : [];
  return { version, fields };
}
