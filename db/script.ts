import { type Kysely, PostgresAdapter, sql } from "kysely";

/** Runs portable SQL statements, separated by a semicolon at the end of a line, without plugins. */
export async function runScript(db: Kysely<never>, script: string): Promise<void> {
  for (const statement of script.split(/;\s*\n/)) {
    const text = statement.trim();
    if (text) await sql.raw(text).execute(db);
  }
}

export function isPostgres(db: Kysely<never>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** `"kind" IN ('a', 'b')`, for the CHECK of a code list. */
export function oneOf(column: string, values: readonly string[]): string {
  return `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(", ")}))`;
}
