import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SessionFields } from "#app/domains/seminars/components/SessionFields.tsx";
import { managedSessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { sessionForm } from "#app/domains/seminars/session.forms.ts";
import { changeSession } from "#app/domains/seminars/session-change.service.server.ts";
import { findSessionToEdit, listSessionChoices } from "#app/domains/seminars/session-edit.queries.server.ts";
import { contentOf, sessionValues } from "#app/domains/seminars/session-values.rules.ts";
import { findSessionLabel } from "#app/domains/seminars/sessions.queries.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Modifier une séance · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "seminar.manage");
  const session = await findSessionToEdit(db, params.sessionId ?? "");
  const label = session ? await findSessionLabel(db, session.id) : undefined;
  if (!session || !label) throw new Response(null, { status: 404 });
  return {
    id: session.id,
    title: label.title,
    isOpen: session.status === "open",
    values: { ...sessionValues(contentOf(session)), version: String(session.version) },
    choices: await listSessionChoices(db),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const form = await parseForm(request, sessionForm);
  if (!form.ok) return form.reply;
  const sessionId = params.sessionId ?? "";
  const outcome = await changeSession(ctx, { ...form.value, sessionId });
  return outcome.ok ? redirect(managedSessionPath(sessionId)) : answerRefusal(outcome, form.values);
}

export default function EditSession() {
  const { id, title, isOpen, values, choices } = useLoaderData<typeof loader>();
  return (
    <Page title="Modifier la séance" subtitle={title}>
      {isOpen ? (
        <Alert>
          La séance est publiée : un changement de date ou de lieu est aussitôt annoncé à toutes les
          personnes.
        </Alert>
      ) : null}
      <Card>
        <SessionFields
          defaults={values}
          reply={useActionData<typeof action>()}
          choices={choices}
          cancelPath={managedSessionPath(id)}
          submitLabel="Enregistrer"
        />
      </Card>
    </Page>
  );
}
