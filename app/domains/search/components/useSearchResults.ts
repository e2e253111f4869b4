import { useEffect, useState } from "react";
import { SEARCH_MINIMUM, SEARCH_RESULTS_PATH, type SearchGroup } from "../search.vocabulary.ts";

const TYPING_PAUSE_MS = 200;

type SearchState = "short" | "searching" | "found" | "failed";

/** Results as the person types: waits for a pause, drops answers that come too late. */
export function useSearchResults(text: string): { groups: SearchGroup[]; state: SearchState } {
  const [groups, setGroups] = useState<SearchGroup[]>([]);
  const [state, setState] = useState<SearchState>("short");
  const asked = text.trim();

  useEffect(() => {
    if (asked.length < SEARCH_MINIMUM) {
      setGroups([]);
      setState("short");
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setState("searching");
      askServer(asked, abort.signal)
        .then((found) => {
          setGroups(found);
          setState("found");
        })
        .catch(() => {
          if (!abort.signal.aborted) setState("failed");
        });
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);

  return { groups, state };
}

/** Posted, so that no name stands in an address or a log. */
async function askServer(q: string, signal: AbortSignal): Promise<SearchGroup[]> {
  const response = await fetch(SEARCH_RESULTS_PATH, {
    method: "POST",
    body: new URLSearchParams({ q }),
    signal,
  });
  // A session that lapsed answers with the sign-in page.
  if (response.redirected) window.location.reload();
  if (!response.ok) throw new Error("search failed");
  const answer: { groups: SearchGroup[] } = await response.json();
  return answer.groups;
}
