import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { hasAccounts } from "#app/domains/people/accounts.queries.server.ts";
import { readConfig } from "#app/platform/config.server.ts";
import { startServer } from "#app/platform/http/server.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { demoAccountsTable } from "#seeds/demo/accounts-table.ts";
import { DEMO_SESSION_SECRET } from "#seeds/demo/demo-secret.ts";
import { fillDemo } from "#seeds/demo/fill.ts";
import { jobs } from "./jobs.ts";

// Read by React when it is loaded with the build: unset, it would serve its slow development version.
process.env.NODE_ENV = "production";

const DEMO_PASSWORD = "pluton-demo";
const path = process.env.PLUTON_DEMO_FILE ?? "data/demo.sqlite";
const port = process.env.PORT ?? "3000";

if (process.argv.includes("--reset")) {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
}

const build = spawnSync("node_modules/.bin/remix", ["vite:build", "--logLevel", "error"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);

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

const server = await startServer(
  readConfig({
    ...process.env,
    NODE_ENV: "production",
    PORT: port,
    DATABASE_URL: `file:${path}`,
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    SESSION_SECRET: DEMO_SESSION_SECRET,
    PLUTON_DEMO: "1",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  }),
  jobs,
);
console.log(demoAccountsTable());
console.log(`Pluton (démonstration) : http://localhost:${server.port} — mot de passe « ${DEMO_PASSWORD} »`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
