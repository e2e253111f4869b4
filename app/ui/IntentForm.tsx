import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { type FieldProps, type LazySchema, useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { type ButtonTone, SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";

interface IntentFormProps {
  schema: LazySchema;
  /** Which of the page's forms it is; its answer is told from the others' by it. */
  intent: string;
  reply: FormReply | undefined;
  /** Sent along and never typed, such as the version that the page shows. */
  hidden?: Record<string, string | number>;
  defaults?: FormValues;
  labels?: Record<string, string>;
  submit: string;
  tone?: ButtonTone;
  action?: string;
  isDirtyWarned?: boolean;
  children?(field: (name: string) => FieldProps): ReactNode;
}

/** One of several forms of a page: posts natively, shows its own errors, keeps what was typed. */
export function IntentForm(props: IntentFormProps) {
  const { intent, children } = props;
  const own = props.reply?.values.intent === intent ? props.reply : undefined;
  const hidden = { intent, ...props.hidden };
  const texts = Object.fromEntries(Object.entries(hidden).map(([name, value]) => [name, String(value)]));
  const form = useDomainForm(props.schema, {
    // What the page shows now rules: after a conflict the next attempt states the new version.
    reply: own ? { ...own, values: { ...own.values, ...texts } } : undefined,
    defaults: { ...props.defaults, ...texts },
    isDirtyWarned: props.isDirtyWarned ?? false,
  });
  return (
    <Form method="post" action={props.action} onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <FormErrors reply={own} labels={props.labels ?? {}} />
      {Object.entries(texts).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(form.field)}
      <div>
        <SubmitButton tone={props.tone ?? "primary"}>{props.submit}</SubmitButton>
      </div>
    </Form>
  );
}
