import { Link } from "@remix-run/react";
import { Card } from "#app/ui/Card.tsx";
import type { SearchGroup } from "../search.vocabulary.ts";

/** The results as a page, for whoever has no script or came by the link. */
export function SearchResults({ groups }: { groups: readonly SearchGroup[] }) {
  if (groups.length === 0) return <p className="text-sm">Aucun résultat.</p>;
  return groups.map((group) => (
    <Card key={group.key} title={group.label}>
      <ul className="flex flex-col gap-1">
        {group.hits.map((hit) => (
          <li key={hit.key} className="flex min-h-11 flex-wrap items-center gap-x-3 text-sm sm:min-h-8">
            <Link to={hit.path} className="link link-primary font-medium">
              {hit.label}
            </Link>
            <span className="text-base-content/70">{hit.detail}</span>
          </li>
        ))}
      </ul>
      {group.note ? <p className="text-base-content/70 text-sm">{group.note}</p> : null}
    </Card>
  ));
}
