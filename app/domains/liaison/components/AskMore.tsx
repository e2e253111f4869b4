import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { CheckboxField } from "#app/ui/fields/CheckboxField.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { SuggestField } from "#app/ui/fields/SuggestField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { AskReply } from "../ask-reply.server.ts";

const NAMES = [
  "admittedOn",
  "expectedDischargeOn",
  "stayReason",
  "context",
  "treatments",
  "knownCare",
  "needsInterpreter",
  "commune",
  "communeCode",
  "hasNoStableAddress",
  "insNumber",
];

interface AskMoreProps {
  field(name: string): FieldProps;
  reply: AskReply | undefined;
  suggestions: readonly string[];
}

/** What helps whoever comes, and may be said at the bedside instead; open when something in it was typed or is wrong. */
export function AskMore({ field, reply, suggestions }: AskMoreProps) {
  const isOpen = NAMES.some((name) => reply?.values[name] || reply?.fieldErrors[name]);
  const communes = reply?.communes ?? [];
  return (
    <Disclosure summary="Préciser : sortie prévue, contexte, traitements, adresse" isOpen={isOpen}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...field("expectedDischargeOn")}
            type="date"
            label="Sortie prévue"
            help="Le patient qui sort le premier est vu le premier."
          />
          <TextField
            {...field("admittedOn")}
            type="date"
            label="Entrée à l’hôpital"
            help="Pour retrouver les avis du même séjour."
          />
        </div>
        <TextField {...field("stayReason")} label="Motif du séjour" />
        <TextArea {...field("context")} label="Contexte" rows={3} />
        <TextArea {...field("treatments")} label="Traitements et substances" rows={2} />
        <TextArea
          {...field("knownCare")}
          label="Suivi connu"
          help="Psychiatre, CMP, médecin traitant, s’ils sont connus."
          rows={2}
        />
        <CheckboxField {...field("needsInterpreter")} label="Un interprète est nécessaire" />
        <SuggestField
          {...field("commune")}
          label="Commune de résidence"
          help="Pour un patient que le réseau ne connaît pas encore : elle donne son secteur."
          suggestions={suggestions}
        />
        {communes.length > 0 ? (
          <RadioGroup
            {...field("communeCode")}
            label="Quelle commune ?"
            isRequired
            options={communes.map(({ code, label }) => ({ value: code, label }))}
          />
        ) : null}
        <CheckboxField {...field("hasNoStableAddress")} label="Sans adresse stable" />
        <TextField {...field("insNumber")} label="Numéro INS" />
      </div>
    </Disclosure>
  );
}
