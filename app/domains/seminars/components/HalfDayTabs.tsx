import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import type { HalfDay } from "../attendance.queries.server.ts";
import { MOMENT_LABELS } from "../seminars.vocabulary.ts";

/** The half-days of a session, each with whether its sheet is closed. */
export function HalfDayTabs(props: { halfDays: readonly HalfDay[]; current: string; root: string }) {
  if (props.halfDays.length < 2) return null;
  return (
    <nav aria-label="Demi-journées" className="flex flex-wrap gap-2">
      {props.halfDays.map((halfDay) => (
        <Link
          key={halfDay.id}
          to={`${props.root}?demi-journee=${halfDay.id}`}
          aria-current={halfDay.id === props.current ? "page" : undefined}
          className="flex min-h-11 items-center rounded-field border border-base-300 bg-base-100 px-3 text-sm aria-[current=page]:border-primary aria-[current=page]:font-semibold sm:min-h-9"
        >
          {MOMENT_LABELS[halfDay.moment]} du {formatShortDay(halfDay.startsAt)}
          {halfDay.closedAt ? " · close" : ""}
        </Link>
      ))}
    </nav>
  );
}
