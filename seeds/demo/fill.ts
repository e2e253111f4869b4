import { type Database, inTransaction } from "#db/client.server.ts";
import { fillActivity } from "./activity/fill-activity.ts";
import { settleMails } from "./activity/settle-mails.ts";
import { fillGround } from "./fill-ground.ts";

/** Redirected requests open a second referral, which brings their number to about 900. */
const REFERRALS = 865;

/** Fills an empty database with the territory, fictitious people and 18 months of activity before `now`. */
export async function fillDemo(
  db: Database,
  now: Date,
  options: { referrals?: number } = {},
): Promise<{ steps: number }> {
  return inTransaction(db, async (trx) => {
    const staff = await fillGround(trx, now);
    const steps = await fillActivity(trx, { staff, now, referrals: options.referrals ?? REFERRALS });
    await settleMails(trx, now);
    return { steps };
  });
}
