import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { describedBy, FieldNotes, fieldId } from "#app/ui/fields/Field.tsx";
import { SESSION_FIELD_LABELS as LABELS } from "../management.vocabulary.ts";
import { HALF_DAY_ROWS, rowLabel, rowNumbers } from "../session-rows.rules.ts";

type FieldOf = (name: string) => FieldProps;

/** Two half-days are enough for most sessions; the others open when they are wanted. */
const FIRST_ROWS = 2;

/** When a session is held: up to six half-days, each a day and two clock times; `noun` is what a row is called. */
export function HalfDayRows(props: { field: FieldOf; legend?: string; more?: string; noun?: string }) {
  const { field, noun = "demi-journée" } = props;
  const rows = rowNumbers(HALF_DAY_ROWS);
  const more = rows.slice(FIRST_ROWS);
  const isUsed = more.some((row) => field(`day${row}`).defaultValue || field(`day${row}`).error);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-sm">{props.legend ?? LABELS.halfDays}</legend>
      {rows.slice(0, FIRST_ROWS).map((row) => (
        <HalfDayRow key={row} label={rowLabel(row, noun)} row={row} field={field} />
      ))}
      <Disclosure summary={props.more ?? "D’autres demi-journées"} isOpen={isUsed}>
        <div className="flex flex-col gap-2">
          {more.map((row) => (
            <HalfDayRow key={row} label={rowLabel(row, noun)} row={row} field={field} />
          ))}
        </div>
      </Disclosure>
    </fieldset>
  );
}

function HalfDayRow({ row, label, field }: { row: number; label: string; field: FieldOf }) {
  const of = ` de la ${label.toLowerCase()}`;
  const day = field(`day${row}`);
  const to = field(`to${row}`);
  return (
    <div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-[2fr_1fr_1fr]">
        <RowInput field={day} type="date" label={label} className="max-sm:col-span-2" />
        <RowInput field={field(`from${row}`)} type="time" label="Début" of={of} />
        <RowInput field={to} type="time" label="Fin" of={of} />
      </div>
      <FieldNotes name={day.name} error={day.error} />
      <FieldNotes name={to.name} error={to.error} />
    </div>
  );
}

function RowInput(props: {
  field: FieldProps;
  type: "date" | "time";
  label: string;
  /** What the label is of, for whoever does not see its row. */
  of?: string;
  className?: string;
}) {
  const { field } = props;
  return (
    <label htmlFor={fieldId(field.name)} className={`flex flex-col gap-1 text-sm ${props.className ?? ""}`}>
      <span className="text-base-content/70">
        {props.label}
        {props.of ? <span className="sr-only">{props.of}</span> : null}
      </span>
      <input
        id={fieldId(field.name)}
        name={field.name}
        type={props.type}
        defaultValue={String(field.defaultValue ?? "")}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.name, { error: field.error })}
        className={`input w-full ${field.error ? "input-error" : ""}`}
        {...field.registration}
      />
    </label>
  );
}
