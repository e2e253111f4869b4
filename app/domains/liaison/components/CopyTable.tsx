import { Link } from "@remix-run/react";
import {
  type PatientNames,
  patientLabel,
  professionalLabel,
} from "#app/domains/referrals/patient-label.rules.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { LIAISON_REASON_LABELS, type LiaisonReason } from "../liaison.vocabulary.ts";
import { FOLLOW_UP_LABELS, type FollowUp } from "../notes.vocabulary.ts";

interface CopyRow extends PatientNames {
  id: string;
  requestId: string;
  visit: number;
  reason: LiaisonReason;
  followUp: FollowUp | null;
  countersignedAt: string | null;
  readAt: string | null;
  hospitalName: string;
  wardName: string;
  title: string | null;
  givenName: string;
  familyName: string;
}

/** The copies of signed answers that a secteur received; what this person has not opened is marked in words. */
export function CopyTable({ rows }: { rows: readonly CopyRow[] }) {
  return (
    <DataTable
      caption="Réponses de liaison reçues"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "patient",
          header: "Patient",
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2">
              <Link to={`/liaison/${row.requestId}/reponse`} className="link link-primary">
                {patientLabel(row)}
              </Link>
              {row.readAt ? null : <Tag tone="info">Non lue</Tag>}
            </span>
          ),
        },
        {
          key: "signed",
          header: "Signée",
          cell: (row) => (row.countersignedAt ? formatInstant(row.countersignedAt) : ""),
        },
        { key: "place", header: "Hôpital, service", cell: (row) => `${row.hospitalName}, ${row.wardName}` },
        { key: "reason", header: "Motif", cell: (row) => LIAISON_REASON_LABELS[row.reason] },
        {
          key: "followUp",
          header: "Suite",
          cell: (row) =>
            row.followUp === "secteur" ? (
              <Tag tone="warning">Suite demandée au secteur</Tag>
            ) : row.followUp ? (
              FOLLOW_UP_LABELS[row.followUp]
            ) : (
              ""
            ),
        },
        { key: "signer", header: "Signée par", cell: (row) => professionalLabel(row), isWideOnly: true },
      ]}
    />
  );
}
