import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite, { type Database as Connection, type Statement } from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
} from "kysely";
import { columnNames, SqliteColumnsCompiler } from "./column-names.server.ts";
import type { DB } from "./types.gen.ts";

const STATEMENTS_KEPT = 500;

/** Opens a SQLite file in WAL mode with full synchronisation: a committed referral survives a power cut. */
export function openSqlite(path: string): Kysely<DB> {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const connection = new BetterSqlite(path, { timeout: 10_000 });
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -32000");
  connection.pragma("temp_store = MEMORY");
  const config = { database: withStatementCache(connection) };
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ImmediateSqliteDriver(config),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteColumnsCompiler(),
    },
    plugins: [columnNames],
  });
}

/** A deferred transaction that reads first can fail when it comes to write; an immediate one waits at its start. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** Preparing costs more than running for the short queries of a page, and their texts repeat. */
function withStatementCache(connection: Connection): SqliteDatabase {
  const cache = new Map<string, Statement>();
  return {
    close: () => {
      connection.close();
    },
    prepare(sql: string) {
      let statement = cache.get(sql);
      if (!statement) {
        statement = connection.prepare(sql);
        cache.set(sql, statement);
        // The oldest goes, used or not: keeping their order by use would cost every statement more than one preparing.
        if (cache.size > STATEMENTS_KEPT) cache.delete(cache.keys().next().value ?? "");
      }
      return statement as never;
    },
  };
}
