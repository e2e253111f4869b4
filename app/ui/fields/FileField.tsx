import { describedBy, Field, type FieldText, fieldId } from "./Field.tsx";

/** One file; the server decides by its content. A browser never keeps it through a fault: it is chosen again. */
export function FileField(
  props: FieldText & { name: string; accept: string; help: string; error?: string | undefined },
) {
  return (
    <Field {...props}>
      <input
        id={fieldId(props.name)}
        type="file"
        name={props.name}
        accept={props.accept}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props.name, props)}
        className="file-input w-full max-w-full"
      />
    </Field>
  );
}
