import { createRequire } from "node:module";
import type { ComponentProps, FunctionComponent, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { WorklistTable } from "#app/domains/referrals/components/WorklistTable.tsx";
import { timesOf } from "./load.ts";

// The router that Remix itself loaded: links read its context, and a second copy would have another.
const { StaticRouter } = createRequire(createRequire(import.meta.url).resolve("@remix-run/react"))(
  "react-router-dom/server",
) as { StaticRouter: FunctionComponent<{ location: string; children: ReactNode }> };

/** Times of React rendering the worklist's own table with these rows and nothing else: no page, no data to send. */
export function timeBareRender(table: ComponentProps<typeof WorklistTable>): Promise<number[]> {
  const render = () =>
    renderToString(
      <StaticRouter location="/adressages">
        <WorklistTable {...table} />
      </StaticRouter>,
    );
  const rowCount = render().split('data-row=""').length - 1;
  if (rowCount !== table.rows.length) throw new Error(`the bare table shows ${rowCount} rows`);
  return timesOf(render, { seconds: 3, maxRuns: 500 });
}
