import { CompiledQuery, sql } from "kysely";
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

/**
 * PostgreSQL's plan of the last statement that `read` runs, as if its tables were large and sorting were dear:
 * an index that gives the order is then taken wherever there is one.
 */
export async function postgresPlanOf(
  db: Database,
  read: (db: Database) => Promise<unknown>,
  options: { isGeneric?: boolean } = {},
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await trx.executeQuery(CompiledQuery.raw("SET LOCAL enable_seqscan = off"));
    await trx.executeQuery(CompiledQuery.raw("SET LOCAL enable_bitmapscan = off"));
    await trx.executeQuery(CompiledQuery.raw("SET LOCAL enable_sort = off"));
    // As if the values were not known; the driver lets PostgreSQL know them.
    if (options.isGeneric)
      await trx.executeQuery(CompiledQuery.raw("SET LOCAL plan_cache_mode = force_generic_plan"));
    let plan = "";
    const spied = trx.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => result,
    });
    const executor = spied.getExecutor();
    executor.executeQuery = async (compiled: CompiledQuery) => {
      const steps = await trx.executeQuery<Record<string, string>>(
        CompiledQuery.raw(`EXPLAIN ${compiled.sql}`, [...compiled.parameters]),
      );
      plan = steps.rows.map((row) => Object.values(row)[0]).join("\n");
      return { rows: [] };
    };
    // What reads the rows may miss them: the statement has been planned by then.
    await read(spied as unknown as Database).catch((error: unknown) => {
      if (plan === "") throw error;
    });
    return plan;
  });
}
