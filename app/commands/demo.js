import { spawnSync } from "node:child_process";
import { DEMO_SESSION_SECRET } from "../../seeds/demo/demo-secret.js";

// Plain JavaScript, so that the process that goes on serving carries no compiler (ADR 002).

const DEMO_PASSWORD = "pluton-demo";
const path = process.env.PLUTON_DEMO_FILE ?? "data/demo.sqlite";
const port = process.env.PORT ?? "3000";

process.env.NODE_ENV = "production";
run("remix", ["vite:build", "--logLevel", "error"]);
run("tsx", ["app/commands/demo-fill.ts", ...process.argv.slice(2)]);

Object.assign(process.env, {
  PORT: port,
  DATABASE_URL: `file:${path}`,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
  SESSION_SECRET: DEMO_SESSION_SECRET,
  PLUTON_DEMO: "1",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
});
// Named at run time: when types are checked, nothing is built yet.
await import(new URL("../../build/server/index.js", import.meta.url).href);
console.log(`Pluton (démonstration) : http://localhost:${port} — mot de passe « ${DEMO_PASSWORD} »`);

/**
 * @param {string} tool
 * @param {string[]} parameters
 */
function run(tool, parameters) {
  const { status } = spawnSync(`node_modules/.bin/${tool}`, parameters, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
