import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { forgetExpired } from "./retention.service.server.ts";

export const identityRetentionJob: Job = {
  name: "identity.retention",
  everySeconds: 3600,
  run: ({ db, now }) => forgetExpired(db, now),
};
