import { formatInstant } from "#app/shared/dates.ts";
import { countdownTone, countdownWords } from "../clocks.rules.ts";

const TONES = { neutral: "", warning: "font-medium text-warning", danger: "font-semibold text-error" };

/** A countdown in words, coloured as it nears its end; the exact time is in the title. */
export function Countdown(props: { startedAt: string; dueAt: string; now: Date }) {
  const { dueAt, now } = props;
  return (
    <time
      dateTime={dueAt}
      title={formatInstant(dueAt)}
      className={`whitespace-nowrap ${TONES[countdownTone(props, now)]}`}
    >
      {countdownWords(dueAt, now)}
    </time>
  );
}
