import type { AppLoadContext } from "@remix-run/node";
import { pino } from "pino";
import { type Config, readConfig } from "#app/platform/config.server.ts";
import { newId } from "#app/platform/id.ts";
import { openSession } from "#app/platform/session/session.server.ts";
import { type Database, inTransaction } from "#db/client.server.ts";

export const TEST_ORIGIN = "http://localhost:3000";

/** Settings of a test process; the second factor is not asked for unless the test says so. */
export function testConfig(env: Record<string, string> = {}): Config {
  return readConfig({
    NODE_ENV: "test",
    DATABASE_URL: "file::memory:",
    SESSION_SECRET: "a secret for tests, thirty-two characters long",
    PUBLIC_URL: TEST_ORIGIN,
    SECOND_FACTOR: "optional",
    LOG_LEVEL: "silent",
    ...env,
  });
}

/** What the HTTP server would hand to a loader or an action. */
export function testContext(db: Database, config: Config = testConfig()): AppLoadContext {
  return {
    db,
    config,
    log: pino({ level: "silent" }),
    cspNonce: "nonce",
    requestId: newId(),
    clientAddress: "192.0.2.1",
  };
}

/** The Cookie header of someone who has signed in. */
export async function sessionCookie(
  db: Database,
  accountId: string,
  options: { config?: Config; now?: Date; hasSecondFactor?: boolean } = {},
): Promise<string> {
  const cookie = await inTransaction(db, (trx) =>
    openSession(
      trx,
      options.config ?? testConfig(),
      { accountId, device: "Firefox sur Linux", hasSecondFactor: options.hasSecondFactor ?? false },
      options.now ?? new Date(),
    ),
  );
  return cookie.split(";")[0] ?? "";
}

/** A GET, or a POST when there is a body. */
export function testRequest(
  path: string,
  options: { cookie?: string; body?: Record<string, string>; referrer?: string } = {},
): Request {
  const headers = new Headers();
  if (options.cookie) headers.set("Cookie", options.cookie);
  if (options.referrer) headers.set("Referer", options.referrer);
  return new Request(TEST_ORIGIN + path, {
    headers,
    ...(options.body ? { method: "POST", body: new URLSearchParams(options.body) } : {}),
  });
}
