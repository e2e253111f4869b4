import { addDays, dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { END_SOON_DAYS } from "./episodes.rules.ts";
import { isReviewDue } from "./waiting-list.rules.ts";

/** One run tells at most this many; the next run goes on. */
const BATCH = 200;
const MAX_WAITING = 2_000;

/** Episodes under way whose end is near or past and of which this planned end was not yet told as such. */
export async function listEndsToRemind(db: Database | Trx, today: string) {
  const rows = await episodesToTell(db)
    .select("episode.plannedEndOn")
    .where("episode.status", "in", ["in_care", "extended"])
    .where("episode.plannedEndOn", "<=", addDays(today, END_SOON_DAYS))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("episodeEvent")
            .select("episodeEvent.id")
            .whereRef("episodeEvent.episodeId", "=", "episode.id")
            .whereRef("episodeEvent.plannedEndOn", "=", "episode.plannedEndOn")
            .where(
              "episodeEvent.action",
              "=",
              eb.case().when("episode.plannedEndOn", "<", today).then("end_overdue").else("end_soon").end(),
            ),
        ),
      ),
    )
    .orderBy("episode.plannedEndOn")
    .limit(BATCH)
    .execute();
  return rows.flatMap((row) => (row.plannedEndOn ? [{ ...row, plannedEndOn: row.plannedEndOn }] : []));
}

/** Returns past their delay that nobody acknowledged and that were not yet told. */
export function listReturnsToRemind(db: Database | Trx, now: Date) {
  return episodesToTell(db)
    .where("episode.status", "=", "returned")
    .where("episode.acknowledgedAt", "is", null)
    .where("episode.returnDueAt", "<", now.toISOString())
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("episodeEvent")
            .select("episodeEvent.id")
            .whereRef("episodeEvent.episodeId", "=", "episode.id")
            .where("episodeEvent.action", "=", "return_overdue"),
        ),
      ),
    )
    .limit(BATCH)
    .execute();
}

/** Episodes with whom to tell of them; the filières named one by one are what the index begins with. */
function episodesToTell(db: Database | Trx) {
  return db
    .selectFrom("episode")
    .innerJoin("referral", "referral.id", "episode.referralId")
    .select([
      "episode.id",
      "episode.version",
      "episode.status",
      "episode.referralId",
      "episode.secteurId",
      "episode.filiereId",
      "referral.reference",
      "referral.senderAccountId",
    ])
    .where("episode.filiereId", "in", (eb) => eb.selectFrom("filiere").select("filiere.id"));
}

/** Waits past the filière's limit for which no reassessment was asked since the last one. */
export async function listReviewsToAsk(db: Database | Trx, now: Date) {
  const rows = await db
    .selectFrom("referral")
    .innerJoin("filiere", "filiere.id", "referral.filiereId")
    .select([
      "referral.id",
      "referral.reference",
      "referral.version",
      "referral.senderAccountId",
      "referral.senderSecteurId",
      "referral.waitingSince",
      "referral.waitReviewedAt",
      "filiere.id as filiereId",
      "filiere.waitReviewDays",
    ])
    .where("referral.status", "=", "waiting")
    // The shortest limit is one day: whoever came or was reviewed today is not read.
    .where("referral.waitingSince", "<", dayOf(now))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("referralEvent")
            .select("referralEvent.id")
            .whereRef("referralEvent.referralId", "=", "referral.id")
            .where("referralEvent.action", "=", "review_due")
            .whereRef(
              "referralEvent.at",
              ">=",
              eb.fn.coalesce("referral.waitReviewedAt", "referral.waitingSince"),
            ),
        ),
      ),
    )
    .orderBy("referral.waitingSince")
    .limit(MAX_WAITING)
    .execute();
  return rows
    .filter(({ waitingSince, waitReviewedAt, waitReviewDays }) =>
      waitingSince ? isReviewDue({ waitingSince, waitReviewedAt }, waitReviewDays, now) : false,
    )
    .slice(0, BATCH);
}
