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

export function parseSetting(definition: SettingDefinition, stored: string | null): number | boolean {
  if (stored === null) return definition.default;
  if (definition.kind === "flag") return stored === "1";
  const value = Number(stored);
  const fits = Number.isInteger(value) && value >= definition.min && value <= definition.max;
  return fits ? value : definition.default;
}
