import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { runLiaisonDeadlines } from "./deadlines.service.server.ts";

/** Every minute: an immediate request has one hour. */
export const liaisonDeadlinesJob: Job = {
  name: "liaison-deadlines",
  everySeconds: 60,
  async run({ db, now }) {
    await runLiaisonDeadlines({ db, now });
  },
};
