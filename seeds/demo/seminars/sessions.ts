import { addDays, daysBetween } from "#app/shared/dates.ts";
import { isWorkingDay } from "#app/shared/working-days.ts";
import { type DemoSeminar, SEMINARS } from "./catalogue.ts";

export interface PlannedSession {
  seminar: DemoSeminar;
  /** First day. */
  day: string;
  demand: number;
  /** What it shows to whoever opens the demo. */
  role: "tomorrow" | "long_queue" | "offer" | "to_evaluate" | null;
}

const DAYS_AHEAD = 100;
const DAYS_PER_MONTH = 30;
/** No other session of the same seminar so near the one that the demo shows. */
const APART = 45;
const LONG_QUEUE = 3.9;

/** Sessions of so many days and the coming three months: one is tomorrow, one has a long queue, one offers a place, one waits for its people's opinion. */
export function planSessions(today: string, daysBack: number): PlannedSession[] {
  const shown: PlannedSession[] = [
    show("crise-suicidaire", addDays(today, 1), "tomorrow", 1.2),
    show("trauma-complexe", workingDay(addDays(today, 38)), "long_queue", LONG_QUEUE),
    show("premier-episode", workingDay(addDays(today, 24)), "offer", 1.6),
    show("tca-premiers-reperes", workingDay(addDays(today, -8)), "to_evaluate", 1.5),
  ];
  const others = SEMINARS.flatMap((seminar, index) =>
    daysOf(seminar, index, { today, daysBack })
      .filter((day) =>
        shown.every(
          (session) => session.seminar !== seminar || Math.abs(daysBetween(session.day, day)) > APART,
        ),
      )
      .map((day): PlannedSession => ({ seminar, day, demand: seminar.demand, role: null })),
  );
  return [...others, ...shown].sort((a, b) => a.day.localeCompare(b.day));
}

function show(
  code: string,
  day: string,
  role: NonNullable<PlannedSession["role"]>,
  demand: number,
): PlannedSession {
  const seminar = SEMINARS.find((one) => one.code === code);
  if (!seminar) throw new Error(`no seminar is called ${code}`);
  return { seminar, day, demand, role };
}

function daysOf(
  seminar: DemoSeminar,
  index: number,
  { today, daysBack }: { today: string; daysBack: number },
): string[] {
  const days: string[] = [];
  const step = seminar.everyMonths * DAYS_PER_MONTH;
  for (let ahead = DAYS_AHEAD - index * 11; ahead > -daysBack; ahead -= step)
    days.push(workingDay(addDays(today, ahead)));
  return days;
}

/** A Tuesday to a Thursday, never a public holiday. */
function workingDay(day: string): string {
  for (let candidate = day; ; candidate = addDays(candidate, 1)) {
    const weekday = new Date(`${candidate}T12:00:00Z`).getUTCDay();
    if (weekday >= 2 && weekday <= 4 && isWorkingDay(candidate)) return candidate;
  }
}
