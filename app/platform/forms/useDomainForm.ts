import { zodResolver } from "@hookform/resolvers/zod";
import { useSubmit } from "@remix-run/react";
import { type BaseSyntheticEvent, useEffect } from "react";
import { type DefaultValues, type FieldValues, useForm } from "react-hook-form";
import type { z } from "zod";
import type { FormReply, FormValues } from "./form-reply.ts";

export interface FieldProps {
  name: string;
  defaultValue: string | string[] | undefined;
  error: string | undefined;
  registration: Record<string, unknown>;
}

/**
 * A form that posts natively and works without script; with script, react-hook-form checks each field
 * when it is left, keeps focus on the first fault, and the same form is then posted.
 * Pass `field("name")` to a field of `ui/fields`.
 */
export function useDomainForm(
  schema: z.ZodType<unknown, FieldValues>,
  options: { reply?: FormReply | undefined; defaults?: FormValues; isDirtyWarned?: boolean },
) {
  const submit = useSubmit();
  const start = { ...options.defaults, ...options.reply?.values };
  const form = useForm({
    resolver: zodResolver<FieldValues, unknown, unknown>(schema),
    mode: "onTouched",
    defaultValues: start as DefaultValues<FieldValues>,
    shouldFocusError: true,
  });
  const { isDirty, isSubmitting, errors } = form.formState;

  useLeaveWarning(Boolean(options.isDirtyWarned) && isDirty && !isSubmitting);

  return {
    field(name: string): FieldProps {
      const message = errors[name]?.message;
      return {
        name,
        defaultValue: start[name],
        error: typeof message === "string" ? message : options.reply?.fieldErrors[name],
        registration: form.register(name),
      };
    },
    onSubmit(event: BaseSyntheticEvent<SubmitEvent>) {
      const element = event.currentTarget as HTMLFormElement;
      const submitter = event.nativeEvent.submitter as HTMLButtonElement | null;
      return form.handleSubmit(() => submit(submitter ?? element))(event);
    },
    watch: form.watch,
    form,
  };
}

/** The browser's own question before a page with unsaved text is left. */
function useLeaveWarning(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isActive]);
}
