import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { SavedDraft } from "#app/platform/forms/autosave.rules.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { type KeptForm, keptName, useKeptForm } from "#app/platform/forms/kept-forms.ts";
import { useAutosave } from "#app/platform/forms/useAutosave.ts";
import { AutosaveStatus } from "#app/ui/AutosaveStatus.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { LETTER_LABELS } from "../care.vocabulary.ts";

interface LetterProps {
  accountId: string;
  referralId: string;
  letter: { body: string; version: number; savedAt: string | null };
  reply: FormReply | undefined;
  /** Told whether some of the text is not on the server yet. */
  onUnsaved(isUnsaved: boolean): void;
}

/** The letter's text. It saves itself while one types, and the tab keeps it without network; without script, the button does. */
export function LetterEditor(props: LetterProps) {
  const keptAs = keptName(props.accountId, `letter.${props.referralId}`);
  const kept = useKeptForm(keptAs);
  return <LetterText key={kept ? "kept" : "read"} {...props} keptAs={keptAs} kept={kept} />;
}

function LetterText(props: LetterProps & { keptAs: string; kept: KeptForm | null }) {
  const { letter, onUnsaved } = props;
  const element = useRef<HTMLFormElement>(null);
  const autosave = useAutosave<SavedDraft>({
    form: element,
    url: `/adressages/${props.referralId}/lettre/brouillon`,
    keptAs: props.keptAs,
    kept: props.kept,
    start: { version: letter.version, savedAt: letter.savedAt ?? "" },
    stamp: (saved) => ({ version: String(saved?.version ?? letter.version) }),
  });
  const isUnsaved = autosave.phase !== "clean";
  useEffect(() => onUnsaved(isUnsaved), [onUnsaved, isUnsaved]);
  const own = props.reply?.values.intent === "save" ? props.reply : undefined;
  const reply = autosave.reply ?? own;
  return (
    <Form
      ref={element}
      method="post"
      noValidate
      onChange={autosave.onChange}
      onSubmit={autosave.onSubmit}
      className="flex flex-col gap-4"
    >
      <FormErrors reply={reply} labels={LETTER_LABELS} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={autosave.hidden.version} />
      <TextArea
        name="body"
        label={LETTER_LABELS.body}
        help="Les passages entre crochets sont à compléter avant l’envoi. Pas d’autre mise en forme que les paragraphes."
        rows={24}
        defaultValue={textOf(props.kept?.values ?? own?.values) ?? letter.body}
        error={reply?.fieldErrors.body}
        isRequired
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton tone="plain">Enregistrer la lettre</SubmitButton>
        {autosave.saved?.savedAt || isUnsaved ? (
          <AutosaveStatus autosave={autosave} />
        ) : (
          <p className="text-base-content/70 text-sm">Proposition, pas encore enregistrée</p>
        )}
      </div>
    </Form>
  );
}

function textOf(values: FormReply["values"] | undefined): string | undefined {
  return typeof values?.body === "string" ? values.body : undefined;
}
