import { dayOf } from "#app/shared/dates.ts";

interface LogLine {
  id: string;
  at: string;
  actorLabel: string;
  action: string;
}

export interface Visit extends LogLine {
  count: number;
}

/** Same person, same act, same day: one line with a count, under the latest time. Lines come newest first. */
export function gatherVisits(lines: readonly LogLine[]): Visit[] {
  const visits = new Map<string, Visit>();
  for (const line of lines) {
    const key = [dayOf(line.at), line.actorLabel, line.action].join("|");
    const visit = visits.get(key);
    if (visit) visit.count++;
    else visits.set(key, { ...line, count: 1 });
  }
  return [...visits.values()];
}
