import { Link } from "@remix-run/react";
import { formatInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { PatientPage } from "../patient-page.service.server.ts";
import { PATIENT_AUDIT_LABELS } from "../patients.vocabulary.ts";

const DOMAIN_LABELS: Record<string, string> = {
  referral: "Adressage",
  episode: "Épisode de soins",
  appointment: "Rendez-vous",
  letter: "Courrier",
  attachment: "Pièce jointe",
  logistics: "Logistique",
};

/** «Qui a consulté ce dossier», in short, on the patient's page. */
export function AccessLogCard({ page }: { page: PatientPage }) {
  return (
    <Card
      title="Qui a consulté ce dossier"
      aside={
        <Link to={`/patients/${page.patient.id}/consultations`} className="link">
          Tout le journal
        </Link>
      }
    >
      <ul className="flex flex-col gap-2 text-sm">
        {page.visits.map((visit) => (
          <li key={visit.id}>
            <p className="font-medium">
              {visit.actorLabel}
              {visit.count > 1 ? <span className="font-normal"> · {visit.count} fois</span> : null}
            </p>
            <p className="text-base-content/70">
              {accessLabel(visit.action)}, {formatInstant(visit.at)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function AccessLogTable(props: {
  lines: readonly { id: string; at: string; actorLabel: string; action: string }[];
}) {
  return (
    <DataTable
      caption="Accès au dossier, les plus récents d’abord"
      rows={props.lines}
      rowKey={(line) => line.id}
      columns={[
        { key: "at", header: "Quand", cell: (line) => formatInstant(line.at) },
        { key: "who", header: "Qui", cell: (line) => line.actorLabel },
        { key: "what", header: "Quoi", cell: (line) => accessLabel(line.action) },
      ]}
    />
  );
}

function accessLabel(action: string): string {
  return PATIENT_AUDIT_LABELS[action] ?? DOMAIN_LABELS[action.split(".")[0] ?? ""] ?? "Autre action";
}
