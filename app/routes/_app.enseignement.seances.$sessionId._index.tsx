import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CalendarDays } from "lucide-react";
import { ContentCard } from "#app/domains/teaching/components/ContentCard.tsx";
import { FeedbackCard } from "#app/domains/teaching/components/FeedbackCard.tsx";
import { AnswerCard, EndCard, ResubmitCard } from "#app/domains/teaching/components/MoveCards.tsx";
import { PresenceCard } from "#app/domains/teaching/components/PresenceCard.tsx";
import { SessionFacts } from "#app/domains/teaching/components/SessionFacts.tsx";
import { findTeachingAction } from "#app/domains/teaching/session-actions.server.ts";
import { openTeachingSession } from "#app/domains/teaching/session-page.service.server.ts";
import { contentPath, proposalPath, teachingPath } from "#app/domains/teaching/teaching.paths.ts";
import { TEACHING_KIND_LABELS } from "#app/domains/teaching/teaching.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Timeline } from "#app/ui/Timeline.tsx";

export const meta: MetaFunction = () => [{ title: "Séance d’enseignement · Pluton" }];

/** After a refused form too: the page then carries the new version. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const session = await openTeachingSession(ctx, params.sessionId ?? "");
  if (!session) throw new Response(null, { status: 404 });
  return { session, now: ctx.now.toISOString() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const posted = await request.formData();
  const run = findTeachingAction(posted.get("intent"));
  if (!run) throw new Response(null, { status: 400 });
  const sessionId = params.sessionId ?? "";
  const answer = await run(ctx, sessionId, posted);
  return answer.ok ? redirect(teachingPath(sessionId)) : answer.reply;
}

export default function TeachingSession() {
  const { session, now } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const parts = { session, reply };
  return (
    <Page
      title={session.title}
      subtitle={TEACHING_KIND_LABELS[session.kind]}
      actions={
        <>
          {session.canTake ? (
            <LinkButton to={proposalPath(session.id)} tone="primary">
              Proposer pour ce créneau
            </LinkButton>
          ) : null}
          {session.moves.includes("write") ? (
            <LinkButton
              to={contentPath(session.id)}
              tone={session.status === "planned" && !session.isReady ? "primary" : "plain"}
            >
              {session.isReady ? "Reprendre le contenu" : "Écrire le contenu"}
            </LinkButton>
          ) : null}
          {session.moves.includes("edit") ? (
            <LinkButton to={`${teachingPath(session.id)}/modifier`}>Modifier</LinkButton>
          ) : null}
          <LinkButton
            to={`${teachingPath(session.id)}/agenda.ics`}
            isDocument
            icon={<CalendarDays aria-hidden="true" className="size-4" />}
          >
            Agenda
          </LinkButton>
        </>
      }
    >
      {session.cancelReason ? (
        <Alert tone="danger" title="Séance annulée">
          <p className="whitespace-pre-line">{session.cancelReason}</p>
        </Alert>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="flex min-w-0 flex-col gap-5 max-lg:order-2">
          <ResubmitCard {...parts} />
          <ContentCard session={session} />
          {session.events.length > 0 ? (
            <Card title="Ce qui s’est passé">
              <Timeline events={session.events} />
            </Card>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <SessionFacts session={session} now={now} />
          <AnswerCard {...parts} />
          <PresenceCard {...parts} />
          <FeedbackCard {...parts} />
          <EndCard {...parts} />
        </div>
      </div>
    </Page>
  );
}
