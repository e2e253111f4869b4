import { percentWords } from "#app/shared/numbers.ts";

export interface Bar {
  key: string;
  label: string;
  count: number;
  share: number;
  /** Drawn apart, and said in words: the right answer. */
  note?: string | undefined;
}

/** Counts and shares as a table whose last column draws them: the figures are the chart. */
export function BarTable({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Réponse</th>
          <th scope="col">Nombre</th>
          <th scope="col">Part</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} className="align-top">
            <th scope="row" className="w-2/5 py-1 pr-3 text-left font-normal">
              {bar.label}
              {bar.note ? <span className="block text-success text-xs">{bar.note}</span> : null}
            </th>
            <td className="w-10 py-1 pr-3 text-right tabular-nums">{bar.count}</td>
            <td className="py-1">
              <span className="flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className="h-2.5 min-w-0 flex-1 overflow-hidden rounded-full bg-base-200"
                >
                  <span
                    className="block h-full rounded-full bg-secondary"
                    style={{ width: `${Math.round(bar.share * 100)}%` }}
                  />
                </span>
                <span className="w-12 flex-none text-right text-base-content/70 tabular-nums">
                  {percentWords(bar.share)}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
