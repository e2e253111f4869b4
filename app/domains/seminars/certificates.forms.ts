import { z } from "zod";
import { checkbox, optionalText, requiredText } from "#app/platform/forms/fields.ts";
import { normalCode } from "./certificate-code.rules.ts";

export const revokeForm = z
  .object({
    certificateId: requiredText("Choisissez l’attestation."),
    reason: requiredText("Dites pourquoi l’attestation est révoquée.", 300),
    isReplaced: checkbox(),
    replacementName: optionalText(120),
  })
  .superRefine((form, check) => {
    if (form.isReplaced && !form.replacementName)
      check.addIssue({ code: "custom", path: ["replacementName"], message: "Indiquez le nom à imprimer." });
  })
  .transform(({ isReplaced, ...form }) => ({
    ...form,
    replacementName: isReplaced ? form.replacementName : null,
  }));

export const verifyForm = z.object({
  code: requiredText("Tapez le code imprimé sur l’attestation.", 40)
    .transform(normalCode)
    .refine((code) => code.length > 0, "Tapez le code imprimé sur l’attestation."),
});
