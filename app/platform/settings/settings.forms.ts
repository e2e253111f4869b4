import { z } from "zod";
import { isSettingKey, SETTING_OUT_OF_BOUNDS, SETTINGS } from "./settings.vocabulary.ts";

/** A setting and its new value; version 0 stands for a default that nobody has changed. */
export const settingForm = z
  .object({
    key: z.string().refine(isSettingKey, "Ce paramètre n’existe pas."),
    value: z.string(SETTING_OUT_OF_BOUNDS).trim(),
    version: z.coerce.number().int().min(0),
  })
  .superRefine((form, check) => {
    if (!isSettingKey(form.key)) return;
    const definition = SETTINGS[form.key];
    const value = Number(form.value);
    const fits = /^\d+$/.test(form.value) && value >= definition.min && value <= definition.max;
    if (!fits)
      check.addIssue({
        code: "custom",
        path: ["value"],
        message: `${SETTING_OUT_OF_BOUNDS} De ${definition.min} à ${definition.max} ${definition.unit}.`,
      });
  });
export type SettingForm = z.output<typeof settingForm>;
