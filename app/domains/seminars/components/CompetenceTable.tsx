import { Link } from "@remix-run/react";
import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { NO_SECTEUR } from "../competences.forms.ts";
import { peopleWords, waitingWords } from "../competences.rules.ts";
import type { Competences } from "../competences.service.server.ts";
import { trainedPeoplePath } from "../seminars.paths.ts";
import { professionsWords } from "./competence-words.ts";

type Row = Competences["rows"][number];
type Filiere = Competences["filieres"][number];

/** Secteurs by filières: how many are trained, of which professions, and in words where nobody is. */
export function CompetenceTable(props: {
  rows: readonly Row[];
  filieres: readonly Filiere[];
  profession: Profession | null;
}) {
  return (
    <DataTable
      caption="Personnes formées, par secteur et par filière"
      rows={props.rows}
      rowKey={({ secteur }) => secteur?.id ?? NO_SECTEUR}
      columns={[
        {
          key: "secteur",
          header: "Secteur",
          cell: ({ secteur }) =>
            secteur ? (
              <>
                <span className="font-medium">{secteur.code}</span>
                <span className="block text-base-content/70">{secteur.name}</span>
              </>
            ) : (
              <>
                <span className="font-medium">Hors secteur</span>
                <span className="block text-base-content/70">hôpitaux, libéraux, autres lieux</span>
              </>
            ),
        },
        ...props.filieres.map(
          (filiere, index): Column<Row> => ({
            key: filiere.id,
            header: filiere.shortName,
            cell: (row) => (
              <CompetenceCell row={row} index={index} filiere={filiere} profession={props.profession} />
            ),
          }),
        ),
      ]}
    />
  );
}

function CompetenceCell(props: { row: Row; index: number; filiere: Filiere; profession: Profession | null }) {
  const { row, filiere, profession } = props;
  const cell = row.cells[props.index];
  if (!cell) return null;
  if (!cell.isConcerned && cell.trained === 0)
    return <span className="text-base-content/70">non concerné</span>;
  const words = peopleWords(cell.trained);
  return (
    <div className="flex flex-col items-start gap-0.5">
      {cell.isGap ? (
        <Tag tone="warning">Aucune</Tag>
      ) : cell.trained > 0 && cell.mayReadNames ? (
        <Link
          className="link"
          to={trainedPeoplePath({
            filiere: filiere.code,
            secteur: row.secteur?.code ?? NO_SECTEUR,
            profession,
          })}
        >
          {words}
          <span className="sr-only">
            {" "}
            formées à la filière {filiere.shortName},{" "}
            {row.secteur ? `secteur ${row.secteur.code}` : "hors secteur"}
          </span>
        </Link>
      ) : (
        <span>{words}</span>
      )}
      {cell.professions.length > 0 && profession === null ? (
        <span className="text-base-content/70 text-xs">{professionsWords(cell.professions)}</span>
      ) : null}
      {cell.isGap && cell.waiting > 0 ? (
        <span className="text-base-content/70 text-xs">{waitingWords(cell.waiting)}</span>
      ) : null}
    </div>
  );
}
