import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { usePreview } from "#app/platform/forms/usePreview.ts";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { SuggestField } from "#app/ui/fields/SuggestField.tsx";
import type { PlaceOption } from "../birth-place.service.server.ts";
import { BIRTH_PLACES_PATH } from "../previews.ts";

const LETTERS_NEEDED = 2;

/**
 * A commune or a country, by name or by INSEE code. With script, places are suggested while a person types; without
 * it, the server asks which one is meant.
 */
export function BirthPlaceField(props: {
  field(name: string): FieldProps;
  watch(name: string): unknown;
  /** Places that the posted text may mean. */
  places: readonly PlaceOption[];
}) {
  const text = String(props.watch("birthPlace") ?? "").trim();
  const isAsked = text.length >= LETTERS_NEEDED && !text.endsWith(")");
  const answer = usePreview<{ places: string[] }>(BIRTH_PLACES_PATH, isAsked ? { birthPlace: text } : null);

  return (
    <>
      <SuggestField
        {...props.field("birthPlace")}
        label="Lieu de naissance"
        help="Commune, ou pays pour une naissance à l’étranger. Une commune disparue garde son nom ; le code INSEE est accepté."
        suggestions={answer?.places ?? []}
      />
      {props.places.length > 0 ? (
        <RadioGroup
          {...props.field("birthPlacePicked")}
          label="Quel lieu de naissance ?"
          isRequired
          options={props.places.map(({ code, label }) => ({ value: code, label }))}
        />
      ) : null}
    </>
  );
}
