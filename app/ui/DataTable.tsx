import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  header: string;
  cell(row: Row): ReactNode;
  isNumeric?: boolean;
  /** Left out of the phone's cards. */
  isWideOnly?: boolean;
  /** On a phone, only in the rows whose `fold-toggle` box is checked. */
  isFolded?: boolean;
}

/**
 * A table that becomes cards on a phone. The first column names the row.
 * `caption` is read by screen readers; j, k and Enter move through rows whose first cell holds a link.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
}) {
  const [first, ...others] = props.columns;
  if (!first) return null;
  return (
    <div className="overflow-x-auto" data-rows="">
      <table className="data-table">
        <caption className="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className={column.isNumeric ? "numeric" : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} data-row="">
              <th scope="row">{first.cell(row)}</th>
              {others.map((column) => (
                <td key={column.key} data-label={column.header} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Looks stand in the style sheet: a page of fifty rows repeats each class hundreds of times. */
function cellClass(column: Pick<Column<never>, "isNumeric" | "isWideOnly" | "isFolded">): string | undefined {
  const { isNumeric, isWideOnly, isFolded } = column;
  if (!isNumeric && !isWideOnly && !isFolded) return undefined;
  return [isNumeric && "numeric", isWideOnly && "wide-only", isFolded && "folded"].filter(Boolean).join(" ");
}
