import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const REMINDER_KINDS = ["first", "second", "day"];

/** Which reminders somebody was sent, so that none is sent twice. */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE seminar_reminder (
      enrolment_id text NOT NULL REFERENCES seminar_enrolment (id),
      kind text NOT NULL ${oneOf("kind", REMINDER_KINDS)},
      for_on text NOT NULL,
      sent_at text NOT NULL,
      PRIMARY KEY (enrolment_id, kind, for_on)
    );
    `,
  );
}
