import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const SIGNATURE_METHODS = ["code", "paper", "trainer"];
const CERTIFICATE_KINDS = ["presence", "dpc"];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    ALTER TABLE seminar_half_day ADD COLUMN sheet_version integer NOT NULL DEFAULT 1;

    CREATE TABLE seminar_signature (
      id text NOT NULL PRIMARY KEY,
      half_day_id text NOT NULL REFERENCES seminar_half_day (id),
      enrolment_id text NOT NULL REFERENCES seminar_enrolment (id),
      method text NOT NULL ${oneOf("method", SIGNATURE_METHODS)},
      signed_at text NOT NULL,
      is_sent_later integer NOT NULL DEFAULT 0 CHECK (is_sent_later IN (0, 1)),
      late_minutes integer NOT NULL DEFAULT 0 CHECK (late_minutes >= 0),
      early_minutes integer NOT NULL DEFAULT 0 CHECK (early_minutes >= 0),
      entered_by text REFERENCES account (id),
      entered_at text NOT NULL,
      sheet_version integer NOT NULL,
      struck_at text,
      struck_by text REFERENCES account (id)
    );
    CREATE UNIQUE INDEX seminar_signature_live ON seminar_signature (half_day_id, enrolment_id)
      WHERE struck_at IS NULL;
    CREATE INDEX seminar_signature_half_day ON seminar_signature (half_day_id);
    CREATE INDEX seminar_signature_enrolment ON seminar_signature (enrolment_id);
    CREATE INDEX seminar_signature_entered_by ON seminar_signature (entered_by);
    CREATE INDEX seminar_signature_struck_by ON seminar_signature (struck_by);

    CREATE TABLE seminar_closing (
      id text NOT NULL PRIMARY KEY,
      half_day_id text NOT NULL REFERENCES seminar_half_day (id),
      closed_at text NOT NULL,
      closed_by text NOT NULL REFERENCES account (id),
      trainer_name text NOT NULL,
      reopened_at text,
      reopened_by text REFERENCES account (id),
      reopen_reason text,
      CHECK (reopened_at IS NULL OR reopen_reason IS NOT NULL)
    );
    CREATE UNIQUE INDEX seminar_closing_live ON seminar_closing (half_day_id) WHERE reopened_at IS NULL;
    CREATE INDEX seminar_closing_half_day ON seminar_closing (half_day_id);
    CREATE INDEX seminar_closing_closed_by ON seminar_closing (closed_by);
    CREATE INDEX seminar_closing_reopened_by ON seminar_closing (reopened_by);

    CREATE TABLE seminar_certificate (
      id text NOT NULL PRIMARY KEY,
      enrolment_id text NOT NULL REFERENCES seminar_enrolment (id),
      code text NOT NULL UNIQUE,
      number text NOT NULL UNIQUE,
      kind text NOT NULL ${oneOf("kind", CERTIFICATE_KINDS)},
      body_number integer,
      person_name text NOT NULL,
      title text NOT NULL,
      days text NOT NULL,
      minutes integer NOT NULL CHECK (minutes > 0),
      place text,
      trainers text NOT NULL,
      issued_at text NOT NULL,
      issued_by text REFERENCES account (id),
      revoked_at text,
      revoked_by text REFERENCES account (id),
      revoke_reason text,
      replaced_by_id text REFERENCES seminar_certificate (id),
      CHECK (revoked_at IS NULL OR revoke_reason IS NOT NULL),
      CHECK (replaced_by_id IS NULL OR revoked_at IS NOT NULL)
    );
    CREATE UNIQUE INDEX seminar_certificate_live ON seminar_certificate (enrolment_id)
      WHERE revoked_at IS NULL;
    CREATE INDEX seminar_certificate_enrolment ON seminar_certificate (enrolment_id, issued_at);
    CREATE INDEX seminar_certificate_issued_by ON seminar_certificate (issued_by);
    CREATE INDEX seminar_certificate_revoked_by ON seminar_certificate (revoked_by);
    CREATE INDEX seminar_certificate_replaced_by ON seminar_certificate (replaced_by_id);

    CREATE TABLE seminar_certificate_year (
      year text NOT NULL PRIMARY KEY,
      last_number integer NOT NULL
    );
    `,
  );
}
