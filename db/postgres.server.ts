import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { columnNames, PostgresColumnsCompiler } from "./column-names.server.ts";
import type { DB } from "./types.gen.ts";

const BIGINT_OID = 20;
const NUMERIC_OID = 1700;
const POOL_SIZE = 10;

/** Opens a pool; counts and sums come back as numbers, as they do from SQLite. */
export function openPostgres(url: string): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === BIGINT_OID || oid === NUMERIC_OID ? Number : pg.types.getTypeParser(oid, format as "text"),
    } as pg.CustomTypesConfig,
  });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return new Kysely<DB>({
    dialect: new SnakeCasePostgresDialect({ pool }),
    plugins: [columnNames],
  });
}

class SnakeCasePostgresDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresColumnsCompiler {
    return new PostgresColumnsCompiler();
  }
}
