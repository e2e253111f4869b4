import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const PRIORITIES = ["urgent", "prioritaire", "programme"];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE filiere (
      id text NOT NULL PRIMARY KEY,
      territory_id text NOT NULL REFERENCES territory (id),
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      short_name text NOT NULL,
      search_key text NOT NULL,
      summary text NOT NULL,
      circle text NOT NULL ${oneOf("circle", ["proximite", "specialise", "recours"])},
      min_age integer,
      max_age integer,
      duration_days integer NOT NULL CHECK (duration_days > 0),
      session_count integer NOT NULL CHECK (session_count > 0),
      capacity integer NOT NULL CHECK (capacity >= 0),
      organise_days integer NOT NULL DEFAULT 2 CHECK (organise_days > 0),
      information_days integer NOT NULL DEFAULT 10 CHECK (information_days > 0),
      wait_review_days integer NOT NULL DEFAULT 60 CHECK (wait_review_days > 0),
      is_open integer NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
      position integer NOT NULL DEFAULT 0,
      updated_at text NOT NULL,
      updated_by text REFERENCES account (id),
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX filiere_territory ON filiere (territory_id, position);
    CREATE INDEX filiere_updated_by ON filiere (updated_by);

    CREATE TABLE filiere_target (
      filiere_id text NOT NULL REFERENCES filiere (id),
      priority text NOT NULL ${oneOf("priority", PRIORITIES)},
      answer_days integer NOT NULL CHECK (answer_days > 0),
      care_days integer NOT NULL CHECK (care_days > 0),
      PRIMARY KEY (filiere_id, priority)
    );

    CREATE TABLE filiere_criterion (
      id text NOT NULL PRIMARY KEY,
      filiere_id text NOT NULL REFERENCES filiere (id),
      kind text NOT NULL ${oneOf("kind", ["inclusion", "exclusion"])},
      label text NOT NULL,
      explanation text NOT NULL,
      orientation text,
      is_required integer NOT NULL DEFAULT 1 CHECK (is_required IN (0, 1)),
      position integer NOT NULL,
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    );
    CREATE INDEX filiere_criterion_filiere ON filiere_criterion (filiere_id, position);

    CREATE TABLE filiere_document (
      id text NOT NULL PRIMARY KEY,
      filiere_id text NOT NULL REFERENCES filiere (id),
      label text NOT NULL,
      is_required integer NOT NULL DEFAULT 0 CHECK (is_required IN (0, 1)),
      position integer NOT NULL,
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    );
    CREATE INDEX filiere_document_filiere ON filiere_document (filiere_id, position);

    CREATE TABLE filiere_site (
      filiere_id text NOT NULL REFERENCES filiere (id),
      site_id text NOT NULL REFERENCES site (id),
      position integer NOT NULL DEFAULT 0,
      PRIMARY KEY (filiere_id, site_id)
    );
    CREATE INDEX filiere_site_site ON filiere_site (site_id);

    CREATE TABLE filiere_member (
      id text NOT NULL PRIMARY KEY,
      filiere_id text NOT NULL REFERENCES filiere (id),
      professional_id text NOT NULL REFERENCES professional (id),
      duty text NOT NULL ${oneOf("duty", ["coordination", "medical", "nursing", "psychology", "social", "assistance", "other"])},
      starts_on text NOT NULL,
      ends_on text
    );
    CREATE INDEX filiere_member_filiere ON filiere_member (filiere_id, ends_on);
    CREATE INDEX filiere_member_professional ON filiere_member (professional_id);

    CREATE TABLE referral_tally (
      worklist text NOT NULL,
      bucket text NOT NULL,
      slot integer NOT NULL,
      count integer NOT NULL,
      PRIMARY KEY (worklist, bucket, slot)
    );

    CREATE TABLE wait_tally (
      filiere_id text NOT NULL REFERENCES filiere (id),
      week_on text NOT NULL,
      wait_days integer NOT NULL,
      count integer NOT NULL,
      PRIMARY KEY (filiere_id, week_on, wait_days)
    );
    `,
  );
}
