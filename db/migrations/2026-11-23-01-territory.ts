import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const ESTABLISHMENT_KINDS = ["psychiatric", "university_hospital", "general_hospital", "other"];
const SITE_KINDS = [
  "hospital",
  "cmp",
  "cattp",
  "day_hospital",
  "inpatient_unit",
  "consultation",
  "research",
  "other",
];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE territory (
      id text NOT NULL PRIMARY KEY,
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      adult_age integer NOT NULL,
      no_address_rule text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );

    CREATE TABLE territory_import (
      id text NOT NULL PRIMARY KEY,
      territory_id text NOT NULL REFERENCES territory (id),
      imported_at text NOT NULL,
      effective_on text NOT NULL,
      source text NOT NULL,
      content_hash text NOT NULL,
      summary text NOT NULL
    );
    CREATE INDEX territory_import_territory ON territory_import (territory_id, imported_at);

    CREATE TABLE establishment (
      id text NOT NULL PRIMARY KEY,
      territory_id text NOT NULL REFERENCES territory (id),
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      short_name text NOT NULL,
      kind text NOT NULL ${oneOf("kind", ESTABLISHMENT_KINDS)},
      finess text,
      is_general_hospital integer NOT NULL DEFAULT 0 CHECK (is_general_hospital IN (0, 1)),
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    );
    CREATE INDEX establishment_territory ON establishment (territory_id);

    CREATE TABLE commune (
      code text NOT NULL PRIMARY KEY,
      name text NOT NULL,
      search_key text NOT NULL,
      population integer,
      department_code text NOT NULL,
      lon real,
      lat real
    );
    CREATE INDEX commune_search ON commune (search_key);

    CREATE TABLE commune_contour (
      commune_code text NOT NULL PRIMARY KEY REFERENCES commune (code),
      geometry text NOT NULL
    );

    CREATE TABLE commune_postal_code (
      commune_code text NOT NULL REFERENCES commune (code),
      postal_code text NOT NULL,
      PRIMARY KEY (commune_code, postal_code)
    );
    CREATE INDEX commune_postal_code_postal ON commune_postal_code (postal_code);

    CREATE TABLE secteur (
      id text NOT NULL PRIMARY KEY,
      territory_id text NOT NULL REFERENCES territory (id),
      code text NOT NULL UNIQUE,
      kind text NOT NULL ${oneOf("kind", ["G", "I", "P", "Z"])},
      name text NOT NULL,
      establishment_id text REFERENCES establishment (id),
      establishment_name text NOT NULL,
      is_in_territory integer NOT NULL CHECK (is_in_territory IN (0, 1)),
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    );
    CREATE INDEX secteur_territory ON secteur (territory_id, is_in_territory);
    CREATE INDEX secteur_establishment ON secteur (establishment_id);

    CREATE TABLE secteur_commune (
      id text NOT NULL PRIMARY KEY,
      secteur_id text NOT NULL REFERENCES secteur (id),
      commune_code text NOT NULL REFERENCES commune (code),
      is_partial integer NOT NULL DEFAULT 0 CHECK (is_partial IN (0, 1)),
      part_label text,
      starts_on text NOT NULL,
      ends_on text,
      source text NOT NULL
    );
    CREATE INDEX secteur_commune_commune ON secteur_commune (commune_code, ends_on);
    CREATE INDEX secteur_commune_secteur ON secteur_commune (secteur_id, ends_on);

    CREATE TABLE site (
      id text NOT NULL PRIMARY KEY,
      establishment_id text NOT NULL REFERENCES establishment (id),
      secteur_id text REFERENCES secteur (id),
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      kind text NOT NULL ${oneOf("kind", SITE_KINDS)},
      commune_code text REFERENCES commune (code),
      address text,
      phone text,
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    );
    CREATE INDEX site_establishment ON site (establishment_id);
    CREATE INDEX site_secteur ON site (secteur_id);
    CREATE INDEX site_commune ON site (commune_code);

    CREATE TABLE ward (
      id text NOT NULL PRIMARY KEY,
      site_id text NOT NULL REFERENCES site (id),
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      phone text,
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    );
    CREATE INDEX ward_site ON ward (site_id);
    `,
  );
}
