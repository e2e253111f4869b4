import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";

/** A backup that cannot be trusted, or a restoration that must not be done. */
export class BackupError extends Error {}

/**
 * Copies a SQLite database while it is in use, checks the copy, and returns its path;
 * the name holds the instant (UTC).
 */
export async function backupSqlite(path: string, folder: string, now: Date): Promise<string> {
  if (!existsSync(path)) throw new BackupError(`La base ${path} n’existe pas.`);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `pluton-${stamp(now)}.sqlite`);
  const source = new BetterSqlite(path, { readonly: true });
  try {
    await source.backup(target);
  } finally {
    source.close();
  }
  checkSqlite(target);
  return target;
}

/** Puts a checked backup in the place of the database, which is kept beside under another name; nobody may be using it. */
export function restoreSqlite(backup: string, path: string, now: Date): string | null {
  checkSqlite(backup);
  const incoming = `${path}.restore`;
  copyFileSync(backup, incoming);
  const kept = existsSync(path) ? `${path}.before-${stamp(now)}` : null;
  if (kept) {
    // What the write-ahead log still holds is brought into the file before it is put aside.
    const old = new BetterSqlite(path);
    old.pragma("wal_checkpoint(TRUNCATE)");
    old.close();
    renameSync(path, kept);
  }
  for (const suffix of ["-wal", "-shm"]) rmSync(path + suffix, { force: true });
  renameSync(incoming, path);
  return kept;
}

/** Throws unless the file is a whole SQLite database whose references all lead somewhere. */
function checkSqlite(path: string): void {
  if (!existsSync(path)) throw new BackupError(`Le fichier ${path} n’existe pas.`);
  const db = openReadonly(path);
  try {
    const integrity = db.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") throw new BackupError(`Le fichier ${path} est abîmé : ${String(integrity)}`);
    const orphans = db.pragma("foreign_key_check");
    if (Array.isArray(orphans) && orphans.length > 0)
      throw new BackupError(`Le fichier ${path} contient ${orphans.length} référence(s) vers rien.`);
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError(`${path} n’est pas une base SQLite.`);
  } finally {
    db.close();
  }
}

function openReadonly(path: string): BetterSqlite.Database {
  try {
    return new BetterSqlite(path, { readonly: true });
  } catch {
    throw new BackupError(`Le fichier ${path} ne peut pas être lu.`);
  }
}

/** 20261123-080000 */
function stamp(now: Date): string {
  return now.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
}
