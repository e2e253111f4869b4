import type { Kysely } from "kysely";
import { isPostgres, runScript } from "../script.ts";

/** Every commune, former commune and country that somebody may be born in; filled by `territory:import`. */
export async function up(db: Kysely<never>): Promise<void> {
  // A prefix is searched as a range of the index, which needs the order of bytes, as SQLite has by default.
  const inByteOrder = isPostgres(db) ? 'COLLATE "C"' : "";
  await runScript(
    db,
    `
    CREATE TABLE birth_place (
      code text NOT NULL PRIMARY KEY,
      name text NOT NULL,
      detail text,
      search_key text ${inByteOrder} NOT NULL,
      alias_key text ${inByteOrder}
    );
    CREATE INDEX birth_place_search ON birth_place (search_key);
    CREATE INDEX birth_place_alias ON birth_place (alias_key);
    `,
  );
}
