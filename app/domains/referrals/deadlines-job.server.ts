import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { runDeadlines } from "./deadlines.service.server.ts";

/** Every five minutes: reminders, and what passes its limit. */
export const referralDeadlinesJob: Job = {
  name: "referral-deadlines",
  everySeconds: 300,
  async run({ db, now }) {
    await runDeadlines({ db, now });
  },
};
