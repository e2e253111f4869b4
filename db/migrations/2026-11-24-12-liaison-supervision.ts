import type { Kysely } from "kysely";
import { runScript } from "../script.ts";

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE liaison_note_read (
      note_id text NOT NULL REFERENCES liaison_note (id),
      account_id text NOT NULL REFERENCES account (id),
      version integer NOT NULL,
      read_at text NOT NULL,
      PRIMARY KEY (note_id, account_id)
    );
    CREATE INDEX liaison_note_read_account ON liaison_note_read (account_id);

    ALTER TABLE liaison_note ADD COLUMN copy_secteur_id text REFERENCES secteur (id);
    CREATE INDEX liaison_note_copy ON liaison_note (copy_secteur_id, countersigned_at, id);
    `,
  );
}
