import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContentForm } from "#app/domains/teaching/components/ContentForm.tsx";
import { contentForm } from "#app/domains/teaching/content.forms.ts";
import { contentValues } from "#app/domains/teaching/content.rules.ts";
import {
  completeContent,
  openContentToWrite,
  saveContent,
} from "#app/domains/teaching/content.service.server.ts";
import { sessionLabel } from "#app/domains/teaching/session-words.rules.ts";
import { teachingPath } from "#app/domains/teaching/teaching.paths.ts";
import { answerTeaching } from "#app/domains/teaching/teaching-reply.server.ts";
import { parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Contenu d’une séance · Pluton" }];

/** After a refused form too: the page then carries the new version. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const sessionId = params.sessionId ?? "";
  const opened = await openContentToWrite(ctx, sessionId);
  // over or not theirs: the session's own page says so
  if (!opened.ok && opened.kind !== "notFound") throw redirect(teachingPath(sessionId));
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { session, content, confirmed } = opened.value;
  return {
    accountId: ctx.actor.accountId,
    label: sessionLabel(session),
    session: { id: session.id, kind: session.kind, isReady: session.completedAt !== null },
    content: {
      version: content.version,
      savedAt: content.updatedAt,
      values: { ...contentValues(content), title: session.title ?? "" },
    },
    confirmed,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const posted = await request.formData();
  const form = parseFormData(posted, contentForm);
  if (!form.ok) return form.reply;
  const typed = { ...form.value, sessionId: params.sessionId ?? "" };
  const outcome =
    posted.get("intent") === "save" ? await saveContent(ctx, typed) : await completeContent(ctx, typed);
  return outcome.ok ? redirect(teachingPath(typed.sessionId)) : answerTeaching(outcome, form.values);
}

export default function WriteContent() {
  const { label, session, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={session.kind === "case" ? "Écrire le cas" : "Écrire le contenu"}
      subtitle={label}
      actions={<LinkButton to={teachingPath(session.id)}>Voir la séance</LinkButton>}
    >
      <div className="flex w-full max-w-3xl flex-col gap-4">
        {session.kind === "case" ? (
          <Alert title="Personne ne doit pouvoir reconnaître le patient">
            Ni nom, ni initiales, ni date, ni lieu précis. Les noms, les naissances, les numéros INS, les
            adresses et les téléphones sont refusés.
          </Alert>
        ) : null}
        <ContentForm
          key={session.id}
          {...page}
          session={session}
          reply={reply}
          draftPath={`${teachingPath(session.id)}/brouillon`}
        />
      </div>
    </Page>
  );
}
