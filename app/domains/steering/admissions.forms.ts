import { z } from "zod";
import { requiredText } from "#app/platform/forms/fields.ts";
import { MAX_ADMISSIONS } from "./admissions.rules.ts";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const WHOLE = `Indiquez un nombre entier, de 0 à ${MAX_ADMISSIONS}, ou laissez vide.`;

/** One month of one hospital: `ward.<id>` holds the admissions, `version.<id>` what the person saw (0: nothing). */
export const admissionsForm = z
  .object({
    hospitalId: requiredText("Choisissez l’hôpital."),
    month: z.string().regex(MONTH, "Choisissez un mois."),
  })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ hospitalId, month, ...cells }, check) => {
    const rows = Object.entries(cells).flatMap(([name, value]) => {
      const [, wardId] = /^ward\.(.+)$/.exec(name) ?? [];
      if (!wardId) return [];
      const text = String(value).replace(/[\s\u00a0\u202f]/g, "");
      if (text === "") return [];
      const admissions = Number(text);
      if (!/^\d+$/.test(text) || admissions > MAX_ADMISSIONS)
        check.addIssue({ code: "custom", path: [name], message: WHOLE });
      return [{ wardId, admissions, version: Number(cells[`version.${wardId}`] ?? 0) }];
    });
    return { hospitalId, month, rows };
  });
export type AdmissionsForm = z.output<typeof admissionsForm>;
