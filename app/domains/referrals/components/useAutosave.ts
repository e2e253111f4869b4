import { useBlocker, useFetcher } from "@remix-run/react";
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
 * Saves a form as a draft a few seconds after the last change, or at once when a link is followed; the browser warns
 * before the site itself is left. A submission waits for a saving under way, whose version it needs.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, start: SavedDraft | null) {
  const fetcher = useFetcher<AutosaveReply>();
  const [saved, setSaved] = useState(start);
  const [isDirty, setIsDirty] = useState(false);
  /** The same, for what is decided before the next rendering. */
  const unsaved = useRef(false);
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

  const blocker = useBlocker(() => unsaved.current);
  const failure = fetcher.data?.refusal?.message ?? null;
  useEffect(() => {
    if (blocker.state !== "blocked" || isSaving) return;
    if (unsaved.current) save();
    // What could not be saved is not left behind in silence.
    else if (failure) blocker.reset();
    else blocker.proceed();
  });

  function mark(dirty: boolean) {
    unsaved.current = dirty;
    setIsDirty(dirty);
  }

  function save() {
    if (!form.current) return;
    const typed = new FormData(form.current);
    typed.delete("attachments");
    typed.set("intent", "autosave");
    window.clearTimeout(timer.current);
    mark(false);
    fetcher.submit(typed, { method: "post" });
  }

  return {
    saved,
    failure,
    isSaving,
    onChange() {
      mark(true);
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
      mark(false);
    },
  };
}
