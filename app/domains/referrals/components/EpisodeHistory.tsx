import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { Timeline } from "#app/ui/Timeline.tsx";
import { EPISODE_EVENT_LABELS } from "../care.vocabulary.ts";
import type { EpisodeEventLine } from "../episodes.queries.server.ts";

/** What happened to the episode, by whom and why. */
export function EpisodeHistory({ events }: { events: readonly EpisodeEventLine[] }) {
  return (
    <Card title="Historique de l’épisode">
      <Timeline
        events={events.map((event) => ({
          key: event.id,
          at: event.at,
          title: titleOf(event),
          by: [event.title, event.givenName, event.familyName].filter(Boolean).join(" ") || "Pluton",
          note: event.comment,
        }))}
      />
    </Card>
  );
}

function titleOf(event: EpisodeEventLine): string {
  const label = EPISODE_EVENT_LABELS[event.action] ?? "Épisode modifié";
  const isExtension = event.action === "extend" && event.plannedEndOn !== null;
  return isExtension && event.plannedEndOn
    ? `${label} jusqu’au ${formatShortDay(event.plannedEndOn)}`
    : label;
}
