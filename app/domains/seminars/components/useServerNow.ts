import { useEffect, useState } from "react";

const SECOND_MS = 1_000;

/** The server's time, second by second in the browser; it owes nothing to the clock of the device. */
export function useServerNow(loadedAt: string): Date {
  const [elapsed, setElapsed] = useState({ since: loadedAt, ms: 0 });
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(
      () => setElapsed({ since: loadedAt, ms: performance.now() - start }),
      SECOND_MS,
    );
    return () => clearInterval(timer);
  }, [loadedAt]);
  return new Date(Date.parse(loadedAt) + (elapsed.since === loadedAt ? elapsed.ms : 0));
}
