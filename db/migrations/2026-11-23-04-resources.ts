import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const CIRCLES = ["proximite", "specialise", "recours"];
const RESOURCE_KINDS = [
  "cmp",
  "cattp",
  "day_hospital",
  "clsm",
  "cpts",
  "dac",
  "sas",
  "mdph",
  "gem",
  "association",
  "support_line",
  "emergency",
  "addiction",
  "medico_social",
  "other",
];

const RESOURCE_EVENT_KINDS = ["created", "updated", "checked", "archived", "restored"];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE resource (
      id text NOT NULL PRIMARY KEY,
      territory_id text NOT NULL REFERENCES territory (id),
      code text NOT NULL UNIQUE,
      kind text NOT NULL ${oneOf("kind", RESOURCE_KINDS)},
      name text NOT NULL,
      search_key text NOT NULL,
      circle text NOT NULL ${oneOf("circle", CIRCLES)},
      audience text,
      conditions text,
      phone text,
      email text,
      website text,
      address text,
      commune_code text REFERENCES commune (code),
      covers_whole_territory integer NOT NULL DEFAULT 0 CHECK (covers_whole_territory IN (0, 1)),
      checked_on text,
      keeper_account_id text REFERENCES account (id),
      stale_notified_at text,
      is_archived integer NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX resource_list ON resource (is_archived, search_key, id);
    CREATE INDEX resource_kind ON resource (is_archived, kind, search_key, id);
    CREATE INDEX resource_checked ON resource (is_archived, checked_on);
    CREATE INDEX resource_territory ON resource (territory_id);
    CREATE INDEX resource_commune ON resource (commune_code);
    CREATE INDEX resource_keeper ON resource (keeper_account_id);

    CREATE TABLE resource_event (
      id text NOT NULL PRIMARY KEY,
      resource_id text NOT NULL REFERENCES resource (id),
      version integer NOT NULL,
      at text NOT NULL,
      account_id text REFERENCES account (id),
      kind text NOT NULL ${oneOf("kind", RESOURCE_EVENT_KINDS)},
      changes text
    );
    CREATE INDEX resource_event_resource ON resource_event (resource_id, version);
    CREATE INDEX resource_event_account ON resource_event (account_id);

    CREATE TABLE resource_area (
      resource_id text NOT NULL REFERENCES resource (id),
      secteur_id text NOT NULL REFERENCES secteur (id),
      PRIMARY KEY (resource_id, secteur_id)
    );
    CREATE INDEX resource_area_secteur ON resource_area (secteur_id);
    `,
  );
}
