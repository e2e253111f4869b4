import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { identityWords, placeWords } from "#app/domains/liaison/answer-text.rules.ts";
import { AnswerSheet } from "#app/domains/liaison/components/AnswerSheet.tsx";
import { CountersignForms } from "#app/domains/liaison/components/CountersignForms.tsx";
import { NoteComments } from "#app/domains/liaison/components/NoteComments.tsx";
import { NoteInside } from "#app/domains/liaison/components/NoteInside.tsx";
import { countersignNote, returnNote } from "#app/domains/liaison/countersign.service.server.ts";
import { countersignForm, returnNoteForm } from "#app/domains/liaison/supervision.forms.ts";
import { openNoteToSign } from "#app/domains/liaison/supervision-page.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Contresigner · Pluton" }];

/** After a refused form too: the page then carries the new version. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.countersign");
  const requestId = params.requestId ?? "";
  const opened = await openNoteToSign(ctx, requestId);
  // Signed or given back meanwhile: the request's page says by whom.
  if (!opened.ok && opened.kind === "rule") throw redirect(`/liaison/${requestId}`);
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return { ...opened.value, now: ctx.now.toISOString() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.countersign");
  const requestId = params.requestId ?? "";
  const posted = await request.formData();
  if (posted.get("intent") === "return_note") {
    const form = parseFormData(posted, returnNoteForm);
    if (!form.ok) return form.reply;
    const outcome = await returnNote(ctx, { ...form.value, requestId });
    return outcome.ok ? redirect("/liaison/supervision") : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(posted, countersignForm);
  if (!form.ok) return form.reply;
  const outcome = await countersignNote(ctx, { ...form.value, requestId });
  return outcome.ok ? redirect("/liaison/supervision") : answerRefusal(outcome, form.values);
}

export default function Countersign() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { row, subject, note } = page;
  return (
    <Page
      title={`Contresigner ${row.reference}`}
      subtitle={`${identityWords(subject, page.now)}. ${placeWords(subject)}.`}
      actions={
        <>
          <LinkButton to={`/liaison/${row.id}`}>Voir la demande</LinkButton>
          <LinkButton to="/liaison/supervision">Tous les comptes rendus</LinkButton>
        </>
      }
    >
      <div className="grid max-w-6xl items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-5">
          <AnswerSheet subject={subject} note={note} requestId={row.id} />
          <NoteInside note={note} />
        </div>
        <div className="flex flex-col gap-5">
          {page.isOwn ? (
            <Alert title="C’est votre propre compte rendu.">
              Vous le signez seul ; la réponse le dit au service.
            </Alert>
          ) : null}
          {page.pages > 1 ? (
            <Alert tone="warning" title={`La réponse tient sur ${page.pages} pages.`}>
              Le service la lira mieux sur une seule : vous pouvez la rendre à raccourcir.
            </Alert>
          ) : null}
          <CountersignForms
            version={row.version}
            isAnswerLate={page.isAnswerLate}
            isOwn={page.isOwn}
            reply={reply}
          />
          {page.comments.length > 0 ? (
            <Card title="Commentaires déjà écrits">
              <NoteComments comments={page.comments} />
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
