import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { SQLITE_TEMPLATE, TEST_FOLDER } from "./paths.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL server and makes one migrated database on each engine, which the tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await rm(TEST_FOLDER, { recursive: true, force: true });
  const sqlite = openDatabase(`file:${SQLITE_TEMPLATE}`);
  await migrateToLatest(sqlite);
  await sqlite.destroy();

  const server = await startPostgres();
  const template = openDatabase(await server.createDatabase("pluton_template"));
  await migrateToLatest(template);
  await template.destroy();
  project.provide("postgresUrl", server.url);

  return async () => {
    await server.stop();
    await rm(TEST_FOLDER, { recursive: true, force: true });
  };
}
