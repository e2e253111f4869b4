import { type Connection, POLLING_SECONDS } from "../live.rules.ts";

const POLL_MS = POLLING_SECONDS * 1_000;
/** A stream that reconnects at once is not worth a word. */
const GRACE_MS = 3_000;
/** A stream that the server refused is tried again this much later. */
const RETRY_MS = 60_000;

export interface LivePage {
  /** When the board on the screen was read. */
  readAt(): string;
  /** Reads the board again; false when the server does not answer. */
  refresh(): Promise<boolean>;
  say(connection: Connection): void;
}

/**
 * Keeps a page up to date: the server's stream says that something changed, and the page reads the board again.
 * Without a stream it reads the board every half minute. A hidden page waits: a browser gives a site few
 * connections, and each would keep one. Answers how to stop.
 */
export function keepLive(page: LivePage): () => void {
  let source: EventSource | null = null;
  let isOpen = false;
  let lostSince: string | null = null;
  const timers = { poll: 0, grace: 0, retry: 0 };

  const refresh = async () => {
    const isAnswered = await page.refresh();
    lostSince = isAnswered ? null : (lostSince ?? new Date().toISOString());
    return isAnswered;
  };
  const poll = async () => {
    window.clearTimeout(timers.poll);
    await refresh();
    if (isOpen && lostSince === null) return page.say({ kind: "live" });
    page.say(lostSince === null ? { kind: "polling" } : { kind: "offline", since: lostSince });
    timers.poll = window.setTimeout(() => void poll(), POLL_MS);
  };
  const listen = () => {
    if (typeof EventSource === "undefined") return void poll();
    source = new EventSource(`/liaison/direct?depuis=${encodeURIComponent(page.readAt())}`);
    source.addEventListener("open", () => {
      window.clearTimeout(timers.grace);
      window.clearTimeout(timers.poll);
      isOpen = true;
      lostSince = null;
      timers.grace = 0;
      page.say({ kind: "live" });
    });
    source.addEventListener("changement", () => {
      void refresh().then((isAnswered) => {
        if (!isAnswered) void poll();
      });
    });
    source.addEventListener("fin", () => void poll());
    source.addEventListener("error", () => {
      isOpen = false;
      if (timers.grace === 0) timers.grace = window.setTimeout(() => void poll(), GRACE_MS);
      if (source?.readyState === EventSource.CLOSED) timers.retry = window.setTimeout(listen, RETRY_MS);
    });
  };
  const stop = () => {
    source?.close();
    source = null;
    isOpen = false;
    for (const timer of Object.values(timers)) window.clearTimeout(timer);
    timers.grace = 0;
  };
  const restart = () => {
    stop();
    if (document.visibilityState === "visible") listen();
  };

  restart();
  document.addEventListener("visibilitychange", restart);
  window.addEventListener("online", restart);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", restart);
    window.removeEventListener("online", restart);
  };
}
