import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Plus } from "lucide-react";
import { DayList, TodaysAppointments } from "#app/domains/day/components/DayList.tsx";
import { NothingToDo } from "#app/domains/day/components/NothingToDo.tsx";
import { inSections, splitAppointments } from "#app/domains/day/day.rules.ts";
import { listMyDay } from "#app/domains/day/day.service.server.ts";
import { hasRole } from "#app/platform/access/permissions.rules.ts";
import { entriesFor } from "#app/platform/navigation/navigation.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Ma journée · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context);
  const items = await listMyDay(ctx);
  const { appointments, toDo } = splitAppointments(items);
  return {
    now: ctx.now.toISOString(),
    count: toDo.length,
    appointments,
    sections: inSections(toDo, ctx.now),
    // For a ward, asking is what it comes for, whatever waits.
    isWard: hasRole(ctx.actor, "ward_requester"),
    elsewhere: entriesFor(ctx.actor).filter((entry) => entry.key !== "day"),
  };
}

export default function MyDay() {
  const { now, count, appointments, sections, elsewhere, isWard } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Ma journée"
      subtitle={`${formatDay(now)}${summaryOf(count, sections)}`}
      actions={
        isWard ? (
          <LinkButton
            to="/liaison/nouvelle"
            tone="primary"
            icon={<Plus className="size-4" aria-hidden="true" />}
          >
            Demander un avis
          </LinkButton>
        ) : null
      }
    >
      <div className="flex flex-col gap-5 xl:flex-row-reverse xl:items-start">
        {appointments.length > 0 ? (
          <div className="flex-none xl:w-80">
            <TodaysAppointments items={appointments} />
          </div>
        ) : null}
        <div className="flex min-w-0 flex-1 flex-col gap-5">
          {count === 0 ? <NothingToDo entries={elsewhere} /> : <DayList sections={sections} now={now} />}
        </div>
      </div>
    </Page>
  );
}

function summaryOf(count: number, sections: ReturnType<typeof inSections>): string {
  if (count === 0) return "";
  const late = sections.find((group) => group.section === "late")?.items.length ?? 0;
  const things = count === 1 ? "une chose à faire" : `${count} choses à faire`;
  if (late === 0) return `, ${things}`;
  return `, ${things}, dont ${late === 1 ? "une en retard" : `${late} en retard`}`;
}
