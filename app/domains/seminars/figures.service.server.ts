import { csvFile } from "#app/shared/csv.ts";
import { addDays, dayOf, formatDay, instantOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import { type FiguredSession, listFiguredSeminars, listFiguredSessions } from "./figures.queries.server.ts";
import { figuresOf, type SessionCounts } from "./figures.rules.ts";
import { listMarks } from "./results.queries.server.ts";
import { SESSION_STATUS_LABELS } from "./seminars.vocabulary.ts";
import { placeWords } from "./session-words.rules.ts";

/** Figures look back a year. */
const YEAR_DAYS = 365;
const NO_MARKS = { count: 0, sum: 0 };

/** The coordinator's figures: sessions to come first, then those of the year, then by seminar. */
export async function loadFigures({ db, now }: { db: Database; now: Date }) {
  const since = instantOf(addDays(dayOf(now), -YEAR_DAYS)).toISOString();
  const [rows, seminars, marks] = await Promise.all([
    listFiguredSessions(db, { since }),
    listFiguredSeminars(db, { since }),
    listMarks(db, { measure: "overall", moment: "on_day", since }),
  ]);
  const marksOf = new Map(marks.map((mark) => [mark.id, mark]));
  const sessions = rows.map((row) => ({ ...row, marks: marksOf.get(row.id) ?? NO_MARKS }));
  const lines = sessions.map((session) => ({
    ...session,
    figures: figuresOf([countsOf(session)]),
    isThresholdPassed: isOverThreshold(session, now),
  }));
  const isToCome = ({ startsAt }: { startsAt: string }) => startsAt > now.toISOString();
  return {
    since,
    toCome: lines.filter(isToCome),
    past: lines.filter((line) => !isToCome(line)).toReversed(),
    seminars: seminars.map((seminar) => {
      const own = sessions.filter(({ seminarId }) => seminarId === seminar.id);
      return {
        ...seminar,
        sessions: own.length,
        figures: figuresOf(own.map(countsOf), Number(seminar.askedCount)),
      };
    }),
  };
}
export type ManagementFigures = Awaited<ReturnType<typeof loadFigures>>;
export type FigureLine = ManagementFigures["toCome"][number];

/** Every figure of the page, a session or a seminar on each line; shares as numbers. */
export function figuresCsv(figures: ManagementFigures): string {
  const header = [
    "tableau",
    "seminaire",
    "date",
    "lieu",
    "etat",
    "places",
    "personnes qui ont demande",
    "en attente",
    "remplissage",
    "demande par place",
    "absences",
    "satisfaction sur 5",
    "notes de satisfaction",
  ];
  const sessions = [...figures.toCome, ...figures.past].map((line) => [
    "Séances",
    line.title,
    formatDay(line.startsAt),
    placeWords(line),
    SESSION_STATUS_LABELS[line.status],
    line.capacity,
    ...cellsOf(line.figures),
  ]);
  const seminars = figures.seminars.map((line) => [
    "Séminaires, un an",
    line.title,
    null,
    null,
    line.isPublished ? "Publié" : "Non publié",
    line.figures.places,
    ...cellsOf(line.figures),
  ]);
  return csvFile([header, ...sessions, ...seminars]);
}

/** A queue that has reached what its seminar fixed, for a session that can still be followed by another. */
function isOverThreshold(session: FiguredSession, now: Date): boolean {
  return (
    session.status === "open" &&
    session.startsAt > now.toISOString() &&
    session.waitingCount >= session.extraThreshold
  );
}

/** Without its marks where satisfaction is not asked for. */
export function countsOf(session: FiguredSession & Partial<Pick<SessionCounts, "marks">>): SessionCounts {
  return {
    status: session.status,
    capacity: session.capacity,
    held: session.heldCount,
    waiting: session.waitingCount,
    absent: Number(session.absentCount),
    attended: Number(session.attendedCount),
    asked: Number(session.askedCount),
    marks: session.marks ?? NO_MARKS,
  };
}

const PLACES = 1_000;

function cellsOf(figures: ReturnType<typeof figuresOf>) {
  const { asked, waiting, fillRate, askedPerPlace, noShowRate, satisfaction } = figures;
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * PLACES) / PLACES);
  return [
    asked,
    waiting,
    rounded(fillRate),
    rounded(askedPerPlace),
    rounded(noShowRate),
    rounded(satisfaction?.mean ?? null),
    satisfaction?.count ?? null,
  ];
}
