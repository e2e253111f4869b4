import { spawnSync } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { fillDemo } from "#seeds/demo/fill.ts";
import { launchBrowser } from "./browser.ts";
import { BROWSER_FOLDER, DEMO_TEMPLATE } from "./paths.ts";

/** Builds the application and fills one demo database, which each test file copies. */
export async function setup(): Promise<void> {
  // For whoever writes a browser test and has just built.
  if (process.env.PLUTON_KEEP_BUILD !== "1") {
    const build = spawnSync("node_modules/.bin/remix", ["vite:build", "--logLevel", "error"], {
      // The test runner sets «test», which would bundle the development build of React.
      env: { ...process.env, NODE_ENV: "production" },
      encoding: "utf8",
    });
    if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);
  }
  await rm(BROWSER_FOLDER, { recursive: true, force: true });
  await mkdir(BROWSER_FOLDER, { recursive: true });
  const db = openDatabase(`file:${DEMO_TEMPLATE}`);
  await migrateToLatest(db);
  await fillDemo(db, new Date());
  await db.destroy();
  // Unpacks the browser once, before several files need it at the same time.
  await (await launchBrowser()).close();
}

export async function teardown(): Promise<void> {
  await rm(BROWSER_FOLDER, { recursive: true, force: true });
}
