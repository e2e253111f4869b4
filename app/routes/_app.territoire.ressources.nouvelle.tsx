import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { ResourceFields } from "#app/domains/territory/components/ResourceFields.tsx";
import { listResourceChoices } from "#app/domains/territory/resource-choices.queries.server.ts";
import { resourceForm } from "#app/domains/territory/resources.forms.ts";
import { createResource } from "#app/domains/territory/resources.service.server.ts";
import { answerLapsed, answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Nouvelle ressource · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "resource.edit");
  const today = dayOf(now);
  return { choices: await listResourceChoices(db, today), today };
}

/** A network that fails and a session that closed leave what was typed on the page, to be sent again. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "resource.edit");
  const form = await parseForm(request, resourceForm);
  if (!form.ok) return form.reply;
  const outcome = await createResource(ctx, form.value);
  return outcome.ok
    ? redirect(`/territoire/ressources/${outcome.value}`)
    : answerRefusal(outcome, form.values);
}

export default function NouvelleRessource() {
  const { choices, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const defaults = { circle: "proximite", area: "territory", checkedOn: today, secteurIds: [] };
  const form = useDomainForm(
    () => import("#app/domains/territory/resources.forms.ts").then((forms) => forms.resourceForm),
    { reply, defaults, isDirtyWarned: true },
  );
  return (
    <Page title="Nouvelle ressource">
      <Card>
        <ResourceFields
          form={form}
          reply={reply}
          choices={choices}
          cancelPath="/territoire/ressources"
          submitLabel="Ajouter à l’annuaire"
        />
      </Card>
    </Page>
  );
}
