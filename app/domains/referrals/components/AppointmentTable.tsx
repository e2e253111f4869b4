import { Link } from "@remix-run/react";
import { formatInstant, formatTime } from "#app/shared/dates.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { APPOINTMENT_PURPOSE_LABELS } from "../episodes.vocabulary.ts";
import type { ScheduledAppointment } from "../pathway.queries.server.ts";
import { patientLabel, professionalLabel } from "../patient-label.rules.ts";
import { AppointmentTag } from "./AppointmentTag.tsx";

/** Appointments of several patients: who, when, where, with whom, and how to reach them. Nothing clinical. */
export function AppointmentTable(props: {
  caption: string;
  rows: readonly ScheduledAppointment[];
  now: string;
  /** Hours alone, when the list is that of one day. */
  isOneDay?: boolean;
}) {
  const when = props.isOneDay ? formatTime : formatInstant;
  const columns: Column<ScheduledAppointment>[] = [
    {
      key: "patient",
      header: "Patient",
      cell: (row) => (
        <Link className="link font-medium" to={`/adressages/rendez-vous/${row.id}`}>
          {patientLabel(row)}
        </Link>
      ),
    },
    { key: "when", header: props.isOneDay ? "Heure" : "Date", cell: (row) => when(row.startsAt) },
    { key: "purpose", header: "Objet", cell: (row) => APPOINTMENT_PURPOSE_LABELS[row.purpose] },
    { key: "who", header: "Praticien", cell: (row) => professionalLabel(row) },
    { key: "site", header: "Site", cell: (row) => row.siteName },
    { key: "filiere", header: "Filière", cell: (row) => row.filiereName, isWideOnly: true },
    { key: "phone", header: "Téléphone", cell: (row) => row.phone ?? "non renseigné" },
    {
      key: "status",
      header: "État",
      cell: (row) => (
        <AppointmentTag
          status={row.status}
          isToRebook={row.isToRebook}
          isUnsettled={row.status === "planned" && row.startsAt <= props.now}
        />
      ),
    },
  ];
  return <DataTable caption={props.caption} columns={columns} rows={props.rows} rowKey={(row) => row.id} />;
}
