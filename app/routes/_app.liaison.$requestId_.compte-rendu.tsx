import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BedsideContact } from "#app/domains/liaison/components/BedsideContact.tsx";
import { BedsideForm } from "#app/domains/liaison/components/BedsideForm.tsx";
import { BedsideHead } from "#app/domains/liaison/components/BedsideHead.tsx";
import { NoteComments } from "#app/domains/liaison/components/NoteComments.tsx";
import { saveNoteForm, startVisitForm, submitNoteForm } from "#app/domains/liaison/notes.forms.ts";
import { saveNote, startVisit, submitNote } from "#app/domains/liaison/notes.service.server.ts";
import { openNoteToWrite } from "#app/domains/liaison/write-page.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Compte rendu de liaison · Pluton" }];

/** After a refused form too: the page then carries the new version. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.write");
  const requestId = params.requestId ?? "";
  const opened = await openNoteToWrite(ctx, requestId);
  // Handed in, or in other hands meanwhile: the request's page says so.
  if (!opened.ok && opened.kind === "rule") throw redirect(`/liaison/${requestId}`);
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return { ...opened.value, accountId: ctx.actor.accountId, now: ctx.now.toISOString() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.write");
  const requestId = params.requestId ?? "";
  const posted = await request.formData();
  switch (posted.get("intent")) {
    case "see":
      return see(ctx, requestId, posted);
    case "save":
      return save(ctx, requestId, posted);
    default:
      return handIn(ctx, requestId, posted);
  }
}

async function see(ctx: UseCaseContext, requestId: string, posted: FormData) {
  const form = parseFormData(posted, startVisitForm);
  if (!form.ok) return form.reply;
  const outcome = await startVisit(ctx, { ...form.value, requestId });
  return outcome.ok ? redirect(pathOf(requestId)) : answerRefusal(outcome, form.values);
}

async function save(ctx: UseCaseContext, requestId: string, posted: FormData) {
  const form = parseFormData(posted, saveNoteForm);
  if (!form.ok) return form.reply;
  const outcome = await saveNote(ctx, { ...form.value, requestId });
  return outcome.ok ? redirect(pathOf(requestId)) : answerRefusal(outcome, form.values);
}

async function handIn(ctx: UseCaseContext, requestId: string, posted: FormData) {
  const form = parseFormData(posted, submitNoteForm);
  if (!form.ok) return form.reply;
  const outcome = await submitNote(ctx, { ...form.value, requestId });
  return outcome.ok ? redirect(`/liaison/${requestId}`) : answerRefusal(outcome, form.values);
}

function pathOf(requestId: string): string {
  return `/liaison/${requestId}/compte-rendu`;
}

export default function BedsideNote() {
  const { row, subject, note, secteurCode, accountId, now } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={row.visit > 1 ? `Compte rendu, visite ${row.visit}` : "Compte rendu"}
      subtitle={`Demande de liaison ${row.reference}`}
      actions={<LinkButton to={`/liaison/${row.id}`}>Voir la demande</LinkButton>}
    >
      <div className="flex w-full max-w-3xl flex-col gap-4">
        <BedsideHead subject={subject} row={row} now={now} />
        {note && note.comments.length > 0 ? (
          <Card title={note.status === "returned" ? "Le senior vous le rend" : "Commentaires du senior"}>
            <NoteComments comments={note.comments} />
          </Card>
        ) : null}
        {note ? (
          <BedsideForm
            key={note.id}
            accountId={accountId}
            request={{ id: row.id, version: row.version, aim: subject.aim, level: row.level }}
            note={note}
            secteurCode={secteurCode}
            reply={reply}
            now={now}
          />
        ) : (
          <BedsideContact version={row.version} reply={reply} now={now} />
        )}
      </div>
    </Page>
  );
}
