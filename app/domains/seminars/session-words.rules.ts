import { formatDay } from "#app/shared/dates.ts";
import { PRIORITY_REASON_LABELS, PRIORITY_REASONS } from "./seminars.vocabulary.ts";

interface Where {
  startsAt: string;
  siteName: string | null;
  place: string | null;
}

/** «Entretien motivationnel, mar. 12 janv. 2027, CMP d’Armentières» */
export function sessionWords(session: Where & { title: string }): string {
  return [session.title, formatDay(session.startsAt), placeWords(session)].filter(Boolean).join(", ");
}

/** «mar. 12 janv. 2027, CMP d’Armentières : 3 places libres» */
export function otherDateWords(
  session: Where & { capacity: number | null; heldCount: number; waitingCount: number },
): string {
  const day = [formatDay(session.startsAt), placeWords(session)].filter(Boolean).join(", ");
  return `${day} : ${freeWords(session)}`;
}

/** «3 places libres», «complet, 12 en attente» */
export function freeWords(session: {
  capacity: number | null;
  heldCount: number;
  waitingCount: number;
}): string {
  if (session.capacity === null) return "sans limite";
  const free = session.capacity - session.heldCount;
  if (free > 0) return free === 1 ? "1 place libre" : `${free} places libres`;
  return session.waitingCount > 0 ? `complet, ${session.waitingCount} en attente` : "complet";
}

export function placeWords({ siteName, place }: Pick<Where, "siteName" | "place">): string {
  return [siteName, place].filter(Boolean).join(", ") || "À distance";
}

/** Why somebody is where they are in a queue, in words. */
export function reasonWords(priorityReasons: string): string[] {
  const codes = priorityReasons.split(",");
  return PRIORITY_REASONS.filter((reason) => codes.includes(reason)).map(
    (reason) => PRIORITY_REASON_LABELS[reason],
  );
}
