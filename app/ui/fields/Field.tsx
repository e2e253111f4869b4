import type { ReactNode } from "react";

export interface FieldInput {
  name: string;
  defaultValue?: string | string[] | undefined;
  error?: string | undefined;
  registration?: Record<string, unknown>;
}

export interface FieldText {
  label: string;
  help?: ReactNode;
  isRequired?: boolean;
  /** Neither required, nor worth marking as optional: a filter, or what another answer makes required. */
  isFilter?: boolean;
}

export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Names the elements that describe an input to a screen reader. */
export function describedBy(
  name: string,
  props: { help?: ReactNode; error?: string | undefined },
): string | undefined {
  const ids = [props.help ? `${fieldId(name)}-help` : "", props.error ? `${fieldId(name)}-error` : ""].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Label above, help below, error beside: the frame of every single input. */
export function Field(props: FieldText & { name: string; error?: string | undefined; children: ReactNode }) {
  const id = fieldId(props.name);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {props.label}
        {props.isRequired || props.isFilter ? null : (
          <span className="font-normal text-base-content/70"> (facultatif)</span>
        )}
      </label>
      {props.children}
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </div>
  );
}

export function FieldNotes(props: { name: string; help?: ReactNode; error?: string | undefined }) {
  const id = fieldId(props.name);
  return (
    <>
      {props.help ? (
        <p id={`${id}-help`} className="text-base-content/70 text-sm">
          {props.help}
        </p>
      ) : null}
      {props.error ? (
        <p id={`${id}-error`} className="font-medium text-error text-sm">
          {props.error}
        </p>
      ) : null}
    </>
  );
}
