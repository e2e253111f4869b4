import { Link } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import type { CertificateRow } from "../certificates.queries.server.ts";
import { durationWords } from "../hours.rules.ts";
import { CERTIFICATES_PATH } from "../seminars.paths.ts";
import { CertificateState } from "./CertificateTable.tsx";

const LABELS = { reason: "Motif", replacementName: "Nom à imprimer" };

/** What was attested for a session; each that stands may be revoked, or replaced by one that is right. */
export function SessionCertificates(props: {
  certificates: readonly CertificateRow[];
  /** The one whose form is open. */
  chosenId: string | null;
  reply: FormReply | undefined;
}) {
  const numbers = new Map(props.certificates.map(({ id, number }) => [id, number]));
  return (
    <ul className="divide-y divide-base-300 text-sm">
      {props.certificates.map((certificate) => (
        <li key={certificate.id} className="flex flex-col gap-2 px-4 py-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <span className="font-medium">{certificate.personName}</span> ·{" "}
              {durationWords(certificate.minutes)}
              <span className="block text-base-content/70">
                n° {certificate.number}, délivrée le {formatInstant(certificate.issuedAt)}
              </span>
            </span>
            <CertificateState certificate={certificate} />
          </div>
          {certificate.revokedAt ? (
            <p className="text-base-content/70">
              Révoquée le {formatInstant(certificate.revokedAt)} : {certificate.revokeReason}
              {certificate.replacedById
                ? ` Remplacée par le n° ${numbers.get(certificate.replacedById) ?? ""}.`
                : ""}
            </p>
          ) : (
            <>
              <Link
                to={`${CERTIFICATES_PATH}/${certificate.id}/attestation.pdf`}
                reloadDocument
                className="link flex min-h-6 items-center"
              >
                PDF<span className="sr-only"> de {certificate.personName}</span>
              </Link>
              {props.chosenId === certificate.id ? (
                <RevokeForm certificate={certificate} reply={props.reply} />
              ) : (
                <Link
                  to={`?attestation=${certificate.id}`}
                  preventScrollReset
                  className="link flex min-h-6 items-center"
                >
                  Révoquer ou remplacer
                  <span className="sr-only"> l’attestation de {certificate.personName}</span>
                </Link>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function RevokeForm(props: { certificate: CertificateRow; reply: FormReply | undefined }) {
  const { certificate, reply } = props;
  return (
    <div className="mt-2 max-w-xl rounded-box border border-base-300 p-4">
      <IntentForm
        schema={() => import("../certificates.forms.ts").then((forms) => forms.revokeForm)}
        intent="revoke"
        reply={reply}
        hidden={{ certificateId: certificate.id }}
        defaults={{ isReplaced: "on", replacementName: certificate.personName }}
        labels={LABELS}
        submit="Révoquer"
        tone="danger"
      >
        {(field) => (
          <>
            <TextField
              {...field("reason")}
              label={LABELS.reason}
              help="Il est dit à la personne ; rien sur sa santé."
              isRequired
            />
            <CheckboxField
              {...field("isReplaced")}
              label="La remplacer par une nouvelle, aux heures que disent les feuilles"
            />
            <TextField {...field("replacementName")} label={LABELS.replacementName} isFilter />
          </>
        )}
      </IntentForm>
    </div>
  );
}
