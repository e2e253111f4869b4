import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { type Option, optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { SuggestField } from "#app/ui/fields/SuggestField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { CommuneOption } from "../address.queries.server.ts";
import { SECTEUR_REASON_LABELS } from "../patients.vocabulary.ts";
import { SECTEUR_TO_CONFIRM } from "../secteur.rules.ts";
import { SecteurPreview } from "./SecteurPreview.tsx";

interface AddressFieldsProps {
  field(name: string): FieldProps;
  /** Labels offered while the person types; any other commune may be typed. */
  suggestions: readonly string[];
  /** Communes that the posted text may mean. */
  communes: readonly CommuneOption[];
  secteurs: readonly Option[];
  prisons: readonly Option[];
  isSecteurOpen?: boolean;
  watch(names: string[]): unknown[];
  /** Known birth date, when the form does not ask for it. */
  birthOn?: string;
}

/** The commune gives the secteur; another one may be chosen with a reason. Works without script. */
export function AddressFields(props: AddressFieldsProps) {
  const { field } = props;
  const secteurFields = ["secteurId", "secteurReason", "secteurNote"].map(field);
  const [commune, noAddress, birthOn, detained, place] = props.watch([
    "commune",
    "hasNoStableAddress",
    "birthOn",
    "isDetained",
    "detentionPlaceId",
  ]);
  const detentionFields = ["isDetained", "detentionPlaceId"].map(field);
  const isDetentionUsed = detentionFields.some(({ defaultValue, error }) => defaultValue || error);
  const communeField = field("commune");
  // A commune that is not known here is answered by a choice of the secteur.
  const isUsed =
    Boolean(communeField.error) || secteurFields.some(({ defaultValue, error }) => defaultValue || error);
  return (
    <>
      <SuggestField
        {...communeField}
        label="Commune de résidence"
        help="Nom ou code postal ; la commune décide du secteur, un code postal seul ne suffit pas toujours."
        suggestions={props.suggestions}
        isRequired
      />
      {props.communes.length > 0 ? (
        <RadioGroup
          {...field("communeCode")}
          label="Quelle commune ?"
          isRequired
          options={props.communes.map(({ code, label }) => ({ value: code, label }))}
        />
      ) : null}
      <CheckboxField {...field("hasNoStableAddress")} label="Sans adresse stable" />
      <Disclosure summary="Personne détenue" isOpen={isDetentionUsed}>
        <div className="flex flex-col gap-4">
          <CheckboxField
            {...field("isDetained")}
            label="La personne est détenue"
            help="Elle relève du secteur de psychiatrie en milieu pénitentiaire ; la commune est alors celle de son domicile, facultative."
          />
          <SelectField
            {...field("detentionPlaceId")}
            label="Établissement pénitentiaire"
            placeholder="Autre ou non connu"
            options={props.prisons}
          />
        </div>
      </Disclosure>
      <SecteurPreview
        commune={String(commune ?? "")}
        hasNoStableAddress={isTicked(noAddress)}
        isDetained={isTicked(detained)}
        detentionPlaceId={String(place ?? "")}
        birthOn={props.birthOn ?? String(birthOn ?? "")}
      />
      <Disclosure summary="Choisir un autre secteur" isOpen={props.isSecteurOpen || isUsed}>
        <div className="flex flex-col gap-4">
          <p className="text-base-content/70 text-sm">
            Le secteur est calculé d’après la commune et l’âge. Le patient reste libre de son choix : indiquez
            alors pourquoi.
          </p>
          <SelectField
            {...field("secteurId")}
            label="Secteur"
            placeholder="Calculé d’après la commune"
            options={[{ value: SECTEUR_TO_CONFIRM, label: "À confirmer plus tard" }, ...props.secteurs]}
          />
          <SelectField
            {...field("secteurReason")}
            label="Motif"
            placeholder="Aucun"
            options={optionsOf(SECTEUR_REASON_LABELS)}
          />
          <TextField {...field("secteurNote")} label="Précision" />
        </div>
      </Disclosure>
    </>
  );
}

function isTicked(value: unknown): boolean {
  return value === true || value === "on";
}
