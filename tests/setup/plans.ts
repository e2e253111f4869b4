import { type CompiledQuery, sql } from "kysely";
import type { Database } from "#db/client.server.ts";

/** The steps that SQLite plans for each statement that `read` runs. */
export async function plansOf(db: Database, read: (db: Database) => Promise<unknown>): Promise<string[][]> {
  const statements: CompiledQuery[] = [];
  const spied = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = spied.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  executor.executeQuery = <R>(compiled: CompiledQuery<R>) => {
    statements.push(compiled);
    return execute(compiled);
  };
  await read(spied);
  const plans: string[][] = [];
  for (const statement of statements) {
    const inlined = statement.sql.replaceAll("?", "'x'");
    const steps = await sql<{ detail: string }>`${sql.raw(`EXPLAIN QUERY PLAN ${inlined}`)}`.execute(db);
    plans.push(steps.rows.map((step) => step.detail));
  }
  return plans;
}
