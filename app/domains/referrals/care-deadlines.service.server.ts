import type { Job, JobRun } from "#app/platform/jobs/jobs.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { tellFiliere, tellSender } from "./care.store.server.ts";
import { listEndsToRemind, listReturnsToRemind, listReviewsToAsk } from "./care-deadlines.queries.server.ts";
import { endStateOf } from "./episodes.rules.ts";
import { insertEpisodeEvent } from "./episodes.store.server.ts";
import { insertReferralEvent } from "./referrals.store.server.ts";

const EVERY_SECONDS = 900;

/**
 * Reminds once of each end that comes or is past, each return that nobody acknowledges and each wait to reassess.
 * The event that the reminder leaves is what keeps a second run from telling again.
 */
export const careDeadlinesJob: Job = {
  name: "episode-deadlines",
  everySeconds: EVERY_SECONDS,
  async run(run) {
    await remindEnds(run);
    await remindReturns(run);
    await askReviews(run);
  },
};

function remindEnds({ db, now }: JobRun): Promise<void> {
  const today = dayOf(now);
  return inTransaction(db, async (trx) => {
    for (const episode of await listEndsToRemind(trx, today)) {
      const isOverdue = endStateOf(episode.plannedEndOn, today) === "overdue";
      const action = isOverdue ? "end_overdue" : "end_soon";
      await insertEpisodeEvent(trx, { now, actor: null }, episode, {
        action,
        from: episode.status,
        to: episode.status,
        plannedEndOn: episode.plannedEndOn,
      });
      await tellFiliere(trx, { now, actor: null }, toldOf(episode), {
        kind: `episode.${action}`,
        text: isOverdue
          ? "la fin prévue des soins est dépassée : clore ou prolonger."
          : "les soins se terminent dans moins de 30 jours.",
      });
    }
  });
}

function remindReturns({ db, now }: JobRun): Promise<void> {
  return inTransaction(db, async (trx) => {
    for (const episode of await listReturnsToRemind(trx, now)) {
      await insertEpisodeEvent(trx, { now, actor: null }, episode, {
        action: "return_overdue",
        from: episode.status,
        to: episode.status,
      });
      const notice = {
        kind: "episode.return_overdue",
        text: "le retour n’a pas été accusé dans les 7 jours.",
        path: `/adressages/${episode.referralId}/retour`,
      };
      await tellSender(trx, { now, actor: null }, toldOf(episode), notice, { isWholeSecteur: true });
      await tellFiliere(trx, { now, actor: null }, toldOf(episode), notice);
    }
  });
}

function askReviews({ db, now }: JobRun): Promise<void> {
  return inTransaction(db, async (trx) => {
    for (const referral of await listReviewsToAsk(trx, now)) {
      await insertReferralEvent(trx, {
        referralId: referral.id,
        at: now.toISOString(),
        accountId: null,
        action: "review_due",
        fromStatus: "waiting",
        toStatus: "waiting",
        reasonCode: null,
        comment: null,
        version: referral.version,
      });
      await tellFiliere(trx, { now, actor: null }, referral, {
        kind: "referral.review_due",
        text: "l’attente dépasse la limite de la filière, une réévaluation est demandée.",
        path: `/adressages/attente?filiere=${referral.filiereId}`,
      });
    }
  });
}

interface Reminded {
  referralId: string;
  reference: string;
  senderAccountId: string;
  secteurId: string;
  filiereId: string;
}

function toldOf(episode: Reminded) {
  return {
    id: episode.referralId,
    reference: episode.reference,
    senderAccountId: episode.senderAccountId,
    senderSecteurId: episode.secteurId,
    filiereId: episode.filiereId,
  };
}
