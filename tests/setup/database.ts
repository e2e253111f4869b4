import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, inject } from "vitest";
import { newId } from "#app/platform/id.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { SQLITE_TEMPLATE, TEST_FOLDER } from "./paths.ts";

export type EngineName = "sqlite" | "postgres";

export interface TestEngine {
  name: EngineName;
  /** A fresh migrated database; `url` opens further connections to it, for races. */
  create(): Promise<{ db: Database; url: string }>;
  /** One more connection to a database made by `create`; closed after the tests. */
  connect(url: string): Database;
}

/** Runs the same tests on SQLite and on PostgreSQL. */
export function onEachEngine(subject: string, define: (engine: TestEngine) => void): void {
  for (const name of ["sqlite", "postgres"] as const) {
    describe(`${subject} (${name})`, () => {
      const opened: Database[] = [];
      const connect = (url: string) => {
        const db = openDatabase(url);
        opened.push(db);
        return db;
      };
      afterAll(async () => {
        await Promise.all(opened.map((db) => db.destroy()));
      });
      define({
        name,
        connect,
        async create() {
          const url = name === "sqlite" ? await copySqlite() : await copyPostgres();
          return { db: connect(url), url };
        },
      });
    });
  }
}

async function copySqlite(): Promise<string> {
  const path = join(TEST_FOLDER, `${newId()}.sqlite`);
  await copyFile(SQLITE_TEMPLATE, path);
  return `file:${path}`;
}

async function copyPostgres(): Promise<string> {
  const server = inject("postgresUrl");
  const name = `test_${newId().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  // Two copies of one template at the same moment refuse each other; the lock makes them queue.
  await client.query("SELECT pg_advisory_lock(1)");
  await client.query(`CREATE DATABASE ${name} TEMPLATE pluton_template`);
  await client.end();
  return `${server}/${name}`;
}

/** One fresh migrated SQLite database, for tests of what does not depend on the engine; closed after the tests. */
export async function openTemplateCopy(): Promise<Database> {
  const db = openDatabase(await copySqlite());
  afterAll(() => db.destroy());
  return db;
}
