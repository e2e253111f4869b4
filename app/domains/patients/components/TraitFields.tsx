import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { PlaceOption } from "../birth-place.service.server.ts";
import { CHANNEL_LABELS, SEX_LABELS } from "../patients.vocabulary.ts";
import { BirthPlaceField } from "./BirthPlaceField.tsx";

interface Fields {
  field(name: string): FieldProps;
}

/** What is enough to create a patient. */
export function StrictTraitFields({ field }: Fields) {
  return (
    <>
      <TextField {...field("birthFamilyName")} label="Nom de naissance" isRequired />
      <TextField
        {...field("birthGivenNames")}
        label="Prénoms de naissance"
        help="Dans l’ordre de l’état civil, séparés par un espace."
        isRequired
      />
      <TextField {...field("birthOn")} type="date" label="Date de naissance" isRequired />
      <RadioGroup {...field("sex")} label="Sexe" options={optionsOf(SEX_LABELS)} isRequired />
    </>
  );
}

export function OtherTraitFields(
  props: Fields & { watch(name: string): unknown; places: readonly PlaceOption[] },
) {
  const { field } = props;
  return (
    <>
      <TextField {...field("usedFamilyName")} label="Nom utilisé" help="S’il diffère du nom de naissance." />
      <TextField {...field("usedGivenName")} label="Prénom utilisé" />
      <BirthPlaceField field={field} watch={props.watch} places={props.places} />
      <TextField
        {...field("insNumber")}
        label="Numéro INS"
        help="15 caractères, tel qu’il figure sur un document ; sa clé est vérifiée. L’identité reste provisoire sans appel au téléservice INSi."
      />
    </>
  );
}

export function ContactFields({ field }: Fields) {
  return (
    <>
      <TextField {...field("phone")} type="tel" label="Téléphone" inputMode="tel" />
      <TextField {...field("email")} type="email" label="Courriel" inputMode="email" />
      <TextField
        {...field("address")}
        label="Adresse"
        help="Numéro et rue, ou lieu où joindre la personne."
      />
      <SelectField
        {...field("preferredChannel")}
        label="Moyen de contact préféré"
        placeholder="Sans préférence"
        options={optionsOf(CHANNEL_LABELS)}
      />
    </>
  );
}
