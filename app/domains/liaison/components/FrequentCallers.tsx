import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import type { FrequentCaller, listFrequentCallers } from "../frequent.service.server.ts";
import { LIAISON_REASON_LABELS, LIAISON_STATUS_LABELS } from "../liaison.vocabulary.ts";

type Page = Awaited<ReturnType<typeof listFrequentCallers>>;

/** Whom the wards call for again and again: the last requests, and with whom to agree on a plan. */
export function FrequentCallers({ page }: { page: Page }) {
  if (page.patients.length === 0)
    return (
      <Card>
        <EmptyState title="Aucun patient n’atteint ce nombre">
          Le nombre à partir duquel un patient apparaît ici se règle dans l’administration.
        </EmptyState>
      </Card>
    );
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {page.patients.map((patient) => (
        <li key={patient.id} className="rounded-box border border-base-300 bg-base-100 p-4 text-sm">
          <Caller patient={patient} mayRead={page.mayReadPatients} />
        </li>
      ))}
    </ul>
  );
}

function Caller({ patient, mayRead }: { patient: FrequentCaller; mayRead: boolean }) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold">
          {mayRead ? (
            <Link to={`/patients/${patient.id}`} className="link inline-flex min-h-6 items-center">
              {patient.name}
            </Link>
          ) : (
            patient.name
          )}
          <span className="font-normal text-base-content/70">{`, ${patient.age}\u00a0ans`}</span>
        </h2>
        <span className="font-medium">{patient.count} demandes</span>
      </div>
      <p className="text-base-content/70">
        {patient.secteur
          ? `Plan à partager avec le secteur ${patient.secteur}`
          : "Secteur inconnu : complétez l’adresse du patient pour savoir avec qui partager un plan"}
      </p>
      <ul className="flex flex-col">
        {patient.last.map((request) => (
          <li key={request.id}>
            <Link to={`/liaison/${request.id}`} className="link inline-flex min-h-6 items-center">
              {formatShortDay(request.requestedAt)}
            </Link>{" "}
            · {request.wardName}, {request.hospitalName} · {LIAISON_REASON_LABELS[request.reason]} ·{" "}
            {LIAISON_STATUS_LABELS[request.status]}
          </li>
        ))}
      </ul>
      {patient.count > patient.last.length ? (
        <p className="text-base-content/70">Et {patient.count - patient.last.length} de plus dans l’année.</p>
      ) : null}
    </div>
  );
}
