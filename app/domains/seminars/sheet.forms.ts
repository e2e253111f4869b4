import { z } from "zod";
import { requiredText, version } from "#app/platform/forms/fields.ts";
import { PRESENCES } from "./attendance.vocabulary.ts";
import type { SheetLine } from "./sheet.rules.ts";

const PRESENCE_FIELD = /^presence_(.+)$/;
const MAX_MINUTES = 600;
const MINUTES = `Des minutes entières, de 0 à ${MAX_MINUTES}.`;
const MAX_REASON = 200;

const sheetFields = { halfDayId: requiredText("Choisissez la demi-journée."), version: version() };

/** The sheet of a half-day: `presence_`, `late_`, `early_` and `reason_`, each with the enrolment's identifier. */
export const sheetForm = z
  .looseObject(sheetFields)
  .transform((form, check) => ({ ...fixed(form), lines: linesOf(form, check) }));

/** The same, with the signature that closes it. */
export const closeForm = z
  .looseObject({
    ...sheetFields,
    trainerName: requiredText("Indiquez le nom de la personne qui signe.", 120),
    isAttested: z.literal("on", "Cochez pour signer la feuille."),
  })
  .transform((form, check) => ({
    ...fixed(form),
    trainerName: form.trainerName,
    lines: linesOf(form, check),
  }));

export const reopenForm = z.object({
  halfDayId: requiredText("Choisissez la demi-journée."),
  reason: requiredText("Dites pourquoi la feuille est rouverte.", 500),
});

function fixed({ halfDayId, version }: { halfDayId: string; version: number }) {
  return { halfDayId, version };
}

function linesOf(form: Record<string, unknown>, check: z.RefinementCtx): SheetLine[] {
  return Object.keys(form).flatMap((name) => {
    const enrolmentId = PRESENCE_FIELD.exec(name)?.[1];
    const presence = PRESENCES.find((one) => one === form[name]);
    if (!enrolmentId || !presence) return [];
    const reason = String(form[`reason_${enrolmentId}`] ?? "").trim();
    if (reason.length > MAX_REASON)
      check.addIssue({
        code: "custom",
        path: [`reason_${enrolmentId}`],
        message: `${MAX_REASON} caractères au plus.`,
      });
    return [
      {
        enrolmentId,
        presence,
        lateMinutes: minutesIn(form, `late_${enrolmentId}`, check),
        earlyMinutes: minutesIn(form, `early_${enrolmentId}`, check),
        absenceReason: reason || null,
      },
    ];
  });
}

function minutesIn(form: Record<string, unknown>, name: string, check: z.RefinementCtx): number {
  const text = String(form[name] ?? "").trim();
  const minutes = text === "" ? 0 : Number(text);
  if (/^\d*$/.test(text) && minutes <= MAX_MINUTES) return minutes;
  check.addIssue({ code: "custom", path: [name], message: MINUTES });
  return 0;
}
