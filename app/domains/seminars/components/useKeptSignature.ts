import { useRevalidator } from "@remix-run/react";
import { type FormEvent, useCallback, useEffect, useState } from "react";

const RETRY_MS = 15_000;
const ANSWER_MS = 8_000;

export type SigningState =
  | { kind: "idle" }
  | { kind: "sending" }
  /** No network: the phone keeps it. */
  | { kind: "kept"; keptAt: string }
  /** The session lapsed meanwhile: it is still kept. */
  | { kind: "lapsed"; keptAt: string }
  | { kind: "signed"; title: string; signedAt: string; lateMinutes: number; isAgain: boolean }
  | { kind: "refused"; message: string };

interface Kept {
  digits: string;
  keptAt: string;
}

/**
 * Sends a signature; without network it stays on the phone, with the time at which it was typed, and is sent when the
 * network is back, also if the page was closed meanwhile. `who` keeps the signatures of two people on one phone apart.
 */
export function useKeptSignature({ who, address }: { who: string; address: string }) {
  const key = `pluton.signature.${who}`;
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<SigningState>({ kind: "idle" });

  const send = useCallback(
    async (signature: Kept, isKept: boolean) => {
      const answer = await post(address, signature, isKept);
      if (answer.kind === "kept" || answer.kind === "lapsed") {
        localStorage.setItem(key, JSON.stringify(signature));
        return setState({ kind: answer.kind, keptAt: signature.keptAt });
      }
      localStorage.removeItem(key);
      setState(answer);
      revalidate();
    },
    [address, key, revalidate],
  );

  useEffect(() => {
    const retry = () => {
      const kept = readKept(key);
      if (kept) void send(kept, true);
    };
    retry();
    const timer = setInterval(retry, RETRY_MS);
    window.addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", retry);
    };
  }, [key, send]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const digits = String(new FormData(event.currentTarget).get("digits") ?? "").trim();
    if (!digits || state.kind === "sending") return;
    setState({ kind: "sending" });
    void send({ digits, keptAt: new Date().toISOString() }, false);
  }

  return { state, onSubmit };
}

async function post(address: string, { digits, keptAt }: Kept, isKept: boolean): Promise<SigningState> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(isKept ? { digits, keptAt } : { digits }),
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (response.type === "opaqueredirect" || response.status === 401) return { kind: "lapsed", keptAt };
    if (response.status >= 500) return { kind: "kept", keptAt };
    return await response.json();
  } catch {
    return { kind: "kept", keptAt };
  }
}

function readKept(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    const isWhole = typeof kept === "object" && kept !== null && "digits" in kept && "keptAt" in kept;
    return isWhole ? { digits: String(kept.digits), keptAt: String(kept.keptAt) } : null;
  } catch {
    return null;
  }
}
