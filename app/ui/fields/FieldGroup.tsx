import type { ReactNode } from "react";
import { describedBy, type FieldInput, FieldNotes, type FieldText, fieldId } from "./Field.tsx";

/** One choice of a group, large enough for a thumb; its tick is drawn by whoever uses it. */
export const CHOICE =
  "flex cursor-pointer items-center rounded-field border border-base-300 bg-base-100 text-sm has-checked:border-primary has-checked:bg-primary/5 sm:min-h-10";

/** The frame of several inputs that answer one question: its legend above, help and error below. */
export function FieldGroup(
  props: Pick<FieldInput, "name" | "error"> &
    Pick<FieldText, "label" | "help"> & {
      note?: string | undefined;
      isNarrow?: boolean;
      children: ReactNode;
    },
) {
  return (
    <fieldset
      id={fieldId(props.name)}
      tabIndex={-1}
      aria-describedby={describedBy(props.name, props)}
      className={`flex flex-col gap-1 ${props.isNarrow ? "max-w-xl" : ""}`}
    >
      <legend className="mb-1 font-medium text-sm">
        {props.label}
        {props.note ? <span className="font-normal text-base-content/70"> ({props.note})</span> : null}
      </legend>
      {props.children}
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </fieldset>
  );
}
