import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { managedSessionPath } from "#app/domains/seminars/seminars.paths.ts";
import { cancelSessionForm } from "#app/domains/seminars/session.forms.ts";
import { cancelSession } from "#app/domains/seminars/session-cancel.service.server.ts";
import { listOtherDates } from "#app/domains/seminars/session-edit.queries.server.ts";
import { otherDateWords, sessionWords } from "#app/domains/seminars/session-words.rules.ts";
import { findSession, findSessionLabel } from "#app/domains/seminars/sessions.queries.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Annuler une séance · Pluton" }];

const LABELS = { reason: "Raison", otherSessionId: "Autre date" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "seminar.manage");
  const session = await findSession(db, params.sessionId ?? "");
  const label = session ? await findSessionLabel(db, session.id) : undefined;
  if (!session || !label) throw new Response(null, { status: 404 });
  const { seminarId } = session;
  return {
    id: session.id,
    version: session.version,
    name: sessionWords(label),
    people: session.heldCount + session.waitingCount,
    others: await listOtherDates(db, { seminarId, sessionId: session.id, now }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const form = await parseForm(request, cancelSessionForm);
  if (!form.ok) return form.reply;
  const sessionId = params.sessionId ?? "";
  const outcome = await cancelSession(ctx, { ...form.value, sessionId });
  return outcome.ok ? redirect(managedSessionPath(sessionId)) : answerRefusal(outcome, form.values);
}

export default function CancelSession() {
  const session = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useDomainForm(
    () => import("#app/domains/seminars/session.forms.ts").then((forms) => forms.cancelSessionForm),
    { reply, defaults: { version: String(session.version) } },
  );
  return (
    <Page title="Annuler la séance" subtitle={session.name}>
      <Card>
        <Form method="post" onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-4">
          <input type="hidden" name="version" value={session.version} />
          <FormErrors reply={reply} labels={LABELS} />
          <p className="text-sm">
            {session.people > 0
              ? `${session.people === 1 ? "Une personne, inscrite ou en attente, est prévenue" : `${session.people} personnes, inscrites ou en attente, sont prévenues`} aussitôt, par courriel et dans l’application.`
              : "Personne n’a encore demandé cette séance."}
          </p>
          <TextArea
            {...form.field("reason")}
            label={LABELS.reason}
            help="Lue par chaque personne. N’écrivez rien sur la santé de quelqu’un."
            isRequired
          />
          <SelectField
            {...form.field("otherSessionId")}
            label={LABELS.otherSessionId}
            placeholder="Aucune pour l’instant"
            help="Chacun y garde son ordre : les places y sont proposées d’abord à qui en avait une, puis à la liste. Rien n’est pris sans l’accord de la personne."
            options={session.others.map((other) => ({ value: other.id, label: otherDateWords(other) }))}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton tone="danger">Annuler la séance</SubmitButton>
            <LinkButton to={managedSessionPath(session.id)}>Revenir à la séance</LinkButton>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
