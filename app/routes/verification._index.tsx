import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { verifyForm } from "#app/domains/seminars/certificates.forms.ts";
import { verificationPath } from "#app/domains/seminars/seminars.paths.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Vérifier une attestation · Pluton" }];

/** For anybody who was handed a certificate. */
export async function loader({ request }: LoaderFunctionArgs) {
  const typed = verifyForm.safeParse({ code: new URL(request.url).searchParams.get("code") ?? "" });
  return typed.success ? redirect(verificationPath(typed.data.code)) : null;
}

export default function Verify() {
  return (
    <Page title="Vérifier une attestation" subtitle="Le code est imprimé sur l’attestation, à côté du QR.">
      <Card>
        <VerifyForm />
      </Card>
    </Page>
  );
}

function VerifyForm() {
  return (
    <Form method="get" action="/verification" className="flex max-w-md flex-col gap-4">
      <TextField
        name="code"
        label="Code de vérification"
        help="Douze lettres et chiffres, par exemple ACDE-FGHJ-KMNP. Les tirets et les majuscules n’importent pas."
        isRequired
      />
      <div>
        <SubmitButton>Vérifier</SubmitButton>
      </div>
    </Form>
  );
}
