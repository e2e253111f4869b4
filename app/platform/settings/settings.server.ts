import type { Database, Trx } from "#db/client.server.ts";
import {
  SETTINGS,
  type SettingDefinition,
  type SettingKey,
  type SettingValue,
} from "./settings.vocabulary.ts";

/** The value in force: the one an administrator chose, else the default. */
export async function readSetting<K extends SettingKey>(
  db: Database | Trx,
  key: K,
): Promise<SettingValue<K>> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
  return settingValue(key, row?.value ?? null);
}

/** Reads a stored text as the setting's value; a text that no longer fits its definition gives the default. */
export function settingValue<K extends SettingKey>(key: K, stored: string | null): SettingValue<K> {
  return parseSetting(SETTINGS[key], stored) as SettingValue<K>;
}

function parseSetting(definition: SettingDefinition, stored: string | null): number | boolean {
  if (stored === null) return definition.default;
  if (definition.kind === "flag") return stored === "1";
  const value = Number(stored);
  const fits = Number.isInteger(value) && value >= definition.min && value <= definition.max;
  return fits ? value : definition.default;
}

/** A setting as it was changed, and by whom; undefined while it has its default. */
export async function findStoredSetting(db: Database | Trx, key: SettingKey) {
  const rows = await storedSettings(db).where("setting.key", "=", key).execute();
  return rows.map(withName)[0];
}

/** Every setting that was changed. */
export async function listStoredSettings(db: Database) {
  return (await storedSettings(db).orderBy("setting.key").limit(500).execute()).map(withName);
}

function storedSettings(db: Database | Trx) {
  return db
    .selectFrom("setting")
    .leftJoin("account", "account.id", "setting.updatedBy")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "setting.key",
      "setting.value",
      "setting.version",
      "setting.updatedAt",
      "professional.givenName",
      "professional.familyName",
    ]);
}

function withName<R extends { givenName: string | null; familyName: string | null }>(row: R) {
  const { givenName, familyName, ...setting } = row;
  return { ...setting, by: [givenName, familyName].filter(Boolean).join(" ") || "le système" };
}
