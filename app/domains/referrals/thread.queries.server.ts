import type { Database, Trx } from "#db/client.server.ts";

/** A request is not redirected more often than this. */
const MAX_REDIRECTIONS = 20;

export type ThreadLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/**
 * The referrals whose conversation is one: the one given last, before it those that were redirected to it,
 * from the first filière on.
 */
export async function listThread(db: Database | Trx, referralId: string): Promise<ThreadLink[]> {
  const thread: ThreadLink[] = [];
  let id: string | null = referralId;
  while (id && thread.length < MAX_REDIRECTIONS) {
    const link: ThreadLink | undefined = await findLink(db, id);
    if (link) thread.unshift(link);
    id = link?.redirectedFromId ?? null;
  }
  return thread;
}

/** Where a redirected referral has ended up; itself when nobody redirected it. */
export async function findThreadEnd(db: Database | Trx, referralId: string): Promise<string> {
  let end = referralId;
  for (let step = 0; step < MAX_REDIRECTIONS; step++) {
    const next = await db
      .selectFrom("referral")
      .select("id")
      .where("redirectedFromId", "=", end)
      .executeTakeFirst();
    if (!next) break;
    end = next.id;
  }
  return end;
}

function findLink(db: Database | Trx, id: string) {
  return db
    .selectFrom("referral")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .select([
      "referral.id",
      "referral.reference",
      "referral.status",
      "referral.senderSecteurId",
      "referral.filiereId",
      "referral.redirectedFromId",
      "filiere.shortName as filiereName",
    ])
    .where("referral.id", "=", id)
    .executeTakeFirst();
}
