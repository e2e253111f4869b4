import BetterSqlite from "better-sqlite3";
import type { CompiledQuery } from "kysely";
import pg from "pg";
import { timesOf } from "./load.ts";

const LIMITS = { seconds: 3, maxRuns: 500 };

/** Times of the worklist's own SQL straight on the driver: no query builder, no permission, no page. */
export async function timeRawQuery(url: string, query: CompiledQuery): Promise<number[]> {
  if (url.startsWith("file:")) {
    const connection = new BetterSqlite(url.slice(5), { readonly: true });
    const statement = connection.prepare(query.sql);
    const times = await timesOf(() => statement.all(...query.parameters), LIMITS);
    connection.close();
    return times;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const named = { name: "worklist", text: query.sql, values: [...query.parameters] };
  const times = await timesOf(() => client.query(named), LIMITS);
  await client.end();
  return times;
}
