import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { COMPUTED_SECTEUR_PATH } from "../previews.ts";

const TYPING_PAUSE_MS = 500;

/** With script: the secteur that the commune gives, before anything is recorded. Without it, the record shows it. */
export function SecteurPreview(props: {
  commune: string;
  hasNoStableAddress: boolean;
  isDetained: boolean;
  detentionPlaceId: string;
  birthOn: string;
}) {
  const fetcher = useFetcher<{ words: string | null }>();
  const asked = useRef("");
  const { commune, hasNoStableAddress, isDetained, detentionPlaceId, birthOn } = props;
  const isPlaced = hasNoStableAddress || isDetained || detentionPlaceId !== "";
  const isComplete = birthOn.length === 10 && (isPlaced || commune.trim().length > 1);
  const ticks = [hasNoStableAddress, isDetained].map((isOn) => (isOn ? "on" : ""));
  const key = isComplete ? [commune.trim(), ...ticks, detentionPlaceId, birthOn].join("|") : "";
  const { submit } = fetcher;

  useEffect(() => {
    if (key === "" || key === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = key;
      const [typed = "", noAddress = "", detained = "", place = "", day = ""] = key.split("|");
      submit(
        {
          commune: typed,
          hasNoStableAddress: noAddress,
          isDetained: detained,
          detentionPlaceId: place,
          birthOn: day,
        },
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
