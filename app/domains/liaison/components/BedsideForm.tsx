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
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { BREACH_REASON_LABELS, type LiaisonAim, type LiaisonLevel } from "../liaison.vocabulary.ts";
import { NOTE_FIELD_LABELS, typedNoteOf } from "../note-values.rules.ts";
import { isContactLate, needsSeniorCall, submissionFaults } from "../notes.rules.ts";
import type { NoteToWrite } from "../write-page.service.server.ts";
import { BedsideAnswer, BedsideLogbook } from "./BedsideAnswer.tsx";
import type { BedsideFields } from "./BedsideFields.ts";
import { BedsideFollowUp } from "./BedsideFollowUp.tsx";
import { BedsideRisk } from "./BedsideRisk.tsx";
import { Cim10Field } from "./Cim10Field.tsx";
import { useServerClock } from "./useServerClock.ts";

interface BedsideProps {
  accountId: string;
  request: { id: string; version: number; aim: LiaisonAim; level: LiaisonLevel };
  note: NoteToWrite;
  secteurCode: string | null;
  reply: FormReply | undefined;
  now: string;
}

/** The note of one visit, written at the bedside: kept by the server, and by the device while there is no network. */
export function BedsideForm(props: BedsideProps) {
  const keptAs = keptName(props.accountId, `liaison.${props.note.id}`);
  const kept = useKeptForm(keptAs);
  return <NoteForm key={kept ? "kept" : "read"} {...props} keptAs={keptAs} kept={kept} />;
}

function NoteForm(props: BedsideProps & { keptAs: string; kept: KeptForm | null }) {
  const { note, request } = props;
  const start: FormValues = props.kept?.values ?? { ...note.values, ...props.reply?.values };
  const element = useRef<HTMLFormElement>(null);
  const clock = useServerClock(props.now);
  const autosave = useAutosave<SavedDraft>({
    form: element,
    url: `/liaison/${request.id}/brouillon`,
    keptAs: props.keptAs,
    kept: props.kept,
    start: { version: note.version, savedAt: note.savedAt },
    stamp: (saved) => ({ noteVersion: String(saved?.version ?? note.version) }),
  });
  const [values, setValues] = useState(start);
  const [missing, setMissing] = useState<FormReply | undefined>(undefined);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  const reply = autosave.reply ?? missing ?? props.reply;
  const typed = typedNoteOf(values);
  const isCallNeeded = needsSeniorCall(typed.suicideRisk, note.visit);

  function onChange() {
    if (element.current) setValues(formValues(new FormData(element.current)));
    autosave.onChange();
  }

  const parts: BedsideFields = {
    isLive,
    field: (name) => ({ name, defaultValue: start[name], error: reply?.fieldErrors[name] }),
    fill(texts) {
      for (const [name, text] of Object.entries(texts)) write(element.current, name, text);
      onChange();
      autosave.saveNow();
    },
  };

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const isHandedIn = submitter?.getAttribute("value") === "submit";
    const faults = isHandedIn
      ? submissionFaults(typedNoteOf(formValues(new FormData(event.currentTarget))), note.visit, clock())
      : [];
    const fieldErrors = Object.fromEntries(faults.map(({ field, message }) => [field, message]));
    setMissing(faults.length > 0 ? { values: {}, fieldErrors, refusal: null } : undefined);
    if (faults.length === 0) autosave.onSubmit(event);
    else event.preventDefault();
  }

  const { field } = parts;
  return (
    <Form
      ref={element}
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onChange={onChange}
      onSubmit={onSubmit}
    >
      <FormErrors reply={reply} labels={NOTE_FIELD_LABELS} />
      <input type="hidden" name="version" value={request.version} />
      <input type="hidden" name="noteVersion" value={autosave.hidden.noteVersion} />
      <Card title="Évaluation">
        <div className="flex flex-col gap-4">
          <TextField {...field("contactAt")} type="datetime-local" label="Patient vu à" isRequired />
          <div
            hidden={isLive && !isContactLate(typed.contactAt, note.visit)}
            className="flex flex-col gap-4 rounded-box border border-warning/40 bg-warning/5 p-3"
          >
            <SelectField
              {...field("breachReason")}
              label="Le premier contact a dépassé le délai : pourquoi ?"
              isRequired={isContactLate(typed.contactAt, note.visit)}
              options={optionsOf(BREACH_REASON_LABELS)}
            />
            <TextField {...field("breachNote")} label="Précision sur le dépassement" />
          </div>
          <TextArea {...field("assessment")} label="Évaluation" isRequired rows={6} />
          <Cim10Field
            {...field("cim10Code")}
            chosen={String(values.cim10Code ?? "")}
            isLive={isLive}
            onChoose={(code) => parts.fill({ cim10Code: code })}
          />
        </div>
      </Card>
      <BedsideRisk
        {...parts}
        seniors={note.seniors}
        isCallNeeded={isCallNeeded}
        isRated={typed.suicideRisk !== null && typed.suicideRisk !== "none"}
        isCalled={typed.seniorCalledAt !== null}
        clock={clock}
      />
      <BedsideAnswer {...parts} aim={request.aim} measures={typed.measures.length} />
      <BedsideFollowUp
        {...parts}
        filieres={note.filieres}
        secteurCode={props.secteurCode}
        followUp={typed.followUp ?? ""}
        usualPriority={request.level === "scheduled" ? "programme" : "prioritaire"}
        now={props.now}
      />
      <BedsideLogbook {...parts} />
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-base-300 border-t bg-base-200 px-4 py-3 sm:mx-0 sm:rounded-box sm:border">
        <AutosaveStatus autosave={autosave} />
        <div className="flex w-full flex-wrap gap-2 max-sm:[&_.btn]:flex-1">
          <SubmitButton name="intent" value="submit">
            {note.visit.isSenior ? "Terminer" : "Remettre au senior"}
          </SubmitButton>
          <SubmitButton tone="plain" name="intent" value="save">
            Enregistrer
          </SubmitButton>
        </div>
      </div>
    </Form>
  );
}

function write(form: HTMLFormElement | null, name: string, text: string): void {
  const input = form?.elements.namedItem(name);
  const isField =
    input instanceof HTMLInputElement || input instanceof HTMLSelectElement || input instanceof RadioNodeList;
  if (isField) input.value = text;
}
