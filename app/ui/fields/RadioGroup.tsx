import { describedBy, type FieldInput, FieldNotes, type FieldText, fieldId } from "./Field.tsx";
import type { Option } from "./SelectField.tsx";

/** One choice among a few, all in sight. */
export function RadioGroup(
  props: FieldInput & FieldText & { options: readonly (Option & { help?: string })[] },
) {
  return (
    <fieldset
      id={fieldId(props.name)}
      tabIndex={-1}
      aria-describedby={describedBy(props.name, props)}
      className="flex flex-col gap-1"
    >
      <legend className="mb-1 font-medium text-sm">
        {props.label}
        {props.isRequired ? null : <span className="font-normal text-base-content/70"> (facultatif)</span>}
      </legend>
      <div className="flex flex-wrap gap-2">
        {props.options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-field border border-base-300 bg-base-100 px-3 py-2 text-sm has-checked:border-primary has-checked:bg-primary/5 sm:min-h-10"
          >
            <input
              type="radio"
              name={props.name}
              value={option.value}
              defaultChecked={props.defaultValue === option.value}
              required={props.isRequired}
              className="radio radio-primary radio-sm"
              {...props.registration}
            />
            <span>
              {option.label}
              {option.help ? <span className="block text-base-content/70 text-xs">{option.help}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </fieldset>
  );
}
