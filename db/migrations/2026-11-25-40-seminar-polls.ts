import type { Kysely } from "kysely";
import { runScript } from "../script.ts";

/** Dates of an extra session, asked of those who wait. */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE seminar_poll (
      id text NOT NULL PRIMARY KEY,
      session_id text NOT NULL REFERENCES seminar_session (id),
      opened_at text NOT NULL,
      opened_by text NOT NULL REFERENCES account (id),
      closes_at text NOT NULL,
      closed_at text,
      extra_session_id text REFERENCES seminar_session (id)
    );
    CREATE UNIQUE INDEX seminar_poll_open ON seminar_poll (session_id) WHERE closed_at IS NULL;
    CREATE INDEX seminar_poll_session ON seminar_poll (session_id, opened_at);
    CREATE INDEX seminar_poll_opened_by ON seminar_poll (opened_by);
    CREATE INDEX seminar_poll_extra ON seminar_poll (extra_session_id);

    CREATE TABLE seminar_poll_option (
      id text NOT NULL PRIMARY KEY,
      poll_id text NOT NULL REFERENCES seminar_poll (id),
      starts_at text NOT NULL,
      ends_at text NOT NULL,
      CHECK (ends_at > starts_at),
      UNIQUE (poll_id, starts_at)
    );

    CREATE TABLE seminar_poll_person (
      id text NOT NULL PRIMARY KEY,
      poll_id text NOT NULL REFERENCES seminar_poll (id),
      enrolment_id text NOT NULL REFERENCES seminar_enrolment (id),
      answered_at text,
      UNIQUE (poll_id, enrolment_id)
    );
    CREATE INDEX seminar_poll_person_enrolment ON seminar_poll_person (enrolment_id);

    CREATE TABLE seminar_poll_answer (
      person_id text NOT NULL REFERENCES seminar_poll_person (id),
      option_id text NOT NULL REFERENCES seminar_poll_option (id),
      PRIMARY KEY (person_id, option_id)
    );
    CREATE INDEX seminar_poll_answer_option ON seminar_poll_answer (option_id);
    `,
  );
}
