import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { importTerritory } from "#app/domains/territory/import.service.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { SQLITE_TEMPLATE, TEST_FOLDER } from "./paths.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL server and makes one database on each engine, migrated and with the real territory, which the tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await rm(TEST_FOLDER, { recursive: true, force: true });
  const sqlite = openDatabase(`file:${SQLITE_TEMPLATE}`);
  await prepare(sqlite);
  await sqlite.destroy();

  const server = await startPostgres();
  const template = openDatabase(await server.createDatabase("pluton_template"));
  await prepare(template);
  await template.destroy();
  project.provide("postgresUrl", server.url);

  return async () => {
    await server.stop();
    await rm(TEST_FOLDER, { recursive: true, force: true });
  };
}

async function prepare(db: Database): Promise<void> {
  await migrateToLatest(db);
  const report = await importTerritory(db, "seeds/territories/flandre-lys", new Date("2024-01-22T08:00:00Z"));
  if (!report.ok) throw new Error(JSON.stringify(report.faults, null, 2));
}
