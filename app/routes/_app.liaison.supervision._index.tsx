import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { QueueTable, SignedResult } from "#app/domains/liaison/components/CountersignQueue.tsx";
import { countersignSeveral } from "#app/domains/liaison/countersign.service.server.ts";
import { countersignSeveralForm } from "#app/domains/liaison/supervision.forms.ts";
import { openQueue } from "#app/domains/liaison/supervision-page.service.server.ts";
import { parseFormData } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "À contresigner · Pluton" }];

/** What was signed leaves the list, what was refused stays in it. */
export const shouldRevalidate = () => true;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.countersign");
  return { ...(await openQueue(ctx)), now: ctx.now.toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.countersign");
  const form = parseFormData(await request.formData(), countersignSeveralForm);
  if (!form.ok) return data({ result: null, fault: "Cochez au moins un compte rendu lu." }, { status: 400 });
  return data({ result: await countersignSeveral(ctx, form.value), fault: null });
}

export default function Supervision() {
  const { rows, isCut, now } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const canSignSeveral = rows.some((row) => row.isRead && !row.isLate);
  return (
    <Page
      title="À contresigner"
      subtitle="Comptes rendus provisoires : les plus graves d’abord, puis les plus anciens"
      actions={<LinkButton to="/liaison/carnet">Carnets des internes</LinkButton>}
    >
      {reply?.fault ? <Alert tone="danger" title={reply.fault} isLive /> : null}
      {reply?.result ? <SignedResult result={reply.result} /> : null}
      {isCut ? (
        <Alert tone="warning" title="La liste est coupée : signez celles-ci, les autres viendront ensuite." />
      ) : null}
      {rows.length === 0 ? (
        <Card>
          <EmptyState title="Aucun compte rendu n’attend votre signature.">
            Un compte rendu remis par un interne arrive ici, avec le temps qu’il reste pour le signer.
          </EmptyState>
        </Card>
      ) : (
        <Form method="post" className="flex flex-col gap-4">
          <Card isFlush>
            <QueueTable rows={rows} now={new Date(now)} />
          </Card>
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>Signer les comptes rendus cochés</SubmitButton>
            <p className="text-base-content/70 text-sm">
              {canSignSeveral
                ? "Seuls les comptes rendus que vous avez lus dans leur dernière version peuvent être cochés."
                : "Ouvrez un compte rendu pour le lire : il pourra ensuite être coché ici."}
            </p>
          </div>
        </Form>
      )}
    </Page>
  );
}
