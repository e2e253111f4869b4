import { Form } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { SavedDraft } from "#app/platform/forms/autosave.rules.ts";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { formValues } from "#app/platform/forms/form-values.ts";
import { type KeptForm, keptName, useKeptForm } from "#app/platform/forms/kept-forms.ts";
import { useAutosave } from "#app/platform/forms/useAutosave.ts";
import { AutosaveStatus } from "#app/ui/AutosaveStatus.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { DESK_CHOICE, REFERRAL_FIELD_LABELS } from "../referral-fields.rules.ts";
import {
  PATIENT_INFORMED_LABELS,
  PRIORITY_LABELS,
  REFERRAL_AIM_LABELS,
  REFERRAL_KIND_LABELS,
} from "../referrals.vocabulary.ts";
import { AttachmentField } from "./AttachmentField.tsx";
import { type FiliereChoice, FiliereCriteria, FiliereNow } from "./FiliereCriteria.tsx";
import { AttachmentList } from "./ReferralContent.tsx";

interface SavedReferral extends SavedDraft {
  referralId: string;
}

interface NewReferralProps {
  accountId: string;
  patientId: string;
  age: number;
  filieres: readonly FiliereChoice[];
  secteurs: readonly { id: string; code: string; name: string }[];
  draft: { id: string; version: number; savedAt: string } | null;
  files: readonly { id: string; name: string; size: number; createdAt: string }[];
  defaults: FormValues;
  reply: FormReply | undefined;
}

/** The form of a referral: one column, a draft kept on the server, everything usable without script. */
export function NewReferralForm(props: NewReferralProps) {
  const keptAs = keptName(props.accountId, `referral.${props.patientId}`);
  const kept = useKeptForm<SavedReferral>(keptAs);
  return <ReferralForm key={kept ? "kept" : "read"} {...props} keptAs={keptAs} kept={kept} />;
}

function ReferralForm(props: NewReferralProps & { keptAs: string; kept: KeptForm<SavedReferral> | null }) {
  const start: FormValues = props.kept?.values ?? { ...props.defaults, ...props.reply?.values };
  const element = useRef<HTMLFormElement>(null);
  const autosave = useAutosave<SavedReferral>({
    form: element,
    url: "/adressages/brouillon",
    keptAs: props.keptAs,
    kept: props.kept,
    start: props.draft && {
      referralId: props.draft.id,
      version: props.draft.version,
      savedAt: props.draft.savedAt,
    },
    stamp: (saved) => ({ referralId: saved?.referralId ?? "", version: String(saved?.version ?? "") }),
  });
  const reply = autosave.reply ?? props.reply;
  const [values, setValues] = useState(start);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  const field = (name: string) => ({
    name,
    defaultValue: start[name],
    error: reply?.fieldErrors[name],
  });

  function onChange(event: FormEvent<HTMLFormElement>) {
    setValues(formValues(new FormData(event.currentTarget)));
    autosave.onChange();
  }

  return (
    <Form
      ref={element}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col gap-5"
      onChange={onChange}
      onSubmit={autosave.onSubmit}
    >
      <FormErrors reply={reply} labels={REFERRAL_FIELD_LABELS} />
      <input type="hidden" name="patientId" value={props.patientId} />
      <input type="hidden" name="referralId" value={autosave.hidden.referralId} />
      <input type="hidden" name="version" value={autosave.hidden.version} />
      <Card title="Où, et pour quoi">
        <div className="flex flex-col gap-4">
          <RadioGroup
            {...field("filiereId")}
            label="Filière"
            isRequired
            options={[
              ...props.filieres.map((filiere) => ({
                value: filiere.id,
                label: filiere.shortName,
                help: filiere.isOpen === 1 ? undefined : "ne reçoit pas pour le moment",
              })),
              {
                value: DESK_CHOICE,
                label: "Je ne sais pas où adresser",
                help: "le guichet territorial oriente",
              },
            ].map(({ help, ...option }) => (help ? { ...option, help } : option))}
          />
          <ChosenFilieres {...props} values={values} isLive={isLive} />
          <RadioGroup
            {...field("kind")}
            label="Demande"
            isRequired
            options={optionsOf(REFERRAL_KIND_LABELS)}
          />
          <RadioGroup
            {...field("priority")}
            label="Priorité"
            isRequired
            options={optionsOf(PRIORITY_LABELS)}
          />
          <SelectField
            {...field("aim")}
            label="Objectif de l’adressage"
            isRequired
            options={optionsOf(REFERRAL_AIM_LABELS)}
          />
          {props.secteurs.length > 1 ? (
            <SelectField
              {...field("senderSecteurId")}
              label="Secteur adresseur"
              placeholder="Celui du patient"
              options={props.secteurs.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
            />
          ) : null}
        </div>
      </Card>
      <Card title="Le patient">
        <div className="flex flex-col gap-4">
          <TextArea
            {...field("reason")}
            label="Motif"
            isRequired
            rows={3}
            help="Ce qui amène à adresser ; les premiers mots paraissent dans la liste de la filière."
          />
          <RadioGroup
            {...field("patientInformed")}
            label="Le patient est-il informé ?"
            isRequired
            options={optionsOf(PATIENT_INFORMED_LABELS)}
          />
          <Disclosure
            summary="Histoire, traitements, ce qui a été dit, pièces jointes"
            isOpen={
              !isLive ||
              hasMore(start) ||
              Boolean(props.reply?.fieldErrors.attachments) ||
              props.files.length > 0
            }
          >
            <div className="flex flex-col gap-4">
              <TextArea {...field("history")} label="Histoire et contexte" />
              <TextArea {...field("treatments")} label="Traitements" rows={3} />
              <TextArea {...field("toldPatient")} label="Ce qui a été dit au patient" rows={2} />
              {props.files.length > 0 ? <AttachmentList files={props.files} /> : null}
              <AttachmentField label="Pièces jointes" error={props.reply?.fieldErrors.attachments} />
            </div>
          </Disclosure>
          <CheckboxField
            {...field("isConversionAllowed")}
            label="Si je demande un avis, la filière peut le transformer en demande de soins sans me solliciter"
          />
        </div>
      </Card>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="intent" value="submit">
          Envoyer l’adressage
        </SubmitButton>
        <button
          type="submit"
          name="intent"
          value="save"
          formNoValidate
          className="btn min-h-11 border-base-300 bg-base-100 sm:h-9 sm:min-h-9"
        >
          Enregistrer le brouillon
        </button>
        <button
          type="submit"
          name="intent"
          value="change_patient"
          formNoValidate
          className="btn btn-ghost min-h-11 sm:h-9 sm:min-h-9"
        >
          Changer de patient
        </button>
        <AutosaveStatus autosave={autosave} />
      </div>
    </Form>
  );
}

/** With script, the chosen filière; without, each filière's criteria to unfold. */
function ChosenFilieres(props: NewReferralProps & { values: FormValues; isLive: boolean }) {
  const chosen = props.values.filiereId;
  const shown = props.isLive ? props.filieres.filter((filiere) => filiere.id === chosen) : props.filieres;
  return shown.map((filiere) => (
    <details key={filiere.id} open={filiere.id === chosen} className="rounded-box border border-base-300 p-3">
      <summary className="cursor-pointer font-medium text-sm">
        {filiere.name} : places, attente et critères
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        <FiliereNow filiere={filiere} />
        <FiliereCriteria
          filiere={filiere}
          age={props.age}
          values={props.values}
          error={filiere.id === chosen ? props.reply?.fieldErrors.despiteCriteria : undefined}
        />
      </div>
    </details>
  ));
}

function hasMore(values: FormValues): boolean {
  return Boolean(values.history || values.treatments || values.toldPatient);
}
