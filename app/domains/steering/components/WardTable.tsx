import { Link } from "@remix-run/react";
import { formatCount } from "#app/shared/numbers.ts";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { decimalWords } from "../figure-words.rules.ts";
import type { WardFigures } from "../liaison-figures.rules.ts";
import { LIAISON_DEFINITIONS } from "../liaison-figures.vocabulary.ts";
import { Definition } from "./Definition.tsx";

/** Who asks, for how many admissions; the wards that never call come first, since nobody hears them. */
export function WardCard(props: { wards: readonly WardFigures[]; rowsPath(service: string): string }) {
  const rows = [...props.wards].sort((a, b) => rank(a) - rank(b) || b.requests - a.requests);
  const silent = rows.filter(({ requests }) => requests === 0).length;
  return (
    <Card
      title="Demandes par service"
      aside={silent > 0 ? `${silent} service${silent > 1 ? "s" : ""} sans aucune demande` : null}
      isFlush
    >
      <DataTable
        caption="Demandes par service"
        columns={columnsOf(props.rowsPath)}
        rows={rows}
        rowKey={(ward) => ward.wardId}
      />
      <div className="px-4 py-3">
        <Definition>{LIAISON_DEFINITIONS.per100}</Definition>
      </div>
    </Card>
  );
}

function rank(ward: WardFigures): number {
  return ward.requests === 0 ? 0 : 1;
}

const columnsOf = (rowsPath: (service: string) => string): Column<WardFigures>[] => [
  {
    key: "name",
    header: "Service",
    cell: (ward) => (
      <>
        <span className="font-medium">{ward.name}</span>
        <span className="block text-base-content/70">{ward.hospitalName}</span>
      </>
    ),
  },
  {
    key: "requests",
    header: "Demandes",
    isNumeric: true,
    cell: (ward) =>
      ward.requests === 0 ? (
        <Tag tone="warning">N’appelle jamais</Tag>
      ) : (
        <Link className="link" to={rowsPath(ward.code)}>
          {formatCount(ward.requests)}
        </Link>
      ),
  },
  {
    key: "admissions",
    header: "Entrées",
    isNumeric: true,
    cell: (ward) => (ward.admissions === null ? "non saisies" : formatCount(ward.admissions)),
  },
  {
    key: "rate",
    header: "Pour 100 entrées",
    isNumeric: true,
    cell: (ward) => decimalWords(ward.per100),
  },
];
