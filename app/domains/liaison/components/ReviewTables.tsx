import { percentWords } from "#app/shared/numbers.ts";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import {
  LIAISON_REFUSAL_REASON_LABELS,
  TRIAGE_OUTCOME_LABELS,
  TRIAGE_OUTCOMES,
} from "../liaison.vocabulary.ts";
import type { ReviewPage } from "../review.service.server.ts";

type Row = Omit<ReviewPage["wards"][number], "wardId">;

/** Each ward of the month, and all of them: what the review decided, why, and what it led to. */
export function ReviewByWard({ page }: { page: ReviewPage }) {
  const total: Row = { wardName: "Tous les services", ...page.total };
  const rows: Row[] = page.wards.length > 1 ? [total, ...page.wards] : [...page.wards];
  const refusedRows = rows.filter((row) => row.outcomes.refused > 0);
  return (
    <>
      <Card title="Issue du tri par service" isFlush>
        <DataTable
          caption="Issue du tri par service"
          columns={OUTCOME_COLUMNS}
          rows={rows}
          rowKey={(row) => row.wardName}
        />
        <div className="px-4 py-3">
          <Disclosure summary="Définition">
            <p className="max-w-prose text-base-content/70 text-sm">
              Demandes reçues dans le mois. L’issue est celle du dernier changement : une demande validée puis
              répondue par téléphone compte comme répondue par téléphone. Les parts se rapportent aux demandes
              triées ; une demande immédiate prise sans attendre, annulée ou encore à trier est « sans tri ».
            </p>
          </Disclosure>
        </div>
      </Card>
      {refusedRows.length > 0 ? (
        <Card title="Motifs des demandes non retenues" isFlush>
          <DataTable
            caption="Motifs des demandes non retenues par service"
            columns={REASON_COLUMNS}
            rows={refusedRows}
            rowKey={(row) => row.wardName}
          />
        </Card>
      ) : null}
      <Card title="Objectif demandé, résultat coté par les deux (IRAC)" isFlush>
        <DataTable
          caption="Écarts entre les résultats cotés par l’équipe et par le service"
          columns={IRAC_COLUMNS}
          rows={rows}
          rowKey={(row) => row.wardName}
        />
      </Card>
    </>
  );
}

function counted(count: number, of: number): string {
  return count === 0 ? "0" : `${count} (${percentWords(count / of)})`;
}

const WARD: Column<Row> = {
  key: "ward",
  header: "Service",
  cell: (row) => <span className="font-medium">{row.wardName}</span>,
};

const OUTCOME_COLUMNS: Column<Row>[] = [
  WARD,
  { key: "requests", header: "Demandes", isNumeric: true, cell: (row) => row.requests },
  ...TRIAGE_OUTCOMES.map((outcome) => ({
    key: outcome,
    header: TRIAGE_OUTCOME_LABELS[outcome],
    isNumeric: true,
    cell: (row: Row) => counted(row.outcomes[outcome], row.reviewed),
  })),
  { key: "unreviewed", header: "Sans tri", isNumeric: true, cell: (row) => row.requests - row.reviewed },
  { key: "resets", header: "Délai réinitialisé", isNumeric: true, cell: (row) => row.resets },
];

const REASON_COLUMNS: Column<Row>[] = [
  WARD,
  {
    key: "refused",
    header: "Non retenues",
    isNumeric: true,
    cell: (row) => counted(row.outcomes.refused, row.reviewed),
  },
  {
    key: "reasons",
    header: "Motifs",
    cell: (row) =>
      row.reasons.length === 0 ? (
        "aucun"
      ) : (
        <ul>
          {row.reasons.map(({ reason, count }) => (
            <li key={reason}>
              {LIAISON_REFUSAL_REASON_LABELS[reason]} : {counted(count, row.outcomes.refused)}
            </li>
          ))}
        </ul>
      ),
  },
];

const IRAC_COLUMNS: Column<Row>[] = [
  WARD,
  {
    key: "rated",
    header: "Cotées par les deux",
    isNumeric: true,
    cell: (row) => `${row.irac.rated} sur ${row.requests}`,
  },
  {
    key: "agreed",
    header: "D’accord",
    isNumeric: true,
    cell: (row) => counted(row.irac.agreed, row.irac.rated),
  },
  {
    key: "lower",
    header: "Service moins satisfait",
    isNumeric: true,
    cell: (row) => counted(row.irac.wardLower, row.irac.rated),
  },
  {
    key: "higher",
    header: "Service plus satisfait",
    isNumeric: true,
    cell: (row) => counted(row.irac.wardHigher, row.irac.rated),
  },
];
