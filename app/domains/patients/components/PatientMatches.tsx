import { Link } from "@remix-run/react";
import { formatShortDay } from "#app/shared/dates.ts";
import { Tag } from "#app/ui/Tag.tsx";
import type { PatientMatch } from "../access.service.server.ts";
import { BORN_WORDS, RESEMBLANCE_LABELS, SEX_LABELS } from "../patients.vocabulary.ts";

/** Patients as this person may see them: in full with a link, or only that a record exists. */
export function PatientMatches(props: { label: string; matches: readonly PatientMatch[] }) {
  return (
    <ul aria-label={props.label} className="divide-y divide-base-300" data-rows="">
      {props.matches.map((match) => (
        <li
          key={match.patientId}
          data-row=""
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 text-sm"
        >
          {match.access === "open" ? <OpenMatch match={match} /> : <RestrictedMatch match={match} />}
        </li>
      ))}
    </ul>
  );
}

function OpenMatch({ match }: { match: Extract<PatientMatch, { access: "open" }> }) {
  return (
    <>
      <div className="min-w-0">
        <Link to={`/patients/${match.patientId}`} className="font-medium text-primary hover:underline">
          {match.familyName.toUpperCase()} {match.givenName}
        </Link>
        {match.usedFamilyName ? <span> (nom utilisé : {match.usedFamilyName})</span> : null}
        <p className="text-base-content/70">
          {BORN_WORDS[match.sex]} le {formatShortDay(match.birthOn)} · {SEX_LABELS[match.sex].toLowerCase()}
        </p>
        <ResemblanceNote match={match} />
      </div>
      <Tag>{match.secteurCode ? `Secteur ${match.secteurCode}` : "Secteur à confirmer"}</Tag>
    </>
  );
}

function RestrictedMatch({ match }: { match: Extract<PatientMatch, { access: "restricted" }> }) {
  return (
    <>
      <div className="min-w-0">
        <p className="font-medium">{match.maskedName}</p>
        <p className="text-base-content/70">
          Dossier existant, hors de votre périmètre.
          {match.secteurCode
            ? ` Le secteur ${match.secteurCode} peut vous l’adresser ou le rattacher.`
            : null}
        </p>
        <ResemblanceNote match={match} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone="warning">Accès restreint</Tag>
        {match.mayOpenEmergency ? (
          <Link to={`/patients/${match.patientId}/acces`} className="link">
            Accès d’urgence
          </Link>
        ) : null}
      </div>
    </>
  );
}

function ResemblanceNote({ match }: { match: PatientMatch }) {
  if (!match.resemblance) return null;
  return <p className="font-medium text-warning">{RESEMBLANCE_LABELS[match.resemblance]}</p>;
}
