import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { AuthPage } from "#app/ui/AuthPage.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { type AccountLinkKind, LINK_IS_OVER } from "../people.vocabulary.ts";
import { NewPasswordForm } from "./NewPasswordForm.tsx";

const WORDS: Record<AccountLinkKind, { title: string; intro: string; submit: string; again: string }> = {
  invitation: {
    title: "Bienvenue sur Pluton",
    intro: "Choisissez votre mot de passe : il est personnel, ne le partagez pas.",
    submit: "Ouvrir mon compte",
    again: "Recevoir une nouvelle invitation",
  },
  reset: {
    title: "Nouveau mot de passe",
    intro: "Tous vos appareils devront s’identifier de nouveau.",
    submit: "Enregistrer",
    again: "Demander un nouveau lien",
  },
};

export function linkPageTitle(kind: AccountLinkKind): string {
  return `${WORDS[kind].title} · Pluton`;
}

/** What a link of an e-mail opens: a password to choose, or how to get another link. */
export function LinkPasswordPage(props: {
  kind: AccountLinkKind;
  isUsable: boolean;
  reply: FormReply | undefined;
}) {
  const words = WORDS[props.kind];
  if (!props.isUsable)
    return (
      <AuthPage title="Ce lien ne fonctionne plus" intro={LINK_IS_OVER}>
        <LinkButton to="/mot-de-passe">{words.again}</LinkButton>
      </AuthPage>
    );
  return (
    <AuthPage title={words.title} intro={words.intro}>
      <NewPasswordForm reply={props.reply} submit={words.submit} />
    </AuthPage>
  );
}
