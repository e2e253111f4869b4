import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { COMPUTED_SECTEUR_PATH } from "../previews.ts";

const TYPING_PAUSE_MS = 500;

/** With script: the secteur that the commune gives, before anything is recorded. Without it, the record shows it. */
export function SecteurPreview(props: { commune: string; hasNoStableAddress: boolean; birthOn: string }) {
  const fetcher = useFetcher<{ words: string | null }>();
  const asked = useRef("");
  const { commune, hasNoStableAddress, birthOn } = props;
  const isComplete = birthOn.length === 10 && (hasNoStableAddress || commune.trim().length > 1);
  const key = isComplete ? [commune.trim(), hasNoStableAddress ? "on" : "", birthOn].join("|") : "";
  const { submit } = fetcher;

  useEffect(() => {
    if (key === "" || key === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = key;
      const [typed = "", noAddress = "", day = ""] = key.split("|");
      submit(
        { commune: typed, hasNoStableAddress: noAddress, birthOn: day },
        { method: "post", action: COMPUTED_SECTEUR_PATH },
      );
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, submit]);

  const words = isComplete ? fetcher.data?.words : null;
  return (
    <p aria-live="polite" className="text-sm empty:hidden">
      {words ?? ""}
    </p>
  );
}
