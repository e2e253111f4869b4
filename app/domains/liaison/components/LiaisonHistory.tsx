import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { Timeline } from "#app/ui/Timeline.tsx";
import { liaisonEventLabel } from "../events.vocabulary.ts";
import {
  LIAISON_CANCEL_REASON_LABELS,
  LIAISON_LEVEL_LABELS,
  LIAISON_REASON_LABELS,
  LIAISON_REFUSAL_REASON_LABELS,
  LIAISON_STATUS_LABELS,
  type LiaisonReason,
  type LiaisonStatus,
  RESET_REASON_LABELS,
} from "../liaison.vocabulary.ts";

const REASONS: Record<string, Readonly<Record<string, string>>> = {
  refuse: LIAISON_REFUSAL_REASON_LABELS,
  cancel: LIAISON_CANCEL_REASON_LABELS,
  reset_clock: RESET_REASON_LABELS,
  change_level: LIAISON_LEVEL_LABELS,
};

/** What happened, in order. */
export function LiaisonHistory(props: {
  events: readonly {
    id: string;
    at: string;
    action: string;
    reasonCode: string | null;
    comment: string | null;
    by: string | null;
  }[];
}) {
  return (
    <Card title="Historique">
      <Timeline
        events={props.events.map((event) => ({
          key: event.id,
          at: event.at,
          title: liaisonEventLabel(event.action),
          by: event.by ?? "Pluton",
          note:
            [REASONS[event.action]?.[event.reasonCode ?? ""], event.comment].filter(Boolean).join("\n") ||
            null,
        }))}
      />
    </Card>
  );
}

interface Earlier {
  id: string;
  reason: LiaisonReason;
  status: LiaisonStatus;
  requestedAt: string;
  wardName: string;
  hospitalName: string;
  isOpenable: boolean;
  isSameStay: boolean;
}

/** The patient's other requests: of this stay, then of the last year. */
export function EarlierConsults({ earlier }: { earlier: readonly Earlier[] }) {
  if (earlier.length === 0) return null;
  const ordered = [...earlier].sort((a, b) => Number(b.isSameStay) - Number(a.isSameStay));
  return (
    <Card title="Avis précédents" aside="douze derniers mois">
      <ul className="flex flex-col gap-3 text-sm">
        {ordered.map((one) => {
          const title = `${formatShortDay(one.requestedAt)}, ${LIAISON_REASON_LABELS[one.reason]}`;
          return (
            <li key={one.id}>
              {one.isOpenable ? (
                <Link to={`/liaison/${one.id}`} className="link link-primary">
                  {title}
                </Link>
              ) : (
                title
              )}
              <span className="block text-base-content/70">
                {one.isSameStay ? "Même séjour · " : ""}
                {one.hospitalName}, {one.wardName} · {LIAISON_STATUS_LABELS[one.status]}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
