import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { csvFile } from "#app/shared/csv.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { Competences } from "./competences.service.server.ts";
import type { TrainedList } from "./trained-people.service.server.ts";

const MINUTES_PER_HOUR = 60;

/** The map, a secteur, a filière and a profession on each line; nobody's name. */
export function competencesCsv({ rows, filieres }: Competences): string {
  const header = ["secteur", "nom du secteur", "filiere", "profession", "personnes formees", "en attente"];
  const lines = rows.flatMap(({ secteur, cells }) =>
    cells.flatMap((cell, index) => {
      if (!cell.isConcerned && cell.trained === 0) return [];
      const where = [
        secteur?.code ?? "hors secteur",
        secteur?.name ?? null,
        filieres[index]?.shortName ?? "",
      ];
      return [
        [...where, "Toutes", cell.trained, cell.waiting],
        ...cell.professions.map(({ profession, count }) => [
          ...where,
          PROFESSION_LABELS[profession],
          count,
          null,
        ]),
      ];
    }),
  );
  return csvFile([header, ...lines]);
}

/** People trained for a filière, one of their sessions on each line. */
export function trainedPeopleCsv({ filiere, people }: TrainedList): string {
  const header = [
    "filiere",
    "nom",
    "profession",
    "secteur",
    "lieu d'exercice",
    "seminaire",
    "date",
    "heures",
    "compte jusqu'au",
  ];
  const lines = people.flatMap((person) =>
    person.sessions.map(({ title, startsAt, minutes }) => [
      filiere.shortName,
      person.name,
      PROFESSION_LABELS[person.profession],
      person.secteurCode,
      person.workplace,
      title,
      formatShortDay(startsAt),
      Math.round((minutes / MINUTES_PER_HOUR) * 100) / 100,
      formatShortDay(person.until),
    ]),
  );
  return csvFile([header, ...lines]);
}
