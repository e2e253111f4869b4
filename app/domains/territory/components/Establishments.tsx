import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import type { listEstablishments, listSites, listWards } from "../places.queries.server.ts";
import { ESTABLISHMENT_KIND_LABELS, SITE_KIND_LABELS } from "../territory.vocabulary.ts";

type Establishment = Awaited<ReturnType<typeof listEstablishments>>[number];
type Site = Awaited<ReturnType<typeof listSites>>[number];
type Ward = Awaited<ReturnType<typeof listWards>>[number];

/** Who works where: each establishment with its sites, and the wards of the general hospitals. */
export function Establishments(props: {
  establishments: readonly Establishment[];
  sites: readonly Site[];
  wards: readonly Ward[];
}) {
  return (
    <Card title="Établissements et sites">
      {props.establishments.map((establishment) => {
        const isOwn = (row: { establishmentId: string }) => row.establishmentId === establishment.id;
        const sites = props.sites.filter(isOwn);
        const wards = props.wards.filter(isOwn);
        return (
          <Disclosure
            key={establishment.id}
            summary={`${establishment.shortName} : ${sites.length === 1 ? "1 site" : `${sites.length} sites`}`}
          >
            <p className="pb-2 text-sm">
              {establishment.name}, {ESTABLISHMENT_KIND_LABELS[establishment.kind].toLowerCase()}, FINESS{" "}
              {establishment.finess ?? "à relever"}
            </p>
            <SiteTable name={establishment.shortName} sites={sites} />
            {wards.length > 0 ? (
              <p className="pt-2 text-sm">Services : {wards.map((ward) => ward.name).join(", ")}.</p>
            ) : null}
          </Disclosure>
        );
      })}
    </Card>
  );
}

function SiteTable({ name, sites }: { name: string; sites: readonly Site[] }) {
  return (
    <DataTable
      caption={`Sites : ${name}`}
      rows={sites}
      rowKey={(site) => site.id}
      columns={[
        { key: "name", header: "Site", cell: (site) => site.name },
        { key: "kind", header: "Type", cell: (site) => SITE_KIND_LABELS[site.kind] },
        { key: "secteur", header: "Secteur", cell: (site) => site.secteurCode ?? "plusieurs" },
        { key: "place", header: "Adresse", cell: (site) => site.address ?? site.communeName ?? "" },
        { key: "phone", header: "Téléphone", cell: (site) => site.phone ?? "à relever" },
      ]}
    />
  );
}
