import { describedBy, Field, type FieldInput, type FieldText, fieldId } from "./Field.tsx";

export function TextArea(props: FieldInput & FieldText & { rows?: number }) {
  return (
    <Field {...props}>
      <textarea
        id={fieldId(props.name)}
        name={props.name}
        rows={props.rows ?? 4}
        defaultValue={String(props.defaultValue ?? "")}
        required={props.isRequired}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
        className={`textarea w-full ${props.error ? "textarea-error" : ""}`}
        {...props.registration}
      />
    </Field>
  );
}
