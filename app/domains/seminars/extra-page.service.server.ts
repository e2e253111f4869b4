import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import { listFiguredSeminars, listFiguredSessions } from "./figures.queries.server.ts";
import { figuresOf } from "./figures.rules.ts";
import { countsOf } from "./figures.service.server.ts";
import { findLastPoll, listPollOptions, listPollPeople } from "./polls.queries.server.ts";
import { findSession, findSessionLabel } from "./sessions.queries.server.ts";

const YEAR_DAYS = 365;

/** What the coordinator decides an extra session on: the demand of a year against its places, and the queue's answers. */
export async function loadExtraPage({ db, now }: { db: Database; now: Date }, sessionId: string) {
  const session = await findSession(db, sessionId);
  const label = session ? await findSessionLabel(db, sessionId) : undefined;
  if (!session || !label) return undefined;
  const since = instantOf(addDays(dayOf(now), -YEAR_DAYS)).toISOString();
  const [sessions, seminars, poll] = await Promise.all([
    listFiguredSessions(db, { since }),
    listFiguredSeminars(db, { since }),
    findLastPoll(db, sessionId),
  ]);
  const own = sessions.filter(({ seminarId }) => seminarId === session.seminarId);
  const seminar = seminars.find(({ id }) => id === session.seminarId);
  const people = poll ? await listPollPeople(db, poll.id) : [];
  const options = poll ? await listPollOptions(db, poll.id) : [];
  return {
    id: session.id,
    label,
    waitingCount: session.waitingCount,
    forecast: figuresOf(own.map(countsOf), Number(seminar?.askedCount ?? 0)),
    poll: poll ?? null,
    people,
    options: options.map((option) => ({
      ...option,
      count: people.filter(({ status, optionIds }) => status === "waiting" && optionIds.includes(option.id))
        .length,
    })),
  };
}
export type ExtraPage = NonNullable<Awaited<ReturnType<typeof loadExtraPage>>>;
