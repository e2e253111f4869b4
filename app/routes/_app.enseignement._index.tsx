import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CalendarDays, Plus } from "lucide-react";
import { readCalendarSearch } from "#app/domains/teaching/calendar-page.forms.ts";
import { openCalendar } from "#app/domains/teaching/calendar-page.service.server.ts";
import { CalendarBar } from "#app/domains/teaching/components/CalendarBar.tsx";
import { SessionList } from "#app/domains/teaching/components/SessionList.tsx";
import {
  feedPath,
  NEW_SESSION_PATH,
  proposalPath,
  RECORD_PATH,
  TEACHING_PATH,
} from "#app/domains/teaching/teaching.paths.ts";
import { fillMail } from "#app/platform/outbox/mail-body.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta: MetaFunction = () => [{ title: "Enseignement · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.read");
  const search = readCalendarSearch(request.url);
  return {
    search,
    ...(await openCalendar(ctx, search)),
    feedUrl: fillMail(`{url}${feedPath(ctx.actor.accountId)}`, context.config),
  };
}

export default function TeachingCalendar() {
  const page = useLoaderData<typeof loader>();
  const { search } = page;
  const isPast = search.vue === "passees";
  return (
    <Page
      title="Enseignement"
      subtitle="Présentations de cas, articles discutés et cours des internes du réseau."
      actions={
        <>
          {page.canPlan ? (
            <LinkButton
              to={NEW_SESSION_PATH}
              tone="primary"
              icon={<Plus aria-hidden="true" className="size-4" />}
            >
              Prévoir une séance
            </LinkButton>
          ) : null}
          {page.canPropose ? (
            <LinkButton
              to={proposalPath()}
              tone="primary"
              icon={<Plus aria-hidden="true" className="size-4" />}
            >
              Proposer une présentation
            </LinkButton>
          ) : null}
          <LinkButton to={RECORD_PATH}>{page.canPropose ? "Mon carnet" : "Carnets des internes"}</LinkButton>
        </>
      }
    >
      <CalendarBar search={search} filieres={page.filieres} />
      <Card isFlush>
        {page.sessions.length === 0 ? (
          <EmptyState title={isPast ? "Aucune séance passée." : "Aucune séance à venir."}>
            {page.canPropose
              ? "Proposez une présentation de cas ou un article : la personne qui modère vous répond sous cinq jours."
              : "Prévoyez une séance, ou un créneau libre que les internes pourront prendre."}
          </EmptyState>
        ) : (
          <SessionList sessions={page.sessions} canPropose={page.canPropose} />
        )}
        <Pagination
          firstPath={search.apres ? pagePath(search, null) : null}
          nextPath={page.next ? pagePath(search, page.next) : null}
        />
      </Card>
      <Disclosure
        summary={
          <span className="inline-flex items-center gap-2">
            <CalendarDays aria-hidden="true" className="size-4" />
            S’abonner dans mon agenda
          </span>
        }
      >
        <div className="flex max-w-2xl flex-col gap-2 text-sm">
          <p>
            Collez cette adresse dans votre agenda : les séances y suivent leurs changements. Elle est
            personnelle, et ne dit rien du contenu des cas.
          </p>
          <p className="wrap-anywhere rounded-field border border-base-300 bg-base-100 px-3 py-2 font-mono text-xs">
            {page.feedUrl}
          </p>
        </div>
      </Disclosure>
    </Page>
  );
}

function pagePath(search: ReturnType<typeof readCalendarSearch>, next: string | null): string {
  const { apres: _apres, ...kept } = search;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...kept, apres: next }))
    if (value) parameters.set(name, value);
  return `${TEACHING_PATH}?${parameters}`;
}
