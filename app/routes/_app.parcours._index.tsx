import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { finishForm } from "#app/domains/referrals/care.forms.ts";
import { PATHWAY_LISTS, type PathwayList } from "#app/domains/referrals/care-lists.rules.ts";
import { openPathways } from "#app/domains/referrals/care-lists.service.server.ts";
import { AppointmentTable } from "#app/domains/referrals/components/AppointmentTable.tsx";
import { EntryTable, ToBookTable } from "#app/domains/referrals/components/PathwayTables.tsx";
import { finishLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { readPage } from "#app/platform/http/search.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta = () => [{ title: "Parcours des patients · Pluton" }];

/** A refusal may come from what changed meanwhile: the list is read again. */
export const shouldRevalidate = () => true;

const LISTS: Record<PathwayList, { label: string; empty: string }> = {
  "a-faire": { label: "À faire", empty: "Ni appel, ni transport, ni rappel à faire." },
  "a-appeler": { label: "À appeler", empty: "Chaque patient accepté a son premier rendez-vous." },
  "a-refixer": { label: "À refixer", empty: "Aucun rendez-vous n’est à refixer." },
  "a-venir": { label: "À venir", empty: "Aucun rendez-vous n’est prévu." },
  "a-renseigner": { label: "À renseigner", empty: "Chaque rendez-vous passé a été renseigné." },
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.write");
  const search = new URL(request.url).searchParams;
  const name = PATHWAY_LISTS.find((list) => list === search.get("liste")) ?? "a-faire";
  const page = readPage(search);
  const found = await openPathways(ctx, { list: name, page });
  if (!found.ok) throw new Response(null, { status: HTTP_STATUS[found.kind] });
  return { name, page, found: found.value, today: dayOf(ctx.now), now: ctx.now.toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.write");
  const form = await parseForm(request, finishForm);
  if (!form.ok) return form.reply;
  const outcome = await finishLogisticsEntry(ctx, form.value);
  return outcome.ok ? redirect("/parcours") : answerRefusal(outcome, form.values);
}

export default function Pathways() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const path = `/parcours?liste=${page.name}`;
  const { found } = page;
  return (
    <Page
      title="Parcours des patients"
      subtitle="Appels, transports, rappels et rendez-vous. Aucune information clinique ici."
      actions={<LinkButton to="/adressages/rendez-vous">Rendez-vous du jour</LinkButton>}
    >
      <FormErrors reply={reply} />
      <Card isFlush>
        <div className="border-base-300 border-b px-3 py-2">
          <Tabs
            label="Listes"
            tabs={PATHWAY_LISTS.map((name) => ({
              label: LISTS[name].label,
              to: `/parcours?liste=${name}`,
              isCurrent: name === page.name,
            }))}
          />
        </div>
        {found.rows.length === 0 ? <EmptyState title={LISTS[page.name].empty} /> : <Rows {...page} />}
        <Pagination
          firstPath={page.page > 1 ? path : null}
          nextPath={found.hasMore ? `${path}&page=${page.page + 1}` : null}
        />
      </Card>
    </Page>
  );
}

function Rows({ name, found, today, now }: ReturnType<typeof useLoaderData<typeof loader>>) {
  switch (found.kind) {
    case "entries":
      return <EntryTable rows={found.rows} today={today} />;
    case "toBook":
      return <ToBookTable rows={found.rows} now={now} />;
    case "appointments":
      return <AppointmentTable caption={LISTS[name].label} rows={found.rows} now={now} />;
  }
}
