import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { ResourceFields } from "#app/domains/territory/components/ResourceFields.tsx";
import { listResourceChoices } from "#app/domains/territory/resource-choices.queries.server.ts";
import { resourceValues } from "#app/domains/territory/resource-values.rules.ts";
import { resourceEditForm } from "#app/domains/territory/resources.forms.ts";
import { findResource } from "#app/domains/territory/resources.queries.server.ts";
import { updateResource } from "#app/domains/territory/resources.service.server.ts";
import { answerLapsed, answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Modifier une ressource · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "resource.edit");
  const resource = await findResource(db, params.id ?? "");
  if (!resource) throw new Response(null, { status: 404 });
  return { resource, choices: await listResourceChoices(db, dayOf(now)) };
}

/** A network that fails and a session that closed leave what was typed on the page, to be sent again. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "resource.edit");
  const form = await parseForm(request, resourceEditForm);
  if (!form.ok) return form.reply;
  const outcome = await updateResource(ctx, params.id ?? "", form.value);
  return outcome.ok ? redirect(`/territoire/ressources/${params.id}`) : answerRefusal(outcome, form.values);
}

export default function ModifierRessource() {
  const { resource, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useDomainForm(
    () => import("#app/domains/territory/resources.forms.ts").then((forms) => forms.resourceEditForm),
    {
      reply,
      defaults: { ...resourceValues(resource, choices.secteurs), version: String(resource.version) },
      isDirtyWarned: true,
    },
  );
  return (
    <Page title={`Modifier : ${resource.name}`}>
      <Card>
        <ResourceFields
          form={form}
          reply={reply}
          choices={choices}
          cancelPath={`/territoire/ressources/${resource.id}`}
          submitLabel="Enregistrer"
        >
          <input type="hidden" name="version" value={String(reply?.values.version ?? resource.version)} />
        </ResourceFields>
      </Card>
    </Page>
  );
}
