import { Form } from "@remix-run/react";
import { useRef } from "react";
import type { SavedDraft } from "#app/platform/forms/autosave.rules.ts";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { type KeptForm, keptName, useKeptForm } from "#app/platform/forms/kept-forms.ts";
import { useAutosave } from "#app/platform/forms/useAutosave.ts";
import { AutosaveStatus } from "#app/ui/AutosaveStatus.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { CONTENT_LABELS, fieldsOf } from "../content.vocabulary.ts";
import { choicesOf } from "../content-words.rules.ts";
import type { TeachingKind } from "../teaching.vocabulary.ts";
import { DoubtfulWords } from "./DoubtfulWords.tsx";

interface ContentProps {
  accountId: string;
  session: { id: string; kind: TeachingKind; isReady: boolean };
  content: { version: number; savedAt: string; values: FormValues };
  confirmed: readonly string[];
  reply: FormReply | undefined;
  draftPath: string;
}

/** What is presented, written on a phone or a desk: kept by the server, and by the device while there is no network. */
export function ContentForm(props: ContentProps) {
  const keptAs = keptName(props.accountId, `teaching.${props.session.id}`);
  const kept = useKeptForm(keptAs);
  return <WritingForm key={kept ? "kept" : "read"} {...props} keptAs={keptAs} kept={kept} />;
}

function WritingForm(props: ContentProps & { keptAs: string; kept: KeptForm | null }) {
  const { session, content } = props;
  const start: FormValues = props.kept?.values ?? { ...content.values, ...props.reply?.values };
  const element = useRef<HTMLFormElement>(null);
  const autosave = useAutosave<SavedDraft>({
    form: element,
    url: props.draftPath,
    keptAs: props.keptAs,
    kept: props.kept,
    start: { version: content.version, savedAt: content.savedAt },
    stamp: (saved) => ({ contentVersion: String(saved?.version ?? content.version) }),
  });
  const reply = autosave.reply ?? props.reply;
  const field = (name: string) => ({ name, defaultValue: start[name], error: reply?.fieldErrors[name] });
  return (
    <Form
      ref={element}
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onChange={autosave.onChange}
      onSubmit={autosave.onSubmit}
    >
      <FormErrors reply={reply} labels={CONTENT_LABELS} />
      <input type="hidden" name="contentVersion" value={autosave.hidden.contentVersion} />
      <Card>
        <div className="flex flex-col gap-4">
          <TextField {...field("title")} label="Titre" isRequired />
          {fieldsOf(session.kind).map(({ name, label, help, isRequired, rows }) => {
            const text = {
              ...field(name),
              label,
              ...(help ? { help } : {}),
              ...(isRequired ? { isRequired } : {}),
            };
            const choices = choicesOf(name);
            if (choices) return <SelectField key={name} {...text} options={optionsOf(choices)} />;
            return rows ? <TextArea key={name} {...text} rows={rows} /> : <TextField key={name} {...text} />;
          })}
          <DoubtfulWords reply={props.reply} known={props.confirmed} />
        </div>
      </Card>
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-base-300 border-t bg-base-200 px-4 py-3 sm:mx-0 sm:rounded-box sm:border">
        <AutosaveStatus autosave={autosave} />
        <div className="flex w-full flex-wrap gap-2 max-sm:[&_.btn]:flex-1">
          <SubmitButton name="intent" value="complete">
            {session.isReady ? "Enregistrer" : "C’est prêt"}
          </SubmitButton>
          {session.isReady ? null : (
            <SubmitButton tone="plain" name="intent" value="save">
              Finir plus tard
            </SubmitButton>
          )}
        </div>
      </div>
    </Form>
  );
}
