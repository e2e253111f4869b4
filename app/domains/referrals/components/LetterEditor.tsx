import { Form, useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatTime } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";

const AUTOSAVE_AFTER_MS = 4_000;

interface Saved {
  version: number;
  at: string;
}

type Answer = FormReply & { saved?: Saved };

/** The letter's text. It saves itself while one types; without script, the button does. */
export function LetterEditor(props: {
  letter: { body: string; version: number; savedAt: string | null };
  reply: FormReply | undefined;
  /** Told whether some of the text is not on the server yet. */
  onUnsaved(isUnsaved: boolean): void;
}) {
  const autosave = useAutosave(props.letter);
  const { onUnsaved } = props;
  useEffect(() => onUnsaved(autosave.isUnsaved), [onUnsaved, autosave.isUnsaved]);
  const own = props.reply?.values.intent === "save" ? props.reply : undefined;
  return (
    <Form method="post" onSubmit={autosave.onSubmit} className="flex flex-col gap-4">
      <FormErrors reply={own ?? autosave.refused} labels={{ body: "Lettre" }} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={autosave.version} />
      <div ref={autosave.field} onInput={autosave.onInput}>
        <TextArea
          name="body"
          label="Texte de la lettre"
          help="Les passages entre crochets sont à compléter avant l’envoi. Pas d’autre mise en forme que les paragraphes."
          rows={24}
          defaultValue={textOf(own) ?? props.letter.body}
          error={own?.fieldErrors.body}
          isRequired
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton tone="plain">Enregistrer la lettre</SubmitButton>
        <span role="status" className="text-base-content/70 text-sm">
          {autosave.words}
        </span>
      </div>
    </Form>
  );
}

function textOf(reply: FormReply | undefined): string | undefined {
  const body = reply?.values.body;
  return typeof body === "string" ? body : undefined;
}

/** Posts the text a few seconds after the last key, one request at a time, with the version it was written over. */
function useAutosave(letter: { version: number; savedAt: string | null }) {
  const fetcher = useFetcher<Answer>();
  const field = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isDirty, setDirty] = useState(false);
  const saved = fetcher.data?.saved;
  const refused = fetcher.data?.refusal ? fetcher.data : undefined;
  const version = Math.max(letter.version, saved?.version ?? 0);

  function save() {
    const body = field.current?.querySelector("textarea")?.value ?? "";
    if (!body.trim()) return;
    setDirty(false);
    fetcher.submit({ intent: "autosave", version: String(version), body }, { method: "post" });
  }

  function onInput() {
    setDirty(true);
    clearTimeout(timer.current);
    // After a refusal only the person decides what is kept.
    if (!refused) timer.current = setTimeout(() => latest.current(), AUTOSAVE_AFTER_MS);
  }

  const latest = useRef(save);
  latest.current = save;

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);

  return {
    field,
    version,
    refused,
    isUnsaved: isDirty || fetcher.state !== "idle" || refused !== undefined,
    onInput,
    onSubmit() {
      clearTimeout(timer.current);
      setDirty(false);
    },
    words: wordsOf(fetcher.state !== "idle", isDirty, saved?.at ?? letter.savedAt),
  };
}

function wordsOf(isSaving: boolean, isDirty: boolean, savedAt: string | null): string {
  if (isSaving) return "Enregistrement…";
  if (isDirty) return "Modifications non enregistrées";
  return savedAt ? `Enregistrée à ${formatTime(savedAt)}` : "Proposition, pas encore enregistrée";
}
