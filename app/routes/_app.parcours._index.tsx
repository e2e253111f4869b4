import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { finishForm } from "#app/domains/referrals/care.forms.ts";
import { auditList, careScopeOf } from "#app/domains/referrals/care-pages.service.server.ts";
import { AppointmentTable } from "#app/domains/referrals/components/AppointmentTable.tsx";
import { EntryTable, ToBookTable } from "#app/domains/referrals/components/PathwayTables.tsx";
import { PATHWAY_PAGE } from "#app/domains/referrals/logistics.rules.ts";
import { finishLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import {
  listOpenEntries,
  listToBook,
  listToRebook,
  listUnsettled,
  listUpcoming,
} from "#app/domains/referrals/pathway.queries.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { readPage } from "#app/platform/http/search.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta = () => [{ title: "Parcours des patients · Pluton" }];

/** A refusal may come from what changed meanwhile: the list is read again. */
export const shouldRevalidate = () => true;

const LISTS = [
  { name: "a-faire", label: "À faire", empty: "Ni appel, ni transport, ni rappel à faire." },
  { name: "a-appeler", label: "À appeler", empty: "Chaque patient accepté a son premier rendez-vous." },
  { name: "a-refixer", label: "À refixer", empty: "Aucun rendez-vous n’est à refixer." },
  { name: "a-venir", label: "À venir", empty: "Aucun rendez-vous n’est prévu." },
  { name: "a-renseigner", label: "À renseigner", empty: "Chaque rendez-vous passé a été renseigné." },
] as const;
type ListName = (typeof LISTS)[number]["name"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.write");
  const search = new URL(request.url).searchParams;
  const name = LISTS.find((list) => list.name === search.get("liste"))?.name ?? "a-faire";
  const page = readPage(search);
  const filieres = await listFilieres(ctx.db);
  const scope = careScopeOf(
    ctx.actor,
    "logistics.write",
    filieres.map(({ id }) => id),
  );
  const filiereIds = "filiereIds" in scope ? scope.filiereIds : [];
  const lists = await readList(ctx, name, filiereIds, page);
  const rows = lists.entries ?? lists.toBook ?? lists.appointments ?? [];
  await auditList(ctx, "logistics.list", rows);
  return {
    name,
    page,
    ...lists,
    hasMore: rows.length > PATHWAY_PAGE,
    today: dayOf(ctx.now),
    now: ctx.now.toISOString(),
  };
}

async function readList(ctx: UseCaseContext, name: ListName, filiereIds: readonly string[], page: number) {
  const none = { entries: null, toBook: null, appointments: null };
  if (filiereIds.length === 0) return none;
  switch (name) {
    case "a-faire":
      return { ...none, entries: await listOpenEntries(ctx.db, filiereIds, page) };
    case "a-appeler":
      return { ...none, toBook: await listToBook(ctx.db, filiereIds, page) };
    case "a-refixer":
      return { ...none, appointments: await listToRebook(ctx.db, { filiereIds }, page) };
    case "a-venir":
      return { ...none, appointments: await listUpcoming(ctx.db, { filiereIds }, ctx.now, page) };
    case "a-renseigner":
      return { ...none, appointments: await listUnsettled(ctx.db, filiereIds, ctx.now, page) };
  }
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
  const list = LISTS.find(({ name }) => name === page.name) ?? LISTS[0];
  const { entries, toBook, appointments } = page;
  const isEmpty = !entries?.length && !toBook?.length && !appointments?.length;
  return (
    <Page
      title="Parcours des patients"
      subtitle="Appels, transports, rappels et rendez-vous. Aucune information clinique ici."
    >
      <FormErrors reply={reply} />
      <Card isFlush>
        <div className="border-base-300 border-b px-3 py-2">
          <Tabs
            label="Listes"
            tabs={LISTS.map(({ name, label }) => ({
              label,
              to: `/parcours?liste=${name}`,
              isCurrent: name === page.name,
            }))}
          />
        </div>
        {isEmpty ? <EmptyState title={list.empty} /> : null}
        {entries?.length ? <EntryTable rows={entries.slice(0, PATHWAY_PAGE)} today={page.today} /> : null}
        {toBook?.length ? <ToBookTable rows={toBook.slice(0, PATHWAY_PAGE)} now={page.now} /> : null}
        {appointments?.length ? (
          <AppointmentTable caption={list.label} rows={appointments.slice(0, PATHWAY_PAGE)} now={page.now} />
        ) : null}
        <Pagination
          firstPath={page.page > 1 ? path : null}
          nextPath={page.hasMore ? `${path}&page=${page.page + 1}` : null}
        />
      </Card>
    </Page>
  );
}
