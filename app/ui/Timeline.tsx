import type { ReactNode } from "react";
import { formatInstant } from "#app/shared/dates.ts";

export interface TimelineEvent {
  key: string;
  at: string;
  title: ReactNode;
  by?: string | null;
  note?: ReactNode;
}

/** What happened, in the order given. */
export function Timeline(props: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="ml-1.5 flex flex-col gap-4 border-base-300 border-l pl-5">
      {props.events.map((event) => (
        <li key={event.key} className="relative text-sm">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[1.5625rem] size-2 rounded-full bg-primary ring-4 ring-base-100"
          />
          <p className="font-medium">{event.title}</p>
          <p className="text-base-content/70 text-xs">
            <time dateTime={event.at}>{formatInstant(event.at)}</time>
            {event.by ? `, ${event.by}` : ""}
          </p>
          {event.note ? <div className="mt-1 whitespace-pre-line break-words">{event.note}</div> : null}
        </li>
      ))}
    </ol>
  );
}
