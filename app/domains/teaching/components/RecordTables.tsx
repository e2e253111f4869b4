import { Link } from "@remix-run/react";
import { formatDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { AttendedRow, PresentedRow } from "../record.queries.server.ts";
import { attendedCells, feedbackWords, presenceWords } from "../record-words.rules.ts";
import { teachingPath } from "../teaching.paths.ts";
import { TEACHING_KIND_LABELS } from "../teaching.vocabulary.ts";

/** What the intern presented, with the appreciations that the reader may see. */
export function PresentedTable({ rows }: { rows: readonly PresentedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Card title="Présentations" isFlush>
      <DataTable
        caption="Présentations du semestre"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            header: "Titre",
            cell: (row) => (
              <>
                <Link to={teachingPath(row.id)} className="link link-hover font-medium">
                  {row.title}
                </Link>
                <span className="block text-base-content/70">
                  {[TEACHING_KIND_LABELS[row.kind], row.theme].filter(Boolean).join(" · ")}
                </span>
              </>
            ),
          },
          { key: "day", header: "Date", cell: (row) => <Day at={row.startsAt} /> },
          {
            key: "feedback",
            header: "Appréciation",
            cell: (row) => (row.status === "planned" ? "À venir ou à clore" : <Feedback row={row} />),
          },
        ]}
      />
    </Card>
  );
}

function Feedback({ row }: { row: PresentedRow }) {
  const marks = feedbackWords(row);
  if (!marks) return <span className="text-base-content/70">–</span>;
  return (
    <span className="cell-below">
      {marks}
      {row.comment ? (
        <span className="block whitespace-pre-line text-base-content/70">{row.comment}</span>
      ) : null}
    </span>
  );
}

function Day({ at }: { at: string }) {
  return <span className="whitespace-nowrap">{formatDay(at)}</span>;
}

/** The sessions at which the intern was expected. */
export function AttendedTable({ rows }: { rows: readonly AttendedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Card title="Séances" isFlush>
      <DataTable
        caption="Séances du semestre"
        rows={rows.toReversed()}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            header: "Titre",
            cell: (row) => (
              <Link to={teachingPath(row.id)} className="link link-hover font-medium">
                {row.title}
              </Link>
            ),
          },
          {
            key: "kind",
            header: "Genre",
            cell: (row) => <span className="whitespace-nowrap">{TEACHING_KIND_LABELS[row.kind]}</span>,
            isWideOnly: true,
          },
          { key: "day", header: "Date", cell: (row) => <Day at={row.startsAt} /> },
          { key: "presence", header: "Présence", cell: (row) => presenceWords(row) },
          { key: "hours", header: "Heures", cell: (row) => attendedCells(row).Heures, isNumeric: true },
        ]}
      />
    </Card>
  );
}
