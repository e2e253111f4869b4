import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { lazy, type ReactNode } from "react";
import { countOwnedReferrals } from "#app/domains/day/day.service.server.ts";
import { countWaitingLiaison } from "#app/domains/day/liaison-items.service.server.ts";
import { findShell } from "#app/domains/day/shell.queries.server.ts";
import { SEARCH_PATH } from "#app/domains/search/search.vocabulary.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { useOwnKeptForms } from "#app/platform/forms/kept-forms.ts";
import { entriesFor } from "#app/platform/navigation/navigation.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { RouteError } from "#app/ui/RouteError.tsx";
import { AppShell, type ShellProps } from "#app/ui/shell/AppShell.tsx";

const SearchDialog = lazy(() =>
  import("#app/domains/search/components/SearchDialog.tsx").then((module) => ({
    default: module.SearchDialog,
  })),
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context);
  const [shell, referrals, liaison] = await Promise.all([
    findShell(ctx.db, ctx.actor),
    countOwnedReferrals(ctx),
    countWaitingLiaison(ctx),
  ]);
  return {
    ...shell,
    accountId: ctx.actor.accountId,
    entries: entriesFor(ctx.actor),
    counters: { referrals, liaison },
    mayOpenEmergency: can(ctx.actor, "emergency.open"),
  };
}

export default function App() {
  const shell = useLoaderData<typeof loader>();
  return (
    <Shell shell={shell}>
      <Outlet />
    </Shell>
  );
}

/** Keeps the rail around a page that failed, so that the way out stays in sight. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>("routes/_app");
  if (!shell) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <RouteError />
      </main>
    );
  }
  return (
    <Shell shell={shell}>
      <RouteError
        wayOn={(status) => (status === 403 ? <EmergencyWay isOpen={shell.mayOpenEmergency} /> : null)}
      />
    </Shell>
  );
}

/** A refused page of a patient's record leads to the record, which offers the emergency access to whoever has the right. */
function EmergencyWay({ isOpen }: { isOpen: boolean }) {
  const record = /^\/patients\/[^/]+/.exec(useLocation().pathname)?.[0];
  return isOpen && record ? <LinkButton to={record}>Accès d’urgence à ce dossier</LinkButton> : null;
}

type LoadedShell = Omit<ShellProps, "searchPath" | "renderSearch"> & {
  accountId: string;
  mayOpenEmergency: boolean;
};

function Shell({ shell, children }: { shell: LoadedShell; children: ReactNode }) {
  const { accountId, mayOpenEmergency: _, ...frame } = shell;
  useOwnKeptForms(accountId);
  return (
    <AppShell
      {...frame}
      searchPath={SEARCH_PATH}
      renderSearch={(onClose) => <SearchDialog onClose={onClose} />}
    >
      {children}
    </AppShell>
  );
}
