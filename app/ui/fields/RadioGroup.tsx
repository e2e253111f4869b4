import type { FieldInput, FieldText } from "./Field.tsx";
import { CHOICE, FieldGroup } from "./FieldGroup.tsx";
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
  const { name, label, help, error, options, ends } = props;
  return (
    <FieldGroup
      {...{ name, label, help, error }}
      note={props.isRequired ? undefined : "facultatif"}
      isNarrow={ends !== undefined}
    >
      <div className={ends ? "grid auto-cols-fr grid-flow-col gap-1.5 sm:gap-2" : "flex flex-wrap gap-2"}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className={`${CHOICE} ${ends ? "min-h-12 justify-center gap-1.5 px-1" : "min-h-11 gap-2 px-3 py-2"}`}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={props.defaultValue === option.value}
              required={props.isRequired}
              className="radio radio-primary radio-sm"
              {...props.registration}
            />
            <span>
              {option.label}
              {ends && index === 0 ? <span className="sr-only">, {ends[0]}</span> : null}
              {ends && index === options.length - 1 ? <span className="sr-only">, {ends[1]}</span> : null}
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
    </FieldGroup>
  );
}
