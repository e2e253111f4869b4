import { useEffect, useState } from "react";

const TYPING_PAUSE_MS = 500;

/**
 * What the server says of what is being typed, once nobody has typed for a moment; null while `typed` is null, and
 * until there is an answer. `path` answers JSON to a post. A preview only helps: without a network, or once the session
 * has lapsed, there is none. It goes beside the router, whose fetchers put an error page in the form's place when an
 * answer is lost, and break a navigation that they end during.
 */
export function usePreview<Answer>(path: string, typed: Record<string, string> | null): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = typed ? JSON.stringify(typed) : "";

  useEffect(() => {
    if (asked === "") return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void ask<Answer>(path, JSON.parse(asked), abort.signal).then((found) => {
        if (!abort.signal.aborted) setAnswer(found);
      });
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [path, asked]);

  return typed ? answer : null;
}

async function ask<Answer>(
  path: string,
  typed: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer | null> {
  try {
    const response = await fetch(path, { method: "POST", body: new URLSearchParams(typed), signal });
    return response.ok && !response.redirected ? await response.json() : null;
  } catch {
    return null;
  }
}
