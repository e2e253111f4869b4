import type { Database, Trx } from "#db/client.server.ts";
import type { Actor } from "./access/permissions.rules.ts";

/** What every use case receives: a database handle, who acts, and the time it happens. */
export interface UseCaseContext {
  db: Database | Trx;
  actor: Actor;
  now: Date;
  /** Correlates the audit line with the request, when there is one. */
  requestId?: string;
}

/** A use case started by a job: no person acts. */
export interface JobContext {
  db: Database;
  now: Date;
}
