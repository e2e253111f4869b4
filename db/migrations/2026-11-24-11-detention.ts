import type { Kysely } from "kysely";
import { runScript } from "../script.ts";

/** Who is detained is not served by the secteur of a commune (CSP R3221-1): the territory says who answers. */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE detention_place (
      id text NOT NULL PRIMARY KEY,
      territory_id text NOT NULL REFERENCES territory (id),
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      commune_code text NOT NULL REFERENCES commune (code),
      secteur_id text REFERENCES secteur (id),
      care text NOT NULL,
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    );
    CREATE INDEX detention_place_territory ON detention_place (territory_id);
    CREATE INDEX detention_place_commune ON detention_place (commune_code);
    CREATE INDEX detention_place_secteur ON detention_place (secteur_id);

    ALTER TABLE territory ADD COLUMN detained_rule text NOT NULL DEFAULT '';

    ALTER TABLE patient ADD COLUMN is_detained integer NOT NULL DEFAULT 0 CHECK (is_detained IN (0, 1));
    ALTER TABLE patient ADD COLUMN detention_place_id text REFERENCES detention_place (id);
    CREATE INDEX patient_detention_place ON patient (detention_place_id);

    ALTER TABLE patient_secteur ADD COLUMN is_detained integer NOT NULL DEFAULT 0 CHECK (is_detained IN (0, 1));
    ALTER TABLE patient_secteur ADD COLUMN detention_place_id text REFERENCES detention_place (id);
    CREATE INDEX patient_secteur_detention_place ON patient_secteur (detention_place_id);
    `,
  );
}
