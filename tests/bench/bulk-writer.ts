import BetterSqlite from "better-sqlite3";
import pg from "pg";

type Cell = string | number | null;
export type BulkRow = Readonly<Record<string, Cell>>;

/** Writes rows faster than the application ever needs to: without constraints of reference, indexes afterwards. */
export interface BulkWriter {
  /** Every row of a table has the same columns, in SQL spelling. */
  write(table: string, rows: readonly BulkRow[]): Promise<void>;
  /** Builds the indexes again, gathers statistics, and closes. */
  finish(): Promise<void>;
}

const PG_ROWS_PER_INSERT = 5_000;

export async function openBulkWriter(url: string, tables: readonly string[]): Promise<BulkWriter> {
  return url.startsWith("file:") ? openSqliteWriter(url.slice(5), tables) : openPostgresWriter(url, tables);
}

function openSqliteWriter(path: string, tables: readonly string[]): BulkWriter {
  const connection = new BetterSqlite(path);
  // A write-ahead log would write every page twice; a file in that mode leaves it only this way.
  connection.pragma("journal_mode = DELETE");
  connection.pragma("journal_mode = MEMORY");
  connection.pragma("synchronous = OFF");
  connection.pragma("foreign_keys = OFF");
  connection.pragma("cache_size = -256000");
  const marks = tables.map(() => "?").join(",");
  const indexes = connection
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${marks})`,
    )
    .all(...tables) as { name: string; sql: string }[];
  for (const index of indexes) connection.exec(`DROP INDEX ${index.name}`);
  return {
    async write(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return;
      const insert = connection.prepare(
        `INSERT INTO ${table} (${columns.join(",")}) VALUES (${columns.map(() => "?").join(",")})`,
      );
      connection.exec("BEGIN");
      for (const row of rows) insert.run(...Object.values(row));
      connection.exec("COMMIT");
    },
    async finish() {
      for (const index of indexes) connection.exec(index.sql);
      connection.pragma("journal_mode = WAL");
      connection.close();
    },
  };
}

async function openPostgresWriter(url: string, tables: readonly string[]): Promise<BulkWriter> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // The checks of foreign keys are triggers; the rows are made to satisfy them.
  await client.query("SET session_replication_role = replica");
  await client.query("SET synchronous_commit = off");
  await client.query("SET maintenance_work_mem = '512MB'");
  const indexes = await droppedIndexes(client, tables);
  const types = await columnTypes(client, tables);
  return {
    async write(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return;
      const arrays = columns.map(
        (column, at) => `$${at + 1}::${types.get(`${table}.${column}`) ?? "text"}[]`,
      );
      const text = `INSERT INTO ${table} (${columns.join(",")}) SELECT * FROM unnest(${arrays.join(",")})`;
      for (let start = 0; start < rows.length; start += PG_ROWS_PER_INSERT) {
        const part = rows.slice(start, start + PG_ROWS_PER_INSERT);
        await client.query(
          text,
          columns.map((column) => part.map((row) => row[column] ?? null)),
        );
      }
    },
    async finish() {
      for (const definition of indexes) await client.query(definition);
      await client.query("VACUUM ANALYZE");
      await client.query("CHECKPOINT");
      await client.end();
    },
  };
}

async function droppedIndexes(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = 'public' AND i.tablename = ANY ($1)
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)`,
    [tables],
  );
  for (const row of rows) await client.query(`DROP INDEX ${row.name}`);
  return rows.map((row) => row.definition);
}

async function columnTypes(client: pg.Client, tables: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY ($1)`,
    [tables],
  );
  return new Map(rows.map((row) => [row.name, row.type]));
}
