import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { tellTeaching } from "./notices.service.server.ts";
import { listLapsed, listToChase, listToClose, listToRemind } from "./reminders.queries.server.ts";
import { CONTENT_DAYS, ownerOf, REMINDER_DAYS } from "./teaching.rules.ts";
import { insertTeachingEvent, updateTeachingSession } from "./teaching.store.server.ts";

const DAY_MS = 86_400_000;

interface Timed {
  db: Database | Trx;
  now: Date;
}

/** A week before, the presenter is reminded; two days before, told that the content is not ready. Each once. */
export function remindPresenters({ db, now }: Timed): Promise<number> {
  return inTransaction(db, async (trx) => {
    const at = now.toISOString();
    const near = await listToRemind(trx, { now, before: daysAfter(now, REMINDER_DAYS) });
    for (const session of near) {
      if (!(await updateTeachingSession(trx, session, { remindedAt: at }, now))) continue;
      await tellTeaching(trx, [session.presenterId], { news: "reminder", session, now });
    }
    const unready = await listToChase(trx, { now, before: daysAfter(now, CONTENT_DAYS) });
    for (const session of unready) {
      if (!(await updateTeachingSession(trx, session, { chasedAt: at }, now))) continue;
      await tellTeaching(trx, [session.presenterId], { news: "contentMissing", session, now });
    }
    return near.length + unready.length;
  });
}

/** What is over is its moderator's to close; what nobody took or answered is cancelled, and said so. */
export function settlePastSessions({ db, now }: Timed): Promise<number> {
  return inTransaction(db, async (trx) => {
    const toClose = await listToClose(trx, now);
    for (const session of toClose) await updateTeachingSession(trx, session, ownerOf(session, now), now);
    const lapsed = await listLapsed(trx, now);
    for (const session of lapsed) {
      const ended = {
        status: "cancelled" as const,
        cancelledAt: now.toISOString(),
        cancelReason:
          session.status === "free" ? "Personne n’a pris ce créneau." : "Proposition restée sans réponse.",
        ownerId: null,
        dueAt: null,
      };
      if (!(await updateTeachingSession(trx, session, ended, now))) continue;
      await insertTeachingEvent(trx, {
        sessionId: session.id,
        at: now.toISOString(),
        accountId: null,
        kind: "cancelled",
        comment: ended.cancelReason,
        version: session.version + 1,
      });
      if (session.presenterId)
        await tellTeaching(trx, [session.presenterId, session.moderatorId], { news: "lapsed", session, now });
    }
    return toClose.length + lapsed.length;
  });
}

function daysAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString();
}
