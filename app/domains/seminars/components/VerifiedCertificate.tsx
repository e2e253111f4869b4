import { Link } from "@remix-run/react";
import { formatDay, formatShortDay } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { CERTIFICATE_KIND_LABELS, type CertificateKind } from "../attendance.vocabulary.ts";
import { codeWords } from "../certificate-code.rules.ts";
import { durationWords } from "../hours.rules.ts";
import { verificationPath } from "../seminars.paths.ts";

interface Verified {
  code: string;
  number: string;
  kind: CertificateKind;
  bodyNumber: number | null;
  personName: string;
  title: string;
  days: readonly string[];
  minutes: number;
  issuedAt: string;
  revokedAt: string | null;
  nextCode: string | null;
}

/** Whether it stands, then what it says: a paper that says anything else was altered. */
export function VerifiedCertificate({ certificate }: { certificate: Verified }) {
  const { kind, bodyNumber } = certificate;
  return (
    <>
      <Standing certificate={certificate} />
      <Card title={`${CERTIFICATE_KIND_LABELS[kind]} n° ${certificate.number}`}>
        <DefinitionList
          items={[
            { label: "Délivrée à", value: <strong>{certificate.personName}</strong> },
            { label: "Séminaire", value: certificate.title },
            {
              label: certificate.days.length > 1 ? "Dates" : "Date",
              value: certificate.days.map(formatDay).join(" ; "),
            },
            { label: "Durée attestée", value: durationWords(certificate.minutes) },
            { label: "Délivrée le", value: formatShortDay(certificate.issuedAt) },
            { label: "Code", value: codeWords(certificate.code) },
            ...(kind === "dpc" ? [{ label: "Organisme de DPC", value: `n° ${bodyNumber}` }] : []),
          ]}
        />
        <p className="mt-4 text-base-content/70 text-sm">
          Comparez avec le document que l’on vous présente : nom, intitulé, dates et durée doivent être les
          mêmes.
        </p>
      </Card>
    </>
  );
}

function Standing({ certificate }: { certificate: Verified }) {
  const { revokedAt, nextCode } = certificate;
  if (revokedAt === null) return <Alert tone="success" title="Attestation valide, délivrée par le réseau" />;
  if (nextCode)
    return (
      <Alert tone="warning" title={`Attestation remplacée le ${formatShortDay(revokedAt)}`}>
        Elle ne vaut plus. Voir{" "}
        <Link to={verificationPath(nextCode)} className="link">
          celle qui la remplace ({codeWords(nextCode)})
        </Link>
        .
      </Alert>
    );
  return (
    <Alert tone="danger" title={`Attestation révoquée le ${formatShortDay(revokedAt)}`}>
      Elle ne vaut plus, et rien ne la remplace.
    </Alert>
  );
}
