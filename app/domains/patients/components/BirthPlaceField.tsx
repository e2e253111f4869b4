import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { SuggestField } from "#app/ui/fields/SuggestField.tsx";
import type { PlaceOption } from "../birth-place.service.server.ts";
import { BIRTH_PLACES_PATH } from "../previews.ts";

const TYPING_PAUSE_MS = 300;
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
  const fetcher = useFetcher<{ places: string[] }>();
  const asked = useRef("");
  const text = String(props.watch("birthPlace") ?? "").trim();
  const { submit } = fetcher;

  useEffect(() => {
    if (text.length < LETTERS_NEEDED || text.endsWith(")") || text === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = text;
      submit({ birthPlace: text }, { method: "post", action: BIRTH_PLACES_PATH });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, submit]);

  return (
    <>
      <SuggestField
        {...props.field("birthPlace")}
        label="Lieu de naissance"
        help="Commune, ou pays pour une naissance à l’étranger. Une commune disparue garde son nom ; le code INSEE est accepté."
        suggestions={fetcher.data?.places ?? []}
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
