import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import type { Tally } from "../logbook.rules.ts";

/** Counts of a logbook, by hospital and in all. */
export function LogbookTable(props: { title: string; rows: readonly Tally[]; hospitals: readonly string[] }) {
  return (
    <Card title={props.title} isFlush>
      <DataTable
        caption={props.title}
        rows={props.rows}
        rowKey={(row) => row.label}
        columns={[
          { key: "label", header: props.title, cell: (row) => row.label },
          ...props.hospitals.map((name, index) => ({
            key: name,
            header: name,
            isNumeric: true,
            cell: (row: Tally) => row.counts[index] ?? 0,
          })),
          { key: "total", header: "Total", isNumeric: true, cell: (row) => <strong>{row.total}</strong> },
        ]}
      />
    </Card>
  );
}
