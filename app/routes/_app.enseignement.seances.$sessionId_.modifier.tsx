import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { changeTeaching } from "#app/domains/teaching/change.service.server.ts";
import { listTeachingChoices } from "#app/domains/teaching/choices.queries.server.ts";
import { PlanFields } from "#app/domains/teaching/components/PlanFields.tsx";
import { openTeachingEdit } from "#app/domains/teaching/session-edit.service.server.ts";
import { sessionForm } from "#app/domains/teaching/teaching.forms.ts";
import { teachingPath } from "#app/domains/teaching/teaching.paths.ts";
import { TEACHING_KIND_LABELS } from "#app/domains/teaching/teaching.vocabulary.ts";
import { answerTeaching } from "#app/domains/teaching/teaching-reply.server.ts";
import { answerLapsed, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Modifier une séance · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.moderate");
  const opened = await openTeachingEdit(ctx, params.sessionId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return { ...opened.value, choices: await listTeachingChoices(ctx.db, ctx.now) };
}

/** The network drops and sessions close: what was typed stays on the page, to be sent again. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "teaching.moderate");
  const form = await parseForm(request, sessionForm);
  if (!form.ok) return form.reply;
  const sessionId = params.sessionId ?? "";
  const outcome = await changeTeaching(ctx, { ...form.value, sessionId, version: form.value.version ?? 0 });
  return outcome.ok ? redirect(teachingPath(sessionId)) : answerTeaching(outcome, form.values);
}

export default function EditTeaching() {
  const { id, values, choices } = useLoaderData<typeof loader>();
  return (
    <Page title="Modifier la séance">
      <Alert>Un changement de date ou de lieu est aussitôt annoncé à toutes les personnes attendues.</Alert>
      <Card>
        <PlanFields
          schema={() => import("#app/domains/teaching/teaching.forms.ts").then((forms) => forms.sessionForm)}
          mode="plan"
          kinds={optionsOf(TEACHING_KIND_LABELS)}
          defaults={values}
          reply={useActionData<typeof action>()}
          choices={choices}
          cancelPath={teachingPath(id)}
          submitLabel="Enregistrer"
        />
      </Card>
    </Page>
  );
}
