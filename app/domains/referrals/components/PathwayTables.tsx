import { Form, Link } from "@remix-run/react";
import { CHANNEL_WORDS } from "#app/domains/patients/patients.vocabulary.ts";
import { formatDay, formatShortDay } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { LOGISTICS_KIND_LABELS, LOGISTICS_OUTCOME_LABELS } from "../episodes.vocabulary.ts";
import type { OpenEntry, ToBook } from "../pathway.queries.server.ts";
import { type PatientNames, patientLabel } from "../patient-label.rules.ts";
import { PRIORITY_LABELS, REFERRAL_STATUS_LABELS } from "../referrals.vocabulary.ts";

type Reached = PatientNames & {
  referralId: string;
  birthOn: string;
  phone: string | null;
  preferredChannel: keyof typeof CHANNEL_WORDS | null;
};

/** What is left to do, each line finished in one click. */
export function EntryTable(props: { rows: readonly OpenEntry[]; today: string }) {
  const columns: Column<OpenEntry>[] = [
    { key: "patient", header: "Patient", cell: (row) => <PatientLink row={row} /> },
    { key: "contact", header: "Contact", cell: (row) => <Contact row={row} /> },
    {
      key: "what",
      header: "À faire",
      cell: (row) => (
        <div>
          <span className="font-medium">{LOGISTICS_KIND_LABELS[row.kind]}</span>
          {row.outcome === "to_do" ? "" : ` (${LOGISTICS_OUTCOME_LABELS[row.outcome].toLowerCase()})`}
          <span className="block break-words">{row.note}</span>
        </div>
      ),
    },
    {
      key: "due",
      header: "Pour le",
      cell: (row) => (row.dueOn ? <DueDay day={row.dueOn} today={props.today} /> : "sans date"),
    },
    { key: "filiere", header: "Filière", cell: (row) => row.filiereName },
    {
      key: "finish",
      header: "Action",
      cell: (row) => (
        <Form method="post">
          <input type="hidden" name="intent" value="finish" />
          <input type="hidden" name="entryId" value={row.id} />
          <input type="hidden" name="version" value={row.version} />
          <SubmitButton tone="plain" isSmall>
            Fait
          </SubmitButton>
        </Form>
      ),
    },
  ];
  return <DataTable caption="À faire" columns={columns} rows={props.rows} rowKey={(row) => row.id} />;
}

/** Accepted patients without an appointment, in the order of the waiting list. */
export function ToBookTable(props: { rows: readonly ToBook[]; now: string }) {
  const columns: Column<ToBook>[] = [
    { key: "patient", header: "Patient", cell: (row) => <PatientLink row={row} /> },
    { key: "contact", header: "Contact", cell: (row) => <Contact row={row} /> },
    { key: "priority", header: "Priorité", cell: (row) => PRIORITY_LABELS[row.priority] },
    { key: "status", header: "État", cell: (row) => REFERRAL_STATUS_LABELS[row.status] },
    {
      key: "since",
      header: "Attend depuis",
      cell: (row) => (row.waitingSince ? formatShortDay(row.waitingSince) : "—"),
    },
    { key: "filiere", header: "Filière", cell: (row) => row.filiereName },
    {
      key: "due",
      header: "Échéance",
      cell: (row) => (row.dueAt ? <DueTag dueAt={row.dueAt} now={props.now} /> : "—"),
    },
    {
      key: "book",
      header: "Action",
      cell: (row) => (
        <Link className="link" to={`/adressages/${row.referralId}/rendez-vous`}>
          Fixer un rendez-vous
        </Link>
      ),
    },
  ];
  return (
    <DataTable caption="À appeler" columns={columns} rows={props.rows} rowKey={(row) => row.referralId} />
  );
}

function PatientLink({ row }: { row: Reached }) {
  return (
    <>
      <Link className="link font-medium" to={`/parcours/${row.referralId}`}>
        {patientLabel(row)}
      </Link>
      <span className="block whitespace-nowrap text-base-content/70 text-xs">
        naissance le {formatShortDay(row.birthOn)}
      </span>
    </>
  );
}

function Contact({ row }: { row: Reached }) {
  return (
    <div>
      {row.phone ? (
        <a className="link whitespace-nowrap" href={`tel:${row.phone.replaceAll(" ", "")}`}>
          {row.phone}
        </a>
      ) : (
        "sans téléphone"
      )}
      {row.preferredChannel ? (
        <span className="block text-base-content/70 text-xs">
          préfère : {CHANNEL_WORDS[row.preferredChannel]}
        </span>
      ) : null}
    </div>
  );
}

function DueDay({ day, today }: { day: string; today: string }) {
  if (day < today) return <Tag tone="danger">{`en retard, ${formatShortDay(day)}`}</Tag>;
  return day === today ? (
    <Tag tone="warning">aujourd’hui</Tag>
  ) : (
    <span className="whitespace-nowrap">{formatDay(day)}</span>
  );
}
