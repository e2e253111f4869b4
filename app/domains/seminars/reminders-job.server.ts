import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { remindParticipants } from "./reminders.service.server.ts";

/** Every ten minutes: a reminder is due from an hour of the morning on, not to the minute. */
export const seminarRemindersJob: Job = {
  name: "seminar-reminders",
  everySeconds: 600,
  async run({ db, now }) {
    await remindParticipants({ db, now });
  },
};
