import { differencesOf, type FieldDifference } from "#app/platform/forms/merge.rules.ts";
import { instantOf } from "#app/shared/dates.ts";
import { type LevelTargets, type LiaisonHours, type Target, targetDueAt } from "./clocks.rules.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_LEVELS, type LiaisonLevel } from "./liaison.vocabulary.ts";
import { TARGET_REFUSALS } from "./refusals.vocabulary.ts";
import { targetRuleWords } from "./target-words.rules.ts";

/** What a hospital sets about its liaison. */
export interface TargetSettings {
  hours: LiaisonHours;
  targets: Record<LiaisonLevel, LevelTargets>;
  phone: string | null;
}

/** How a delay is typed: hours are kept as minutes. */
export const TYPED_UNITS = ["minutes", "hours", "same_day", "working_days"] as const;
export type TypedUnit = (typeof TYPED_UNITS)[number];

export const TYPED_UNIT_LABELS: Record<TypedUnit, string> = {
  minutes: "minutes",
  hours: "heures",
  same_day: "le jour ouvré même",
  working_days: "jours ouvrés",
};

/** From and to which number each unit may go; the same working day has none. */
export const TYPED_LIMITS: Record<Exclude<TypedUnit, "same_day">, readonly [number, number]> = {
  minutes: [5, 600],
  hours: [1, 168],
  working_days: [1, 20],
};

export const CLOCKS = ["contact", "answer"] as const;
export type Clock = (typeof CLOCKS)[number];

const CLOCK_LABELS: Record<Clock, string> = { contact: "premier contact", answer: "réponse signée" };
const MINUTES_PER_HOUR = 60;

/** The names of the two fields of a delay: `immediateContactCount`, `immediateContactUnit`. */
export function targetFields(level: LiaisonLevel, clock: Clock): { count: string; unit: string } {
  const stem = `${level}${clock === "contact" ? "Contact" : "Answer"}`;
  return { count: `${stem}Count`, unit: `${stem}Unit` };
}

const EACH_TARGET = LIAISON_LEVELS.flatMap((level) =>
  CLOCKS.map((clock) => ({ level, clock, fields: targetFields(level, clock) })),
);

export const TARGET_FIELD_LABELS: Record<string, string> = {
  opensAt: "Ouverture",
  closesAt: "Fermeture",
  sameDayUntil: "Limite du jour même",
  phone: "Numéro de la liaison",
  ...Object.fromEntries(
    EACH_TARGET.flatMap(({ level, clock, fields }) => {
      const label = `${LIAISON_LEVEL_LABELS[level]}, ${CLOCK_LABELS[clock]}`;
      return [
        [fields.count, label],
        [fields.unit, label],
      ];
    }),
  ),
};

export function typedTarget({ unit, count }: Target): { unit: TypedUnit; count: number } {
  const isHours = unit === "minutes" && count % MINUTES_PER_HOUR === 0;
  return isHours ? { unit: "hours", count: count / MINUTES_PER_HOUR } : { unit, count };
}

/** The delay that was typed; null while it is none. */
export function targetOf(typed: { unit: TypedUnit; count: string }): Target | null {
  if (typed.unit === "same_day") return { unit: "same_day", count: 1 };
  const [min, max] = TYPED_LIMITS[typed.unit];
  const count = /^\d{1,4}$/.test(typed.count) ? Number(typed.count) : Number.NaN;
  if (!(count >= min && count <= max)) return null;
  return typed.unit === "hours"
    ? { unit: "minutes", count: count * MINUTES_PER_HOUR }
    : { unit: typed.unit, count };
}

/** The settings as the fields of their form hold them. */
export function settingTexts({ hours, targets, phone }: TargetSettings): Record<string, string> {
  return {
    ...{
      opensAt: hours.opensAt,
      closesAt: hours.closesAt,
      sameDayUntil: hours.sameDayUntil,
      phone: phone ?? "",
    },
    ...Object.fromEntries(
      EACH_TARGET.flatMap(({ level, clock, fields }) => {
        const { unit, count } = typedTarget(targets[level][clock]);
        return [
          [fields.unit, unit],
          [fields.count, String(count)],
        ];
      }),
    ),
  };
}

/** What is not the same in two sets of settings, each delay as one thing and in words. */
export function settingDifferences(recorded: TargetSettings, typed: TargetSettings): FieldDifference[] {
  return differencesOf({
    labels: TARGET_FIELD_LABELS,
    recorded: settingTexts(recorded),
    typed: settingTexts(typed),
    changed: null,
    groups: Object.fromEntries(EACH_TARGET.map(({ fields }) => [fields.count, [fields.count, fields.unit]])),
    show: (name, texts, side) => delayWords(name, side, typed.hours) ?? texts.join(),
  });
}

function delayWords(
  name: string,
  side: Readonly<Record<string, unknown>>,
  hours: LiaisonHours,
): string | null {
  const one = EACH_TARGET.find(({ fields }) => fields.count === name);
  if (!one) return null;
  const unit = TYPED_UNITS.find((known) => known === side[one.fields.unit]);
  const target = unit ? targetOf({ unit, count: String(side[one.fields.count]) }) : null;
  return target ? targetRuleWords(target, hours) : null;
}

/** A working day, its end, and a weekend: a rule that holds on these holds on any day. */
const TRIED = [
  instantOf("2026-06-01", "10:00"),
  instantOf("2026-06-01", "17:30"),
  instantOf("2026-06-05", "22:00"),
  instantOf("2026-06-06", "10:00"),
];

/** Why these settings cannot be kept, beside the field to correct; null when they can. */
export function refuseSettings({
  hours,
  targets,
}: TargetSettings): { message: string; field: string } | null {
  const { opensAt, closesAt, sameDayUntil } = hours;
  if (closesAt <= opensAt) return { message: TARGET_REFUSALS.closesBeforeOpening, field: "closesAt" };
  if (sameDayUntil < opensAt || sameDayUntil > closesAt)
    return { message: TARGET_REFUSALS.limitOutsideHours, field: "sameDayUntil" };
  const isLater = (one: Target, other: Target) =>
    TRIED.some((at) => targetDueAt(at, one, hours) > targetDueAt(at, other, hours));
  for (const [index, level] of LIAISON_LEVELS.entries()) {
    const { contact, answer } = targets[level];
    if (isLater(contact, answer))
      return { message: TARGET_REFUSALS.answerBeforeContact, field: targetFields(level, "answer").count };
    const next = LIAISON_LEVELS[index + 1];
    if (next && isLater(contact, targets[next].contact))
      return { message: TARGET_REFUSALS.slowerThanNext, field: targetFields(level, "contact").count };
  }
  return null;
}
