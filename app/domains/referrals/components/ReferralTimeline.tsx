import { Card } from "#app/ui/Card.tsx";
import { Timeline } from "#app/ui/Timeline.tsx";
import { eventLabel } from "../events.vocabulary.ts";
import { CANCEL_REASON_LABELS, DECLINE_REASON_LABELS } from "../referrals.vocabulary.ts";

interface Event {
  id: string;
  at: string;
  action: string;
  reasonCode: string | null;
  comment: string | null;
  by: string | null;
}

const REASONS: Readonly<Record<string, string>> = { ...CANCEL_REASON_LABELS, ...DECLINE_REASON_LABELS };

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
  const reason = event.reasonCode ? (REASONS[event.reasonCode] ?? null) : null;
  return [reason, event.comment].filter(Boolean).join("\n") || null;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}
