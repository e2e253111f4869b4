import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Card } from "#app/ui/Card.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { type Option, optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import {
  APPOINTMENT_CANCEL_REASON_LABELS,
  type AppointmentPurpose,
  EDGAR_LABELS,
} from "../episodes.vocabulary.ts";
import { SLOT_LABELS, SlotFields } from "./SlotFields.tsx";

interface SettlementProps {
  page: {
    now: string;
    sites: readonly Option[];
    team: readonly Option[];
    appointment: {
      purpose: AppointmentPurpose;
      version: number;
      startsAt: string;
      durationMinutes: number;
      siteId: string;
      professionalId: string;
    };
  };
  reply: FormReply | undefined;
}

/** The patient came: the act, its duration, and a note that only the care team reads. */
export function AttendCard({ page, reply }: SettlementProps) {
  const { appointment } = page;
  const isFirst = appointment.purpose === "first_visit";
  return (
    <Card title="Le patient est venu">
      <IntentForm
        schema={() => import("../care.forms.ts").then((forms) => forms.attendForm)}
        intent="attend"
        reply={reply}
        hidden={{ version: appointment.version }}
        defaults={{ edgar: "E", contactMinutes: String(appointment.durationMinutes), isSession: "on" }}
        labels={{ edgar: "Acte", contactMinutes: "Durée", note: "Note" }}
        submit={isFirst ? "Honoré : commencer les soins" : "Noter le rendez-vous honoré"}
      >
        {(field) => (
          <>
            <SelectField
              {...field("edgar")}
              label="Nature de l’acte (EDGAR)"
              options={optionsOf(EDGAR_LABELS)}
              isRequired
            />
            <TextField {...field("contactMinutes")} label="Durée (minutes)" inputMode="numeric" isRequired />
            <CheckboxField {...field("isSession")} label="Compte comme une séance" />
            <TextArea {...field("note")} label="Note" help="Lue par l’équipe de soins seulement." rows={3} />
          </>
        )}
      </IntentForm>
    </Card>
  );
}

/** It does not take place: missed or cancelled, and the next date in the same step. */
export function FallThroughCard({ page, reply }: SettlementProps) {
  const { appointment } = page;
  const isFirst = appointment.purpose === "first_visit";
  return (
    <Card title="Le rendez-vous n’a pas lieu">
      <IntentForm
        schema={() => import("../care.forms.ts").then((forms) => forms.fallThroughForm)}
        intent="fall_through"
        reply={reply}
        hidden={{ version: appointment.version }}
        defaults={{
          what: appointment.startsAt <= page.now ? "missed" : "cancelled",
          next: "later",
          siteId: appointment.siteId,
          professionalId: appointment.professionalId,
          durationMinutes: String(appointment.durationMinutes),
        }}
        labels={{ ...SLOT_LABELS, what: "Ce qui s’est passé", cancelReason: "Motif", next: "La suite" }}
        submit="Enregistrer"
      >
        {(field) => (
          <div className="group/next flex flex-col gap-4">
            <RadioGroup
              {...field("what")}
              label="Ce qui s’est passé"
              options={[
                { value: "missed", label: "Le patient n’est pas venu" },
                { value: "cancelled", label: "Annulé" },
              ]}
              isRequired
            />
            <div className="group-has-[input[name=what][value=missed]:checked]/next:hidden">
              <SelectField
                {...field("cancelReason")}
                label="Motif de l’annulation"
                isFilter
                options={optionsOf(APPOINTMENT_CANCEL_REASON_LABELS)}
              />
            </div>
            <RadioGroup
              {...field("next")}
              label="La suite"
              options={[
                { value: "later", label: "À refixer plus tard", help: "Reste sur la liste des deux côtés." },
                { value: "now", label: "Refixer maintenant", help: "Remplissez la nouvelle date." },
                ...(isFirst ? [] : [{ value: "none", label: "Ne pas refixer" }]),
              ]}
              isRequired
            />
            {isFirst ? (
              <p className="text-base-content/70 text-sm">
                Sans nouvelle date, la place est rendue et le patient retrouve son rang dans la liste
                d’attente.
              </p>
            ) : null}
            <fieldset className="hidden min-w-0 flex-col gap-4 group-has-[input[name=next][value=now]:checked]/next:flex">
              <legend className="mb-3 font-medium text-sm">Nouvelle date</legend>
              <SlotFields
                field={field}
                sites={page.sites}
                team={page.team}
                isBusy={reply?.refusal?.field === "isConfirmed"}
                isRequired={false}
              />
            </fieldset>
          </div>
        )}
      </IntentForm>
    </Card>
  );
}

export function RebookCard({ page, reply }: SettlementProps) {
  const { appointment } = page;
  return (
    <Card title="Refixer">
      <IntentForm
        schema={() => import("../care.forms.ts").then((forms) => forms.rebookForm)}
        intent="rebook"
        reply={reply}
        hidden={{ version: appointment.version }}
        defaults={{
          siteId: appointment.siteId,
          professionalId: appointment.professionalId,
          durationMinutes: String(appointment.durationMinutes),
        }}
        labels={SLOT_LABELS}
        submit="Refixer le rendez-vous"
      >
        {(field) => (
          <SlotFields
            field={field}
            sites={page.sites}
            team={page.team}
            isBusy={reply?.refusal?.field === "isConfirmed"}
          />
        )}
      </IntentForm>
    </Card>
  );
}
