import { formatInstant } from "#app/shared/dates.ts";
import { type DueTone, dueTone, dueWords } from "#app/shared/due.ts";

const TONES: Record<DueTone, string> = {
  neutral: "",
  warning: "font-medium text-warning",
  danger: "font-medium text-error",
};

/** A deadline in words, by days unless `words` says it nearer; the exact time is in the title. `now` comes from the loader, so that both renderings agree. */
export function DueTag(props: { dueAt: string; now: string; words?: string }) {
  return (
    <time
      dateTime={props.dueAt}
      title={formatInstant(props.dueAt)}
      className={`whitespace-nowrap ${TONES[dueTone(props.dueAt, props.now)]}`}
    >
      {props.words ?? dueWords(props.dueAt, props.now)}
    </time>
  );
}
