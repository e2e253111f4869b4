import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { type Option, optionsOf } from "#app/ui/fields/SelectField.tsx";
import type { CatalogueSearch } from "../catalogue.forms.ts";

/** The filters of the catalogue, in the address. */
export function CatalogueFilters(props: {
  search: CatalogueSearch;
  filieres: readonly { code: string; shortName: string }[];
  months: readonly Option[];
  path: string;
}) {
  const { search } = props;
  return (
    <FilterBar
      resetPath={props.path}
      filters={[
        {
          name: "filiere",
          label: "Filière",
          value: search.filiere ?? "",
          all: "toutes",
          options: props.filieres.map(({ code, shortName }) => ({ value: code, label: shortName })),
        },
        {
          name: "profession",
          label: "Ouvert à",
          value: search.profession ?? "",
          all: "toutes professions",
          options: optionsOf(PROFESSION_LABELS),
        },
        { name: "mois", label: "Mois", value: search.mois ?? "", all: "tous", options: props.months },
        {
          name: "places",
          label: "Places",
          value: search.places ?? "",
          all: "avec ou sans",
          options: [{ value: "1", label: "encore libres" }],
        },
      ]}
    />
  );
}
