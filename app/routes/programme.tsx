import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { PROGRAMME_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { listTerritories } from "#app/domains/territory/places.queries.server.ts";
import { RouteError } from "#app/ui/RouteError.tsx";
import { PublicShell } from "#app/ui/shell/PublicShell.tsx";

const NETWORK = "Réseau territorial de psychiatrie";

export async function loader({ context }: LoaderFunctionArgs) {
  const [territory] = await listTerritories(context.db);
  return { networkName: territory ? `${NETWORK} · ${territory.name}` : NETWORK };
}

export default function Programme() {
  const { networkName } = useLoaderData<typeof loader>();
  return (
    <PublicShell networkName={networkName} homePath={PROGRAMME_PATH}>
      <Outlet />
    </PublicShell>
  );
}

export function ErrorBoundary() {
  const loaded = useRouteLoaderData<typeof loader>("routes/programme");
  return (
    <PublicShell networkName={loaded?.networkName ?? NETWORK} homePath={PROGRAMME_PATH}>
      <RouteError
        home={{ to: PROGRAMME_PATH, label: "Le programme des séminaires" }}
        explanations={{
          404: {
            title: "Page introuvable",
            text: "L’adresse est erronée ou incomplète : ouvrez le lien entier de votre message. Sinon, retrouvez le séminaire dans le programme.",
          },
        }}
      />
    </PublicShell>
  );
}
