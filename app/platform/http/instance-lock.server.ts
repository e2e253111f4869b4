import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { ConfigError } from "../config.server.ts";

/**
 * One process writes a SQLite file. The lock is an open exclusive transaction on a file beside it:
 * the operating system frees it when the process ends, however it ends.
 */
export function holdInstanceLock(databaseUrl: string): { release(): void } {
  if (/^postgres/.test(databaseUrl) || databaseUrl.includes(":memory:")) return { release() {} };
  const path = `${databaseUrl.replace(/^file:/, "")}.instance`;
  mkdirSync(dirname(path), { recursive: true });
  const lock = new BetterSqlite(path, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new ConfigError(
      "Another instance already serves this database file: stop it first, or use PostgreSQL for several processes.",
    );
  }
  return { release: () => lock.close() };
}
