import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import {
  APPOINTMENT_LISTS,
  type AppointmentList,
  type CareSide,
} from "#app/domains/referrals/care-lists.rules.ts";
import { openAppointments } from "#app/domains/referrals/care-lists.service.server.ts";
import { AppointmentTable } from "#app/domains/referrals/components/AppointmentTable.tsx";
import { CareSections, CareSides } from "#app/domains/referrals/components/CareSections.tsx";
import { readPage } from "#app/platform/http/search.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
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

const LABELS: Record<AppointmentList, string> = {
  jour: "Du jour",
  "a-venir": "À venir",
  "a-refixer": "À refixer",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.read");
  const search = new URL(request.url).searchParams;
  const list = APPOINTMENT_LISTS.find((name) => name === search.get("liste")) ?? "jour";
  const page = readPage(search);
  const today = dayOf(ctx.now);
  const asked = search.get("jour") ?? "";
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
  const found = await openAppointments(ctx, { list, page, day, side: search.get("cote") });
  if (!found.ok) throw new Response(null, { status: HTTP_STATUS[found.kind] });
  return { ...found.value, list, day, today, page, now: ctx.now.toISOString() };
}

const EMPTY = {
  jour: "Aucun rendez-vous ce jour-là.",
  "a-venir": "Aucun rendez-vous n’est prévu.",
  "a-refixer": "Aucun rendez-vous n’est à refixer.",
};

export default function Appointments() {
  const list = useLoaderData<typeof loader>();
  const cote = `cote=${list.side}`;
  const path = `/adressages/rendez-vous?liste=${list.list}&${cote}`;
  return (
    <Page
      title={list.list === "jour" ? `Rendez-vous du ${formatDay(list.day)}` : "Rendez-vous"}
      actions={list.list === "jour" ? <DayChoice day={list.day} today={list.today} side={list.side} /> : null}
    >
      <CareSections sections={list.sections} current="/adressages/rendez-vous" />
      <Card isFlush>
        <div className="flex flex-wrap items-center justify-between gap-2 border-base-300 border-b px-3 py-2">
          <Tabs
            label="Listes"
            tabs={APPOINTMENT_LISTS.map((name) => ({
              label: LABELS[name],
              to: `/adressages/rendez-vous?liste=${name}&${cote}`,
              isCurrent: name === list.list,
            }))}
          />
          <CareSides {...list} path={`/adressages/rendez-vous?liste=${list.list}`} />
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

function DayChoice({ day, today, side }: { day: string; today: string; side: CareSide }) {
  const to = (other: string) => `/adressages/rendez-vous?jour=${other}&cote=${side}`;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <LinkButton to={to(addDays(day, -1))}>Veille</LinkButton>
      {day === today ? null : <LinkButton to={to(today)}>Aujourd’hui</LinkButton>}
      <LinkButton to={to(addDays(day, 1))}>Lendemain</LinkButton>
      <Form method="get" className="flex items-end gap-2" key={day}>
        <input type="hidden" name="cote" value={side} />
        <TextField name="jour" label="Jour" type="date" defaultValue={day} isRequired />
        <button type="submit" className="btn min-h-11 border-base-300 bg-base-100 sm:min-h-10">
          Aller
        </button>
      </Form>
    </div>
  );
}
