import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { SESSION_FIELD_LABELS as LABELS } from "../management.vocabulary.ts";
import { QUOTA_ROWS, quotaGroup, rowNumbers } from "../session-rows.rules.ts";

interface Place {
  id: string;
  name: string;
}

/** Places kept for a secteur, an establishment or a profession until some days before the session. */
export function QuotaRows(props: {
  field(name: string): FieldProps;
  secteurs: readonly Place[];
  establishments: readonly Place[];
}) {
  const { field } = props;
  const rows = rowNumbers(QUOTA_ROWS);
  const isUsed = rows.some((row) => {
    const [group, places] = [field(`quotaGroup${row}`), field(`quotaPlaces${row}`)];
    return Boolean(group.defaultValue || group.error || places.error);
  });
  const options = [
    ...props.secteurs.map(({ id, name }) => ({
      value: quotaGroup("secteur", id),
      label: `Secteur ${name}`,
    })),
    ...props.establishments.map(({ id, name }) => ({
      value: quotaGroup("establishment", id),
      label: `Établissement ${name}`,
    })),
    ...optionsOf(PROFESSION_LABELS).map(({ value, label }) => ({
      value: quotaGroup("profession", value),
      label: `Profession : ${label}`,
    })),
  ];
  return (
    <Disclosure summary={`${LABELS.quotas} (facultatif)`} isOpen={isUsed}>
      <div className="flex flex-col gap-3">
        <p className="text-base-content/70 text-sm">
          Par secteur, par établissement ou par profession : une seule façon pour une séance. Personne d’autre
          ne les prend avant leur date.
        </p>
        {rows.map((row) => (
          <div key={row} className="grid gap-2 sm:grid-cols-[3fr_1fr]">
            <SelectField
              {...field(`quotaGroup${row}`)}
              label={`Groupe ${row}`}
              placeholder="Personne"
              options={options}
              isFilter
            />
            <TextField
              {...field(`quotaPlaces${row}`)}
              label={`Places du groupe ${row}`}
              inputMode="numeric"
              isFilter
            />
          </div>
        ))}
        <TextField
          {...field("quotaReleaseDays")}
          label={LABELS.quotaReleaseDays}
          inputMode="numeric"
          help="En jours : ce qui n’est pas pris à cette date va à la liste d’attente."
          isFilter
        />
      </div>
    </Disclosure>
  );
}
