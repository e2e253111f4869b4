import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSession } from "#app/platform/session/session.server.ts";
import { type Database, inTransaction, openDatabase } from "#db/client.server.ts";
import { startPostgres } from "#tests/setup/postgres.ts";
import { measureBase } from "./base.ts";
import { fillBench, openCountOf, PATIENTS_PER_REFERRAL } from "./fill.ts";
import { drive } from "./load.ts";
import { Report } from "./report.ts";
import { prepareScenarios, type Scenario } from "./scenarios.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

process.env.NODE_ENV = "production";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10k,100k,1m" },
    engines: { type: "string", default: "sqlite,postgres" },
    seconds: { type: "string", default: "5" },
    concurrency: { type: "string", default: "8" },
    port: { type: "string", default: "4806" },
  },
});
const SEQUENTIAL_REQUESTS = 300;
const MAX_REQUESTS = 20_000;
const WARM_UP_REQUESTS = 30;
const seconds = Number(values.seconds);
const concurrency = Number(values.concurrency);

async function main(): Promise<void> {
  const report = new Report({ concurrency, patientShare: PATIENTS_PER_REFERRAL });
  const folder = mkdtempSync(join(tmpdir(), "pluton-bench-"));
  try {
    for (const engine of values.engines.split(",")) await runEngine(engine, { folder, report });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  report.print();
}

async function runEngine(engine: string, given: { folder: string; report: Report }): Promise<void> {
  const postgres = engine === "postgres" ? await startPostgres({ isDurable: true }) : null;
  try {
    for (const size of values.sizes.split(",")) {
      const url = postgres
        ? await postgres.createDatabase(`bench_${size}`)
        : `file:${join(given.folder, `${size}.sqlite`)}`;
      const start = Date.now();
      await fillBench(url, countOf(size), new Date());
      console.log(
        `${engine}, ${size} : rempli en ${((Date.now() - start) / 1000).toFixed(0)} s, dont ${openCountOf(countOf(size))} adressages ouverts`,
      );
      await measure(url, { engine, size, ...given });
      if (!postgres)
        for (const suffix of ["", "-wal", "-shm"]) rmSync(url.slice(5) + suffix, { force: true });
    }
  } finally {
    await postgres?.stop();
  }
}

async function measure(url: string, run: { engine: string; size: string; report: Report }): Promise<void> {
  const db = openDatabase(url);
  const scenarios = await prepareScenarios(db);
  const cookies = await openSessions(db, scenarios);
  run.report.addBase(run, await measureBase(db, url));
  await db.destroy();
  const server = await startServerProcess(url, Number(values.port));
  run.report.addMemory(run, "au démarrage", server.memory());
  try {
    for (const scenario of scenarios) await measureOne(server, scenario, cookies, run);
    run.report.addMemory(run, "après la charge", server.memory());
  } finally {
    await server.stop();
  }
}

async function measureOne(
  server: ServerProcess,
  scenario: Scenario,
  cookies: ReadonlyMap<string, string>,
  run: { engine: string; size: string; report: Report },
): Promise<void> {
  const common = {
    port: server.port,
    cookie: cookies.get(scenario.account) ?? "",
    expectedStatus: scenario.expectedStatus,
    nextCall: scenario.nextCall,
    seconds,
  };
  await drive({ ...common, concurrency: 1, maxRequests: WARM_UP_REQUESTS });
  const alone = await drive({ ...common, concurrency: 1, maxRequests: SEQUENTIAL_REQUESTS });
  const together = await drive({ ...common, concurrency, maxRequests: MAX_REQUESTS });
  run.report.addScenario(run, scenario.name, { alone, together, memory: server.memory() });
}

async function openSessions(db: Database, scenarios: readonly Scenario[]): Promise<Map<string, string>> {
  const cookies = new Map<string, string>();
  for (const login of new Set(scenarios.map((scenario) => scenario.account))) {
    const account = await db
      .selectFrom("account")
      .select("id")
      .where("email", "=", `${login}@pluton.test`)
      .executeTakeFirstOrThrow();
    const header = await inTransaction(db, (trx) =>
      openSession(
        trx,
        { publicUrl: `http://localhost:${values.port}` },
        { accountId: account.id, device: null, hasSecondFactor: true },
        new Date(),
      ),
    );
    cookies.set(login, header.split(";")[0] ?? "");
  }
  return cookies;
}

function countOf(size: string): number {
  const match = /^(\d+)([km]?)$/.exec(size);
  if (!match) throw new Error(`not a size: ${size}`);
  return Number(match[1]) * (match[2] === "k" ? 1_000 : match[2] === "m" ? 1_000_000 : 1);
}

await main();
