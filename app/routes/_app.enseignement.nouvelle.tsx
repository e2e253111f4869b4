import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { listTeachingChoices } from "#app/domains/teaching/choices.queries.server.ts";
import { PlanFields } from "#app/domains/teaching/components/PlanFields.tsx";
import { planTeaching } from "#app/domains/teaching/planning.service.server.ts";
import { sessionForm } from "#app/domains/teaching/teaching.forms.ts";
import { TEACHING_PATH, teachingPath } from "#app/domains/teaching/teaching.paths.ts";
import { TEACHING_KIND_LABELS } from "#app/domains/teaching/teaching.vocabulary.ts";
import { answerTeaching } from "#app/domains/teaching/teaching-reply.server.ts";
import { answerLapsed, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Prévoir une séance · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "teaching.moderate");
  return { accountId: actor.accountId, choices: await listTeachingChoices(db, now) };
}

/** The network drops and sessions close: what was typed stays on the page, to be sent again. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "teaching.moderate");
  const form = await parseForm(request, sessionForm);
  if (!form.ok) return form.reply;
  const outcome = await planTeaching(ctx, form.value);
  return outcome.ok ? redirect(teachingPath(outcome.value.id)) : answerTeaching(outcome, form.values);
}

export default function NewTeaching() {
  const { accountId, choices } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Prévoir une séance"
      subtitle="Avec une personne qui présente, ou un créneau libre que les internes peuvent prendre."
    >
      <Card>
        <PlanFields
          schema={() => import("#app/domains/teaching/teaching.forms.ts").then((forms) => forms.sessionForm)}
          mode="plan"
          kinds={optionsOf(TEACHING_KIND_LABELS)}
          defaults={{ kind: "case", moderatorId: accountId }}
          reply={useActionData<typeof action>()}
          choices={choices}
          cancelPath={TEACHING_PATH}
          submitLabel="Prévoir la séance"
        />
      </Card>
    </Page>
  );
}
