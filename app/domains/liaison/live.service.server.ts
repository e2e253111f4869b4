import { listOpenSessionIds } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { listBoardPlaces } from "./board.service.server.ts";
import { listChangedSince, MAX_CHANGES } from "./changes.queries.server.ts";
import { type Change, concerns, LATEST_COMMIT_MS, unseenSince, type Watched } from "./live.rules.ts";

const LOOK_MS = 2_000;
const SESSION_LOOK_MS = 5_000;

export interface BoardListener {
  sessionId: string;
  watched: Watched;
  /** When the board on the screen was read; null once what it may have missed was told. */
  since: string | null;
  changed(): void;
  /** The session is over, or the database does not answer any more. */
  over(): void;
}

/** What this person's board may show. */
export async function watchedBy(ctx: UseCaseContext): Promise<Watched> {
  const { hospitals, wards } = await listBoardPlaces(ctx);
  return { hospitalIds: hospitals.map(({ id }) => id), wardIds: wards.map(({ id }) => id) };
}

interface Watch {
  listeners: Set<BoardListener>;
  timer: NodeJS.Timeout | null;
}

/** One look for all the listeners of a process, however many; it ends with the last of them. */
const watches = new WeakMap<Database, Watch>();

/** Tells a listener of each change on what it may see, from any process; answers how to stop listening. */
export function listenToBoard(db: Database, listener: BoardListener): () => void {
  const watch = watches.get(db) ?? startWatch(db);
  watch.listeners.add(listener);
  return () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size === 0) stopWatch(db, watch);
  };
}

function startWatch(db: Database): Watch {
  const watch: Watch = { listeners: new Set(), timer: null };
  watches.set(db, watch);
  let known = new Map<string, number>();
  let sessionsSeenAt = Date.now();
  const look = async () => {
    try {
      const now = new Date();
      const changes = await listChangedSince(db, new Date(now.getTime() - LATEST_COMMIT_MS).toISOString());
      tell(watch, changes, { known, now });
      known = new Map(changes.map(({ id, version }) => [id, version]));
      if (now.getTime() - sessionsSeenAt >= SESSION_LOOK_MS) {
        sessionsSeenAt = now.getTime();
        await endLapsed(db, watch, now);
      }
    } catch {
      // Their pages ask the server again, and say so when it does not answer.
      for (const listener of watch.listeners) listener.over();
    }
    if (watch.listeners.size > 0) plan(LOOK_MS);
  };
  const plan = (ms: number) => {
    watch.timer = setTimeout(() => void look(), ms).unref();
  };
  plan(0);
  return watch;
}

function stopWatch(db: Database, watch: Watch): void {
  if (watch.timer) clearTimeout(watch.timer);
  if (watches.get(db) === watch) watches.delete(db);
}

function tell(
  watch: Watch,
  changes: readonly Change[],
  { known, now }: { known: ReadonlyMap<string, number>; now: Date },
): void {
  const moved = changes.filter(({ id, version }) => known.get(id) !== version);
  const isFull = changes.length >= MAX_CHANGES;
  for (const listener of watch.listeners) {
    const unseen = listener.since === null ? moved : unseenSince(changes, listener.since, now);
    listener.since = null;
    const isTold = isFull || unseen === null || unseen.some((change) => concerns(change, listener.watched));
    if (isTold) listener.changed();
  }
}

async function endLapsed(db: Database, watch: Watch, now: Date): Promise<void> {
  const ids = [...new Set([...watch.listeners].map(({ sessionId }) => sessionId))];
  const open = new Set(await listOpenSessionIds(db, ids, now));
  for (const listener of watch.listeners) if (!open.has(listener.sessionId)) listener.over();
}
