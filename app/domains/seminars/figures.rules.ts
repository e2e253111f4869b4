import { MIN_ANSWERS } from "./evaluation.vocabulary.ts";
import { meanWords, pooled } from "./results.rules.ts";
import type { SessionStatus } from "./seminars.vocabulary.ts";

/** What a session's figures are made of. */
export interface SessionCounts {
  status: SessionStatus;
  capacity: number | null;
  held: number;
  waiting: number;
  absent: number;
  attended: number;
  /** People who asked for a place, each once, whatever became of it. */
  asked: number;
  /** Overall marks given on the day, and their sum. */
  marks: { count: number; sum: number };
}

export interface Figures {
  /** Places of the sessions that have a limit and were neither cancelled nor left in preparation. */
  places: number;
  asked: number;
  waiting: number;
  /** Places held of the places that there are; null without any. */
  fillRate: number | null;
  /** People who asked for each place that there is. */
  askedPerPlace: number | null;
  /** Absences among the people whose presence is settled. */
  noShowRate: number | null;
  /** Mean overall mark of the day, and how many gave one; null under three. */
  satisfaction: { mean: number; count: number } | null;
}

/** How each figure of the page is counted, in the order of its columns. */
export const FIGURE_DEFINITIONS: readonly { label: string; definition: string }[] = [
  {
    label: "Remplissage",
    definition:
      "Places tenues (confirmées, ou proposées et pas encore répondues) sur les places. Les séances sans limite, annulées ou en préparation ne comptent pas.",
  },
  {
    label: "Demande par place",
    definition:
      "Personnes différentes qui ont demandé une place, qu’elles l’aient eue ou non, pour une place. Au-dessus de 1, tout le monde n’a pas pu venir.",
  },
  { label: "En attente", definition: "Personnes qui attendent une place aujourd’hui." },
  {
    label: "Absences",
    definition:
      "Personnes absentes parmi celles dont la présence est attestée ou l’absence constatée, séances tenues seulement.",
  },
  {
    label: "Satisfaction",
    definition: `Moyenne des notes globales, de 1 à 5, données à chaud par les personnes venues ; entre parenthèses, combien en ont donné une. Vide sous ${MIN_ANSWERS} notes. Dans le total d’un séminaire, une séance de moins de ${MIN_ANSWERS} notes n’entre que si d’autres la complètent : sans cela, on la déduirait.`,
  },
];

/** Figures of one session, or of several; `asked` is given when people may be counted once over several. */
export function figuresOf(sessions: readonly SessionCounts[], asked?: number): Figures {
  const counted = sessions.filter(({ status }) => status === "open" || status === "held");
  const limited = counted.filter(({ capacity }) => capacity !== null);
  const sum = (rows: readonly SessionCounts[], of: (row: SessionCounts) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const places = sum(limited, ({ capacity }) => capacity ?? 0);
  const people = asked ?? sum(counted, (row) => row.asked);
  const absent = sum(counted, (row) => row.absent);
  const settled = absent + sum(counted, (row) => row.attended);
  return {
    places,
    asked: people,
    waiting: sum(counted, (row) => row.waiting),
    fillRate: ratio(
      sum(limited, (row) => row.held),
      places,
    ),
    askedPerPlace: ratio(people, places),
    noShowRate: ratio(absent, settled),
    satisfaction: satisfactionOf(counted),
  };
}

function satisfactionOf(sessions: readonly SessionCounts[]): Figures["satisfaction"] {
  const marks = pooled(sessions, (session) => session.marks.count).map((session) => session.marks);
  const count = marks.reduce((total, mark) => total + mark.count, 0);
  return count < MIN_ANSWERS
    ? null
    : { mean: marks.reduce((total, mark) => total + mark.sum, 0) / count, count };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** «85 %», «–» */
export function shareWords(share: number | null): string {
  return share === null ? "–" : `${Math.round(share * 100)}\u00a0%`;
}

/** «2,3» people for a place */
export function askedWords(askedPerPlace: number | null): string {
  return askedPerPlace === null ? "–" : askedPerPlace.toFixed(1).replace(".", ",");
}

/** «4,3 (18)», a mean with how many gave a mark */
export function satisfactionWords({ mean, count }: { mean: number; count: number }): string {
  return `${meanWords(mean)} (${count})`;
}
