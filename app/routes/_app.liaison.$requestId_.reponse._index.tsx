import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openAnswers } from "#app/domains/liaison/answer-read.service.server.ts";
import { identityWords, placeWords } from "#app/domains/liaison/answer-text.rules.ts";
import { closeForm, confirmForm } from "#app/domains/liaison/answers.forms.ts";
import { closeRequest, confirmAnswer } from "#app/domains/liaison/answers.service.server.ts";
import { AnswerEnd } from "#app/domains/liaison/components/AnswerEnd.tsx";
import { AnswerSheet } from "#app/domains/liaison/components/AnswerSheet.tsx";
import { NoteComments } from "#app/domains/liaison/components/NoteComments.tsx";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Réponse de liaison · Pluton" }];

/** After a refused form too: the page then carries the new version. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // Ward, liaison, and the patient's secteur: the service tells who may know of this one.
  const ctx = await requireActor(request, context);
  const opened = await openAnswers(ctx, params.requestId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return { ...opened.value, now: ctx.now.toISOString() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.read");
  const requestId = params.requestId ?? "";
  const posted = await request.formData();
  const back = `/liaison/${requestId}/reponse`;
  if (posted.get("intent") === "close") {
    const form = parseFormData(posted, closeForm);
    if (!form.ok) return form.reply;
    const outcome = await closeRequest(ctx, { ...form.value, requestId });
    return outcome.ok ? redirect(back) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(posted, confirmForm);
  if (!form.ok) return form.reply;
  const outcome = await confirmAnswer(ctx, { ...form.value, requestId });
  return outcome.ok ? redirect(back) : answerRefusal(outcome, form.values);
}

export default function LiaisonAnswer() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { subject, notes, request } = page;
  return (
    <Page
      title={`Réponse de liaison ${subject.reference}`}
      subtitle={`${identityWords(subject, page.now)}. ${placeWords(subject)}.`}
      actions={
        page.mayOpenRequest ? <LinkButton to={`/liaison/${request.id}`}>Voir la demande</LinkButton> : null
      }
    >
      <div className="grid max-w-5xl items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-5">
          {notes.toReversed().map((note) => (
            <AnswerSheet key={note.id} subject={subject} note={note} requestId={request.id} />
          ))}
        </div>
        <div className="flex flex-col gap-5">
          <AnswerEnd request={request} mayConfirm={page.mayConfirm} mayClose={page.mayClose} reply={reply} />
          {page.comments.length > 0 ? (
            <Card title="Commentaires de supervision">
              <NoteComments comments={page.comments} />
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
