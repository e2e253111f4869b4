import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { JobContext } from "#app/platform/use-case.ts";
import { dayOf, formatShortDay } from "#app/shared/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { DRAFT_TOLD, listDraftsToDelete, listDraftsToTell } from "./draft-expiry.queries.server.ts";
import { deletionAt, draftLimits } from "./draft-expiry.rules.ts";
import { tellSide } from "./notices.service.server.ts";
import { deleteDraft, insertReferralEvent } from "./referrals.store.server.ts";

/**
 * Every hour: the author of a draft that nobody touches is told, and a week later the draft is deleted with its
 * files, if it was not touched meanwhile. Health data that nobody received is not kept for ever; the audit trail
 * keeps the proof. What was sent is never touched.
 */
export const draftExpiryJob: Job = {
  name: "referral-drafts",
  everySeconds: 3600,
  async run({ db, now }) {
    await expireDrafts({ db, now });
  },
};

export async function expireDrafts({ db, now }: JobContext): Promise<void> {
  const keptDays = await readSetting(db, "referral.draft_days");
  const limits = draftLimits(now, keptDays);
  await inTransaction(db, async (trx) => {
    for (const draft of await listDraftsToDelete(trx, limits.delete)) {
      await deleteDraft(trx, draft);
      await recordAudit(
        trx,
        { now, actor: null },
        {
          action: "referral.expire",
          subjectType: "referral",
          subjectId: draft.id,
          patientId: draft.patientId,
          detail: { days: keptDays },
        },
      );
    }
  });
  await inTransaction(db, async (trx) => {
    for (const draft of await listDraftsToTell(trx, limits.tell)) {
      await insertReferralEvent(trx, {
        referralId: draft.id,
        at: now.toISOString(),
        accountId: null,
        action: DRAFT_TOLD,
        fromStatus: "draft",
        toStatus: "draft",
        version: draft.version,
      });
      const day = formatShortDay(dayOf(deletionAt(now, draft.updatedAt, keptDays)));
      const text = `Le brouillon ${draft.reference} sera effacé le ${day} s’il n’est ni repris ni envoyé.`;
      await tellSide(trx, "sender", draft, { kind: "referral.draft_expiring", text }, now);
    }
  });
}
