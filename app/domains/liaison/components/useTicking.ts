import { useEffect, useState } from "react";

const STEP_MS = 30_000;

/**
 * The time of the server, moving on every half minute in the browser. It starts from the instant that the loader
 * gave, so that both renderings agree, and owes nothing to the clock of the device.
 */
export function useTicking(loadedAt: string): Date {
  const [elapsed, setElapsed] = useState({ since: loadedAt, ms: 0 });
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setElapsed({ since: loadedAt, ms: performance.now() - start }), STEP_MS);
    return () => clearInterval(timer);
  }, [loadedAt]);
  return new Date(Date.parse(loadedAt) + (elapsed.since === loadedAt ? elapsed.ms : 0));
}
