import type { Change } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import {
  FILIERE_PART_LABELS,
  FILIERE_PARTS,
  FILIERE_SETTING_LABELS,
  type FiliereSetting,
} from "./editing.vocabulary.ts";

export const FILIERE_EDIT_ACTION = "filiere.edit";

const MAX_CHANGES = 20;
const MAX_SITES = 500;
const MAX_MEMBERS = 200;

/** What was edited after `version` was read, the latest first, from the audit trail. */
export async function listChangesSince(
  db: Database | Trx,
  filiere: { id: string; version: number },
): Promise<(Change & { fields: FiliereSetting[] })[]> {
  const lines = await db
    .selectFrom("auditEvent")
    .select(["at", "actorLabel", "detail"])
    .where("action", "=", FILIERE_EDIT_ACTION)
    .where("subjectId", "=", filiere.id)
    .orderBy("at", "desc")
    .limit(MAX_CHANGES)
    .execute();
  return lines.flatMap((line) => {
    const detail: unknown = JSON.parse(line.detail ?? "{}");
    const edit = readEdit(detail);
    return edit.version > filiere.version
      ? [{ at: line.at, by: line.actorLabel, what: edit.what, fields: edit.fields }]
      : [];
  });
}

/** Every active site of the territory, with whether the filière receives there. */
export function listSitesToChoose(db: Database | Trx, filiere: { id: string; territoryId: string }) {
  return db
    .selectFrom("site")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .leftJoin("commune", "commune.code", "site.communeCode")
    .leftJoin("filiereSite", (join) =>
      join.onRef("filiereSite.siteId", "=", "site.id").on("filiereSite.filiereId", "=", filiere.id),
    )
    .select([
      "site.id",
      "site.name",
      "site.kind",
      "commune.name as communeName",
      "establishment.shortName as establishmentName",
      "filiereSite.position",
    ])
    .where("establishment.territoryId", "=", filiere.territoryId)
    .where("site.isActive", "=", 1)
    .orderBy("establishment.shortName")
    .orderBy("site.name")
    .limit(MAX_SITES)
    .execute();
}

/** Members of today and of later, to edit; those whose last day is past are left out. */
export function listMembersToEdit(db: Database | Trx, filiereId: string, today: string) {
  return db
    .selectFrom("filiereMember")
    .innerJoin("professional", "professional.id", "filiereMember.professionalId")
    .select([
      "filiereMember.id",
      "filiereMember.professionalId",
      "filiereMember.duty",
      "filiereMember.startsOn",
      "filiereMember.endsOn",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
    ])
    .where("filiereMember.filiereId", "=", filiereId)
    .where((eb) => eb.or([eb("filiereMember.endsOn", "is", null), eb("filiereMember.endsOn", ">=", today)]))
    .orderBy("professional.familyName")
    .orderBy("professional.givenName")
    .limit(MAX_MEMBERS)
    .execute();
}

export function findActiveProfessional(db: Database | Trx, id: string) {
  return db
    .selectFrom("professional")
    .select("id")
    .where("id", "=", id)
    .where("isActive", "=", 1)
    .executeTakeFirst();
}

/** Accounts that have not read yet an earlier notice of that kind about that page: one is enough. */
export async function accountsWithUnread(
  db: Database | Trx,
  notice: { accountIds: readonly string[]; kind: string; path: string },
): Promise<string[]> {
  if (notice.accountIds.length === 0) return [];
  const rows = await db
    .selectFrom("notification")
    .select("accountId")
    .distinct()
    .where("accountId", "in", [...notice.accountIds])
    .where("readAt", "is", null)
    .where("kind", "=", notice.kind)
    .where("path", "=", notice.path)
    .execute();
  return rows.map((row) => row.accountId);
}

function readEdit(detail: unknown): { version: number; what: string; fields: FiliereSetting[] } {
  const fields = typeof detail === "object" && detail !== null ? new Map(Object.entries(detail)) : new Map();
  const part = FILIERE_PARTS.find((one) => one === fields.get("part"));
  const settings = String(fields.get("fields") ?? "")
    .split(",")
    .filter(isSetting);
  const names = settings.map((name) => FILIERE_SETTING_LABELS[name]);
  const label = part ? FILIERE_PART_LABELS[part] : "Filière";
  return {
    version: Number(fields.get("version") ?? 0),
    fields: settings,
    what: names.length > 0 ? `${label} (${names.join(", ")})` : label,
  };
}

function isSetting(name: string): name is FiliereSetting {
  return name in FILIERE_SETTING_LABELS;
}
