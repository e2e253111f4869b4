import { describedBy, type FieldInput, FieldNotes, type FieldText, fieldId } from "./Field.tsx";
import type { Option } from "./SelectField.tsx";

/** Several of a few, all in sight; posted under one name. `note` says what no tick means. */
export function CheckboxGroup(props: FieldInput & FieldText & { options: readonly Option[]; note?: string }) {
  const chosen = [props.defaultValue ?? []].flat();
  return (
    <fieldset
      id={fieldId(props.name)}
      tabIndex={-1}
      aria-describedby={describedBy(props.name, props)}
      className="flex flex-col gap-1"
    >
      <legend className="mb-1 font-medium text-sm">
        {props.label}
        {props.note ? <span className="font-normal text-base-content/70"> ({props.note})</span> : null}
      </legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {props.options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-field border border-base-300 bg-base-100 px-3 py-2 text-sm has-checked:border-primary has-checked:bg-primary/5 sm:min-h-10"
          >
            <input
              type="checkbox"
              name={props.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="checkbox checkbox-primary checkbox-sm"
              {...props.registration}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </fieldset>
  );
}
