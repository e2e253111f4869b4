import { Link } from "@remix-run/react";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import type { Competences } from "../competences.service.server.ts";
import { COMPETENCES_PATH } from "../seminars.paths.ts";
import { GapTable } from "./GapTable.tsx";
import { UntaughtFilieres } from "./UntaughtFilieres.tsx";

/** The page is about sessions: the map has all of them. */
const SHOWN = 5;

/** What the territory lacks, so that the programme may answer it. */
export function TerritoryNeeds({ needs }: { needs: Pick<Competences, "gaps" | "untaught"> }) {
  return (
    <Card
      id="besoins"
      title="Besoins du territoire"
      isFlush
      aside={
        <Link to={COMPETENCES_PATH} className="link">
          {needs.gaps.length > SHOWN
            ? `Les ${needs.gaps.length} besoins, et la carte des compétences`
            : "Carte des compétences"}
        </Link>
      }
    >
      {needs.untaught.length > 0 ? (
        <div className="px-4 pb-3">
          <UntaughtFilieres filieres={needs.untaught} mayManage />
        </div>
      ) : null}
      {needs.gaps.length > 0 ? (
        <GapTable gaps={needs.gaps.slice(0, SHOWN)} mayManage />
      ) : (
        <EmptyState title="Chaque secteur a au moins une personne formée à chaque filière" />
      )}
    </Card>
  );
}
