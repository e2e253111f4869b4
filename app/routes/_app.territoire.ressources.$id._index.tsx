import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  Form,
  Link,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { Archive, ArchiveRestore, CheckCheck, PencilLine } from "lucide-react";
import { ResourceCheck } from "#app/domains/territory/components/ResourceCheck.tsx";
import { ResourceContact } from "#app/domains/territory/components/ResourceTable.tsx";
import { resourceActionForm } from "#app/domains/territory/resources.forms.ts";
import { findResource, listResourceEvents } from "#app/domains/territory/resources.queries.server.ts";
import { describeArea, describeResourceChange, isStale } from "#app/domains/territory/resources.rules.ts";
import { actOnResource, readChanges } from "#app/domains/territory/resources.service.server.ts";
import {
  CIRCLE_LABELS,
  RESOURCE_EVENT_LABELS,
  RESOURCE_KIND_LABELS,
} from "#app/domains/territory/territory.vocabulary.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Timeline } from "#app/ui/Timeline.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.resource.name ?? "Ressource"} · Annuaire · Pluton` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "resource.read");
  const resource = await findResource(db, params.id ?? "");
  if (!resource) throw new Response(null, { status: 404 });
  const events = (await listResourceEvents(db, resource.id)).map((event) => ({
    key: event.id,
    at: event.at,
    title: RESOURCE_EVENT_LABELS[event.kind],
    by: event.by ?? "import du territoire",
    note: readChanges(event.changes).map(describeResourceChange).join("\n"),
  }));
  const staleDays = await readSetting(db, "resource.stale_days");
  return {
    resource,
    events,
    isStale: isStale(resource.checkedOn, dayOf(now), staleDays),
    mayEdit: can(actor, "resource.edit"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "resource.edit");
  const form = await parseForm(request, resourceActionForm);
  if (!form.ok) return form.reply;
  const outcome = await actOnResource(ctx, params.id ?? "", form.value);
  return outcome.ok ? redirect(`/territoire/ressources/${params.id}`) : answerRefusal(outcome, form.values);
}

/** A conflict is answered with the entry as it is now, so that the next try states the version that was read. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function Ressource() {
  const { resource, events, isStale, mayEdit } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={resource.name}
      subtitle={
        <>
          <Link to="/territoire/ressources" className="link">
            Annuaire des ressources
          </Link>{" "}
          · {RESOURCE_KIND_LABELS[resource.kind]}
        </>
      }
      actions={mayEdit ? <Actions resource={resource} /> : null}
    >
      <FormErrors reply={reply} />
      {resource.isArchived ? (
        <Alert tone="warning" title="Fiche archivée : elle n’est plus proposée pour une orientation." />
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <DefinitionList items={factsOf(resource, isStale)} />
        </Card>
        <Card title="Historique">
          <Timeline events={events} />
        </Card>
      </div>
    </Page>
  );
}

type Resource = Awaited<ReturnType<typeof loader>>["resource"];

function factsOf(resource: Resource, isStale: boolean) {
  const { phone, email, website } = resource;
  return [
    { label: "Cercle", value: CIRCLE_LABELS[resource.circle] },
    { label: "Public", value: resource.audience },
    { label: "Conditions", value: resource.conditions },
    { label: "Téléphone", value: phone ? <ResourceContact phone={phone} website={null} /> : null },
    {
      label: "Courriel",
      value: email ? (
        <a className="link" href={`mailto:${email}`}>
          {email}
        </a>
      ) : null,
    },
    { label: "Site internet", value: website ? <ResourceContact phone={null} website={website} /> : null },
    { label: "Adresse", value: resource.address ?? resource.communeName },
    { label: "Zone desservie", value: describeArea(resource.secteurCodes) },
    { label: "Vérification", value: <ResourceCheck checkedOn={resource.checkedOn} isStale={isStale} /> },
    { label: "Tenue par", value: resource.keeperName ?? "le guichet territorial" },
  ];
}

function Actions({ resource }: { resource: Resource }) {
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="version" value={resource.version} />
      <SubmitButton
        name="intent"
        value={resource.isArchived ? "restore" : "archive"}
        tone="plain"
        icon={
          resource.isArchived ? (
            <ArchiveRestore className="size-4" aria-hidden="true" />
          ) : (
            <Archive className="size-4" aria-hidden="true" />
          )
        }
      >
        {resource.isArchived ? "Rétablir" : "Archiver"}
      </SubmitButton>
      <LinkButton
        to={`/territoire/ressources/${resource.id}/modifier`}
        icon={<PencilLine className="size-4" aria-hidden="true" />}
      >
        Modifier
      </LinkButton>
      <SubmitButton name="intent" value="check" icon={<CheckCheck className="size-4" aria-hidden="true" />}>
        Vérifiée aujourd’hui
      </SubmitButton>
    </Form>
  );
}
