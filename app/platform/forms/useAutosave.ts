import { useBlocker } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  type AutosaveAnswer,
  type AutosavePhase,
  autosaveAnswer,
  autosaveWords,
  isRetried,
  type SavedDraft,
} from "./autosave.rules.ts";
import type { FormReply } from "./form-reply.ts";
import { formValues } from "./form-values.ts";
import { forgetForm, type KeptForm, keepForm } from "./kept-forms.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";

/** Milliseconds without a change before the draft is saved. */
const QUIET_MS = 4_000;
const RETRY_MS = 5_000;

interface Options<Saved extends SavedDraft> {
  form: RefObject<HTMLFormElement>;
  /** Posted to; answers `{ saved }`, or what the form is told. */
  url: string;
  /** The name under which the device keeps what the server does not have (`keptName`). */
  keptAs: string;
  /** What the device had kept, shown in the form; it is sent first. */
  kept: KeptForm<Saved> | null;
  start: Saved | null;
  /** What a saving states besides what is typed: which draft, over which version. */
  stamp(saved: Saved | null): Record<string, string>;
}

/**
 * Saves a form as a draft a few seconds after the last change, or at once when a link is followed. What is typed is
 * kept in the tab until the server has it, so that neither a lost connection nor a lapsed session loses a word; it is
 * sent by itself when the network is back. A submission first saves: without network nothing leaves the page.
 * After a conflict the person chooses, and only then it is saved again.
 */
export function useAutosave<Saved extends SavedDraft>(options: Options<Saved>) {
  const start = options.kept ? options.kept.saved : options.start;
  const [saved, setSaved] = useState(start);
  const [phase, setPhase] = useState<AutosavePhase>(options.kept ? "dirty" : "clean");
  const [isKept, setIsKept] = useState(true);
  const [reply, setReply] = useState<FormReply | undefined>(undefined);
  /** The same and more, for what is decided before the next rendering. */
  const live = useRef({
    base: start,
    stated: start,
    phase,
    edits: options.kept ? 1 : 0,
    savedEdits: 0,
    isMerging: false,
    isPassing: false,
    flight: null as Promise<boolean> | null,
    timer: undefined as number | undefined,
  }).current;
  const isDirty = phase !== "clean" && phase !== "merged";

  function enter(next: AutosavePhase) {
    live.phase = next;
    setPhase(next);
  }

  function typed(): FormData | null {
    if (!options.form.current) return null;
    const form = new FormData(options.form.current);
    for (const [name, value] of Object.entries(options.stamp(live.stated))) form.set(name, value);
    // Files are sent with the form itself.
    for (const [name, value] of [...form]) if (typeof value !== "string") form.delete(name);
    return form;
  }

  function keep() {
    if (options.form.current)
      setIsKept(
        keepForm(options.keptAs, {
          values: formValues(new FormData(options.form.current)),
          saved: live.base,
        }),
      );
  }

  function schedule(delay: number) {
    window.clearTimeout(live.timer);
    live.timer = window.setTimeout(() => void latest.current(), delay);
  }

  /** True when the server has everything that is typed. */
  async function settle(): Promise<boolean> {
    window.clearTimeout(live.timer);
    while (live.flight || live.edits !== live.savedEdits) {
      live.flight ??= send().finally(() => {
        live.flight = null;
      });
      if (!(await live.flight)) return false;
    }
    return true;
  }

  async function send(): Promise<boolean> {
    const form = typed();
    if (!form) return false;
    const edits = live.edits;
    enter("saving");
    const answer = await post<Saved>(options.url, form);
    if (answer.phase === "clean") {
      receive(answer.saved, edits);
      return true;
    }
    if (answer.phase === "refused") receiveRefusal(answer.reply);
    enter(answer.phase);
    if (isRetried(answer.phase)) schedule(RETRY_MS);
    return false;
  }

  function receive(next: Saved, edits: number) {
    live.base = next;
    live.stated = next;
    live.savedEdits = edits;
    // A submission that waited posts the fields of the page: they must state the new version.
    flushSync(() => {
      setSaved(next);
      setReply(undefined);
    });
    const isAll = edits === live.edits;
    if (isAll) forgetForm(options.keptAs);
    else keep();
    enter(live.isMerging ? "merged" : isAll ? "clean" : "dirty");
    if (!isAll) schedule(QUIET_MS);
  }

  function receiveRefusal(refusal: FormReply) {
    const merge = refusal.refusal?.merge;
    setReply(refusal);
    live.isMerging = merge !== undefined;
    // The next attempt states what was shown; a page loaded anew compares with what was read before.
    if (merge && live.base) live.stated = { ...live.base, version: merge.version };
  }

  const latest = useRef(settle);
  latest.current = settle;

  useEffect(() => {
    const retry = () => {
      if (isRetried(live.phase)) void latest.current();
    };
    // What the device had kept goes first.
    if (live.edits > 0) void latest.current();
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("online", retry);
      window.clearTimeout(live.timer);
    };
  }, [live]);

  // The fields still show what was typed before the choice.
  useEffect(() => {
    if (phase === "merged") window.location.reload();
  }, [phase]);

  useLeaveWarning(isDirty);

  const blocker = useBlocker(() => live.edits !== live.savedEdits);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    void latest.current().then((isSaved) => {
      // After the sign-in the tab brings it back; what could not be saved otherwise is not left behind in silence.
      if (isSaved || live.phase === "lapsed") blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, live]);

  return {
    saved,
    phase,
    reply,
    words: autosaveWords(phase, saved, isKept),
    hidden: options.stamp(live.stated),
    onChange() {
      live.edits += 1;
      keep();
      // After a conflict only the person decides what is kept.
      if (live.isMerging) return;
      enter(navigator.onLine ? "dirty" : "offline");
      schedule(navigator.onLine ? QUIET_MS : RETRY_MS);
    },
    /** At once, for what must not wait. */
    saveNow() {
      if (!live.isMerging) schedule(0);
    },
    onSubmit(event: FormEvent<HTMLFormElement>) {
      if (live.isPassing) {
        live.isPassing = false;
        return;
      }
      event.preventDefault();
      const element = event.currentTarget;
      const { submitter } = event.nativeEvent as SubmitEvent;
      if (live.isMerging && !areChosen(element)) return;
      // Even when nothing is left to save: the form only leaves where a saving has just arrived.
      live.edits += 1;
      void settle().then((isSaved) => {
        if (!isSaved || live.phase === "merged") return;
        live.isPassing = true;
        element.requestSubmit(submitter);
      });
    },
  };
}

/** Never thrown: what happened to the network is one more answer. */
async function post<Saved extends SavedDraft>(url: string, form: FormData): Promise<AutosaveAnswer<Saved>> {
  try {
    const response = await fetch(url, { method: "POST", body: form, redirect: "manual" });
    const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
    return autosaveAnswer<Saved>(response, isJson ? await response.json() : null);
  } catch {
    return { phase: "offline" };
  }
}

function areChosen(form: HTMLFormElement): boolean {
  const missing = form.querySelector<HTMLInputElement>("input[name^='choice.']:invalid");
  missing?.focus();
  return missing === null;
}
