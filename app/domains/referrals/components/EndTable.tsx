import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import type { EndLine } from "../ends.queries.server.ts";
import type { EndList } from "../episodes.rules.ts";
import { EPISODE_STATUS_LABELS } from "../episodes.vocabulary.ts";
import { patientLabel } from "../patient-label.rules.ts";

const PAGES: Record<EndList, string> = {
  soon: "soins",
  overdue: "soins",
  to_return: "lettre",
  returned: "retour",
};

/** Episodes near their end or on their way back; a return past its delay is told as a breach. */
export function EndTable(props: { list: EndList; caption: string; rows: readonly EndLine[]; now: string }) {
  const { list, now } = props;
  const isUnderCare = list === "soon" || list === "overdue";
  const columns: Column<EndLine>[] = [
    {
      key: "patient",
      header: "Patient",
      cell: (row) => (
        <Link className="link font-medium" to={`/adressages/${row.referralId}/${PAGES[list]}`}>
          {patientLabel(row)}
        </Link>
      ),
    },
    { key: "filiere", header: "Filière", cell: (row) => row.filiereName },
    { key: "secteur", header: "Secteur", cell: (row) => row.secteurCode },
    {
      key: "sessions",
      header: "Séances",
      isNumeric: true,
      cell: (row) => `${row.sessionCount} / ${row.standardSessions}`,
    },
    {
      key: "end",
      header: isUnderCare ? "Fin prévue" : list === "to_return" ? "Terminé" : "Retour adressé",
      cell: (row) => <When day={dayShown(row, list)} extensions={isUnderCare ? row.extensionCount : 0} />,
    },
    { key: "status", header: "État", cell: (row) => <State row={row} list={list} now={now} /> },
    {
      key: "due",
      header: "Échéance",
      cell: (row) => (row.dueAt ? <DueTag dueAt={row.dueAt} now={now} /> : "—"),
    },
  ];
  return <DataTable caption={props.caption} columns={columns} rows={props.rows} rowKey={(row) => row.id} />;
}

function dayShown(row: EndLine, list: EndList): string | null {
  if (list === "to_return") return row.endedOn;
  return list === "returned" ? row.returnedAt : row.plannedEndOn;
}

function When(props: { day: string | null; extensions: number }) {
  if (!props.day) return <>—</>;
  const extended = props.extensions > 0 ? `, prolongé ${props.extensions} fois` : "";
  return (
    <span className="whitespace-nowrap">
      {formatShortDay(props.day)}
      {extended}
    </span>
  );
}

function State({ row, list, now }: { row: EndLine; list: EndList; now: string }) {
  if (list === "overdue") return <Tag tone="danger">Clore ou prolonger</Tag>;
  if (list === "returned") {
    const isLate = row.returnDueAt !== null && row.returnDueAt < now;
    return isLate ? <Tag tone="danger">Délai de 7 jours dépassé</Tag> : <Tag tone="info">Accusé attendu</Tag>;
  }
  return (
    <Tag tone={list === "to_return" ? "warning" : "success"}>
      {list === "to_return" ? "Lettre à envoyer" : EPISODE_STATUS_LABELS[row.status]}
    </Tag>
  );
}
