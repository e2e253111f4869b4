import type { Kysely } from "kysely";
import { runScript } from "../script.ts";

/** When the comments of an evaluation were erased; what is due is found by its closing. */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    ALTER TABLE seminar_evaluation ADD COLUMN comments_erased_at text;
    CREATE INDEX seminar_evaluation_comments ON seminar_evaluation (comments_erased_at, closes_at);
    `,
  );
}
