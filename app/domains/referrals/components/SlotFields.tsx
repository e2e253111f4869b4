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
  // Not required by themselves, they are what another answer asks for: nothing says «facultatif».
  const need = (props.isRequired ?? true) ? { isRequired: true } : { isFilter: true };
  return (
    <>
      <SelectField {...field("siteId")} label={SLOT_LABELS.siteId} options={props.sites} {...need} />
      <SelectField
        {...field("professionalId")}
        label={SLOT_LABELS.professionalId}
        options={props.team}
        {...need}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField {...field("day")} label={SLOT_LABELS.day} type="date" {...need} />
        <TextField {...field("time")} label={SLOT_LABELS.time} type="time" {...need} />
        <TextField {...field("durationMinutes")} label="Durée (minutes)" inputMode="numeric" {...need} />
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
