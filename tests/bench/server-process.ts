import { execFileSync, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

export interface ServerProcess {
  port: number;
  /** Resident memory, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

const READY_TRIES = 200;
const READY_PAUSE_MS = 100;

/** The real production server as its own process: what `npm start` runs. */
export async function startServerProcess(databaseUrl: string, port: number): Promise<ServerProcess> {
  const child = spawn(process.execPath, await startParameters(), {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: `http://localhost:${port}`,
      SESSION_SECRET: "bench-only-secret-that-protects-nothing",
      // The rate limit and the second factor would measure themselves.
      PLUTON_DEMO: "1",
      LOG_LEVEL: "error",
    },
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > READY_TRIES) throw new Error("the server did not start");
    const isReady = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) break;
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS));
  }
  return {
    port,
    memory: () =>
      Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1024,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Those of `npm start`; not npm itself, whose memory would be measured in the server's place. */
async function startParameters(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: { start: string } };
  return scripts.start.split(" ").slice(1);
}
