import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const ROLES = [
  "sector_psychiatrist",
  "filiere_coordinator",
  "filiere_practitioner",
  "pathway_assistant",
  "territory_desk",
  "ward_requester",
  "intern",
  "liaison_supervisor",
  "university_coordinator",
  "seminar_participant",
  "research_associate",
  "investigator",
  "director",
  "data_protection_officer",
  "administrator",
];
const SCOPES = [
  "network",
  "establishment",
  "secteur",
  "filiere",
  "hospital",
  "ward",
  "protocol",
  "programme",
];
const PROFESSIONS = [
  "psychiatrist",
  "intern",
  "physician",
  "nurse",
  "advanced_practice_nurse",
  "psychologist",
  "social_worker",
  "dietitian",
  "occupational_therapist",
  "secretary",
  "coordinator",
  "researcher",
  "manager",
  "other",
];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE professional (
      id text NOT NULL PRIMARY KEY,
      family_name text NOT NULL,
      given_name text NOT NULL,
      title text,
      search_key text NOT NULL,
      profession text NOT NULL ${oneOf("profession", PROFESSIONS)},
      rpps text UNIQUE,
      establishment_id text REFERENCES establishment (id),
      phone text,
      is_active integer NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
      created_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX professional_search ON professional (search_key);
    CREATE INDEX professional_establishment ON professional (establishment_id);

    CREATE TABLE account (
      id text NOT NULL PRIMARY KEY,
      professional_id text NOT NULL UNIQUE REFERENCES professional (id),
      email text NOT NULL UNIQUE,
      password_hash text,
      totp_secret text,
      totp_confirmed_at text,
      totp_last_step integer,
      status text NOT NULL ${oneOf("status", ["invited", "active", "disabled"])},
      wants_email integer NOT NULL DEFAULT 1 CHECK (wants_email IN (0, 1)),
      created_at text NOT NULL,
      last_sign_in_at text,
      updated_at text,
      updated_by text REFERENCES account (id),
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX account_updated_by ON account (updated_by);

    CREATE TABLE role_grant (
      id text NOT NULL PRIMARY KEY,
      account_id text NOT NULL REFERENCES account (id),
      role text NOT NULL ${oneOf("role", ROLES)},
      scope_type text NOT NULL ${oneOf("scope_type", SCOPES)},
      scope_id text NOT NULL,
      starts_on text NOT NULL,
      ends_on text,
      granted_by text REFERENCES account (id),
      created_at text NOT NULL,
      revoked_at text
    );
    CREATE INDEX role_grant_account ON role_grant (account_id);
    CREATE INDEX role_grant_scope ON role_grant (role, scope_type, scope_id);
    CREATE INDEX role_grant_granted_by ON role_grant (granted_by);

    CREATE TABLE session (
      id text NOT NULL PRIMARY KEY,
      account_id text NOT NULL REFERENCES account (id),
      created_at text NOT NULL,
      last_seen_at text NOT NULL,
      expires_at text NOT NULL,
      second_factor_at text,
      device text,
      ended_at text
    );
    CREATE INDEX session_account ON session (account_id, ended_at);
    CREATE INDEX session_expiry ON session (expires_at);

    CREATE TABLE account_link (
      id text NOT NULL PRIMARY KEY,
      account_id text NOT NULL REFERENCES account (id),
      kind text NOT NULL ${oneOf("kind", ["invitation", "reset"])},
      token_hash text NOT NULL UNIQUE,
      created_at text NOT NULL,
      expires_at text NOT NULL,
      used_at text
    );
    CREATE INDEX account_link_account ON account_link (account_id, kind);
    CREATE INDEX account_link_expiry ON account_link (expires_at);

    CREATE TABLE sign_in_throttle (
      key text NOT NULL PRIMARY KEY,
      tries integer NOT NULL,
      last_try_at text NOT NULL,
      blocked_until text
    );
    CREATE INDEX sign_in_throttle_last_try ON sign_in_throttle (last_try_at);
    `,
  );
}
