import { Link } from "@remix-run/react";
import { Card } from "#app/ui/Card.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { peopleWords, ruleWords } from "../competences.rules.ts";
import type { FiliereCompetence } from "../competences.service.server.ts";
import { COMPETENCES_PATH, SEMINARS_PATH, sessionPath } from "../seminars.paths.ts";
import { nextSessionWords, professionsWords } from "./competence-words.ts";

/** On a filière's page: in which secteurs somebody is trained for it, in which nobody is, and when one can be. */
export function FiliereTraining({ competence }: { competence: FiliereCompetence }) {
  const { secteurs, next, seminar, rule } = competence;
  return (
    <Card
      title="Personnes formées dans les secteurs"
      aside={
        <Link to={COMPETENCES_PATH} className="link">
          Carte des compétences
        </Link>
      }
    >
      <ul className="divide-y divide-base-300 text-sm">
        {secteurs.map(({ secteur, cell }) => (
          <li key={secteur.id} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2 first:pt-0">
            <span>
              <span className="font-medium">{secteur.code}</span>{" "}
              <span className="text-base-content/70">{secteur.name}</span>
            </span>
            <span className="text-right">
              {cell.isGap ? <Tag tone="warning">Aucune</Tag> : peopleWords(cell.trained)}
              {cell.professions.length > 0 ? (
                <span className="block text-base-content/70 text-xs">
                  {professionsWords(cell.professions)}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        {next ? (
          <>
            Prochaine séance{next.free > 0 ? " avec une place" : ""} :{" "}
            <Link to={sessionPath(next.id)} className="link">
              {next.title}, {nextSessionWords(next)}
            </Link>
            .
          </>
        ) : seminar ? (
          <>
            Aucune séance à venir :{" "}
            <Link to={`${SEMINARS_PATH}/${seminar.code}`} className="link">
              {seminar.title}
            </Link>
            .
          </>
        ) : (
          "Aucun séminaire publié ne forme à cette filière."
        )}
      </p>
      <p className="mt-2 text-base-content/70 text-xs">{ruleWords(rule)}</p>
    </Card>
  );
}
