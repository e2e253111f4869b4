import { FilterBar } from "#app/ui/FilterBar.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";
import type { CalendarSearch } from "../calendar-page.forms.ts";
import { TEACHING_PATH } from "../teaching.paths.ts";
import { TEACHING_KIND_LABELS } from "../teaching.vocabulary.ts";

/** Coming or past, and the filters, all in the address. */
export function CalendarBar(props: {
  search: CalendarSearch;
  filieres: readonly { code: string; shortName: string }[];
}) {
  const { search } = props;
  const isPast = search.vue === "passees";
  const kept = new URLSearchParams();
  for (const name of ["genre", "filiere", "voir"] as const) {
    const value = search[name];
    if (value && !(value === "libres" && !isPast)) kept.set(name, value);
  }
  const past = new URLSearchParams([["vue", "passees"], ...kept]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <Tabs
        label="Période"
        tabs={[
          { label: "À venir", to: `${TEACHING_PATH}?${kept}`, isCurrent: !isPast },
          { label: "Passées", to: `${TEACHING_PATH}?${past}`, isCurrent: isPast },
        ]}
      />
      <FilterBar
        resetPath={isPast ? `${TEACHING_PATH}?vue=passees` : TEACHING_PATH}
        kept={{ vue: search.vue }}
        filters={[
          {
            name: "genre",
            label: "Genre",
            value: search.genre ?? "",
            all: "tous",
            options: optionsOf(TEACHING_KIND_LABELS),
          },
          {
            name: "filiere",
            label: "Filière",
            value: search.filiere ?? "",
            all: "toutes",
            options: props.filieres.map(({ code, shortName }) => ({ value: code, label: shortName })),
          },
          {
            name: "voir",
            label: "Voir",
            value: search.voir ?? "",
            all: "toutes les séances",
            options: [
              { value: "miennes", label: "les miennes" },
              ...(isPast ? [] : [{ value: "libres", label: "les créneaux libres" }]),
            ],
          },
        ]}
      />
    </div>
  );
}
