import type { Kysely } from "kysely";
import { isPostgres, oneOf, runScript } from "../script.ts";

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
const SESSION_STATUSES = ["draft", "open", "cancelled", "held"];
const MOMENTS = ["morning", "afternoon", "evening"];
const QUEUE_POLICIES = ["arrival", "priority"];
const QUOTA_KINDS = ["secteur", "establishment", "profession"];
const ENROLMENT_STATUSES = ["waiting", "offered", "confirmed", "attended", "absent", "cancelled", "refused"];
const END_REASONS = [
  "withdrew",
  "left_list",
  "declined_offer",
  "offer_lapsed",
  "not_served",
  "session_cancelled",
  "removed",
  "not_eligible",
  "transferred",
];
const OFFER_OUTCOMES = ["accepted", "declined", "lapsed", "withdrawn"];

export async function up(db: Kysely<never>): Promise<void> {
  const bytes = isPostgres(db) ? "bytea" : "blob";
  await runScript(
    db,
    `
    CREATE TABLE seminar (
      id text NOT NULL PRIMARY KEY,
      code text NOT NULL UNIQUE,
      title text NOT NULL,
      filiere_id text REFERENCES filiere (id),
      summary text NOT NULL,
      objectives text,
      audience_note text,
      policy text NOT NULL ${oneOf("policy", QUEUE_POLICIES)},
      extra_threshold integer NOT NULL DEFAULT 10 CHECK (extra_threshold >= 1),
      programme_name text,
      programme_content ${bytes},
      is_published integer NOT NULL DEFAULT 0 CHECK (is_published IN (0, 1)),
      created_at text NOT NULL,
      created_by text REFERENCES account (id),
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX seminar_filiere ON seminar (filiere_id);
    CREATE INDEX seminar_list ON seminar (is_published, title);
    CREATE INDEX seminar_created_by ON seminar (created_by);

    CREATE TABLE seminar_audience (
      seminar_id text NOT NULL REFERENCES seminar (id),
      profession text NOT NULL ${oneOf("profession", PROFESSIONS)},
      PRIMARY KEY (seminar_id, profession)
    );

    CREATE TABLE seminar_session (
      id text NOT NULL PRIMARY KEY,
      seminar_id text NOT NULL REFERENCES seminar (id),
      status text NOT NULL ${oneOf("status", SESSION_STATUSES)},
      capacity integer CHECK (capacity >= 0),
      policy text NOT NULL ${oneOf("policy", QUEUE_POLICIES)},
      quota_kind text ${oneOf("quota_kind", QUOTA_KINDS)},
      quota_releases_on text,
      quota_released_at text,
      site_id text REFERENCES site (id),
      place text,
      video_url text,
      starts_at text NOT NULL,
      ends_at text NOT NULL,
      enrolment_opens_at text NOT NULL,
      enrolment_closes_at text NOT NULL,
      held_count integer NOT NULL DEFAULT 0 CHECK (held_count >= 0),
      waiting_count integer NOT NULL DEFAULT 0 CHECK (waiting_count >= 0),
      last_arrival integer NOT NULL DEFAULT 0,
      extra_of_id text REFERENCES seminar_session (id),
      cancelled_at text,
      cancel_reason text,
      replaced_by_id text REFERENCES seminar_session (id),
      held_at text,
      created_at text NOT NULL,
      created_by text REFERENCES account (id),
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CHECK (capacity IS NULL OR held_count <= capacity),
      CHECK (ends_at > starts_at)
    );
    CREATE INDEX seminar_session_seminar ON seminar_session (seminar_id, starts_at);
    CREATE INDEX seminar_session_dates ON seminar_session (status, starts_at, id);
    CREATE INDEX seminar_session_site ON seminar_session (site_id);
    CREATE INDEX seminar_session_extra_of ON seminar_session (extra_of_id);
    CREATE INDEX seminar_session_replaced_by ON seminar_session (replaced_by_id);
    CREATE INDEX seminar_session_created_by ON seminar_session (created_by);
    CREATE INDEX seminar_session_quotas ON seminar_session (quota_releases_on)
      WHERE quota_kind IS NOT NULL AND quota_released_at IS NULL AND status = 'open';

    CREATE TABLE seminar_half_day (
      id text NOT NULL PRIMARY KEY,
      session_id text NOT NULL REFERENCES seminar_session (id),
      moment text NOT NULL ${oneOf("moment", MOMENTS)},
      starts_at text NOT NULL,
      ends_at text NOT NULL,
      CHECK (ends_at > starts_at),
      UNIQUE (session_id, starts_at)
    );
    CREATE INDEX seminar_half_day_dates ON seminar_half_day (starts_at, session_id);

    CREATE TABLE seminar_trainer (
      id text NOT NULL PRIMARY KEY,
      session_id text NOT NULL REFERENCES seminar_session (id),
      name text NOT NULL,
      account_id text REFERENCES account (id)
    );
    CREATE INDEX seminar_trainer_session ON seminar_trainer (session_id);
    CREATE INDEX seminar_trainer_account ON seminar_trainer (account_id, session_id);

    CREATE TABLE seminar_quota (
      session_id text NOT NULL REFERENCES seminar_session (id),
      quota_key text NOT NULL,
      places integer NOT NULL CHECK (places > 0),
      PRIMARY KEY (session_id, quota_key)
    );

    CREATE TABLE seminar_participant (
      id text NOT NULL PRIMARY KEY,
      account_id text UNIQUE REFERENCES account (id),
      email text NOT NULL UNIQUE,
      given_name text NOT NULL,
      family_name text NOT NULL,
      search_key text NOT NULL,
      profession text NOT NULL ${oneOf("profession", PROFESSIONS)},
      establishment_id text REFERENCES establishment (id),
      secteur_id text REFERENCES secteur (id),
      workplace text,
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX seminar_participant_search ON seminar_participant (search_key);
    CREATE INDEX seminar_participant_establishment ON seminar_participant (establishment_id);
    CREATE INDEX seminar_participant_secteur ON seminar_participant (secteur_id);

    CREATE TABLE seminar_request (
      id text NOT NULL PRIMARY KEY,
      session_id text NOT NULL REFERENCES seminar_session (id),
      email text NOT NULL,
      given_name text NOT NULL,
      family_name text NOT NULL,
      profession text NOT NULL ${oneOf("profession", PROFESSIONS)},
      establishment_id text REFERENCES establishment (id),
      secteur_id text REFERENCES secteur (id),
      workplace text,
      created_at text NOT NULL,
      expires_at text NOT NULL,
      confirmed_at text,
      UNIQUE (session_id, email)
    );
    CREATE INDEX seminar_request_expiry ON seminar_request (expires_at) WHERE confirmed_at IS NULL;
    CREATE INDEX seminar_request_establishment ON seminar_request (establishment_id);
    CREATE INDEX seminar_request_secteur ON seminar_request (secteur_id);

    CREATE TABLE seminar_enrolment (
      id text NOT NULL PRIMARY KEY,
      session_id text NOT NULL REFERENCES seminar_session (id),
      participant_id text NOT NULL REFERENCES seminar_participant (id),
      status text NOT NULL ${oneOf("status", ENROLMENT_STATUSES)},
      arrival integer NOT NULL,
      priority integer NOT NULL DEFAULT 0,
      priority_reasons text NOT NULL DEFAULT '',
      quota_key text,
      enrolled_at text NOT NULL,
      offered_at text,
      offer_expires_at text,
      confirmed_at text,
      ended_at text,
      end_reason text ${oneOf("end_reason", END_REASONS)},
      end_comment text,
      absence_reason text,
      moved_from_id text REFERENCES seminar_enrolment (id),
      enrolled_by text REFERENCES account (id),
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      UNIQUE (session_id, arrival)
    );
    CREATE UNIQUE INDEX seminar_enrolment_live ON seminar_enrolment (session_id, participant_id)
      WHERE ended_at IS NULL;
    CREATE INDEX seminar_enrolment_queue ON seminar_enrolment (session_id, status, priority DESC, arrival);
    CREATE INDEX seminar_enrolment_participant ON seminar_enrolment (participant_id, status, enrolled_at);
    CREATE INDEX seminar_enrolment_offers ON seminar_enrolment (offer_expires_at) WHERE status = 'offered';
    CREATE INDEX seminar_enrolment_moved_from ON seminar_enrolment (moved_from_id);
    CREATE INDEX seminar_enrolment_enrolled_by ON seminar_enrolment (enrolled_by);

    CREATE TABLE seminar_enrolment_event (
      id text NOT NULL PRIMARY KEY,
      enrolment_id text NOT NULL REFERENCES seminar_enrolment (id),
      at text NOT NULL,
      account_id text REFERENCES account (id),
      from_status text ${oneOf("from_status", ENROLMENT_STATUSES)},
      to_status text NOT NULL ${oneOf("to_status", ENROLMENT_STATUSES)},
      reason text,
      comment text
    );
    CREATE INDEX seminar_enrolment_event_enrolment ON seminar_enrolment_event (enrolment_id, at, id);
    CREATE INDEX seminar_enrolment_event_account ON seminar_enrolment_event (account_id);

    CREATE TABLE seminar_offer (
      id text NOT NULL PRIMARY KEY,
      enrolment_id text NOT NULL REFERENCES seminar_enrolment (id),
      offered_at text NOT NULL,
      expires_at text NOT NULL,
      settled_at text,
      outcome text ${oneOf("outcome", OFFER_OUTCOMES)}
    );
    CREATE UNIQUE INDEX seminar_offer_open ON seminar_offer (enrolment_id) WHERE settled_at IS NULL;
    CREATE INDEX seminar_offer_enrolment ON seminar_offer (enrolment_id);
    `,
  );
}
