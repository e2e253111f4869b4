import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { addDays, formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import type { ContactLine } from "../episodes.queries.server.ts";
import { AIM_RESULT_LABELS, EDGAR_LABELS, EPISODE_OUTCOME_LABELS } from "../episodes.vocabulary.ts";
import { professionalLabel } from "../patient-label.rules.ts";
import { REFERRAL_AIM_LABELS, type ReferralAim } from "../referrals.vocabulary.ts";

/** A contact that had no appointment; one that had is recorded on the appointment. */
export function ContactCard(props: {
  reply: FormReply | undefined;
  today: string;
  startedOn: string | null;
  /** Contacts so far: a new one empties the form. */
  count: number;
}) {
  return (
    <Card title="Noter un contact" aside="Un rendez-vous honoré se note sur le rendez-vous">
      <IntentForm
        key={props.count}
        schema={() => import("../care.forms.ts").then((forms) => forms.contactForm)}
        intent="contact"
        reply={props.reply}
        defaults={{ edgar: "E", onDay: props.today, contactMinutes: "45" }}
        labels={{ edgar: "Acte", onDay: "Jour", contactMinutes: "Durée", note: "Note" }}
        submit="Enregistrer le contact"
        isDirtyWarned
      >
        {(field) => (
          <>
            <div className="grid gap-4 sm:grid-cols-3">
              <SelectField
                {...field("edgar")}
                label="Nature (EDGAR)"
                options={optionsOf(EDGAR_LABELS)}
                isRequired
              />
              <TextField
                {...field("onDay")}
                label="Jour"
                type="date"
                max={props.today}
                {...(props.startedOn ? { min: props.startedOn } : {})}
                isRequired
              />
              <TextField
                {...field("contactMinutes")}
                label="Durée (minutes)"
                inputMode="numeric"
                isRequired
              />
            </div>
            <CheckboxField {...field("isSession")} label="Compte comme une séance" />
            <TextArea {...field("note")} label="Note" help="Lue par l’équipe de soins seulement." rows={4} />
          </>
        )}
      </IntentForm>
    </Card>
  );
}

export function ContactList({ contacts }: { contacts: readonly ContactLine[] }) {
  return (
    <Card title="Contacts" aside={`${contacts.length}`}>
      {contacts.length === 0 ? (
        <p className="text-base-content/70 text-sm">Aucun contact n’est encore noté.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-base-300">
          {contacts.map((contact) => (
            <li key={contact.id} className="py-2.5 text-sm first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{formatShortDay(contact.onDay)}</span>
                <span>
                  {EDGAR_LABELS[contact.edgar]}, {contact.durationMinutes} min, {professionalLabel(contact)}
                </span>
                {contact.isSession === 1 ? <Tag tone="success">Séance</Tag> : null}
              </p>
              {contact.note ? <p className="mt-1 whitespace-pre-line break-words">{contact.note}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function ExtendCard(props: {
  reply: FormReply | undefined;
  version: number;
  episode: { plannedEndOn: string | null };
}) {
  const end = props.episode.plannedEndOn;
  return (
    <Card>
      <Disclosure summary="Prolonger les soins" isOpen={props.reply?.values.intent === "extend"}>
        <IntentForm
          key={end}
          schema={() => import("../care.forms.ts").then((forms) => forms.extendForm)}
          intent="extend"
          reply={props.reply}
          hidden={{ version: props.version }}
          labels={{ plannedEndOn: "Nouvelle fin", reason: "Motif" }}
          submit="Prolonger"
          tone="plain"
        >
          {(field) => (
            <>
              <TextField
                {...field("plannedEndOn")}
                label="Nouvelle fin"
                type="date"
                help={end ? `Après la fin prévue du ${formatShortDay(end)}.` : undefined}
                {...(end ? { min: addDays(end, 1) } : {})}
                isRequired
              />
              <TextArea
                {...field("reason")}
                label="Motif"
                help="Les soins de la filière sont limités dans le temps : chaque prolongation est comptée."
                rows={2}
                isRequired
              />
            </>
          )}
        </IntentForm>
      </Disclosure>
    </Card>
  );
}

export function EndCard(props: {
  reply: FormReply | undefined;
  version: number;
  today: string;
  aim: ReferralAim | null;
}) {
  return (
    <Card>
      <Disclosure summary="Terminer les soins" isOpen={props.reply?.values.intent === "end"}>
        <IntentForm
          schema={() => import("../care.forms.ts").then((forms) => forms.endForm)}
          intent="end"
          reply={props.reply}
          hidden={{ version: props.version }}
          defaults={{ endedOn: props.today }}
          labels={{ endedOn: "Dernier jour", outcome: "Issue", aimReached: "Objectif", endingNote: "Note" }}
          submit="Terminer, puis rédiger la lettre"
        >
          {(field) => (
            <>
              <TextField
                {...field("endedOn")}
                label="Dernier jour des soins"
                type="date"
                max={props.today}
                isRequired
              />
              <SelectField
                {...field("outcome")}
                label="Issue"
                options={optionsOf(EPISODE_OUTCOME_LABELS)}
                isRequired
              />
              <RadioGroup
                {...field("aimReached")}
                label="L’objectif de l’adressage est-il atteint ?"
                help={`${props.aim ? `Objectif demandé : ${REFERRAL_AIM_LABELS[props.aim].toLowerCase()}. ` : ""}Sans objet après un décès.`}
                options={optionsOf(AIM_RESULT_LABELS)}
                isFilter
              />
              <TextArea
                {...field("endingNote")}
                label="Note de fin"
                help="Reprise dans la lettre de retour. Les rendez-vous encore prévus sont annulés et la place est rendue."
                rows={3}
              />
            </>
          )}
        </IntentForm>
      </Disclosure>
    </Card>
  );
}
