import { CompiledQuery, type RootOperationNode } from "kysely";
import type { Database } from "#db/client.server.ts";

/** The same database, which keeps each query that goes through it. */
export function recording(db: Database): { db: Database; queries: RootOperationNode[] } {
  const queries: RootOperationNode[] = [];
  const recorder = db.withPlugin({
    transformQuery({ node }) {
      queries.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { db: recorder, queries };
}

/** How SQLite reads the tables of the last query that `read` runs, one line each. */
export async function sqlitePlanOf(db: Database, read: (db: Database) => Promise<unknown>): Promise<string> {
  const spy = recording(db);
  await read(spy.db);
  const node = spy.queries.at(-1);
  if (!node) throw new Error("no query was run");
  const { sql, parameters } = db.withoutPlugins().getExecutor().compileQuery(node, { queryId: "plan" });
  const plan = await db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]),
  );
  return plan.rows.map((row) => row.detail).join("\n");
}
