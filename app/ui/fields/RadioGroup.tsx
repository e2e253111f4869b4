import { describedBy, type FieldInput, FieldNotes, type FieldText, fieldId } from "./Field.tsx";
import type { Option } from "./SelectField.tsx";

/**
 * One choice among a few, all in sight. With `ends`, a scale: its marks stand in one row, each wide enough for a thumb,
 * and `ends` says what the first and the last mean.
 */
export function RadioGroup(
  props: FieldInput &
    FieldText & {
      options: readonly (Option & { help?: string })[];
      ends?: readonly [low: string, high: string];
    },
) {
  const { ends } = props;
  return (
    <fieldset
      id={fieldId(props.name)}
      tabIndex={-1}
      aria-describedby={describedBy(props.name, props)}
      className={`flex flex-col gap-1 ${ends ? "max-w-xl" : ""}`}
    >
      <legend className="mb-1 font-medium text-sm">
        {props.label}
        {props.isRequired || props.isFilter ? null : (
          <span className="font-normal text-base-content/70"> (facultatif)</span>
        )}
      </legend>
      <div className={ends ? "grid auto-cols-fr grid-flow-col gap-1.5 sm:gap-2" : "flex flex-wrap gap-2"}>
        {props.options.map((option, index) => (
          <label
            key={option.value}
            className={`flex cursor-pointer items-center rounded-field border border-base-300 bg-base-100 text-sm has-checked:border-primary has-checked:bg-primary/5 sm:min-h-10 ${ends ? "min-h-12 justify-center gap-1.5 px-1" : "min-h-11 gap-2 px-3 py-2"}`}
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
              {ends && index === 0 ? <span className="sr-only">, {ends[0]}</span> : null}
              {ends && index === props.options.length - 1 ? (
                <span className="sr-only">, {ends[1]}</span>
              ) : null}
              {option.help ? <span className="block text-base-content/70 text-xs">{option.help}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {ends ? (
        <p aria-hidden="true" className="flex justify-between text-base-content/70 text-xs">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      ) : null}
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </fieldset>
  );
}
