import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readCompetenceSearch } from "#app/domains/seminars/competences.forms.ts";
import { waitingWords } from "#app/domains/seminars/competences.rules.ts";
import { SessionFields } from "#app/domains/seminars/components/SessionFields.tsx";
import { prepareSession } from "#app/domains/seminars/needed-session.service.server.ts";
import { findSeminarToEdit } from "#app/domains/seminars/seminar-edit.queries.server.ts";
import { managedSeminarPath, managedSessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { sessionForm } from "#app/domains/seminars/session.forms.ts";
import { listSessionChoices } from "#app/domains/seminars/session-edit.queries.server.ts";
import { planSession } from "#app/domains/seminars/session-plan.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Nouvelle séance · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "seminar.manage");
  const seminar = await findSeminarToEdit(db, params.seminarId ?? "");
  if (!seminar) throw new Response(null, { status: 404 });
  const { secteur } = readCompetenceSearch(request.url);
  const prepared = await prepareSession(db, { seminar, secteurCode: secteur, now });
  return { seminar, ...prepared, choices: await listSessionChoices(db) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const form = await parseForm(request, sessionForm);
  if (!form.ok) return form.reply;
  const outcome = await planSession(ctx, { ...form.value, seminarId: params.seminarId ?? "" });
  return outcome.ok ? redirect(managedSessionPath(outcome.value.id)) : answerRefusal(outcome, form.values);
}

export default function NewSession() {
  const { seminar, choices, defaults, need } = useLoaderData<typeof loader>();
  return (
    <Page title="Nouvelle séance" subtitle={seminar.title}>
      {need ? (
        <Alert tone="info" title={`Des places sont réservées au secteur ${need.secteur}`}>
          {need.waiting === 0 ? "Personne n’y attend encore" : waitingWords(need.waiting)} pour cette filière.
          Changez-en le nombre, plus bas, si besoin ; ce qui n’est pas pris est rendu à tous.
        </Alert>
      ) : null}
      <Card>
        <SessionFields
          defaults={defaults}
          reply={useActionData<typeof action>()}
          choices={choices}
          cancelPath={managedSeminarPath(seminar.id)}
          submitLabel="Préparer la séance"
        />
      </Card>
    </Page>
  );
}
