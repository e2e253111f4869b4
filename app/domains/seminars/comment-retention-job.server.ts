import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { eraseOldComments } from "./comment-retention.service.server.ts";

export const commentRetentionJob: Job = {
  name: "seminar-comments",
  everySeconds: 3600,
  async run({ db, now }) {
    await eraseOldComments({ db, now });
  },
};
