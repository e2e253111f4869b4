import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { auditList, careScopeOf } from "#app/domains/referrals/care-pages.service.server.ts";
import { AppointmentTable } from "#app/domains/referrals/components/AppointmentTable.tsx";
import { PATHWAY_PAGE } from "#app/domains/referrals/logistics.rules.ts";
import { listDay, listToRebook, listUpcoming } from "#app/domains/referrals/pathway.queries.server.ts";
import { readPage } from "#app/platform/http/search.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { addDays, dayOf, formatDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta = () => [{ title: "Rendez-vous · Pluton" }];

const LISTS = [
  { name: "jour", label: "Du jour" },
  { name: "a-venir", label: "À venir" },
  { name: "a-refixer", label: "À refixer" },
] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.read");
  const search = new URL(request.url).searchParams;
  const filieres = await listFilieres(ctx.db);
  const scope = careScopeOf(
    ctx.actor,
    "logistics.read",
    filieres.map(({ id }) => id),
  );
  const list = LISTS.find(({ name }) => name === search.get("liste"))?.name ?? "jour";
  const page = readPage(search);
  const today = dayOf(ctx.now);
  const asked = search.get("jour") ?? "";
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
  const rows = await {
    jour: () => listDay(ctx.db, scope, day),
    "a-venir": () => listUpcoming(ctx.db, scope, ctx.now, page),
    "a-refixer": () => listToRebook(ctx.db, scope, page),
  }[list]();
  await auditList(ctx, "appointment.list", rows);
  const isPaged = list !== "jour";
  return {
    list,
    day,
    today,
    page,
    rows: isPaged ? rows.slice(0, PATHWAY_PAGE) : rows,
    hasMore: isPaged && rows.length > PATHWAY_PAGE,
    now: ctx.now.toISOString(),
  };
}

const EMPTY = {
  jour: "Aucun rendez-vous ce jour-là.",
  "a-venir": "Aucun rendez-vous n’est prévu.",
  "a-refixer": "Aucun rendez-vous n’est à refixer.",
};

export default function Appointments() {
  const list = useLoaderData<typeof loader>();
  const path = `/adressages/rendez-vous?liste=${list.list}`;
  return (
    <Page
      title={list.list === "jour" ? `Rendez-vous du ${formatDay(list.day)}` : "Rendez-vous"}
      actions={list.list === "jour" ? <DayChoice day={list.day} today={list.today} /> : null}
    >
      <Card isFlush>
        <div className="border-base-300 border-b px-3 py-2">
          <Tabs
            label="Listes"
            tabs={LISTS.map(({ name, label }) => ({
              label,
              to: `/adressages/rendez-vous?liste=${name}`,
              isCurrent: name === list.list,
            }))}
          />
        </div>
        {list.rows.length === 0 ? (
          <EmptyState title={EMPTY[list.list]} />
        ) : (
          <AppointmentTable
            caption="Rendez-vous"
            rows={list.rows}
            now={list.now}
            isOneDay={list.list === "jour"}
          />
        )}
        <Pagination
          firstPath={list.page > 1 ? path : null}
          nextPath={list.hasMore ? `${path}&page=${list.page + 1}` : null}
        />
      </Card>
    </Page>
  );
}

function DayChoice({ day, today }: { day: string; today: string }) {
  const to = (other: string) => `/adressages/rendez-vous?jour=${other}`;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <LinkButton to={to(addDays(day, -1))}>Veille</LinkButton>
      {day === today ? null : <LinkButton to={to(today)}>Aujourd’hui</LinkButton>}
      <LinkButton to={to(addDays(day, 1))}>Lendemain</LinkButton>
      <Form method="get" className="flex items-end gap-2" key={day}>
        <TextField name="jour" label="Jour" type="date" defaultValue={day} isRequired />
        <button type="submit" className="btn min-h-11 border-base-300 bg-base-100 sm:min-h-10">
          Aller
        </button>
      </Form>
    </div>
  );
}
