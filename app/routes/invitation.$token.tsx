import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choosePassword, isLinkUsable } from "#app/domains/people/account-links.service.server.ts";
import { anonymousContext } from "#app/domains/people/anonymous.server.ts";
import { NewPasswordForm } from "#app/domains/people/components/NewPasswordForm.tsx";
import { LINK_IS_OVER } from "#app/domains/people/people.vocabulary.ts";
import { newPasswordForm } from "#app/domains/people/sign-in.forms.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { AuthPage } from "#app/ui/AuthPage.tsx";
import { LinkButton } from "#app/ui/Button.tsx";

export const meta = () => [{ title: "Bienvenue sur Pluton · Pluton" }];

function linkOf(params: { token?: string }) {
  return { kind: "invitation" as const, token: params.token ?? "" };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { isUsable: await isLinkUsable(context.db, linkOf(params), new Date()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, newPasswordForm);
  if (!form.ok) return form.reply;
  const outcome = await choosePassword(
    anonymousContext(request, context),
    linkOf(params),
    form.value.password,
  );
  if (!outcome.ok) return answerRefusal(outcome, {});
  return redirect("/connexion?motif=mot-de-passe");
}

export default function ChoosePassword() {
  const { isUsable } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!isUsable)
    return (
      <AuthPage title="Ce lien ne fonctionne plus" intro={LINK_IS_OVER}>
        <LinkButton to="/mot-de-passe">Recevoir une nouvelle invitation</LinkButton>
      </AuthPage>
    );
  return (
    <AuthPage
      title="Bienvenue sur Pluton"
      intro="Choisissez votre mot de passe : il est personnel, ne le partagez pas."
    >
      <NewPasswordForm reply={reply} submit="Ouvrir mon compte" />
    </AuthPage>
  );
}
