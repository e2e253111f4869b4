import { useSubmit } from "@remix-run/react";
import { type BaseSyntheticEvent, type FocusEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";
import type { CheckedState, FormChecks } from "./form-checks.ts";
import type { FormReply, FormValues } from "./form-reply.ts";
import { formValues } from "./form-values.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";

export interface FieldProps {
  name: string;
  defaultValue: string | string[] | undefined;
  error: string | undefined;
  registration: Record<string, unknown>;
}

interface Options {
  reply?: FormReply | undefined;
  defaults?: FormValues;
  isDirtyWarned?: boolean;
}

/** Fetched with the checks, so that no page loads a schema before somebody types. */
export type LazySchema = () => Promise<z.ZodType<unknown, FieldValues>>;

/**
 * A form that posts natively and works without script; with script, react-hook-form checks each field
 * when it is left, keeps focus on the first fault, and the same form is then posted. The checks are
 * fetched when a field is first entered; until then, and without them, the server's checks do.
 * `schema` imports the form's schema. Pass `field("name")` to a field of `ui/fields`.
 */
export function useDomainForm(schema: LazySchema, options: Options) {
  const submit = useSubmit();
  const start: FormValues = { ...options.defaults, ...options.reply?.values };
  const { checks, state, load } = useChecks(schema, start);
  const answered = useAnswered(options.reply, state.changed);

  useLeaveWarning(Boolean(options.isDirtyWarned) && state.isDirty);

  function watch(name: string): unknown;
  function watch(names: string[]): unknown[];
  function watch(names: string | string[]): unknown {
    if (checks) return typeof names === "string" ? checks.form.watch(names) : checks.form.watch(names);
    return typeof names === "string" ? start[names] : names.map((name) => start[name]);
  }

  return {
    field(name: string): FieldProps {
      const message = state.errors[name]?.message;
      return {
        name,
        defaultValue: start[name],
        error: typeof message === "string" ? message : answered[name],
        registration: checks ? { ...checks.form.register(name) } : { onFocus: load },
      };
    },
    onSubmit(event: BaseSyntheticEvent<SubmitEvent>) {
      if (!checks) return;
      const element = event.currentTarget as HTMLFormElement;
      const submitter = event.nativeEvent.submitter as HTMLButtonElement | null;
      return checks.form.handleSubmit(() => submit(submitter ?? element))(event);
    },
    watch,
  };
}

/** What the server said of each field, until that field is changed. */
function useAnswered(reply: FormReply | undefined, changed: CheckedState["changed"]): Record<string, string> {
  // A page may wrap one answer anew at each rendering: its faults stay the same object.
  const said = reply?.fieldErrors;
  const answered = { said, faults: said ?? {}, since: changed };
  const [answer, setAnswer] = useState(answered);
  if (answer.said !== said) setAnswer(answered);
  else if (changed && changed !== answer.since && answer.faults[changed.name]) {
    const { [changed.name]: _corrected, ...faults } = answer.faults;
    setAnswer({ ...answer, faults });
  }
  return answer.faults;
}

const UNCHECKED: CheckedState = { errors: {}, isDirty: false };

function useChecks(schema: LazySchema, start: FormValues) {
  const [checks, setChecks] = useState<FormChecks | null>(null);
  const [state, setState] = useState(UNCHECKED);
  const isAsked = useRef(false);

  useEffect(() => () => checks?.unsubscribe(), [checks]);

  /** React may show several at once: a change is not lost under what follows it. */
  function receive(next: CheckedState) {
    setState((last) => ({ ...next, changed: next.changed ?? last.changed }));
  }

  async function load(event: FocusEvent<HTMLInputElement>) {
    const form = event.currentTarget.form;
    if (isAsked.current || !form) return;
    isAsked.current = true;
    const [{ createChecks }, rules] = await Promise.all([import("./form-checks.ts"), schema()]);
    // What was typed while the checks were on their way is kept: nothing can be typed between reading it and the
    // rendering that gives the fields to react-hook-form, which would put back what was read.
    const typed = typedValues(form);
    const next = createChecks(rules, { ...start, ...typed }, receive);
    flushSync(() => setChecks(next));
    // react-hook-form meets the buttons one by one and takes the first one's word for the whole group.
    for (const name of radioNames(form)) next.form.setValue(name, typed[name] ?? null);
  }

  return { checks, state, load };
}

function radioNames(form: HTMLFormElement): Set<string> {
  const buttons = form.querySelectorAll<HTMLInputElement>("input[type=radio]");
  return new Set(Array.from(buttons, (button) => button.name));
}

/** A group of boxes is a list even with one ticked or none: react-hook-form ticks the first box of a group that holds a text. */
function typedValues(form: HTMLFormElement): FormValues {
  const values = formValues(new FormData(form));
  for (const { name } of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
    if (form.elements.namedItem(name) instanceof RadioNodeList) values[name] = [values[name] ?? []].flat();
  return values;
}
