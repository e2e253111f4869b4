import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { findTerritoryName } from "#app/domains/seminars/certificates.queries.server.ts";
import { PROGRAMME_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { RouteError } from "#app/ui/RouteError.tsx";
import { PublicShell } from "#app/ui/shell/PublicShell.tsx";

const NETWORK = "Réseau territorial de psychiatrie";

export async function loader({ context }: LoaderFunctionArgs) {
  const name = await findTerritoryName(context.db);
  return { networkName: name ? `${NETWORK} · ${name}` : NETWORK };
}

export default function Verification() {
  const { networkName } = useLoaderData<typeof loader>();
  return (
    <PublicShell networkName={networkName} homePath={PROGRAMME_PATH}>
      <Outlet />
    </PublicShell>
  );
}

export function ErrorBoundary() {
  return (
    <main>
      <RouteError />
    </main>
  );
}
