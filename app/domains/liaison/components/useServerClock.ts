import { useEffect, useRef } from "react";

/** The server's time at any moment, from the instant that the loader gave: a phone may be minutes wrong. */
export function useServerClock(loadedAt: string): () => Date {
  const start = useRef({ loadedAt, at: 0 });
  useEffect(() => {
    start.current = { loadedAt, at: performance.now() };
  }, [loadedAt]);
  return () => new Date(Date.parse(start.current.loadedAt) + performance.now() - start.current.at);
}
