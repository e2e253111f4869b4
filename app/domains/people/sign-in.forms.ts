import { z } from "zod";
import { checkbox, requiredText } from "#app/platform/forms/fields.ts";
import { LONGEST_PASSPHRASE, PASSPHRASE_TOO_LONG, refusePassphrase } from "./passphrase.rules.ts";

const PASSWORDS_DIFFER = "Les deux saisies ne sont pas identiques.";

function email() {
  return requiredText("Indiquez votre adresse électronique.").transform((text) => text.toLowerCase());
}

/** Spaces belong to a password: it is never trimmed. */
function currentPassword() {
  const message = "Indiquez votre mot de passe.";
  return z.string(message).min(1, message).max(LONGEST_PASSPHRASE, PASSPHRASE_TOO_LONG);
}

function newPassword() {
  return z.string("Choisissez un mot de passe.").superRefine((passphrase, check) => {
    const message = refusePassphrase(passphrase);
    if (message) check.addIssue({ code: "custom", message });
  });
}

export const signInForm = z.object({
  email: email(),
  password: currentPassword(),
  retour: z.string().optional(),
});
export type SignInForm = z.output<typeof signInForm>;

export const codeForm = z.object({
  code: z
    .string("Indiquez le code à 6 chiffres.")
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Indiquez le code à 6 chiffres que montre l’application.")),
  retour: z.string().optional(),
});

export const resetRequestForm = z.object({ email: email() });

export const newPasswordForm = z
  .object({ password: newPassword(), confirmation: z.string("Saisissez-le une seconde fois.") })
  .refine((form) => form.password === form.confirmation, {
    path: ["confirmation"],
    message: PASSWORDS_DIFFER,
  });

export const changePasswordForm = z
  .object({
    current: currentPassword(),
    password: newPassword(),
    confirmation: z.string("Saisissez-le une seconde fois."),
  })
  .refine((form) => form.password === form.confirmation, {
    path: ["confirmation"],
    message: PASSWORDS_DIFFER,
  });

export const confirmPasswordForm = z.object({ current: currentPassword() });

export const preferencesForm = z.object({ wantsEmail: checkbox() });

export const endSessionForm = z.object({ session: z.string().max(64) });
