import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createAdministrator } from "#app/domains/people/first-administrator.service.server.ts";
import { backupSqlite, restoreSqlite } from "#db/backup.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "pluton-backup-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a backup is taken while the database is in use, and restored in its place", async () => {
  const path = join(folder, "pluton.sqlite");
  const db = openDatabase(`file:${path}`);
  await migrateToLatest(db);
  const ctx = { db, now: NOW, sessionSecret: "a secret for tests, thirty-two characters" };
  const add = (email: string) => createAdministrator(ctx, { email, givenName: "A", familyName: "B" });
  expect((await add("avant@pluton.test")).ok).toBe(true);
  const backup = await backupSqlite(path, join(folder, "backups"), NOW);
  expect(backup).toMatch(/pluton-20261123-080000\.sqlite$/);
  expect((await add("apres@pluton.test")).ok).toBe(true);
  expect((await add("avant@pluton.test")).ok).toBe(false);
  await db.destroy();

  const kept = restoreSqlite(backup, path, NOW);
  const emails = async (file: string) => {
    const opened = openDatabase(`file:${file}`);
    const rows = await opened.selectFrom("account").select("email").orderBy("email").execute();
    await opened.destroy();
    return rows.map((row) => row.email);
  };
  expect(await emails(path)).toEqual(["avant@pluton.test"]);
  expect(await emails(kept ?? "")).toEqual(["apres@pluton.test", "avant@pluton.test"]);
});

test("a file that is no whole database is refused, and nothing is touched", async () => {
  const path = join(folder, "pluton.sqlite");
  const before = readdirSync(folder).sort();
  const wrong = join(folder, "backups", "wrong.sqlite");
  writeFileSync(wrong, "not a database, though long enough to look like one at first sight".repeat(20));
  expect(() => restoreSqlite(wrong, path, NOW)).toThrow(/n’est pas une base SQLite/);
  expect(() => restoreSqlite(join(folder, "nothing.sqlite"), path, NOW)).toThrow(/n’existe pas/);
  await expect(backupSqlite(join(folder, "nothing.sqlite"), folder, NOW)).rejects.toThrow(/n’existe pas/);
  expect(readdirSync(folder).sort()).toEqual(before);
});
