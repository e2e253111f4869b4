import { sql } from "kysely";
import { expect, test } from "vitest";
import { CODE_LISTS } from "#db/code-lists.ts";
import { onEachEngine } from "#tests/setup/database.ts";

onEachEngine("the schema", (engine) => {
  test("refuses a code that its vocabulary does not have", async () => {
    const { db } = await engine.create();
    const texts =
      engine.name === "sqlite"
        ? await sql<{ text: string }>`SELECT sql AS text FROM sqlite_master WHERE type = 'table'`.execute(db)
        : await sql<{
            text: string;
          }>`SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE contype = 'c'`.execute(
            db,
          );
    for (const list of CODE_LISTS) {
      const [table, column] = list.column.split(".") as [string, string];
      const checks = texts.rows
        .filter(({ text }) => text.startsWith(`CREATE TABLE ${table} `) || text.startsWith(`${table} CHECK`))
        .flatMap(({ text }) => checkedValues(text, column));
      expect(checks, list.column).toEqual([...list.values]);
    }
  });
});

/** The quoted values that a CHECK allows for a column, in either engine's wording. */
function checkedValues(text: string, column: string): string[] {
  const match = new RegExp(`CHECK \\(+${column}(?: IN \\(| = ANY \\()([^)]*)\\)`).exec(text);
  return [...(match?.[1] ?? "").matchAll(/'([^']*)'/g)].map((quoted) => quoted[1] ?? "");
}
