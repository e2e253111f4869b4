import { Card } from "#app/ui/Card.tsx";
import { Timeline } from "#app/ui/Timeline.tsx";
import { eventLabel } from "../events.vocabulary.ts";
import { reasonLabel } from "../status-words.rules.ts";

interface Event {
  id: string;
  at: string;
  action: string;
  reasonCode: string | null;
  comment: string | null;
  by: string | null;
}

/** What happened, newest first. */
export function ReferralTimeline({ events }: { events: readonly Event[] }) {
  return (
    <Card title="Historique">
      <Timeline
        events={events.map((event) => ({
          key: event.id,
          at: event.at,
          title: capitalised(eventLabel(event.action)),
          by: event.by ?? "Pluton",
          note: noteOf(event),
        }))}
      />
    </Card>
  );
}

function noteOf(event: Event): string | null {
  return [reasonLabel(event.action, event.reasonCode), event.comment].filter(Boolean).join("\n") || null;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}
