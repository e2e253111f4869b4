import { rmSync } from "node:fs";
import { hasAccounts } from "#app/domains/people/accounts.queries.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { demoAccountsTable } from "#seeds/demo/accounts-table.ts";
import { fillDemo } from "#seeds/demo/fill.ts";

const path = process.env.PLUTON_DEMO_FILE ?? "data/demo.sqlite";

if (process.argv.includes("--reset")) {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
}

const db = openDatabase(`file:${path}`);
await migrateToLatest(db);
if (!(await hasAccounts(db))) {
  const start = Date.now();
  const { steps } = await fillDemo(db, new Date());
  console.log(
    `Démonstration remplie en ${((Date.now() - start) / 1000).toFixed(1)} s (${steps} actes rejoués).`,
  );
}
await db.destroy();
console.log(demoAccountsTable());
