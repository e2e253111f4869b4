import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { rateLimit } from "express-rate-limit";
import { pino } from "pino";
import { type Database, openDatabase } from "#db/client.server.ts";
import { pendingMigrations } from "#db/migrate.server.ts";
import { type Config, ConfigError } from "../config.server.ts";
import { newId } from "../id.ts";
import { type Job, startJobs } from "../jobs/jobs.server.ts";
import { holdInstanceLock } from "./instance-lock.server.ts";
import { answerPages } from "./pages.server.ts";
import { sendPlainPage } from "./plain-page.server.ts";
import { refuseForeignOrigin, securityHeaders } from "./security.server.ts";

const BROWSER_BUILD = "build/client";
const YEAR_SECONDS = 31_536_000;
const REQUESTS_PER_MINUTE = 600;
const TOO_MANY = {
  status: 429,
  title: "Trop de demandes",
  text: "Beaucoup de demandes sont arrivées en peu de temps de votre adresse. Patientez une minute, puis recommencez.",
};

export interface RunningServer {
  port: number;
  db: Database;
  close(): Promise<void>;
}

/**
 * Opens the database, refuses to start on an older schema or beside another instance, and listens.
 * `pages` is what Remix built from the routes.
 */
export async function startServer(
  config: Config,
  served: { pages: ServerBuild; jobs: readonly Job[] },
): Promise<RunningServer> {
  const log = pino({ level: config.logLevel, redact: ["req", "res"] });
  const lock = holdInstanceLock(config.databaseUrl);
  const db = openDatabase(config.databaseUrl);
  const pending = await pendingMigrations(db);
  if (pending.length > 0)
    throw new ConfigError(
      `The database is older than the application: run npm run db:migrate (${pending.length} to run)`,
    );

  const app = express();
  app.disable("x-powered-by");
  if (config.trustProxy) app.set("trust proxy", config.trustProxy);
  app.use(compression());
  app.use(
    "/assets",
    express.static(`${BROWSER_BUILD}/assets`, { immutable: true, maxAge: YEAR_SECONDS * 1000 }),
  );
  // A script of an earlier version is gone: no page, and no sign-in, answers in its place.
  app.use("/assets", (_request, response) => void response.status(404).end());
  // By their names: any other address would first be looked for on the disk.
  app.get(filesAtRoot(), express.static(BROWSER_BUILD, { maxAge: "1h" }));
  app.get("/healthz", (_request, response) => {
    void answerHealth(db).then((health) => response.status(health.status === "ok" ? 200 : 503).json(health));
  });
  app.use((_request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString("base64");
    // On a ward's shared computer, nothing of a page must come back after sign-out.
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  app.use(securityHeaders(config));
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit: REQUESTS_PER_MINUTE,
      standardHeaders: true,
      legacyHeaders: false,
      validate: false,
      handler: (_request, response) => sendPlainPage(response, TOO_MANY),
      skip: () => config.isDemo,
    }),
  );
  app.use(refuseForeignOrigin(config));
  app.all(
    "*",
    answerPages(served.pages, {
      mode: config.isProduction ? "production" : "development",
      getLoadContext: (request, response) => ({
        db,
        config,
        log,
        cspNonce: String(response.locals.cspNonce),
        requestId: newId(),
        clientAddress: request.ip ?? "",
        reader: { signedIn: null },
      }),
    }),
  );

  const server = await listen(app, config);
  const stopJobs = startJobs(served.jobs, { db, config, log });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  log.info({ port }, "listening");
  return {
    port,
    db,
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      // Last, so that what the last requests recorded is sealed too.
      await stopJobs();
      await db.destroy();
      lock.release();
    },
  };
}

/** Such as `/favicon.svg`. */
function filesAtRoot(): string[] {
  return readdirSync(BROWSER_BUILD, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [`/${entry.name}`] : [],
  );
}

function listen(app: express.Express, config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(config.port, config.host, () => resolve(server));
    server.once("error", reject);
  });
}

async function answerHealth(db: Database): Promise<{ status: "ok" | "failing"; database: "ok" | "failing" }> {
  try {
    await db.selectFrom("jobRun").select("name").limit(1).execute();
    return { status: "ok", database: "ok" };
  } catch {
    return { status: "failing", database: "failing" };
  }
}
