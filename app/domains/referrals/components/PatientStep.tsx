import { Link } from "@remix-run/react";
import type { PatientMatch } from "#app/domains/patients/access.service.server.ts";
import { PatientSearchForm } from "#app/domains/patients/components/PatientSearchForm.tsx";
import { BORN_WORDS } from "#app/domains/patients/patients.vocabulary.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { pathWithWayBack, withMade } from "#app/platform/navigation/way-back.rules.ts";
import { formatInstant, formatShortDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { type PatientNames, patientLabel } from "../patient-label.rules.ts";

interface Draft extends PatientNames {
  id: string;
  updatedAt: string;
  filiereName: string | null;
}

/** First step when no patient is given: find one, create one, or resume a draft. */
export function PatientStep(props: {
  reply: FormReply | undefined;
  matches: readonly PatientMatch[];
  isSearched: boolean;
  drafts: readonly Draft[];
  /** The address of the form, to which the patient is added. */
  form: string;
  mayCreate: boolean;
}) {
  return (
    <>
      {props.drafts.length > 0 ? (
        <Card title="Reprendre un brouillon">
          <ul className="flex flex-col gap-2 text-sm">
            {props.drafts.map((draft) => (
              <li key={draft.id}>
                <Link to={`/adressages/nouveau?brouillon=${draft.id}`} className="link link-primary">
                  {patientLabel(draft)}
                </Link>
                {draft.filiereName ? `, ${draft.filiereName}` : ""}
                <span className="text-base-content/70">
                  {" "}
                  · enregistré le {formatInstant(draft.updatedAt)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title="Quel patient ?">
        <PatientSearchForm reply={props.reply} />
      </Card>
      <Card
        title={props.isSearched ? "Patients trouvés" : "Récemment"}
        aside={
          props.mayCreate ? (
            <LinkButton to={pathWithWayBack("/patients/nouveau", props.form)} isSmall>
              Nouveau patient
            </LinkButton>
          ) : null
        }
      >
        {props.matches.length === 0 ? (
          <EmptyState title="Aucun patient">Vérifiez la date de naissance, ou créez le dossier.</EmptyState>
        ) : (
          <ul className="flex flex-col gap-2 text-sm" data-rows="">
            {props.matches.map((match) => (
              <li key={match.patientId} data-row="">
                {match.access === "open" ? (
                  <>
                    <Link
                      to={withMade(props.form, "patient", match.patientId)}
                      className="link link-primary font-medium"
                    >
                      {match.familyName.toUpperCase()} {match.givenName}
                    </Link>{" "}
                    <span className="text-base-content/70 max-sm:block">
                      {BORN_WORDS[match.sex]} le {formatShortDay(match.birthOn)}
                      {match.secteurCode ? ` · ${match.secteurCode}` : ""}
                    </span>
                  </>
                ) : (
                  <span className="text-base-content/70">
                    {match.maskedName} : dossier hors de votre périmètre
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
