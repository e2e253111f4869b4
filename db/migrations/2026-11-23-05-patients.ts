import type { Kysely } from "kysely";
import { isPostgres, oneOf, runScript } from "../script.ts";

export async function up(db: Kysely<never>): Promise<void> {
  // A prefix is searched as a range of the index, which needs the order of bytes, as SQLite has by default.
  const inByteOrder = isPostgres(db) ? 'COLLATE "C"' : "";
  await runScript(
    db,
    `
    CREATE TABLE patient (
      id text NOT NULL PRIMARY KEY,
      birth_family_name text NOT NULL,
      birth_given_names text NOT NULL,
      used_family_name text,
      used_given_name text,
      birth_on text NOT NULL,
      sex text NOT NULL ${oneOf("sex", ["female", "male", "unknown"])},
      birth_place_code text,
      ins_number text UNIQUE,
      ins_kind text ${oneOf("ins_kind", ["nir", "nia"])},
      identity_status text NOT NULL ${oneOf("identity_status", ["provisional", "retrieved", "validated", "qualified"])},
      strict_key text NOT NULL UNIQUE,
      birth_name_key text ${inByteOrder} NOT NULL,
      used_name_key text ${inByteOrder},
      given_name_key text ${inByteOrder} NOT NULL,
      used_given_key text ${inByteOrder},
      has_stable_address integer NOT NULL DEFAULT 1 CHECK (has_stable_address IN (0, 1)),
      commune_code text REFERENCES commune (code),
      address text,
      phone text,
      email text,
      preferred_channel text ${oneOf("preferred_channel", ["phone", "sms", "email", "post"])},
      secteur_id text REFERENCES secteur (id),
      created_by text NOT NULL REFERENCES account (id),
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX patient_birth ON patient (birth_on, birth_name_key);
    CREATE INDEX patient_birth_name ON patient (birth_name_key, birth_on);
    CREATE INDEX patient_used_name ON patient (used_name_key, birth_on);
    CREATE INDEX patient_by_secteur ON patient (secteur_id, birth_name_key);
    CREATE INDEX patient_recent_in_secteur ON patient (secteur_id, updated_at, id);
    CREATE INDEX patient_commune ON patient (commune_code);
    CREATE INDEX patient_created_by ON patient (created_by);

    CREATE TABLE patient_identifier (
      id text NOT NULL PRIMARY KEY,
      patient_id text NOT NULL REFERENCES patient (id),
      establishment_id text NOT NULL REFERENCES establishment (id),
      value text NOT NULL,
      created_at text NOT NULL,
      UNIQUE (establishment_id, value),
      UNIQUE (patient_id, establishment_id)
    );

    CREATE TABLE patient_secteur (
      id text NOT NULL PRIMARY KEY,
      patient_id text NOT NULL REFERENCES patient (id),
      secteur_id text REFERENCES secteur (id),
      commune_code text REFERENCES commune (code),
      origin text NOT NULL ${oneOf("origin", ["computed", "chosen", "unknown"])},
      reason text ${oneOf("reason", ["free_choice", "continuity", "no_stable_address", "split_commune", "outside", "correction"])},
      note text,
      starts_on text NOT NULL,
      ends_on text,
      recorded_by text NOT NULL REFERENCES account (id),
      recorded_at text NOT NULL
    );
    CREATE INDEX patient_secteur_patient ON patient_secteur (patient_id, starts_on);
    CREATE INDEX patient_secteur_secteur ON patient_secteur (secteur_id);
    CREATE INDEX patient_secteur_commune ON patient_secteur (commune_code);
    CREATE INDEX patient_secteur_recorded_by ON patient_secteur (recorded_by);

    CREATE TABLE emergency_access (
      id text NOT NULL PRIMARY KEY,
      account_id text NOT NULL REFERENCES account (id),
      patient_id text NOT NULL REFERENCES patient (id),
      reason text NOT NULL,
      opened_at text NOT NULL,
      expires_at text NOT NULL,
      reviewed_at text,
      reviewed_by text REFERENCES account (id),
      review_note text
    );
    CREATE INDEX emergency_access_holder ON emergency_access (account_id, patient_id, expires_at);
    CREATE INDEX emergency_access_patient ON emergency_access (patient_id);
    CREATE INDEX emergency_access_review ON emergency_access (reviewed_at, opened_at);
    CREATE INDEX emergency_access_reviewed_by ON emergency_access (reviewed_by);
    `,
  );
}
