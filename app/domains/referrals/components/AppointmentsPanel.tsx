import { Link } from "@remix-run/react";
import { formatInstant } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import type { AppointmentLine } from "../appointments.queries.server.ts";
import { APPOINTMENT_CANCEL_REASON_LABELS, APPOINTMENT_PURPOSE_LABELS } from "../episodes.vocabulary.ts";
import { professionalLabel } from "../patient-label.rules.ts";
import { AppointmentTag } from "./AppointmentTag.tsx";

interface AppointmentsPanelProps {
  referralId: string;
  appointments: readonly AppointmentLine[];
  may: { bookFirstVisit: boolean; book: boolean; settle: boolean };
  /** ISO instant of the loader, so that both renderings agree. */
  now: string;
}

/** The appointments of a referral, with what may be done about each. Nothing clinical. */
export function AppointmentsPanel(props: AppointmentsPanelProps) {
  const isBookable = props.may.bookFirstVisit || props.may.book;
  return (
    <Card
      title="Rendez-vous"
      id="rendez-vous"
      aside={
        isBookable ? (
          <LinkButton
            to={`/adressages/${props.referralId}/rendez-vous`}
            tone={props.may.bookFirstVisit ? "primary" : "plain"}
            isSmall
          >
            {props.may.bookFirstVisit ? "Fixer le premier rendez-vous" : "Fixer un rendez-vous"}
          </LinkButton>
        ) : null
      }
    >
      {props.appointments.length === 0 ? (
        <p className="text-base-content/70 text-sm">Aucun rendez-vous n’est fixé.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-base-300">
          {props.appointments.map((appointment) => (
            <AppointmentItem
              key={appointment.id}
              appointment={appointment}
              canSettle={props.may.settle}
              now={props.now}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AppointmentItem(props: { appointment: AppointmentLine; canSettle: boolean; now: string }) {
  const { appointment } = props;
  const isPlanned = appointment.status === "planned";
  const isOpen = isPlanned || appointment.isToRebook === 1;
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 py-2.5 text-sm first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-medium">{formatInstant(appointment.startsAt)}</p>
        <p>
          {APPOINTMENT_PURPOSE_LABELS[appointment.purpose]}, {appointment.durationMinutes} min,{" "}
          {professionalLabel(appointment)}
        </p>
        <p className="text-base-content/70">
          {appointment.siteName}
          {appointment.cancelReason && appointment.cancelReason !== "other"
            ? ` · ${APPOINTMENT_CANCEL_REASON_LABELS[appointment.cancelReason].toLowerCase()}`
            : ""}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <AppointmentTag
          status={appointment.status}
          isToRebook={appointment.isToRebook}
          isUnsettled={isPlanned && appointment.startsAt <= props.now}
        />
        {props.canSettle && isOpen ? (
          <Link className="link" to={`/adressages/rendez-vous/${appointment.id}`}>
            {isPlanned ? "Renseigner ou déplacer" : "Refixer"}
          </Link>
        ) : null}
      </div>
    </li>
  );
}
