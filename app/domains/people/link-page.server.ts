import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { choosePassword, isLinkUsable } from "./account-links.service.server.ts";
import { anonymousContext } from "./anonymous.server.ts";
import type { AccountLinkKind } from "./people.vocabulary.ts";
import { newPasswordForm } from "./sign-in.forms.ts";

/** The page that a link of an e-mail opens: whether the link still works. */
export async function loadLinkPage({ params, context }: LoaderFunctionArgs, kind: AccountLinkKind) {
  return { isUsable: await isLinkUsable(context.db, { kind, token: params.token ?? "" }, new Date()) };
}

/** Chooses the password by the link; whoever followed it then signs in. */
export async function choosePasswordByLink(
  { request, params, context }: ActionFunctionArgs,
  kind: AccountLinkKind,
) {
  const form = await parseForm(request, newPasswordForm);
  if (!form.ok) return form.reply;
  const link = { kind, token: params.token ?? "" };
  const outcome = await choosePassword(anonymousContext(request, context), link, form.value.password);
  return outcome.ok ? redirect("/connexion?motif=mot-de-passe") : answerRefusal(outcome, {});
}
