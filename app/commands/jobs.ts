import type { Job } from "#app/platform/jobs/jobs.server.ts";

/** Everything that time starts, in one list. */
export const jobs: readonly Job[] = [];
