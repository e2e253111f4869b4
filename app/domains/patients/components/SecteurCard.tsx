import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import type { PatientPage } from "../patient-page.service.server.ts";
import { SECTEUR_ORIGIN_LABELS, SECTEUR_REASON_LABELS } from "../patients.vocabulary.ts";

/** The secteur in force, why, and the earlier ones with their dates. */
export function SecteurCard({ page }: { page: PatientPage }) {
  const { patient, secteurs } = page;
  const [current, ...earlier] = secteurs;
  return (
    <Card
      title="Secteur"
      aside={
        page.mayUpdate ? (
          <Link to={`/patients/${patient.id}/secteur`} className="link">
            Changer d’adresse ou de secteur
          </Link>
        ) : null
      }
    >
      <div className="flex flex-col gap-2 text-sm">
        <p className="font-semibold text-base">
          {patient.secteurCode ? `${patient.secteurCode} · ${patient.secteurName}` : "Secteur à confirmer"}
        </p>
        {patient.secteurEstablishment ? <p>{patient.secteurEstablishment}</p> : null}
        {patient.isDetained === 1 ? (
          <p>
            Personne détenue{patient.detentionPlaceName ? ` · ${patient.detentionPlaceName}` : ""}
            {patient.detentionCare ? (
              <span className="block text-base-content/70">{patient.detentionCare}</span>
            ) : null}
          </p>
        ) : null}
        <p>
          {patient.isDetained === 1 ? "Domicile : " : ""}
          {patient.hasStableAddress === 1
            ? (patient.communeName ?? "Commune non renseignée")
            : "Sans adresse stable"}
        </p>
        {current ? <AttachmentLine attachment={current} /> : null}
        {earlier.length > 0 ? (
          <Disclosure summary={`Rattachements précédents (${earlier.length})`}>
            <ol className="flex flex-col gap-3">
              {earlier.map((attachment) => (
                <li key={attachment.id}>
                  <p className="font-medium">
                    {attachment.secteurCode ?? "À confirmer"}
                    {attachment.communeName ? ` · ${attachment.communeName}` : ""}
                    {attachment.isDetained === 1 ? " · personne détenue" : ""}
                  </p>
                  <AttachmentLine attachment={attachment} />
                </li>
              ))}
            </ol>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}

function AttachmentLine({ attachment }: { attachment: PatientPage["secteurs"][number] }) {
  const why = attachment.reason ? SECTEUR_REASON_LABELS[attachment.reason] : null;
  const dates = attachment.endsOn
    ? `Du ${formatShortDay(attachment.startsOn)} au ${formatShortDay(attachment.endsOn)}`
    : `Depuis le ${formatShortDay(attachment.startsOn)}`;
  const by = [attachment.title, attachment.givenName, attachment.familyName].filter(Boolean).join(" ");
  return (
    <p className="text-base-content/70">
      {dates} · {[SECTEUR_ORIGIN_LABELS[attachment.origin], why].filter(Boolean).join(" : ").toLowerCase()} ·{" "}
      {by}
      {attachment.note ? <span className="block">{attachment.note}</span> : null}
    </p>
  );
}
