import type { ReactNode } from "react";
import { describedBy, type FieldInput, FieldNotes, fieldId } from "./Field.tsx";

export function CheckboxField(props: FieldInput & { label: ReactNode; help?: ReactNode; value?: string }) {
  return (
    <div className="flex flex-col gap-1">
      <label className="flex min-h-11 cursor-pointer items-center gap-2 text-sm sm:min-h-8">
        <input
          id={fieldId(props.name)}
          type="checkbox"
          name={props.name}
          value={props.value ?? "on"}
          defaultChecked={props.defaultValue === (props.value ?? "on")}
          aria-describedby={describedBy(props.name, props)}
          className="checkbox checkbox-primary checkbox-sm"
          {...props.registration}
        />
        <span>{props.label}</span>
      </label>
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </div>
  );
}
