import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { normalCode } from "#app/domains/seminars/certificate-code.rules.ts";
import { findCertificateByCode } from "#app/domains/seminars/certificates.queries.server.ts";
import { VerifiedCertificate } from "#app/domains/seminars/components/VerifiedCertificate.tsx";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Vérifier une attestation · Pluton" }];

/** What a certificate says, for whoever has its code: name, title, hours and dates, to be compared with the paper. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const certificate = await findCertificateByCode(context.db, normalCode(params.code ?? ""));
  if (!certificate) return { certificate: null };
  const { code, number, kind, bodyNumber, personName, title, days, minutes, issuedAt } = certificate;
  // Why it was revoked is told to its person alone.
  const { revokedAt, nextCode } = certificate;
  return {
    certificate: {
      code,
      number,
      kind,
      bodyNumber,
      personName,
      title,
      days: days.split(","),
      minutes,
      issuedAt,
      revokedAt,
      nextCode,
    },
  };
}

export default function Verified() {
  const { certificate } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Vérifier une attestation"
      actions={<LinkButton to="/verification">Vérifier un autre code</LinkButton>}
    >
      {certificate ? (
        <VerifiedCertificate certificate={certificate} />
      ) : (
        <Alert tone="danger" title="Aucune attestation ne porte ce code">
          Relisez le code imprimé : douze lettres et chiffres, sans 0, 1, 2, 5, 8, B, I, L, O, S ni Z. S’il
          est bien recopié, ce document n’a pas été délivré par le réseau.
        </Alert>
      )}
    </Page>
  );
}
