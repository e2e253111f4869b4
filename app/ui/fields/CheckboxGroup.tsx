import type { FieldInput, FieldText } from "./Field.tsx";
import { CHOICE, FieldGroup } from "./FieldGroup.tsx";
import type { Option } from "./SelectField.tsx";

/** Several of a few, all in sight; posted under one name. `note` says what no tick means. */
export function CheckboxGroup(props: FieldInput & FieldText & { options: readonly Option[]; note?: string }) {
  const { name, label, help, error, note } = props;
  const chosen = [props.defaultValue ?? []].flat();
  return (
    <FieldGroup {...{ name, label, help, error, note }}>
      <div className="grid gap-2 sm:grid-cols-2">
        {props.options.map((option) => (
          <label key={option.value} className={`${CHOICE} min-h-11 gap-2 px-3 py-2`}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="checkbox checkbox-primary checkbox-sm"
              {...props.registration}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
