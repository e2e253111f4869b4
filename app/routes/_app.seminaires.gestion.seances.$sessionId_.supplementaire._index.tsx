import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import {
  Forecast,
  OpenPollCard,
  PollAnswersCard,
  PollPeopleCard,
} from "#app/domains/seminars/components/ExtraSession.tsx";
import { loadExtraPage } from "#app/domains/seminars/extra-page.service.server.ts";
import { pollForm } from "#app/domains/seminars/polls.forms.ts";
import { dropPoll, openPoll } from "#app/domains/seminars/polls.service.server.ts";
import { managedSessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { sessionWords } from "#app/domains/seminars/session-words.rules.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Séance supplémentaire · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const page = await loadExtraPage(ctx, params.sessionId ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const sessionId = params.sessionId ?? "";
  const here = `${managedSessionPath(sessionId)}/supplementaire`;
  const posted = await request.formData();
  if (posted.get("intent") === "drop") {
    const outcome = await dropPoll(ctx, { sessionId });
    return outcome.ok ? redirect(here) : answerRefusal(outcome, { intent: "drop" });
  }
  const form = parseFormData(posted, pollForm);
  if (!form.ok) return form.reply;
  const outcome = await openPoll(ctx, { ...form.value, sessionId });
  return outcome.ok ? redirect(here) : answerRefusal(outcome, form.values);
}

export default function ExtraSessionRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { poll } = page;
  const isOpen = poll?.closedAt === null;
  return (
    <Page
      title="Séance supplémentaire"
      subtitle={sessionWords(page.label)}
      actions={<LinkButton to={managedSessionPath(page.id)}>Revenir à la séance</LinkButton>}
    >
      <Forecast page={page} />
      {poll?.extraSessionId ? (
        <Alert tone="success" title="La séance supplémentaire est ouverte">
          <Link to={managedSessionPath(poll.extraSessionId)} className="link">
            Voir ses places et sa liste
          </Link>
        </Alert>
      ) : null}
      {isOpen ? (
        <Alert title={`Sondage en cours, jusqu’au ${formatInstant(poll.closesAt)}`}>
          <p className="mb-3">
            Ouvrez la séance à la date qui convient : les personnes qui l’ont choisie y passent dans l’ordre
            de la liste, et gardent leur rang ici tant qu’elles n’y ont pas pris de place.
          </p>
          <FormErrors reply={reply?.values.intent === "drop" ? reply : undefined} />
          <Disclosure summary="Abandonner le sondage">
            <Form method="post" className="flex flex-col gap-3">
              <p>Les réponses ne servent plus ; chacun garde son rang dans la liste d’attente.</p>
              <div>
                <SubmitButton tone="danger" name="intent" value="drop">
                  Oui, abandonner le sondage
                </SubmitButton>
              </div>
            </Form>
          </Disclosure>
        </Alert>
      ) : (
        <OpenPollCard page={page} reply={reply} />
      )}
      {poll ? <PollAnswersCard page={page} /> : null}
      {poll ? <PollPeopleCard page={page} /> : null}
    </Page>
  );
}
