import { Link } from "@remix-run/react";
import { ageOn, dayOf, daysBetween } from "#app/shared/dates.ts";
import type { DueTone } from "#app/shared/due.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { shortPatientLabel } from "../patient-label.rules.ts";
import type { Priority, ReferralKind, ReferralStatus } from "../referrals.vocabulary.ts";
import { ReferralTags } from "./ReferralTags.tsx";

export interface WorklistLine {
  id: string;
  kind: ReferralKind;
  status: ReferralStatus;
  priority: Priority;
  submittedAt: string | null;
  createdAt: string;
  closedAt: string | null;
  firstOpenedAt: string | null;
  previousReferralId: string | null;
  reason: string | null;
  birthFamilyName: string | null;
  usedFamilyName: string | null;
  birthGivenNames: string | null;
  usedGivenName: string | null;
  birthOn: string | null;
  communeName: string | null;
  secteurCode: string | null;
  filiereName: string | null;
  senderTitle: string | null;
  senderFamilyName: string | null;
  deadline: { text: string; tone: DueTone };
}

const DUE_TONES: Record<DueTone, string> = {
  neutral: "",
  warning: "font-medium text-warning",
  danger: "font-medium text-error",
};

/** A list of referrals as `design/worklist.png`; what a secteur sent shows the filière in the place of the sender. */
export function WorklistTable(props: {
  caption: string;
  rows: readonly WorklistLine[];
  now: string;
  isSent: boolean;
}) {
  return (
    <DataTable
      caption={props.caption}
      columns={columnsOf(props.now, props.isSent)}
      rows={props.rows}
      rowKey={(row) => row.id}
    />
  );
}

function columnsOf(now: string, isSent: boolean): Column<WorklistLine>[] {
  const today = dayOf(now);
  return [
    {
      key: "patient",
      header: "Patient",
      cell: (row) => (
        <>
          <Link
            to={row.status === "draft" ? `/adressages/nouveau?brouillon=${row.id}` : `/adressages/${row.id}`}
          >
            {shortPatientLabel(row)}
          </Link>{" "}
          {row.birthOn ? (
            <span className="whitespace-nowrap text-base-content/70">{ageOn(row.birthOn, today)} ans</span>
          ) : null}
        </>
      ),
    },
    {
      key: "place",
      header: "Secteur",
      cell: (row) => (
        <span>
          {row.secteurCode}
          {row.communeName ? (
            <span className="md:block md:text-base-content/70">
              <span className="md:hidden"> · </span>
              {row.communeName}
            </span>
          ) : null}
        </span>
      ),
    },
    { key: "reason", header: "Motif", cell: (row) => <Reason text={row.reason} /> },
    {
      key: "state",
      header: "État",
      cell: (row) => (
        <ReferralTags
          {...row}
          isClosed={row.closedAt !== null}
          isSoonAfterReturn={row.previousReferralId !== null}
          isUnopened={isSent && row.status === "submitted" && row.firstOpenedAt === null}
        />
      ),
    },
    {
      key: "received",
      header: isSent ? "Envoyé" : "Reçu",
      isNumeric: true,
      cell: (row) => (
        <span className="whitespace-nowrap">
          {daysBetween(dayOf(row.submittedAt ?? row.createdAt), today)}&nbsp;j
        </span>
      ),
    },
    {
      key: "due",
      header: "Échéance",
      cell: (row) => <span className={DUE_TONES[row.deadline.tone]}>{row.deadline.text}</span>,
    },
    isSent
      ? { key: "filiere", header: "Filière", cell: (row) => row.filiereName ?? "Guichet territorial" }
      : {
          key: "sender",
          header: "Adressé par",
          cell: (row) => (
            <span className="whitespace-nowrap">
              {[row.senderTitle, row.senderFamilyName].filter(Boolean).join(" ")}
            </span>
          ),
        },
  ];
}

const REASON_SHOWN = 60;

function Reason({ text }: { text: string | null }) {
  if (!text) return <span className="text-base-content/70">—</span>;
  return <span>{beginningOf(text)}</span>;
}

/** Cut between two words. */
function beginningOf(text: string): string {
  if (text.length <= REASON_SHOWN) return text;
  const cut = text.slice(0, REASON_SHOWN);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), REASON_SHOWN / 2)).replace(/[\s,;:.]+$/, "")}…`;
}
