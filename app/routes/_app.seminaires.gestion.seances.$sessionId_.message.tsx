import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { MESSAGE_AUDIENCE_LABELS } from "#app/domains/seminars/management.vocabulary.ts";
import { previewMessage, sendMessage } from "#app/domains/seminars/message.service.server.ts";
import { managedSessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { messageForm } from "#app/domains/seminars/session.forms.ts";
import { sessionWords } from "#app/domains/seminars/session-words.rules.ts";
import { findSessionLabel } from "#app/domains/seminars/sessions.queries.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Écrire aux personnes d’une séance · Pluton" }];

const LABELS = { audience: "À qui", subject: "Objet", body: "Message" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "seminar.manage");
  const label = await findSessionLabel(db, params.sessionId ?? "");
  if (!label) throw new Response(null, { status: 404 });
  return { id: label.id, name: sessionWords(label) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const posted = await request.formData();
  const form = parseFormData(posted, messageForm);
  if (!form.ok) return form.reply;
  const message = { ...form.value, sessionId: params.sessionId ?? "" };
  if (posted.get("intent") !== "send") {
    const preview = await previewMessage(ctx, message);
    return data({ values: form.values, fieldErrors: {}, refusal: null, preview });
  }
  const outcome = await sendMessage(ctx, message);
  return outcome.ok
    ? redirect(`${managedSessionPath(message.sessionId)}?envoyes=${outcome.value.count}`)
    : answerRefusal(outcome, form.values);
}

export default function MessageRoute() {
  const session = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const preview = reply && "preview" in reply ? reply.preview : null;
  const form = useDomainForm(
    () => import("#app/domains/seminars/session.forms.ts").then((forms) => forms.messageForm),
    { reply, defaults: { audience: "all" }, isDirtyWarned: true },
  );
  return (
    <Page title="Écrire aux personnes" subtitle={session.name}>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card>
          <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-4">
            <FormErrors reply={reply} labels={LABELS} />
            <RadioGroup
              {...form.field("audience")}
              label={LABELS.audience}
              options={optionsOf(MESSAGE_AUDIENCE_LABELS)}
              isRequired
            />
            <TextField {...form.field("subject")} label={LABELS.subject} isRequired />
            <TextArea
              {...form.field("body")}
              label={LABELS.body}
              rows={8}
              help="Un courriel n’est pas confidentiel : aucune donnée de santé, aucun nom de patient."
              isRequired
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton name="intent" value="preview" tone={preview ? "plain" : "primary"}>
                {preview ? "Relire de nouveau" : "Relire avant d’envoyer"}
              </SubmitButton>
              {preview && preview.count > 0 ? (
                <SubmitButton name="intent" value="send">
                  {preview.count === 1 ? "Envoyer à 1 personne" : `Envoyer à ${preview.count} personnes`}
                </SubmitButton>
              ) : null}
              <LinkButton to={managedSessionPath(session.id)} tone="quiet">
                Revenir à la séance
              </LinkButton>
            </div>
          </Form>
        </Card>
        {preview ? (
          <Card title="Le courriel, tel qu’il sera reçu">
            <div role="status" className="flex flex-col gap-2 text-sm">
              <p>
                {preview.count === 0
                  ? "Personne n’est concerné."
                  : preview.count === 1
                    ? "Un seul destinataire."
                    : `${preview.count} destinataires, chacun le sien : personne ne voit l’adresse des autres.`}
              </p>
              <p className="font-medium">{preview.mail.subject}</p>
              <p className="whitespace-pre-line break-words">{preview.mail.body}</p>
            </div>
          </Card>
        ) : null}
      </div>
    </Page>
  );
}
