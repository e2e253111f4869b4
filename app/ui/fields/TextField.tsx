import { describedBy, Field, type FieldInput, type FieldText, fieldId } from "./Field.tsx";

interface TextFieldProps extends FieldInput, FieldText {
  type?:
    | "text"
    | "email"
    | "password"
    | "date"
    | "time"
    | "tel"
    | "number"
    | "search"
    | "url"
    | "datetime-local";
  autoComplete?: string;
  inputMode?: "numeric" | "tel" | "email" | "text";
  min?: string;
  max?: string;
  placeholder?: string;
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={String(props.defaultValue ?? "")}
        autoComplete={props.autoComplete ?? "off"}
        inputMode={props.inputMode}
        min={props.min}
        max={props.max}
        placeholder={props.placeholder}
        required={props.isRequired}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
        className={`input w-full ${props.error ? "input-error" : ""}`}
        {...props.registration}
      />
    </Field>
  );
}
