import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { type Option, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";

export const SLOT_LABELS = {
  siteId: "Site",
  professionalId: "Praticien",
  day: "Jour",
  time: "Heure",
  durationMinutes: "Durée",
  isConfirmed: "Fixer quand même",
};

/** Where, with whom and when. `isBusy`: somebody already has an appointment then, which may be confirmed. */
export function SlotFields(props: {
  field(name: string): FieldProps;
  sites: readonly Option[];
  team: readonly Option[];
  isBusy: boolean;
  isRequired?: boolean;
}) {
  const { field } = props;
  const isRequired = props.isRequired ?? true;
  return (
    <>
      <SelectField
        {...field("siteId")}
        label={SLOT_LABELS.siteId}
        options={props.sites}
        isRequired={isRequired}
      />
      <SelectField
        {...field("professionalId")}
        label={SLOT_LABELS.professionalId}
        options={props.team}
        isRequired={isRequired}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField {...field("day")} label={SLOT_LABELS.day} type="date" isRequired={isRequired} />
        <TextField {...field("time")} label={SLOT_LABELS.time} type="time" isRequired={isRequired} />
        <TextField
          {...field("durationMinutes")}
          label="Durée (minutes)"
          inputMode="numeric"
          isRequired={isRequired}
        />
      </div>
      {props.isBusy ? (
        <CheckboxField
          {...field("isConfirmed")}
          error={undefined}
          label="Fixer quand même, malgré le rendez-vous à la même heure"
        />
      ) : null}
    </>
  );
}
