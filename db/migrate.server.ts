import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Migration, type MigrationProvider, Migrator } from "kysely";
import type { Database } from "./client.server.ts";

/** Seen from the project's folder, where every command and the built server run. */
const FOLDER = "db/migrations";

const provider: MigrationProvider = {
  async getMigrations() {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".ts")).sort();
    return Object.fromEntries(files.map((name) => [name.replace(/\.ts$/, ""), migrationOf(name)]));
  },
};

/** Loaded only when it runs: the server, which runs none, reads no more than their names. */
function migrationOf(name: string): Migration {
  return {
    async up(db) {
      const module = (await import(pathToFileURL(join(FOLDER, name)).href)) as Migration;
      await module.up(db);
    },
  };
}

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
