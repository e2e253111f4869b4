import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WardLinks } from "#app/domains/liaison/components/WardLinks.tsx";
import { listLinkedHospitals } from "#app/domains/liaison/wards.service.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Liens des services · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  // Whoever asks for a ward or sets up the liaison; the service lists no ward to anybody else.
  const ctx = await requireActor(request, context);
  const mayConfigure = can(ctx.actor, "liaison.configure");
  if (!mayConfigure && !can(ctx.actor, "liaison.request")) throw new Response(null, { status: 403 });
  return {
    hospitals: await listLinkedHospitals(ctx),
    publicUrl: context.config.publicUrl,
    mayConfigure,
  };
}

export default function WardLinksPage() {
  const { hospitals, publicUrl, mayConfigure } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Liens et affiches des services"
      subtitle="Le code ouvre la demande d’avis avec l’hôpital et le service déjà remplis, après identification."
      actions={
        mayConfigure ? <LinkButton to="/liaison/reglages">Délais et horaires des hôpitaux</LinkButton> : null
      }
    >
      {hospitals.length === 0 ? (
        <Card>
          <EmptyState title="Aucun service ouvert">
            Les services des hôpitaux viennent du dossier du territoire.
          </EmptyState>
        </Card>
      ) : null}
      {hospitals.map(({ id, name, wards }) => (
        <WardLinks key={id} hospitalName={name} wards={wards} publicUrl={publicUrl} />
      ))}
    </Page>
  );
}
