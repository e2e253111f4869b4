import type { Database, Trx } from "#db/client.server.ts";
import { PATIENT_NAME_COLUMNS, PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";
import { QUEUE_PAGE } from "./waiting-list.rules.ts";

const MAX_COUNTED = 1_000;

export type QueueLine = Awaited<ReturnType<typeof listQueue>>[number];

/** The waiting list of a filière in its order, one page; one row more tells that there is a next page. */
export function listQueue(db: Database | Trx, filiereId: string, page = 1) {
  return db
    .selectFrom("referral")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .innerJoin("secteur", "secteur.id", "referral.senderSecteurId")
    .select([
      "referral.id",
      "referral.reference",
      "referral.priority",
      "referral.waitingSince",
      "referral.waitReviewedAt",
      "referral.careDueAt",
      "referral.dueAt",
      "referral.boost",
      "referral.version",
      "secteur.code as secteurCode",
      ...PATIENT_NAME_COLUMNS,
      "patient.birthOn",
    ])
    .where("referral.filiereId", "=", filiereId)
    .where("referral.status", "=", "waiting")
    .orderBy("referral.boost", "desc")
    .orderBy("referral.priorityRank")
    .orderBy("referral.waitingSince")
    .orderBy("referral.id")
    .limit(QUEUE_PAGE + 1)
    .offset((page - 1) * QUEUE_PAGE)
    .execute();
}

/** People who wait in a filière; stops at a thousand. */
export async function countWaiting(db: Database | Trx, filiereId: string): Promise<number> {
  const row = await db
    .selectFrom((eb) =>
      eb
        .selectFrom("referral")
        .select("filiereId")
        .where("filiereId", "=", filiereId)
        .where("status", "=", "waiting")
        .limit(MAX_COUNTED)
        .as("waiting"),
    )
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

interface Ranked {
  id: string;
  filiereId: string;
  boost: number;
  priorityRank: number;
  waitingSince: string | null;
}

/** How many come before this referral in its filière's list, plus one. */
export async function findRank(db: Database | Trx, referral: Ranked): Promise<number> {
  const since = referral.waitingSince ?? "";
  const row = await db
    .selectFrom("referral")
    .select((eb) => eb.fn.countAll<number | string>().as("count"))
    .where("filiereId", "=", referral.filiereId)
    .where("status", "=", "waiting")
    .where((eb) =>
      eb.or([
        eb("boost", ">", referral.boost),
        eb.and([eb("boost", "=", referral.boost), eb("priorityRank", "<", referral.priorityRank)]),
        eb.and([
          eb("boost", "=", referral.boost),
          eb("priorityRank", "=", referral.priorityRank),
          eb.or([
            eb("waitingSince", "<", since),
            eb.and([eb("waitingSince", "=", since), eb("id", "<", referral.id)]),
          ]),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count) + 1;
}

/** The last time somebody was moved up, by whom and why. */
export function findLastBoost(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("referralEvent")
    .leftJoin("account", "account.id", "referralEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select(["referralEvent.at", "referralEvent.comment", ...PROFESSIONAL_NAME_COLUMNS])
    .where("referralEvent.referralId", "=", referralId)
    .where("referralEvent.action", "=", "boost")
    .orderBy("referralEvent.at", "desc")
    .limit(1)
    .executeTakeFirst();
}
