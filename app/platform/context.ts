import type { Logger } from "pino";
import type { Database } from "#db/client.server.ts";
import type { Config } from "./config.server.ts";
import type { SignedIn } from "./session/session.server.ts";

/** What the HTTP server hands to every loader and action; nothing is reached through a module-level singleton. */
export interface RequestContext {
  db: Database;
  config: Config;
  log: Logger;
  cspNonce: string;
  requestId: string;
  /** Address that the request came from, for throttling. */
  clientAddress: string;
  /** Who reads: looked up once for all the loaders of a page. Without it, each looks anew. */
  reader?: { signedIn: Promise<SignedIn | null> | null };
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}

  // Single fetch: loader and action data are typed as sent (https://remix.run/docs/en/main/guides/single-fetch).
  interface Future {
    v3_singleFetch: true;
  }
}
