import { type Kysely, PostgresAdapter, type RawBuilder, sql, type Transaction } from "kysely";
import { openPostgres } from "./postgres.server.ts";
import { openSqlite } from "./sqlite.server.ts";
import type { DB } from "./types.gen.ts";

export type Database = Kysely<DB>;
export type Trx = Transaction<DB>;

const ATTEMPTS = 14;
const BACKOFF_MS = 15;
const LONGEST_BACKOFF_MS = 400;

/** Serialization failure and deadlock: PostgreSQL asks for the transaction to be run again. */
const RETRYABLE = new Set(["40001", "40P01"]);

/** Opens `file:path` (or `:memory:`) with SQLite and `postgres://…` with PostgreSQL. */
export function openDatabase(url: string): Database {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  return openSqlite(url.replace(/^file:/, ""));
}

/**
 * Runs `work` as one transaction that no other can interleave with: BEGIN IMMEDIATE on SQLite,
 * SERIALIZABLE with bounded retry on PostgreSQL, so `work` may run more than once and must have no other effect.
 * Inside a transaction it joins that one, which is how the demo is filled in large steps.
 *
 * `read committed` is for work whose every rule is also held by a constraint or a version, and which many do at once:
 * under SERIALIZABLE, two that add a row and one that refers to it fail each other on PostgreSQL, because new
 * identifiers follow one another in the same page of an index.
 */
export async function inTransaction<T>(
  db: Database | Trx,
  work: (trx: Trx) => Promise<T>,
  isolation: "serializable" | "read committed" = "serializable",
): Promise<T> {
  if (db.isTransaction) return work(db as Trx);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel(isolation).execute(work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.random() * Math.min(BACKOFF_MS * 2 ** attempt, LONGEST_BACKOFF_MS)),
      );
    }
  }
}

/** Thrown by work under `read committed` when a row that it read has changed: `inTransaction` runs it again. */
export class ChangedMeanwhile extends Error {
  readonly code = "40001";
}

/**
 * A number from 0 to `count` - 1 for the connection of a transaction: two that are under way together rarely have the
 * same, since PostgreSQL numbers its connections one after another, and SQLite has one writer.
 */
export function connectionNumber(trx: Trx, count: number): RawBuilder<number> {
  const isPostgres = trx.getExecutor().adapter instanceof PostgresAdapter;
  return isPostgres ? sql<number>`mod(pg_backend_pid(), ${sql.lit(count)})` : sql<number>`0`;
}

/** True when a write broke a unique index, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const code = sqlState(error);
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}

function sqlState(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
