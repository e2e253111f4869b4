import { Link } from "@remix-run/react";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { StoredResource } from "../resources.queries.server.ts";
import { describeArea } from "../resources.rules.ts";
import { CIRCLE_LABELS, RESOURCE_KIND_LABELS } from "../territory.vocabulary.ts";
import { ResourceCheck } from "./ResourceCheck.tsx";

export type ListedResource = StoredResource & { isStale: boolean };

export function ResourceTable({ rows }: { rows: readonly ListedResource[] }) {
  return (
    <DataTable
      caption="Ressources du territoire"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: "Ressource",
          cell: (row) => (
            <>
              <Link to={`/territoire/ressources/${row.id}`} className="link-hover font-medium text-primary">
                {row.name}
              </Link>
              <span className="block text-base-content/70 text-xs">
                {RESOURCE_KIND_LABELS[row.kind]}, {CIRCLE_LABELS[row.circle].toLowerCase()}
              </span>
            </>
          ),
        },
        { key: "audience", header: "Public", cell: (row) => row.audience ?? "" },
        {
          key: "contact",
          header: "Contact",
          cell: (row) => <ResourceContact phone={row.phone} website={row.website} />,
        },
        { key: "area", header: "Zone", cell: (row) => describeArea(row.secteurCodes) },
        {
          key: "checked",
          header: "Vérification",
          cell: (row) => <ResourceCheck checkedOn={row.checkedOn} isStale={row.isStale} />,
        },
      ]}
    />
  );
}

/** A number to call, else a page to open; a contact that nobody has noted yet is said to be missing. */
export function ResourceContact(props: { phone: string | null; website: string | null }) {
  if (props.phone)
    return (
      <a href={`tel:${props.phone.replaceAll(/[^\d+]/g, "")}`} className="link whitespace-nowrap">
        {props.phone}
      </a>
    );
  if (!props.website) return <span className="text-base-content/70">à relever</span>;
  return (
    <a href={props.website} className="link" rel="noreferrer" target="_blank">
      {new URL(props.website).hostname.replace("www.", "")}
      <span className="sr-only"> (nouvelle fenêtre)</span>
    </a>
  );
}
