import { liaisonDeadlinesJob } from "#app/domains/liaison/deadlines-job.server.ts";
import { identityRetentionJob } from "#app/domains/people/retention-job.server.ts";
import { careDeadlinesJob } from "#app/domains/referrals/care-deadlines.service.server.ts";
import { referralDeadlinesJob } from "#app/domains/referrals/deadlines-job.server.ts";
import { draftExpiryJob } from "#app/domains/referrals/draft-expiry.service.server.ts";
import { commentRetentionJob } from "#app/domains/seminars/comment-retention-job.server.ts";
import { seminarDeadlinesJob } from "#app/domains/seminars/deadlines-job.server.ts";
import { seminarRemindersJob } from "#app/domains/seminars/reminders-job.server.ts";
import { teachingRemindersJob } from "#app/domains/teaching/reminders-job.server.ts";
import { staleResourcesJob } from "#app/domains/territory/stale-resources.service.server.ts";
import { auditSealJob } from "#app/platform/audit/seal.server.ts";
import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { outboxJob } from "#app/platform/outbox/outbox-job.server.ts";

/** Everything that time starts, in one list. */
export const jobs: readonly Job[] = [
  auditSealJob,
  outboxJob,
  identityRetentionJob,
  staleResourcesJob,
  referralDeadlinesJob,
  careDeadlinesJob,
  draftExpiryJob,
  liaisonDeadlinesJob,
  seminarDeadlinesJob,
  seminarRemindersJob,
  commentRetentionJob,
  teachingRemindersJob,
];
