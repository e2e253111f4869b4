import type { Kysely } from "kysely";
import { runScript } from "../script.ts";

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(db, "ALTER TABLE liaison_hospital ADD COLUMN phone text;");
}
