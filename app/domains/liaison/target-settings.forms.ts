import { z } from "zod";
import { choice, optionalText, requiredText } from "#app/platform/forms/fields.ts";
import type { Target } from "./clocks.rules.ts";
import type { LiaisonLevel } from "./liaison.vocabulary.ts";
import { CALLED_PHONE, WRONG_CALLED_PHONE } from "./request-fields.vocabulary.ts";
import {
  type Clock,
  type TargetSettings,
  TYPED_LIMITS,
  TYPED_UNITS,
  type TypedUnit,
  targetFields,
  targetOf,
} from "./target-settings.rules.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = (message: string) =>
  requiredText(message, 5).regex(TIME, "Indiquez une heure, par exemple 08:30.");

/** A delay that is out of its limits is told beside its number, with these. */
function wrongCount(unit: Exclude<TypedUnit, "same_day">): string {
  const [min, max] = TYPED_LIMITS[unit];
  return `Indiquez un nombre entier entre ${min} et ${max}.`;
}

/** The delays and hours of one hospital; version 0 stands for the defaults, which nobody has changed. */
export const targetSettingsForm = z
  .object({
    hospitalId: requiredText("Choisissez l’hôpital.", 40),
    version: z.coerce.number().int().min(0),
    opensAt: time("Indiquez l’heure d’ouverture."),
    closesAt: time("Indiquez l’heure de fermeture."),
    sameDayUntil: time("Indiquez jusqu’à quelle heure une demande est vue le jour même."),
    phone: optionalText(30).refine((phone) => phone === null || CALLED_PHONE.test(phone), WRONG_CALLED_PHONE),
  })
  .catchall(z.unknown())
  .transform(({ hospitalId, version, opensAt, closesAt, sameDayUntil, phone, ...cells }, check) => {
    const target = (level: LiaisonLevel, clock: Clock): Target => {
      const fields = targetFields(level, clock);
      const unit = choice(TYPED_UNITS, "").safeParse(cells[fields.unit]).data ?? "hours";
      const read = targetOf({ unit, count: String(cells[fields.count] ?? "").trim() });
      if (read) return read;
      if (unit !== "same_day")
        check.addIssue({ code: "custom", path: [fields.count], message: wrongCount(unit) });
      return { unit: "minutes", count: 0 };
    };
    const both = (level: LiaisonLevel) => ({
      contact: target(level, "contact"),
      answer: target(level, "answer"),
    });
    const targets = { immediate: both("immediate"), urgent: both("urgent"), scheduled: both("scheduled") };
    const settings: TargetSettings = { hours: { opensAt, closesAt, sameDayUntil }, phone, targets };
    return { hospitalId, version, settings };
  });
export type TargetSettingsForm = z.output<typeof targetSettingsForm>;
