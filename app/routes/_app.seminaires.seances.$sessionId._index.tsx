import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { OwnPlaceCard } from "#app/domains/seminars/components/OwnPlaceCard.tsx";
import { PresenceLinks } from "#app/domains/seminars/components/PresenceLinks.tsx";
import { SessionFacts } from "#app/domains/seminars/components/SessionFacts.tsx";
import { ownEnrolmentForm } from "#app/domains/seminars/enrolment.forms.ts";
import { moveOwnEnrolment } from "#app/domains/seminars/own-enrolment.service.server.ts";
import { sessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { loadSessionPage } from "#app/domains/seminars/session-page.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatDay } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Séance · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const page = await loadSessionPage(ctx, params.sessionId ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const sessionId = params.sessionId ?? "";
  const form = await parseForm(request, ownEnrolmentForm);
  if (!form.ok) return form.reply;
  const outcome = await moveOwnEnrolment(ctx, sessionId, form.value);
  return outcome.ok ? redirect(sessionPath(sessionId)) : answerRefusal(outcome, form.values);
}

export default function SessionRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { session, conflicts } = page;
  return (
    <Page
      title={session.title}
      subtitle={formatDay(session.startsAt)}
      actions={<PresenceLinks page={page} />}
    >
      {session.status === "cancelled" ? (
        <Alert tone="danger" title="Cette séance est annulée">
          {session.cancelReason}{" "}
          {session.replacedById ? (
            <Link to={sessionPath(session.replacedById)} className="link">
              Voir l’autre date proposée
            </Link>
          ) : null}
        </Alert>
      ) : null}
      {conflicts.length > 0 ? (
        <Alert tone="warning" title="Votre agenda porte déjà">
          <ul className="mt-1 list-disc pl-5">
            {conflicts.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="lg:col-start-2 lg:row-start-1">
          <OwnPlaceCard page={page} reply={reply} now={page.now} />
        </div>
        <div className="flex flex-col gap-5 lg:col-start-1 lg:row-start-1">
          <p className="max-w-prose text-sm leading-6">{session.summary}</p>
          <SessionFacts page={page} />
        </div>
      </div>
    </Page>
  );
}
