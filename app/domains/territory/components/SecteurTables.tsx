import { Link } from "@remix-run/react";
import { formatCount } from "#app/shared/numbers.ts";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import type { SecteurOverview, ServedCommune } from "../overview.queries.server.ts";

/** The map in words: each secteur, then its communes. */
export function SecteurTables({ secteurs }: { secteurs: readonly SecteurOverview[] }) {
  return (
    <>
      <Card title="Secteurs" isFlush>
        <DataTable
          caption="Secteurs du territoire"
          rows={secteurs}
          rowKey={(secteur) => secteur.id}
          columns={[
            {
              key: "code",
              header: "Secteur",
              cell: (secteur) => (
                <>
                  <span className="font-medium">{secteur.code}</span> {secteur.name}
                </>
              ),
            },
            { key: "establishment", header: "Établissement", cell: (secteur) => secteur.establishmentName },
            {
              key: "child",
              header: "Secteur infanto-juvénile",
              cell: (secteur) => secteur.childSecteurs.join(", "),
            },
            {
              key: "communes",
              header: "Communes",
              isNumeric: true,
              cell: (secteur) => secteur.communes.length,
            },
            {
              key: "population",
              header: "Population",
              isNumeric: true,
              cell: (secteur) => formatCount(secteur.population),
            },
          ]}
        />
      </Card>
      <Card title="Communes de chaque secteur">
        {secteurs.map((secteur) => (
          <Disclosure
            key={secteur.id}
            summary={`${secteur.code} ${secteur.name} : ${secteur.communes.length} communes`}
          >
            <CommuneTable secteur={secteur} />
          </Disclosure>
        ))}
      </Card>
    </>
  );
}

function CommuneTable({ secteur }: { secteur: SecteurOverview }) {
  return (
    <DataTable<ServedCommune>
      caption={`Communes du secteur ${secteur.code}`}
      rows={secteur.communes}
      rowKey={(commune) => commune.code}
      columns={[
        {
          key: "name",
          header: "Commune",
          cell: (commune) => (
            <Link to={`/territoire/communes/${commune.code}`} className="link">
              {commune.name}
            </Link>
          ),
        },
        { key: "code", header: "Code INSEE", cell: (commune) => commune.code, isWideOnly: true },
        { key: "postal", header: "Code postal", cell: (commune) => commune.postalCodes.join(", ") },
        {
          key: "child",
          header: "Secteur infanto-juvénile",
          cell: (commune) => commune.childSecteurs.join(", "),
        },
        {
          key: "population",
          header: "Population",
          isNumeric: true,
          cell: (commune) => (commune.population === null ? "" : formatCount(commune.population)),
        },
      ]}
    />
  );
}
