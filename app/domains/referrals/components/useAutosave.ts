import { useFetcher } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useLeaveWarning } from "#app/platform/forms/useLeaveWarning.ts";

/** Milliseconds without a change before the draft is saved. */
const QUIET_MS = 4_000;

export interface SavedDraft {
  referralId: string;
  version: number;
  savedAt: string;
}

interface AutosaveReply {
  saved?: SavedDraft;
  refusal?: { message: string } | null;
}

/**
 * Saves a form as a draft a few seconds after the last change, and warns before text that is not saved is left.
 * A submission waits for a saving under way, whose version it needs.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, start: SavedDraft | null) {
  const fetcher = useFetcher<AutosaveReply>();
  const [saved, setSaved] = useState(start);
  const [isDirty, setIsDirty] = useState(false);
  const timer = useRef<number | undefined>(undefined);
  const waiting = useRef<HTMLElement | null>(null);
  const isSaving = fetcher.state !== "idle";

  useEffect(() => {
    if (fetcher.data?.saved) setSaved(fetcher.data.saved);
  }, [fetcher.data]);

  useEffect(() => {
    if (isSaving || !waiting.current) return;
    const submitter = waiting.current;
    waiting.current = null;
    form.current?.requestSubmit(submitter);
  }, [isSaving, form]);

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useLeaveWarning(isDirty);

  function save() {
    if (!form.current) return;
    const typed = new FormData(form.current);
    typed.delete("attachments");
    typed.set("intent", "autosave");
    setIsDirty(false);
    fetcher.submit(typed, { method: "post" });
  }

  return {
    saved,
    failure: fetcher.data?.refusal?.message ?? null,
    isSaving,
    onChange() {
      setIsDirty(true);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(save, QUIET_MS);
    },
    onSubmit(event: FormEvent<HTMLFormElement>) {
      window.clearTimeout(timer.current);
      if (isSaving) {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        waiting.current = submitter;
        return;
      }
      setIsDirty(false);
    },
  };
}
