import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { readableMail } from "#app/platform/outbox/mail-body.server.ts";
import { findMessage, retryMessage } from "#app/platform/outbox/outbox.queries.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Message · Pluton" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "outbox.read");
  const message = await findMessage(ctx.db, params.id ?? "");
  if (!message) throw new Response(null, { status: 404 });
  await recordAudit(ctx.db, ctx, { action: "outbox.read", subjectType: "message", subjectId: message.id });
  return { message: { ...message, body: readableMail(message.body, context.config) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "outbox.read");
  const id = params.id ?? "";
  if (await retryMessage(ctx.db, id, ctx.now))
    await recordAudit(ctx.db, ctx, { action: "outbox.retried", subjectType: "message", subjectId: id });
  return redirect(`/administration/messages/${id}`);
}

export default function Message() {
  const { message } = useLoaderData<typeof loader>();
  return (
    <Page
      title={message.subject}
      actions={
        <>
          <LinkButton to="/administration/messages">Tous les messages</LinkButton>
          {message.status === "sent" ? null : (
            <Form method="post">
              <SubmitButton>Essayer de nouveau</SubmitButton>
            </Form>
          )}
        </>
      }
    >
      {message.lastError ? (
        <Alert tone="danger" title="Dernier échec">
          {message.lastError}
        </Alert>
      ) : null}
      <Card>
        <DefinitionList
          items={[
            { label: "Pour", value: message.recipientEmail },
            { label: "Écrit", value: formatInstant(message.createdAt) },
            { label: "Essais", value: String(message.attempts) },
            { label: "Envoyé", value: message.sentAt ? formatInstant(message.sentAt) : "pas encore" },
          ]}
        />
        <pre className="mt-4 whitespace-pre-wrap break-words rounded-field bg-base-200 p-4 font-sans text-sm">
          {message.body}
        </pre>
      </Card>
    </Page>
  );
}
