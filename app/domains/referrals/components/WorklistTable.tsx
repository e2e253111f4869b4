import { Link } from "@remix-run/react";
import type { DueTone } from "#app/shared/due.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import type { WorklistLine } from "../worklist-line.rules.ts";
import { ReferralTags } from "./ReferralTags.tsx";

const DUE_TONES: Record<DueTone, string | undefined> = {
  neutral: undefined,
  warning: "font-medium text-warning",
  danger: "font-medium text-error",
};

/** A list of referrals as `design/worklist.png`; what a secteur sent shows the filière in the place of the sender. */
export function WorklistTable(props: { caption: string; rows: readonly WorklistLine[]; isSent: boolean }) {
  return (
    <DataTable
      caption={props.caption}
      columns={props.isSent ? SENT_COLUMNS : RECEIVED_COLUMNS}
      rows={props.rows}
      rowKey={(row) => row.id}
    />
  );
}

const RECEIVED_COLUMNS = columnsOf({ received: "Reçu", other: "Adressé par" });
const SENT_COLUMNS = columnsOf({ received: "Envoyé", other: "Filière" });

function columnsOf(headers: { received: string; other: string }): Column<WorklistLine>[] {
  return [
    {
      key: "patient",
      header: "Patient",
      cell: (row) => (
        <>
          <Link to={row.path} className="whitespace-nowrap">
            {row.patient}
          </Link>{" "}
          {row.age === null ? null : (
            <span className="whitespace-nowrap text-base-content/70">{`${row.age} ans`}</span>
          )}
        </>
      ),
    },
    {
      key: "place",
      header: "Secteur",
      cell: (row) => (
        <span>
          {row.secteur}
          {row.commune ? (
            <span className="md:block md:text-base-content/70">
              <span className="md:hidden"> · </span>
              {row.commune}
            </span>
          ) : null}
        </span>
      ),
    },
    {
      key: "reason",
      header: "Motif",
      cell: (row) => row.reason ?? <span className="text-base-content/70">—</span>,
    },
    { key: "state", header: "État", cell: (row) => <ReferralTags {...row} /> },
    {
      key: "received",
      header: headers.received,
      isNumeric: true,
      cell: (row) => <span className="whitespace-nowrap">{`${row.days}\u00a0j`}</span>,
    },
    {
      key: "due",
      header: "Échéance",
      cell: (row) => <span className={DUE_TONES[row.deadline.tone]}>{row.deadline.text}</span>,
    },
    {
      key: "other",
      header: headers.other,
      cell: (row) => <span className="whitespace-nowrap">{row.other}</span>,
    },
  ];
}
