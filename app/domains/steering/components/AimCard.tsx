import { Link } from "@remix-run/react";
import { LIAISON_AIM_LABELS, type LiaisonAim } from "#app/domains/liaison/liaison.vocabulary.ts";
import { percentWords } from "#app/shared/numbers.ts";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { maskedWords } from "../figure-words.rules.ts";
import type { AimFigures } from "../liaison-figures.rules.ts";
import { LIAISON_DEFINITIONS } from "../liaison-figures.vocabulary.ts";
import { Definition } from "./Definition.tsx";

/** What was asked, and how far it was reached: by the team, by the ward, and whether they agree. */
export function AimCard(props: {
  aims: readonly AimFigures[];
  minimum: number;
  rowsPath(aim: LiaisonAim): string;
}) {
  const ratings = ([no, partly, yes]: readonly [number, number, number]) =>
    no + partly + yes < props.minimum
      ? maskedWords(no + partly + yes, props.minimum)
      : [yes, partly, no].map((count) => percentWords(count / (no + partly + yes))).join(" · ");
  const columns: Column<AimFigures>[] = [
    {
      key: "aim",
      header: "Objectif demandé",
      cell: (aim) => <Link to={props.rowsPath(aim.aim)}>{LIAISON_AIM_LABELS[aim.aim]}</Link>,
    },
    {
      key: "requests",
      header: "Demandes",
      isNumeric: true,
      cell: (aim) => maskedWords(aim.requests, props.minimum),
    },
    {
      key: "team",
      header: "Équipe : atteint · en partie · non",
      isNumeric: true,
      cell: (aim) => ratings(aim.team),
    },
    {
      key: "ward",
      header: "Service : atteint · en partie · non",
      isNumeric: true,
      cell: (aim) => ratings(aim.ward),
    },
    {
      key: "agreed",
      header: "Accord",
      isNumeric: true,
      cell: (aim) => (aim.ratedByBoth < props.minimum ? "–" : percentWords(aim.agreed / aim.ratedByBoth)),
    },
  ];
  return (
    <Card title="Objectif avant, résultat après (IRAC)" isFlush>
      <DataTable
        caption="Objectifs et résultats"
        columns={columns}
        rows={props.aims}
        rowKey={(aim) => aim.aim}
      />
      <div className="px-4 py-3">
        <Definition>{LIAISON_DEFINITIONS.irac}</Definition>
      </div>
    </Card>
  );
}
