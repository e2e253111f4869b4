import type { Kysely } from "kysely";
import { runScript } from "../script.ts";

/** What the board reads beside a hospital's open requests: those of one ward, those closed lately, and what just changed. */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE INDEX liaison_request_ward_board ON liaison_request (ward_id, due_at, id) WHERE closed_at IS NULL;
    CREATE INDEX liaison_request_closed ON liaison_request (hospital_id, closed_at, id) WHERE closed_at IS NOT NULL;
    CREATE INDEX liaison_request_ward_closed ON liaison_request (ward_id, closed_at, id) WHERE closed_at IS NOT NULL;
    CREATE INDEX liaison_request_changed ON liaison_request (updated_at);
    `,
  );
}
