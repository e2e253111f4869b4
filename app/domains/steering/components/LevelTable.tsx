import { Link } from "@remix-run/react";
import { LIAISON_LEVEL_LABELS, type LiaisonLevel } from "#app/domains/liaison/liaison.vocabulary.ts";
import { percentWords } from "#app/shared/numbers.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { minutesWords } from "../figure-words.rules.ts";
import type { LevelFigures } from "../liaison-figures.rules.ts";
import type { RowFilter } from "../liaison-figures.vocabulary.ts";

interface Row extends LevelFigures {
  hospital: string;
  code: string;
}

type RowsPath = (row: { hopital: string; niveau: LiaisonLevel; filtre?: RowFilter }) => string;

/** Median, ninth decile and share within target, for each hospital and level; both clocks. */
export function LevelTable(props: {
  hospitals: readonly { hospital: string; code: string; levels: LevelFigures[] }[];
  rowsPath: RowsPath;
}) {
  const rows = props.hospitals.flatMap(({ hospital, code, levels }) =>
    levels.map((level) => ({ ...level, hospital, code })),
  );
  return (
    <DataTable
      caption="Délais par hôpital et par niveau"
      columns={columnsOf(props.rowsPath)}
      rows={rows}
      rowKey={(row) => `${row.hospital}-${row.level}`}
    />
  );
}

const columnsOf = (rowsPath: RowsPath): Column<Row>[] => [
  {
    key: "level",
    header: "Hôpital et niveau",
    cell: (row) => (
      <>
        <span className="font-medium">{row.hospital}</span> · {LIAISON_LEVEL_LABELS[row.level]}
      </>
    ),
  },
  {
    key: "requests",
    header: "Demandes",
    isNumeric: true,
    cell: (row) => (
      <Link className="link" to={rowsPath({ hopital: row.code, niveau: row.level })}>
        {row.requests}
      </Link>
    ),
  },
  {
    key: "contact",
    header: "1er contact, médiane",
    isNumeric: true,
    cell: (row) => minutesWords(row.contact.median),
  },
  { key: "p90", header: "90e centile", isNumeric: true, cell: (row) => minutesWords(row.contact.p90) },
  {
    key: "share",
    header: "Dans le délai",
    isNumeric: true,
    cell: (row) => (
      <Link
        className="link"
        to={rowsPath({ hopital: row.code, niveau: row.level, filtre: "contact-hors-delai" })}
      >
        {percentWords(row.contact.share)}
      </Link>
    ),
  },
  {
    key: "answer",
    header: "Réponse signée, médiane",
    isNumeric: true,
    cell: (row) => minutesWords(row.answer.median),
  },
  {
    key: "answerP90",
    header: "90e centile (réponse)",
    isNumeric: true,
    cell: (row) => minutesWords(row.answer.p90),
  },
  {
    key: "answerShare",
    header: "Dans le délai (réponse)",
    isNumeric: true,
    cell: (row) => (
      <Link
        className="link"
        to={rowsPath({ hopital: row.code, niveau: row.level, filtre: "reponse-hors-delai" })}
      >
        {percentWords(row.answer.share)}
      </Link>
    ),
  },
];
