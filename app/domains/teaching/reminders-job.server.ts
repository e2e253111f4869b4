import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { remindPresenters, settlePastSessions } from "./reminders.service.server.ts";

const EVERY_SECONDS = 600;

/** Reminders of presenters, and sessions whose time has passed. */
export const teachingRemindersJob: Job = {
  name: "teaching-reminders",
  everySeconds: EVERY_SECONDS,
  async run({ db, now }) {
    await remindPresenters({ db, now });
    await settlePastSessions({ db, now });
  },
};
