import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { anonymousContext } from "#app/domains/people/anonymous.server.ts";
import { CodeForm } from "#app/domains/people/components/CodeForm.tsx";
import { requireStep } from "#app/domains/people/half-signed-in.server.ts";
import { passSecondStep } from "#app/domains/people/second-factor.service.server.ts";
import { codeForm } from "#app/domains/people/sign-in.forms.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { ownPath } from "#app/platform/session/session.rules.ts";
import { AuthPage } from "#app/ui/AuthPage.tsx";

export const meta = () => [{ title: "Second facteur · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { retour } = await requireStep(request, context, "confirm");
  return { retour };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireStep(request, context, "confirm");
  const form = await parseForm(request, codeForm);
  if (!form.ok) return form.reply;
  const outcome = await passSecondStep(anonymousContext(request, context), person, form.value.code);
  if (!outcome.ok) return answerRefusal(outcome, { retour: form.value.retour });
  return redirect(ownPath(form.value.retour) ?? "/", { headers: { "Set-Cookie": outcome.value } });
}

export default function SecondStep() {
  const { retour } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <AuthPage
      title="Second facteur"
      intro="Ouvrez votre application d’authentification et saisissez le code de Pluton."
      footer={
        <>
          <p className="mb-2">Téléphone perdu ou changé ? Demandez à l’administration de le réinitialiser.</p>
          <Form method="post" action="/deconnexion">
            <button type="submit" className="link">
              Changer de compte
            </button>
          </Form>
        </>
      }
    >
      <CodeForm reply={reply} retour={retour} submit="Valider" />
    </AuthPage>
  );
}
