import { describedBy, type FieldInput, FieldNotes, type FieldText, fieldId } from "#app/ui/fields/Field.tsx";
import { SCALE } from "../evaluation.vocabulary.ts";

/** A mark from 1 to 5, each wide enough for a thumb; `ends` says what the first and the last mean. */
export function ScaleField(props: FieldInput & FieldText & { ends: readonly [low: string, high: string] }) {
  const [low, high] = props.ends;
  return (
    <fieldset
      id={fieldId(props.name)}
      tabIndex={-1}
      aria-describedby={describedBy(props.name, props)}
      className="flex max-w-xl flex-col gap-1"
    >
      <legend className="mb-1 font-medium text-sm">
        {props.label}
        {props.isRequired ? null : <span className="font-normal text-base-content/70"> (facultatif)</span>}
      </legend>
      <div className="grid grid-cols-5 gap-1.5 sm:gap-2">
        {SCALE.map((mark) => (
          <label
            key={mark}
            className="flex min-h-12 cursor-pointer items-center justify-center gap-1.5 rounded-field border border-base-300 bg-base-100 px-1 text-sm has-checked:border-primary has-checked:bg-primary/5 sm:min-h-10"
          >
            <input
              type="radio"
              name={props.name}
              value={mark}
              defaultChecked={props.defaultValue === String(mark)}
              required={props.isRequired}
              className="radio radio-primary radio-sm"
              {...props.registration}
            />
            <span>
              {mark}
              {mark === 1 ? <span className="sr-only">, {low}</span> : null}
              {mark === SCALE.length ? <span className="sr-only">, {high}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <p aria-hidden="true" className="flex justify-between text-base-content/70 text-xs">
        <span>{low}</span>
        <span>{high}</span>
      </p>
      <FieldNotes name={props.name} help={props.help} error={props.error} />
    </fieldset>
  );
}
