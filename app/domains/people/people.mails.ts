import type { Mail } from "#app/platform/outbox/outbox.server.ts";

interface Recipient {
  accountId: string;
  email: string;
}

const PARAGRAPH = "\n\n";

/** `{token:…}` stands for the link's token, which is worked out when the message is sent. */
export function invitationMail(to: Recipient, linkId: string, validDays: number): Mail {
  return mail(to, "account.invitation", "Pluton : votre invitation", [
    "Bonjour,",
    "Un compte vous est ouvert sur Pluton, l’outil de travail du réseau territorial de psychiatrie. Choisissez votre mot de passe :",
    `{url}/invitation/{token:${linkId}}`,
    `Ce lien sert une seule fois et fonctionne pendant ${validDays} jours.`,
  ]);
}

export function resetMail(to: Recipient, linkId: string, validMinutes: number): Mail {
  return mail(to, "account.reset", "Pluton : changer votre mot de passe", [
    "Bonjour,",
    "Quelqu’un, sans doute vous, demande à changer le mot de passe de votre compte :",
    `{url}/mot-de-passe/{token:${linkId}}`,
    `Ce lien sert une seule fois et fonctionne pendant ${validMinutes} minutes. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.`,
  ]);
}

export function passwordChangedMail(to: Recipient): Mail {
  return mail(to, "account.password_changed", "Pluton : votre mot de passe a changé", [
    "Bonjour,",
    "Le mot de passe de votre compte vient d’être changé, et vos autres sessions sont fermées.",
    "Si ce n’est pas vous, demandez aussitôt un nouveau lien et prévenez l’administration :",
    "{url}/mot-de-passe",
  ]);
}

function mail(to: Recipient, kind: string, subject: string, paragraphs: readonly string[]): Mail {
  return { kind, accountId: to.accountId, email: to.email, subject, body: paragraphs.join(PARAGRAPH) };
}
