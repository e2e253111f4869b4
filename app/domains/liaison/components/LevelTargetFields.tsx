import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { DEFAULT_HOURS, DEFAULT_TARGETS, type LiaisonHours } from "../clocks.rules.ts";
import type { LiaisonLevel } from "../liaison.vocabulary.ts";
import {
  type Clock,
  TYPED_UNIT_LABELS,
  TYPED_UNITS,
  targetFields,
  targetOf,
} from "../target-settings.rules.ts";
import { targetRuleWords } from "../target-words.rules.ts";

const LABELS: Record<Clock, string> = { contact: "Premier contact", answer: "Réponse signée" };
const STARTS: Record<Clock, string> = { contact: "Patient vu", answer: "Réponse signée" };

interface Fields {
  level: LiaisonLevel;
  field(name: string): FieldProps;
  watch(names: string[]): unknown[];
}

/** The two delays of a level. */
export function LevelTargetFields(props: Fields) {
  return (
    <div className="flex flex-col gap-5">
      <TargetFields {...props} clock="contact" />
      <TargetFields {...props} clock="answer" />
    </div>
  );
}

/** A number and its unit, then the same in words, and the default. */
function TargetFields({ level, clock, field, watch }: Fields & { clock: Clock }) {
  const names = targetFields(level, clock);
  const [count, unit, ...hours] = watch([names.count, names.unit, "opensAt", "closesAt", "sameDayUntil"]).map(
    (value) => String(value ?? ""),
  );
  const known = TYPED_UNITS.find((one) => one === unit);
  const target = known ? targetOf({ unit: known, count: (count ?? "").trim() }) : null;
  const byDefault = targetRuleWords(DEFAULT_TARGETS[level][clock], DEFAULT_HOURS);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{LABELS[clock]}</legend>
      <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
        <TextField {...field(names.count)} label="Nombre" inputMode="numeric" isFilter />
        <SelectField {...field(names.unit)} label="Unité" options={optionsOf(TYPED_UNIT_LABELS)} isRequired />
      </div>
      <p aria-live="polite" className="text-sm">
        {target ? `${STARTS[clock]} ${targetRuleWords(target, hoursOf(hours))}.` : "Délai à compléter."}
      </p>
      <p className="text-base-content/70 text-sm">Par défaut : {byDefault}.</p>
    </fieldset>
  );
}

function hoursOf([opensAt = "", closesAt = "", sameDayUntil = ""]: readonly string[]): LiaisonHours {
  return { opensAt, closesAt, sameDayUntil };
}
