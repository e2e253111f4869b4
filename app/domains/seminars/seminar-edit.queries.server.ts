import type { Change } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { SEMINAR_FIELD_LABELS, SESSION_FIELD_LABELS } from "./management.vocabulary.ts";
import { listAudience } from "./sessions.queries.server.ts";

const MAX_CHANGES = 50;
const MAX_FILIERES = 100;
const MAX_SESSIONS = 100;

export type EditAction = "seminar.edited" | "seminar.session_edited";

/** A seminar as its form shows it; its file by its name alone. */
export async function findSeminarToEdit(db: Database | Trx, id: string) {
  const seminar = await db
    .selectFrom("seminar")
    .select([
      "id",
      "code",
      "title",
      "filiereId",
      "summary",
      "objectives",
      "audienceNote",
      "policy",
      "extraThreshold",
      "programmeName",
      "isPublished",
      "version",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!seminar) return undefined;
  return {
    ...seminar,
    isPublished: seminar.isPublished === 1,
    audience: (await listAudience(db, id)).toSorted(),
  };
}

export async function existsCode(db: Database | Trx, code: string): Promise<boolean> {
  const row = await db.selectFrom("seminar").select("id").where("code", "=", code).executeTakeFirst();
  return row !== undefined;
}

/** Does the seminar have a session to come that people can see? */
export async function existsOpenSession(
  db: Database | Trx,
  query: { seminarId: string; now: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom("seminarSession")
    .select("id")
    .where("seminarId", "=", query.seminarId)
    .where("startsAt", ">", query.now.toISOString())
    .where("status", "=", "open")
    .executeTakeFirst();
  return row !== undefined;
}

export function findProgramme(db: Database | Trx, seminarId: string) {
  return db
    .selectFrom("seminar")
    .select(["programmeName", "programmeContent"])
    .where("id", "=", seminarId)
    .executeTakeFirst();
}

/** The sessions of a seminar, the furthest ahead first. */
export function listSessionsOf(db: Database | Trx, seminarId: string) {
  return db
    .selectFrom("seminarSession")
    .select(["id", "status", "startsAt", "capacity", "heldCount", "waitingCount"])
    .where("seminarId", "=", seminarId)
    .orderBy("startsAt", "desc")
    .limit(MAX_SESSIONS)
    .execute();
}

/** The filières that a seminar may train for. */
export function listFiliereChoices(db: Database | Trx) {
  return db.selectFrom("filiere").select(["id", "name"]).orderBy("position").limit(MAX_FILIERES).execute();
}

/** What was edited after `version` was read, the latest first, from the audit trail. */
export async function listEditsSince(
  db: Database | Trx,
  edited: { action: EditAction; id: string; version: number },
): Promise<(Change & { fields: string[] })[]> {
  const lines = await db
    .selectFrom("auditEvent")
    .select(["at", "actorLabel", "detail"])
    .where("action", "=", edited.action)
    .where("subjectId", "=", edited.id)
    .orderBy("at", "desc")
    .limit(MAX_CHANGES)
    .execute();
  return lines.flatMap((line) => {
    const detail = JSON.parse(line.detail ?? "{}") as { version?: number; fields?: string };
    if ((detail.version ?? 0) <= edited.version) return [];
    const fields = (detail.fields ?? "").split(",").filter(Boolean);
    return [{ at: line.at, by: line.actorLabel, what: fields.map(labelOf).join(", "), fields }];
  });
}

const LABELS: Readonly<Record<string, string>> = { ...SEMINAR_FIELD_LABELS, ...SESSION_FIELD_LABELS };

function labelOf(field: string): string {
  return LABELS[field] ?? field;
}
