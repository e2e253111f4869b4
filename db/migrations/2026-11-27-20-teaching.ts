import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const KINDS = ["case", "article", "course"];
const STATUSES = ["free", "proposed", "changes_asked", "planned", "held", "cancelled"];
const PHASES = ["foundation", "deepening", "consolidation"];
const AGES = ["child", "adolescent", "twenties", "thirties", "forties", "fifties", "sixties", "older"];
const SETTINGS = ["liaison", "emergency", "inpatient", "outpatient", "home", "prison", "other"];
const PRESENCES = ["present", "late", "absent"];
const REASONS = ["duty", "ward", "leave", "elsewhere", "unknown"];
const EVENTS = [
  "planned",
  "proposed",
  "accepted",
  "changes_asked",
  "edited",
  "withdrawn",
  "cancelled",
  "completed",
  "closed",
  "corrected",
  "feedback",
];
const MARK = (column: string) => `CHECK (${column} BETWEEN 0 AND 3)`;

/** The interns' teaching: sessions, what is presented in them, who was there, what the moderator thought of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE teaching_session (
      id text NOT NULL PRIMARY KEY,
      kind text NOT NULL ${oneOf("kind", KINDS)},
      status text NOT NULL ${oneOf("status", STATUSES)},
      title text,
      theme text,
      filiere_id text REFERENCES filiere (id),
      site_id text REFERENCES site (id),
      place text,
      video_url text,
      starts_at text NOT NULL,
      ends_at text NOT NULL,
      presenter_id text REFERENCES account (id),
      moderator_id text NOT NULL REFERENCES account (id),
      is_slot integer NOT NULL DEFAULT 0 CHECK (is_slot IN (0, 1)),
      owner_id text REFERENCES account (id),
      due_at text,
      accepted_at text,
      completed_at text,
      reminded_at text,
      chased_at text,
      closed_at text,
      closed_by text REFERENCES account (id),
      cancelled_at text,
      cancel_reason text,
      created_at text NOT NULL,
      created_by text NOT NULL REFERENCES account (id),
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CHECK (ends_at > starts_at),
      CHECK (closed_at IS NOT NULL OR cancelled_at IS NOT NULL OR (owner_id IS NOT NULL AND due_at IS NOT NULL)),
      CHECK (presenter_id IS NULL OR title IS NOT NULL)
    );
    CREATE INDEX teaching_session_dates ON teaching_session (starts_at, id);
    CREATE INDEX teaching_session_status ON teaching_session (status, ends_at);
    CREATE INDEX teaching_session_presenter ON teaching_session (presenter_id, starts_at);
    CREATE INDEX teaching_session_moderator ON teaching_session (moderator_id, starts_at);
    CREATE INDEX teaching_session_owner ON teaching_session (owner_id, due_at) WHERE owner_id IS NOT NULL;
    CREATE INDEX teaching_session_filiere ON teaching_session (filiere_id);
    CREATE INDEX teaching_session_site ON teaching_session (site_id);
    CREATE INDEX teaching_session_closed_by ON teaching_session (closed_by);
    CREATE INDEX teaching_session_created_by ON teaching_session (created_by);

    CREATE TABLE teaching_content (
      session_id text NOT NULL PRIMARY KEY REFERENCES teaching_session (id),
      age_band text ${oneOf("age_band", AGES)},
      sex text ${oneOf("sex", ["female", "male"])},
      setting text ${oneOf("setting", SETTINGS)},
      question text,
      story text,
      discussion text,
      learning text,
      sources text,
      authors text,
      article_title text,
      journal text,
      published_year text,
      doi text,
      pmid text,
      method text,
      results text,
      limits text,
      practice text,
      objectives text,
      phase text ${oneOf("phase", PHASES)},
      support_url text,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );

    CREATE TABLE teaching_confirmed_word (
      session_id text NOT NULL REFERENCES teaching_session (id),
      word text NOT NULL,
      confirmed_at text NOT NULL,
      confirmed_by text NOT NULL REFERENCES account (id),
      PRIMARY KEY (session_id, word)
    );
    CREATE INDEX teaching_confirmed_word_by ON teaching_confirmed_word (confirmed_by);

    CREATE TABLE teaching_presence (
      session_id text NOT NULL REFERENCES teaching_session (id),
      account_id text NOT NULL REFERENCES account (id),
      declared_at text,
      status text ${oneOf("status", PRESENCES)},
      reason text ${oneOf("reason", REASONS)},
      updated_at text NOT NULL,
      PRIMARY KEY (session_id, account_id)
    );
    CREATE INDEX teaching_presence_account ON teaching_presence (account_id, session_id);

    CREATE TABLE teaching_feedback (
      session_id text NOT NULL PRIMARY KEY REFERENCES teaching_session (id),
      clarity integer NOT NULL ${MARK("clarity")},
      reasoning integer NOT NULL ${MARK("reasoning")},
      literature integer NOT NULL ${MARK("literature")},
      comment text,
      given_at text NOT NULL,
      given_by text NOT NULL REFERENCES account (id),
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX teaching_feedback_by ON teaching_feedback (given_by);

    CREATE TABLE teaching_event (
      id text NOT NULL PRIMARY KEY,
      session_id text NOT NULL REFERENCES teaching_session (id),
      at text NOT NULL,
      account_id text REFERENCES account (id),
      kind text NOT NULL ${oneOf("kind", EVENTS)},
      comment text,
      version integer NOT NULL
    );
    CREATE INDEX teaching_event_session ON teaching_event (session_id, at, id);
    CREATE INDEX teaching_event_account ON teaching_event (account_id);
    `,
  );
}
