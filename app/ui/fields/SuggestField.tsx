import { describedBy, Field, type FieldInput, type FieldText, fieldId } from "./Field.tsx";

/** A text with suggestions that the browser offers; anything else may be typed too. */
export function SuggestField(props: FieldInput & FieldText & { suggestions: readonly string[] }) {
  const id = fieldId(props.name);
  return (
    <Field {...props}>
      <input
        id={id}
        name={props.name}
        list={`${id}-list`}
        defaultValue={String(props.defaultValue ?? "")}
        autoComplete="off"
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
        className={`input w-full ${props.error ? "input-error" : ""}`}
        {...props.registration}
      />
      <datalist id={`${id}-list`}>
        {props.suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Field>
  );
}
