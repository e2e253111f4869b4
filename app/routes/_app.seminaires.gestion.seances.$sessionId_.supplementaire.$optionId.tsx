import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { peopleWords } from "#app/domains/seminars/competences.rules.ts";
import { SessionFields } from "#app/domains/seminars/components/SessionFields.tsx";
import { loadExtraPage } from "#app/domains/seminars/extra-page.service.server.ts";
import { openExtraSession } from "#app/domains/seminars/polls.service.server.ts";
import { managedSessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { sessionForm } from "#app/domains/seminars/session.forms.ts";
import { findSessionToEdit, listSessionChoices } from "#app/domains/seminars/session-edit.queries.server.ts";
import {
  contentOf,
  extraContent,
  halfDayWords,
  sessionValues,
} from "#app/domains/seminars/session-values.rules.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Ouvrir une séance supplémentaire · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const page = await loadExtraPage(ctx, params.sessionId ?? "");
  const session = page ? await findSessionToEdit(ctx.db, page.id) : undefined;
  const option = page?.options.find(({ id }) => id === params.optionId);
  if (!page || !session || !option) throw new Response(null, { status: 404 });
  const content = {
    ...extraContent(contentOf(session), option),
    enrolmentOpensAt: null,
    enrolmentClosesAt: null,
  };
  return {
    id: page.id,
    title: page.label.title,
    option,
    values: sessionValues(content),
    choices: await listSessionChoices(ctx.db),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const form = await parseForm(request, sessionForm);
  if (!form.ok) return form.reply;
  const ids = { sessionId: params.sessionId ?? "", optionId: params.optionId ?? "" };
  const outcome = await openExtraSession(ctx, { ...form.value, ...ids });
  return outcome.ok ? redirect(managedSessionPath(outcome.value.id)) : answerRefusal(outcome, form.values);
}

export default function OpenExtraSession() {
  const { id, title, option, values, choices } = useLoaderData<typeof loader>();
  return (
    <Page title="Ouvrir la séance supplémentaire" subtitle={`${title}, ${halfDayWords(option)}`}>
      <Alert title={`Cette date convient à : ${option.count === 0 ? "personne" : peopleWords(option.count)}`}>
        Elle s’ouvre aussitôt. Ses places sont proposées à qui l’a choisie, dans l’ordre de la liste d’attente
        ; qui décline garde son ancien rang.
      </Alert>
      <Card>
        <SessionFields
          defaults={values}
          reply={useActionData<typeof action>()}
          choices={choices}
          cancelPath={`${managedSessionPath(id)}/supplementaire`}
          submitLabel="Ouvrir la séance et proposer les places"
        />
      </Card>
    </Page>
  );
}
