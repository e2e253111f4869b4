import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { findShell } from "#app/domains/day/shell.queries.server.ts";
import { entriesFor } from "#app/platform/navigation/navigation.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { RouteError } from "#app/ui/RouteError.tsx";
import { AppShell } from "#app/ui/shell/AppShell.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor } = await requireActor(request, context);
  const shell = await findShell(db, actor);
  return { ...shell, entries: entriesFor(actor), counters: {} };
}

export default function App() {
  const shell = useLoaderData<typeof loader>();
  return (
    <AppShell {...shell}>
      <Outlet />
    </AppShell>
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
    <AppShell {...shell}>
      <RouteError />
    </AppShell>
  );
}
