import { Link } from "@remix-run/react";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { TerritoryGap } from "../competences.service.server.ts";
import { neededSessionPath, sessionPath } from "../seminars.paths.ts";
import { nextSessionWords } from "./competence-words.ts";

/** Where nobody is trained, how many wait there, and what the programme holds; the coordination may answer it. */
export function GapTable(props: { gaps: readonly TerritoryGap[]; mayManage: boolean }) {
  return (
    <DataTable
      caption="Secteurs où personne n’est formé à une filière"
      rows={props.gaps}
      rowKey={({ secteur, filiere }) => `${secteur.id} ${filiere.id}`}
      columns={[
        {
          key: "where",
          header: "Secteur et filière",
          cell: ({ secteur, filiere }) => (
            <>
              <span className="font-medium">
                {secteur.code}, {filiere.shortName}
              </span>
              <span className="block text-base-content/70">{secteur.name}</span>
            </>
          ),
        },
        {
          key: "waiting",
          header: "En attente",
          cell: ({ waiting }) => (waiting === 0 ? "personne n’attend" : waiting),
        },
        {
          key: "next",
          header: "Prochaine séance",
          cell: ({ next }) =>
            next ? (
              <Link to={sessionPath(next.id)} className="link">
                {nextSessionWords(next)}
              </Link>
            ) : (
              "aucune séance à venir"
            ),
        },
        ...(props.mayManage
          ? [
              {
                key: "answer",
                header: "Y répondre",
                cell: ({ filiere, secteur }: TerritoryGap) => (
                  <ul className="flex flex-col gap-1">
                    {filiere.seminars.map((seminar) => (
                      <li key={seminar.id}>
                        <Link to={neededSessionPath(seminar.id, secteur.code)} className="link">
                          Proposer une séance
                          <span className="sr-only"> au secteur {secteur.code}</span>
                          {filiere.seminars.length > 1 ? ` : ${seminar.title}` : null}
                          <span className="sr-only"> de {seminar.title}</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
