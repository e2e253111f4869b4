import type { Kysely } from "kysely";
import { runScript } from "../script.ts";

/** A search that takes as long among a million patients as among ten thousand. */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    DROP INDEX patient_created_by;
    CREATE INDEX patient_created_by ON patient (created_by, created_at, updated_at, id);
    DROP INDEX patient_birth;
    CREATE INDEX patient_birth ON patient
      (birth_on, birth_name_key, given_name_key, used_name_key, used_given_key);
    `,
  );
}
