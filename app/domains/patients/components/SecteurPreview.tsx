import { usePreview } from "#app/platform/forms/usePreview.ts";
import { COMPUTED_SECTEUR_PATH } from "../previews.ts";

/** With script: the secteur that the commune gives, before anything is recorded. Without it, the record shows it. */
export function SecteurPreview(props: {
  commune: string;
  hasNoStableAddress: boolean;
  isDetained: boolean;
  detentionPlaceId: string;
  birthOn: string;
}) {
  const { commune, hasNoStableAddress, isDetained, detentionPlaceId, birthOn } = props;
  const isPlaced = hasNoStableAddress || isDetained || detentionPlaceId !== "";
  const isComplete = birthOn.length === 10 && (isPlaced || commune.trim().length > 1);
  const answer = usePreview<{ words: string | null }>(
    COMPUTED_SECTEUR_PATH,
    isComplete
      ? {
          commune: commune.trim(),
          hasNoStableAddress: hasNoStableAddress ? "on" : "",
          isDetained: isDetained ? "on" : "",
          detentionPlaceId,
          birthOn,
        }
      : null,
  );
  return (
    <p aria-live="polite" className="text-sm empty:hidden">
      {answer?.words ?? ""}
    </p>
  );
}
