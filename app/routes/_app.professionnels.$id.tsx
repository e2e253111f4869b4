import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FILIERE_DUTY_LABELS } from "#app/domains/filieres/filieres.vocabulary.ts";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { findProfessionalCard } from "#app/domains/people/professionals.queries.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Professionnel · Pluton" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context);
  const professional = await findProfessionalCard(db, params.id ?? "", now);
  if (!professional) throw new Response(null, { status: 404 });
  return { professional };
}

export default function ProfessionalRoute() {
  const { professional } = useLoaderData<typeof loader>();
  const name = [professional.title, professional.givenName, professional.familyName]
    .filter(Boolean)
    .join(" ");
  return (
    <Page title={name} subtitle={PROFESSION_LABELS[professional.profession]}>
      <Card>
        <DefinitionList
          items={[
            { label: "Établissement", value: professional.establishmentName },
            {
              label: "Téléphone",
              value: professional.phone ? (
                <a className="link" href={`tel:${professional.phone.replace(/\s/g, "")}`}>
                  {professional.phone}
                </a>
              ) : null,
            },
            {
              label: "Filières",
              value:
                professional.filieres.length > 0 ? (
                  <ul>
                    {professional.filieres.map((filiere) => (
                      <li key={`${filiere.code}${filiere.duty}`}>
                        <Link className="link link-primary" to={`/filieres/${filiere.code}`}>
                          {filiere.name}
                        </Link>
                        {` (${FILIERE_DUTY_LABELS[filiere.duty].toLowerCase()})`}
                      </li>
                    ))}
                  </ul>
                ) : (
                  "aucune"
                ),
            },
          ]}
        />
      </Card>
    </Page>
  );
}
