import { zodResolver } from "@hookform/resolvers/zod";
import { createFormControl, type DefaultValues, type FieldValues } from "react-hook-form";
import type { z } from "zod";
import type { FormValues } from "./form-reply.ts";

export type FormChecks = ReturnType<typeof createChecks>;

/** What the page shows of the checks; it changes with each key. */
export interface CheckedState {
  errors: Record<string, { message?: unknown } | undefined>;
  isDirty: boolean;
  /** The last change: an object of its own for each. */
  changed?: { name: string } | undefined;
}

/** React Hook Form over a domain's schema. Loaded when a field is first entered, never on a first visit. */
export function createChecks(
  schema: z.ZodType<unknown, FieldValues>,
  values: FormValues,
  onChange: (state: CheckedState) => void,
) {
  const form = createFormControl({
    resolver: zodResolver<FieldValues, unknown, unknown>(schema),
    mode: "onTouched",
    defaultValues: values as DefaultValues<FieldValues>,
    shouldFocusError: true,
  });
  const unsubscribe = form.subscribe({
    formState: { values: true, errors: true, isDirty: true },
    callback: (state) =>
      onChange({
        errors: state.errors ?? {},
        isDirty: state.isDirty ?? false,
        changed: state.type === "change" && state.name ? { name: state.name } : undefined,
      }),
  });
  return { form, unsubscribe };
}
