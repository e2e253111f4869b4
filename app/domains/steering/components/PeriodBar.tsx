import { monthsBetween, monthWords, shiftMonth } from "#app/shared/months.ts";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import type { LiaisonPageSearch } from "../liaison-page.forms.ts";

const MONTHS_OFFERED = 36;

/** Place and period of a page of figures; both live in the address. */
export function PeriodBar(props: {
  search: LiaisonPageSearch;
  hospitals: readonly { code: string; shortName: string }[];
  thisMonth: string;
  kept?: Record<string, string | null>;
}) {
  const { search } = props;
  const months = monthsBetween(shiftMonth(props.thisMonth, -(MONTHS_OFFERED - 1)), props.thisMonth)
    .reverse()
    .map((month) => ({ value: month, label: monthWords(month) }));
  return (
    <FilterBar
      filters={[
        {
          name: "hopital",
          label: "Hôpital",
          value: search.hopital ?? "",
          all: "tous",
          options: props.hospitals.map(({ code, shortName }) => ({ value: code, label: shortName })),
        },
        { name: "de", label: "De", value: search.de, all: "douze mois", options: months },
        { name: "a", label: "À", value: search.a, all: "ce mois-ci", options: months },
      ]}
      kept={{ mesure: search.mesure, ...props.kept }}
    />
  );
}
