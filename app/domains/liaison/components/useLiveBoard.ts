import { useEffect, useRef, useState } from "react";
import { boardPath } from "../board.forms.ts";
import type { BoardPage } from "../board.service.server.ts";
import type { Connection } from "../live.rules.ts";
import type { ShownSearch } from "./BoardBar.tsx";
import { keepLive } from "./keep-live.ts";

/** The board of this address as it is now, and how the page hears of changes. */
export function useLiveBoard(loaded: BoardPage, search: ShownSearch) {
  const address = boardPath({ ...search }, "/liaison/tableau");
  const [fresh, setFresh] = useState<{ address: string; board: BoardPage } | null>(null);
  const [connection, setConnection] = useState<Connection>({ kind: "starting" });
  const isFresh = fresh?.address === address && fresh.board.now > loaded.now;
  const board = isFresh ? fresh.board : loaded;
  const readAt = useRef(board.now);
  readAt.current = board.now;

  // What the loader gave goes stale by itself: this is a subscription, not the page's first reading.
  useEffect(() => {
    let reading = new AbortController();
    const refresh = async () => {
      reading.abort();
      reading = new AbortController();
      const { signal } = reading;
      try {
        const response = await fetch(address, { redirect: "manual", signal });
        // The session is over, or the right is gone: the page itself says which.
        if (response.type === "opaqueredirect" || response.status === 403) window.location.reload();
        if (!response.ok) return response.type === "opaqueredirect";
        setFresh({ address, board: await response.json() });
        return true;
      } catch {
        return signal.aborted;
      }
    };
    const stop = keepLive({ readAt: () => readAt.current, refresh, say: setConnection });
    return () => {
      stop();
      reading.abort();
    };
  }, [address]);

  return { board, connection };
}
