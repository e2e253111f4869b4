import { describedBy, Field, type FieldInput, type FieldText, fieldId } from "./Field.tsx";

export interface Option {
  value: string;
  label: string;
}

/** Options of a code list, in its order. */
export function optionsOf<T extends string>(labels: Record<T, string>): Option[] {
  return Object.entries<string>(labels).map(([value, label]) => ({ value, label }));
}

export function SelectField(
  props: FieldInput & FieldText & { options: readonly Option[]; placeholder?: string },
) {
  return (
    <Field {...props}>
      <select
        id={fieldId(props.name)}
        name={props.name}
        defaultValue={String(props.defaultValue ?? "")}
        required={props.isRequired}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
        className={`select w-full ${props.error ? "select-error" : ""}`}
        {...props.registration}
      >
        <option value="">{props.placeholder ?? "Choisir…"}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
