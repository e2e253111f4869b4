import { useEffect, useRef } from "react";

/** The server's time at any moment, from the instant that the loader gave: a phone may be minutes wrong. */
export function useServerClock(loadedAt: string): () => Date {
  const start = useRef<number | null>(null);
  useEffect(() => {
    start.current = performance.now();
  }, []);
  return () =>
    new Date(Date.parse(loadedAt) + (start.current === null ? 0 : performance.now() - start.current));
}
