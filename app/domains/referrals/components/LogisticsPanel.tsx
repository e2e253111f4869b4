import { formatDay, formatInstant } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { LOGISTICS_KIND_LABELS, LOGISTICS_OUTCOME_LABELS } from "../episodes.vocabulary.ts";
import type { LogisticsLine } from "../logistics.queries.server.ts";
import { professionalLabel } from "../patient-label.rules.ts";

/** Calls, transports and reminders; what is left to do stands out. Nothing clinical. */
export function LogisticsPanel(props: {
  referralId: string;
  entries: readonly LogisticsLine[];
  may: { writeLogistics: boolean };
}) {
  return (
    <Card
      title="Organisation"
      id="organisation"
      aside={
        props.may.writeLogistics ? (
          <LinkButton to={`/parcours/${props.referralId}`} isSmall>
            Appels, transports, rappels
          </LinkButton>
        ) : null
      }
    >
      <LogisticsList entries={props.entries} />
    </Card>
  );
}

export function LogisticsList(props: {
  entries: readonly LogisticsLine[];
  renderAction?(entry: LogisticsLine): React.ReactNode;
}) {
  if (props.entries.length === 0)
    return <p className="text-base-content/70 text-sm">Ni appel, ni transport, ni rappel noté.</p>;
  return (
    <ul className="flex flex-col divide-y divide-base-300">
      {props.entries.map((entry) => (
        <li
          key={entry.id}
          className="flex flex-wrap items-start justify-between gap-2 py-2.5 text-sm first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p>
              <span className="font-medium">{LOGISTICS_KIND_LABELS[entry.kind]}</span>
              {entry.doneAt && entry.outcome === "done"
                ? null
                : ` · ${LOGISTICS_OUTCOME_LABELS[entry.outcome].toLowerCase()}`}
            </p>
            <p className="whitespace-pre-line break-words">{entry.note}</p>
            <p className="text-base-content/70 text-xs">
              {formatInstant(entry.createdAt)}, {professionalLabel(entry)}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {entry.doneAt ? (
              <Tag tone="success">Fait</Tag>
            ) : (
              <Tag tone="warning">{entry.dueOn ? `Pour le ${formatDay(entry.dueOn)}` : "À faire"}</Tag>
            )}
            {entry.doneAt ? null : props.renderAction?.(entry)}
          </div>
        </li>
      ))}
    </ul>
  );
}
