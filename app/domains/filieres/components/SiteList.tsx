import { SITE_KIND_LABELS } from "#app/domains/territory/territory.vocabulary.ts";
import type { FilierePage } from "../catalogue.queries.server.ts";
import { kilometres } from "./figures.ts";

export function SiteList(props: { sites: FilierePage["sites"]; from: FilierePage["from"] }) {
  if (props.sites.length === 0) return <p className="text-base-content/70 text-sm">Aucun lieu indiqué.</p>;
  return (
    <ul className="divide-y divide-base-300 text-sm">
      {props.sites.map((site, index) => (
        <li key={site.id} className="py-2 first:pt-0 last:pb-0">
          <p className="flex flex-wrap justify-between gap-x-3 font-medium">
            {site.name}
            {props.from && site.km !== null ? (
              <span className={index === 0 ? "text-success" : "font-normal text-base-content/70"}>
                {index === 0 ? "le plus proche, " : ""}
                {kilometres(site.km)}
              </span>
            ) : null}
          </p>
          <p className="text-base-content/70">
            {[SITE_KIND_LABELS[site.kind], site.address ?? site.communeName, site.phone]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
