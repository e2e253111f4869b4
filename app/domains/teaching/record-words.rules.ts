import { formatShortDay } from "#app/shared/dates.ts";
import { percentWords } from "#app/shared/numbers.ts";
import { hoursText, type RecordFigures } from "./record.rules.ts";
import { hoursOf } from "./teaching.rules.ts";
import {
  FEEDBACK_CRITERIA,
  FEEDBACK_CRITERION_LABELS,
  type FeedbackCriterion,
  PRESENCE_REASON_LABELS,
  PRESENCE_STATUS_LABELS,
  type PresenceReason,
  type PresenceStatus,
  TEACHING_KIND_LABELS,
  type TeachingKind,
} from "./teaching.vocabulary.ts";

const BEST_MARK = 3;

interface AttendedLine {
  kind: TeachingKind;
  title: string | null;
  theme: string | null;
  startsAt: string;
  endsAt: string;
  status: PresenceStatus | null;
  reason: PresenceReason | null;
}

/** The figures of a semester in their order: the same on the screen, on paper and in the file. */
export function figureLines(figures: RecordFigures): { label: string; value: string; note?: string }[] {
  return [
    { label: "Cas présentés", value: String(figures.cases) },
    { label: "Articles présentés", value: String(figures.articles) },
    {
      label: "Cours suivis",
      value: String(figures.courses),
      note: hoursText(figures.courseHours),
    },
    {
      label: "Heures suivies",
      value: hoursText(figures.hours),
      note: "Séances dont la feuille est close.",
    },
    {
      label: "Assiduité",
      value: percentWords(figures.rate),
      note: `${figures.attended} présences sur ${figures.expected} séances${figures.late > 0 ? `, dont ${figures.late} en retard` : ""}`,
    },
  ];
}

/** «Clarté 2/3, Raisonnement clinique 3/3…», or null when none is readable. */
export function feedbackWords(marks: Record<FeedbackCriterion, number | null>): string | null {
  if (FEEDBACK_CRITERIA.some((criterion) => marks[criterion] === null)) return null;
  return FEEDBACK_CRITERIA.map(
    (criterion) => `${FEEDBACK_CRITERION_LABELS[criterion]} ${marks[criterion]}/${BEST_MARK}`,
  ).join(", ");
}

/** «Absent : congé» */
export function presenceWords({ status, reason }: Pick<AttendedLine, "status" | "reason">): string {
  if (!status) return "Non noté";
  const words = PRESENCE_STATUS_LABELS[status];
  return reason ? `${words} : ${PRESENCE_REASON_LABELS[reason].toLocaleLowerCase("fr")}` : words;
}

/** What the files say of a session somebody was expected at. */
export function attendedCells(row: AttendedLine): Record<string, string> {
  const isThere = row.status === "present" || row.status === "late";
  return {
    Date: formatShortDay(row.startsAt),
    Genre: TEACHING_KIND_LABELS[row.kind],
    Titre: row.title ?? "",
    Thème: row.theme ?? "",
    Présence: presenceWords(row),
    Heures: isThere ? String(hoursOf(row)).replace(".", ",") : "0",
  };
}
