import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { fillActivity } from "./activity/fill-activity.ts";
import { settleMails } from "./activity/settle-mails.ts";
import { fillGround } from "./fill-ground.ts";
import { fillSeminars } from "./seminars/fill-seminars.ts";
import { fillTeaching } from "./teaching/fill-teaching.ts";

/** Redirected requests open a second referral and the liaison sends some, which brings their number to about 900. */
const REFERRALS = 800;
const LIAISON_REQUESTS = 1_200;
const SEMINAR_DAYS = 720;

/** Whoever looks at the demo may leave it for a while: its sessions last longer than a ward's. */
async function settleSessions(trx: Trx, now: Date): Promise<void> {
  await trx
    .insertInto("setting")
    .values({ key: "session.idle_minutes", value: "240", updatedAt: now.toISOString() })
    .execute();
}

/** The acts are played without anybody signing in: whoever acted had, just before. */
async function settleSignIns(trx: Trx): Promise<void> {
  await trx
    .updateTable("account")
    .set((eb) => ({
      lastSignInAt: eb
        .selectFrom("auditEvent")
        .select((event) => event.fn.max("auditEvent.at").as("at"))
        .whereRef("auditEvent.accountId", "=", "account.id"),
    }))
    .execute();
}

/** Fills an empty database with the territory, fictitious people and 18 months of activity, two years of seminars, a year of the interns' teaching, before `now`. */
export async function fillDemo(
  db: Database,
  now: Date,
  options: { referrals?: number; liaison?: number; seminarDays?: number } = {},
): Promise<{ steps: number }> {
  return inTransaction(db, async (trx) => {
    await settleSessions(trx, now);
    const staff = await fillGround(trx, now);
    const steps = await fillActivity(trx, {
      staff,
      now,
      referrals: options.referrals ?? REFERRALS,
      liaison: options.liaison ?? LIAISON_REQUESTS,
    });
    const seminarSteps = await fillSeminars(trx, {
      staff,
      now,
      daysBack: options.seminarDays ?? SEMINAR_DAYS,
    });
    const teachingSteps = await fillTeaching(trx, { staff, now });
    await settleMails(trx, now);
    await settleSignIns(trx);
    return { steps: steps + seminarSteps + teachingSteps };
  });
}
