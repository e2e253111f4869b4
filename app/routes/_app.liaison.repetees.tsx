import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FrequentCallers } from "#app/domains/liaison/components/FrequentCallers.tsx";
import { listFrequentCallers } from "#app/domains/liaison/frequent.service.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Demandes répétées · Liaison · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.triage");
  return listFrequentCallers(ctx);
}

export default function RepeatedRequests() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page
      title="Demandes répétées"
      subtitle={`Patients pour qui les services ont demandé un avis au moins ${page.atLeast} fois en un an, demandes annulées non comptées`}
      actions={<LinkButton to="/liaison">Demandes ouvertes</LinkButton>}
    >
      <Alert title="Un plan partagé avec le secteur">
        Après plusieurs demandes, convenez avec l’équipe du secteur de ce que le service doit faire au
        prochain passage : qui appeler, quel traitement, quand demander un avis. Ses coordonnées sont dans{" "}
        <Link to="/territoire" className="link">
          le territoire
        </Link>
        .
      </Alert>
      {page.isCut ? (
        <Alert tone="warning" title="La liste est coupée">
          Seuls les patients les plus souvent demandés sont montrés.
        </Alert>
      ) : null}
      <FrequentCallers page={page} />
    </Page>
  );
}
