import { Link } from "@remix-run/react";
import { REFERRAL_KIND_LABELS, REFERRAL_STATUS_LABELS } from "#app/domains/referrals/referrals.vocabulary.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import type { PatientPage } from "../patient-page.service.server.ts";

/** Every referral of the patient, newest first; its own page says whether this person may open it. */
export function PatientReferrals({ page }: { page: PatientPage }) {
  return (
    <Card title="Adressages" isFlush>
      {page.referrals.length === 0 ? (
        <EmptyState title="Aucun adressage">
          {page.mayRefer
            ? "Adressez ce patient à une filière, ou au guichet territorial si vous hésitez."
            : null}
        </EmptyState>
      ) : (
        <DataTable
          caption="Adressages du patient"
          rows={page.referrals}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "reference",
              header: "Référence",
              cell: (row) => (
                <Link to={`/adressages/${row.id}`} className="font-medium text-primary hover:underline">
                  {row.reference}
                </Link>
              ),
            },
            { key: "filiere", header: "Filière", cell: (row) => row.filiereName ?? "Guichet territorial" },
            { key: "kind", header: "Nature", cell: (row) => REFERRAL_KIND_LABELS[row.kind] },
            { key: "status", header: "État", cell: (row) => <Tag>{REFERRAL_STATUS_LABELS[row.status]}</Tag> },
            { key: "secteur", header: "Adressé par", cell: (row) => row.secteurCode },
            {
              key: "sent",
              header: "Envoyé le",
              cell: (row) => formatShortDay(row.submittedAt ?? row.createdAt),
            },
            {
              key: "closed",
              header: "Clos le",
              cell: (row) => (row.closedAt ? formatShortDay(row.closedAt) : "–"),
            },
          ]}
        />
      )}
    </Card>
  );
}
