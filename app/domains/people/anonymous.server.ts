import type { AppLoadContext } from "@remix-run/node";
import type { Config } from "#app/platform/config.server.ts";
import type { Database } from "#db/client.server.ts";

/** What a use case receives before anyone is signed in. */
export interface AnonymousContext {
  db: Database;
  config: Config;
  now: Date;
  requestId: string;
  clientAddress: string;
  userAgent: string | null;
}

export function anonymousContext(request: Request, context: AppLoadContext): AnonymousContext {
  return {
    db: context.db,
    config: context.config,
    now: new Date(),
    requestId: context.requestId,
    clientAddress: context.clientAddress,
    userAgent: request.headers.get("User-Agent"),
  };
}
