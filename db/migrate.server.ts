import { readdir } from "node:fs/promises";
import { type Migration, type MigrationProvider, Migrator } from "kysely";
import type { Database } from "./client.server.ts";

const FOLDER = new URL("./migrations/", import.meta.url);

const provider: MigrationProvider = {
  async getMigrations() {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".ts")).sort();
    const entries = files.map(async (name) => {
      const module = (await import(new URL(name, FOLDER).href)) as Migration;
      return [name.replace(/\.ts$/, ""), module] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  },
};

function migratorOf(db: Database): Migrator {
  return new Migrator({ db: db.withoutPlugins(), provider });
}

/** Brings the schema to the newest version and returns the names of the migrations that ran. */
export async function migrateToLatest(db: Database): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Names of the migrations that have not run yet. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  const all = await migratorOf(db).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}
