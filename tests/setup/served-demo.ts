import { type ChildProcess, spawn } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { newId } from "#app/platform/id.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { BROWSER_FOLDER, DEMO_TEMPLATE } from "./paths.ts";

/** What the links of a served demo's e-mails are made from. */
export const SERVED_SECRET = "tests-only-secret-that-protects-nothing";

export interface ServedDemo {
  url: string;
  /** The server's own database file, for what a browser cannot bring about. */
  databaseUrl: string;
  close(): Promise<void>;
}

/** A server of its own on a copy of the demo; `prepare` adds to the copy before the server holds it. */
export async function serveDemo(prepare?: (db: Database) => Promise<void>): Promise<ServedDemo> {
  const databaseUrl = await copyOfDemo();
  if (prepare) {
    const db = openDatabase(databaseUrl);
    await prepare(db);
    await db.destroy();
  }
  return serveDatabase(databaseUrl);
}

/** The address of a copy of the demo that no server has opened yet. */
export async function copyOfDemo(): Promise<string> {
  const path = join(BROWSER_FOLDER, `${newId()}.sqlite`);
  await copyFile(DEMO_TEMPLATE, path);
  return `file:${path}`;
}

/** A server started by the production command, on a database of either engine and a free port. */
export async function serveDatabase(databaseUrl: string): Promise<ServedDemo> {
  const child = spawn(process.execPath, ["build/server/index.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: "http://127.0.0.1",
      SESSION_SECRET: SERVED_SECRET,
      PLUTON_DEMO: "1",
      LOG_LEVEL: "info",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portOf(child);
  return { url: `http://127.0.0.1:${port}`, databaseUrl, close: () => end(child) };
}

/** The server says its port in the log when it listens; what it logs as an error afterwards is shown. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The server ended at its start (${code}).`)));
    if (!child.stdout) return reject(new Error("The server's output is not piped."));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
      if (/"level":[56]0/.test(line)) console.error(line);
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
