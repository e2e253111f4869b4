import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { CERTIFICATE_KIND_LABELS } from "../attendance.vocabulary.ts";
import { codeWords } from "../certificate-code.rules.ts";
import type { CertificateRow } from "../certificates.queries.server.ts";
import { durationWords } from "../hours.rules.ts";
import { CERTIFICATES_PATH, verificationPath } from "../seminars.paths.ts";

/** Somebody's own certificates, each with its file while it stands. */
export function CertificateTable({ certificates }: { certificates: readonly CertificateRow[] }) {
  return (
    <DataTable caption="Mes attestations" columns={columns} rows={certificates} rowKey={({ id }) => id} />
  );
}

const columns: Column<CertificateRow>[] = [
  {
    key: "title",
    header: "Séminaire",
    cell: (row) => (
      <span>
        <span className="font-medium">{row.title}</span>
        <span className="block text-base-content/70 text-xs">
          {CERTIFICATE_KIND_LABELS[row.kind]} n° {row.number}
        </span>
      </span>
    ),
  },
  { key: "days", header: "Dates", cell: (row) => row.days.split(",").map(formatShortDay).join(" ; ") },
  { key: "minutes", header: "Durée", cell: (row) => durationWords(row.minutes) },
  { key: "state", header: "État", cell: (row) => <CertificateState certificate={row} /> },
  {
    key: "code",
    header: "Vérification",
    cell: (row) => (
      <Link to={verificationPath(row.code)} className="link whitespace-nowrap">
        {codeWords(row.code)}
      </Link>
    ),
  },
  {
    key: "file",
    header: "Fichier",
    cell: (row) =>
      row.revokedAt === null ? (
        <Link to={`${CERTIFICATES_PATH}/${row.id}/attestation.pdf`} reloadDocument className="link">
          PDF<span className="sr-only"> de l’attestation {row.number}</span>
        </Link>
      ) : null,
  },
];

/** In words: it stands, it was replaced, or it was revoked. */
export function CertificateState({
  certificate,
}: {
  certificate: Pick<CertificateRow, "revokedAt" | "replacedById">;
}) {
  if (certificate.revokedAt === null) return <Tag tone="success">Valide</Tag>;
  return certificate.replacedById ? <Tag>Remplacée</Tag> : <Tag tone="danger">Révoquée</Tag>;
}
