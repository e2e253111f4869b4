import { Link } from "@remix-run/react";
import { formatDay } from "#app/shared/dates.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { askedWords, type Figures, satisfactionWords, shareWords } from "../figures.rules.ts";
import type { FigureLine, ManagementFigures } from "../figures.service.server.ts";
import {
  managedSeminarPath,
  managedSessionPath,
  seminarResultsPath,
  sessionResultsPath,
} from "../seminars.paths.ts";
import { placeWords } from "../session-words.rules.ts";
import { SessionTag } from "./SessionHead.tsx";

/** Sessions to come with what is asked of them; nobody has been absent yet, nor satisfied. */
export function ComingFigures({ lines }: { lines: readonly FigureLine[] }) {
  return <SessionFigures caption="Séances à venir" lines={lines} columns={demandColumns()} />;
}

export function PastFigures({ lines }: { lines: readonly FigureLine[] }) {
  return (
    <SessionFigures
      caption="Séances passées"
      lines={lines}
      columns={[
        ...demandColumns<FigureLine>(),
        ...resultColumns<FigureLine>(({ id }) => sessionResultsPath(id)),
      ]}
    />
  );
}

/** The date leads to the session. */
function SessionFigures(props: {
  caption: string;
  lines: readonly FigureLine[];
  columns: readonly Column<FigureLine>[];
}) {
  return (
    <DataTable
      caption={props.caption}
      rows={props.lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: "session",
          header: "Séance",
          cell: (line) => (
            <>
              <Link to={managedSessionPath(line.id)} className="link font-medium">
                {formatDay(line.startsAt)}, {line.title}
              </Link>
              <span className="block text-base-content/70">{placeWords(line)}</span>
            </>
          ),
        },
        {
          key: "status",
          header: "État",
          cell: (line) => (
            <span className="flex flex-wrap gap-1">
              <SessionTag status={line.status} />
              {line.isThresholdPassed ? <Tag tone="warning">Séance supplémentaire ?</Tag> : null}
            </span>
          ),
        },
        {
          key: "places",
          header: "Places tenues",
          isNumeric: true,
          cell: (line) =>
            line.capacity === null ? (
              `${line.heldCount}, sans limite`
            ) : (
              <span className="whitespace-nowrap">{`${line.heldCount} sur ${line.capacity}`}</span>
            ),
        },
        ...props.columns,
      ]}
    />
  );
}

/** Seminars over a year. */
export function SeminarFigures({ seminars }: { seminars: ManagementFigures["seminars"] }) {
  return (
    <DataTable
      caption="Par séminaire, sur un an et à venir"
      rows={seminars}
      rowKey={(seminar) => seminar.id}
      columns={[
        {
          key: "title",
          header: "Séminaire",
          cell: (seminar) => (
            <Link to={managedSeminarPath(seminar.id)} className="link font-medium">
              {seminar.title}
            </Link>
          ),
        },
        {
          key: "status",
          header: "Publication",
          cell: (seminar) => (seminar.isPublished ? <Tag tone="success">Publié</Tag> : <Tag>Non publié</Tag>),
        },
        { key: "sessions", header: "Séances", isNumeric: true, cell: (seminar) => seminar.sessions },
        {
          key: "asked",
          header: "Personnes qui ont demandé",
          isNumeric: true,
          cell: (seminar) => seminar.figures.asked,
        },
        ...demandColumns<SeminarLine>(),
        ...resultColumns<SeminarLine>(({ id }) => seminarResultsPath(id)),
      ]}
    />
  );
}

type SeminarLine = ManagementFigures["seminars"][number];

function demandColumns<Row extends { figures: Figures }>(): Column<Row>[] {
  return [
    {
      key: "fill",
      header: "Remplissage",
      isNumeric: true,
      isWideOnly: true,
      cell: ({ figures }) => shareWords(figures.fillRate),
    },
    {
      key: "askedPerPlace",
      header: "Demande par place",
      isNumeric: true,
      cell: ({ figures }) => askedWords(figures.askedPerPlace),
    },
    { key: "waiting", header: "En attente", isNumeric: true, cell: ({ figures }) => figures.waiting },
  ];
}

/** `resultsPath` is where satisfaction comes from. */
function resultColumns<Row extends { figures: Figures }>(resultsPath: (row: Row) => string): Column<Row>[] {
  return [
    {
      key: "absent",
      header: "Absences",
      isNumeric: true,
      cell: ({ figures }) => shareWords(figures.noShowRate),
    },
    {
      key: "satisfaction",
      header: "Satisfaction sur 5",
      isNumeric: true,
      cell: (row) =>
        row.figures.satisfaction === null ? (
          "–"
        ) : (
          <Link to={resultsPath(row)} className="link whitespace-nowrap">
            {satisfactionWords(row.figures.satisfaction)}
          </Link>
        ),
    },
  ];
}
