import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { releaseQuotas } from "./capacity.service.server.ts";
import { eraseOldRequests } from "./enrolment-requests.service.server.ts";
import { openEvaluations, remindEvaluations } from "./evaluation-openings.service.server.ts";
import { lapseOffers } from "./offers.service.server.ts";

/** Every minute: a freed place is the next person's within that time. */
export const seminarDeadlinesJob: Job = {
  name: "seminar-deadlines",
  everySeconds: 60,
  async run({ db, now }) {
    await lapseOffers({ db, now });
    await releaseQuotas({ db, now });
    await eraseOldRequests({ db, now });
    await openEvaluations({ db, now });
    await remindEvaluations({ db, now });
  },
};
