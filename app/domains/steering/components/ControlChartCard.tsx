import { Link } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState } from "react";
import { monthWords } from "#app/shared/months.ts";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { type ControlPoint, controlChart } from "../control-chart.rules.ts";
import { decimalWords } from "../figure-words.rules.ts";
import type { MonthFigures } from "../liaison-figures.rules.ts";
import {
  LIAISON_DEFINITIONS,
  MEASURE_LABELS,
  MEASURES,
  type Measure,
} from "../liaison-figures.vocabulary.ts";
import { Definition } from "./Definition.tsx";

const Drawing = lazy(() =>
  import("./ControlChartDrawing.tsx").then((module) => ({ default: module.ControlChartDrawing })),
);
const MINUTES_PER_HOUR = 60;
const SIGNAL_WORDS = { beyond: "Hors limites", run: "Série du même côté" } as const;

const VALUE_OF: Record<Measure, (month: MonthFigures) => number | null> = {
  part: (month) => (month.share === null ? null : month.share * 100),
  mediane: (month) => (month.median === null ? null : month.median / MINUTES_PER_HOUR),
  demandes: (month) => month.requests,
};
const BOUNDS: Record<Measure, { minimum: number; maximum?: number }> = {
  part: { minimum: 0, maximum: 100 },
  mediane: { minimum: 0 },
  demandes: { minimum: 0 },
};

/** A control chart of one measure, and the same numbers as a table. */
export function ControlChartCard(props: {
  months: readonly MonthFigures[];
  measure: Measure;
  pathOf(measure: Measure): string;
  /** The requests behind a month. */
  rowsPath(month: string): string;
}) {
  const values = props.months.map((month) => ({
    label: monthWords(month.month),
    value: VALUE_OF[props.measure](month),
  }));
  const chart = controlChart(values, BOUNDS[props.measure]);
  const isDrawn = useIsMounted();
  return (
    <Card title={MEASURE_LABELS[props.measure]} aside="carte de contrôle XmR, par mois">
      <nav aria-label="Mesure" className="mb-3 flex flex-wrap gap-1">
        {MEASURES.map((measure) => (
          <Link
            key={measure}
            to={props.pathOf(measure)}
            preventScrollReset
            aria-current={measure === props.measure ? "page" : undefined}
            className={`rounded-field px-3 py-1.5 text-sm ${measure === props.measure ? "bg-base-300 font-medium text-primary" : "hover:bg-base-200"}`}
          >
            {MEASURE_LABELS[measure]}
          </Link>
        ))}
      </nav>
      {chart ? (
        <>
          <div aria-hidden="true" className="h-56">
            {isDrawn ? (
              <Suspense fallback={null}>
                <Drawing chart={chart} />
              </Suspense>
            ) : null}
          </div>
          <p className="text-sm">
            Moyenne {decimalWords(chart.mean)}, limites {decimalWords(chart.lower)} à{" "}
            {decimalWords(chart.upper)}.
          </p>
          <Disclosure summary="Les mêmes chiffres en tableau">
            <DataTable
              caption={MEASURE_LABELS[props.measure]}
              columns={columnsOf((label) => {
                const found = props.months.find(({ month }) => monthWords(month) === label);
                return found ? props.rowsPath(found.month) : null;
              })}
              rows={chart.points}
              rowKey={(point) => point.label}
            />
          </Disclosure>
        </>
      ) : (
        <EmptyState title="Pas assez de mois pour une carte de contrôle">
          Il en faut deux au moins, avec assez de demandes pour que chaque valeur ait un sens.
        </EmptyState>
      )}
      <Definition>{LIAISON_DEFINITIONS.control}</Definition>
    </Card>
  );
}

const columnsOf = (rowsPath: (label: string) => string | null): Column<ControlPoint>[] => [
  {
    key: "month",
    header: "Mois",
    cell: (point) => {
      const to = rowsPath(point.label);
      return to ? <Link to={to}>{point.label}</Link> : point.label;
    },
  },
  { key: "value", header: "Valeur", isNumeric: true, cell: (point) => decimalWords(point.value) },
  {
    key: "signal",
    header: "Signal",
    cell: (point) => (point.signal ? <Tag tone="warning">{SIGNAL_WORDS[point.signal]}</Tag> : "–"),
  },
];

/** Drawn in the browser alone: the server's page holds the table, and no chart library. */
function useIsMounted(): boolean {
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  return isMounted;
}
