import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CODE_LISTS } from "./code-lists.ts";
import { migrateToLatest } from "./migrate.server.ts";
import { openSqlite } from "./sqlite.server.ts";

const folder = mkdtempSync(join(tmpdir(), "pluton-types-"));
const path = join(folder, "schema.sqlite");
const db = openSqlite(path);
await migrateToLatest(db);
const tables = await db.introspection.getTables();
await db.destroy();

const nullable = new Set(
  tables.flatMap((table) =>
    table.columns
      .filter((column) => column.isNullable)
      .map((column) => `${snake(table.name)}.${snake(column.name)}`),
  ),
);
const columns = Object.fromEntries(
  CODE_LISTS.map(({ column, type }) => [column, nullable.has(column) ? `${type} | null` : type]),
);
const customImports = Object.fromEntries(
  CODE_LISTS.map((list) => [list.type, `${list.module}#${list.type}`]),
);
const result = spawnSync(
  "node_modules/.bin/kysely-codegen",
  [
    "--dialect=sqlite",
    `--url=${path}`,
    "--camel-case",
    "--out-file=db/types.gen.ts",
    `--overrides=${JSON.stringify({ columns })}`,
    `--custom-imports=${JSON.stringify(customImports)}`,
    "--exclude-pattern=kysely_*",
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
rmSync(folder, { recursive: true });
process.exitCode = result.status ?? 1;

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
