import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const OUTCOMES = [
  "improved",
  "stabilised",
  "unchanged",
  "worsened",
  "interrupted_by_patient",
  "lost_to_follow_up",
  "transferred",
  "deceased",
];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE episode (
      id text NOT NULL PRIMARY KEY,
      referral_id text NOT NULL UNIQUE REFERENCES referral (id),
      patient_id text NOT NULL REFERENCES patient (id),
      filiere_id text NOT NULL REFERENCES filiere (id),
      secteur_id text NOT NULL REFERENCES secteur (id),
      lead_professional_id text REFERENCES professional (id),
      status text NOT NULL ${oneOf("status", ["planned", "in_care", "extended", "ended", "returned", "cancelled"])},
      standard_sessions integer NOT NULL,
      session_count integer NOT NULL DEFAULT 0,
      started_on text,
      planned_end_on text,
      extension_count integer NOT NULL DEFAULT 0,
      ended_on text,
      outcome text ${oneOf("outcome", OUTCOMES)},
      aim_reached integer CHECK (aim_reached IN (0, 1, 2)),
      ending_note text,
      returned_at text,
      return_due_at text,
      acknowledged_at text,
      acknowledged_by text REFERENCES account (id),
      acknowledgement_note text,
      orientation_resource_id text REFERENCES resource (id),
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX episode_filiere_end ON episode (filiere_id, status, planned_end_on);
    CREATE INDEX episode_filiere_return ON episode (filiere_id, status, acknowledged_at, return_due_at);
    CREATE INDEX episode_secteur_end ON episode (secteur_id, status, planned_end_on);
    CREATE INDEX episode_secteur_return ON episode (secteur_id, status, acknowledged_at, return_due_at);
    CREATE INDEX episode_patient ON episode (patient_id, filiere_id);
    CREATE INDEX episode_lead ON episode (lead_professional_id);
    CREATE INDEX episode_acknowledged_by ON episode (acknowledged_by);
    CREATE INDEX episode_orientation ON episode (orientation_resource_id);

    CREATE TABLE episode_event (
      id text NOT NULL PRIMARY KEY,
      episode_id text NOT NULL REFERENCES episode (id),
      at text NOT NULL,
      account_id text REFERENCES account (id),
      action text NOT NULL,
      from_status text,
      to_status text,
      comment text,
      planned_end_on text,
      version integer NOT NULL
    );
    CREATE INDEX episode_event_episode ON episode_event (episode_id, at, id);
    CREATE INDEX episode_event_account ON episode_event (account_id);

    CREATE TABLE appointment (
      id text NOT NULL PRIMARY KEY,
      referral_id text NOT NULL REFERENCES referral (id),
      episode_id text REFERENCES episode (id),
      filiere_id text NOT NULL REFERENCES filiere (id),
      secteur_id text NOT NULL REFERENCES secteur (id),
      site_id text NOT NULL REFERENCES site (id),
      professional_id text NOT NULL REFERENCES professional (id),
      purpose text NOT NULL ${oneOf("purpose", ["first_visit", "session", "review", "closing"])},
      starts_at text NOT NULL,
      duration_minutes integer NOT NULL CHECK (duration_minutes > 0),
      status text NOT NULL ${oneOf("status", ["planned", "attended", "missed", "cancelled"])},
      cancel_reason text ${oneOf("cancel_reason", ["patient", "professional", "site", "transport", "other"])},
      replaced_by_id text REFERENCES appointment (id),
      is_to_rebook integer NOT NULL DEFAULT 0 CHECK (is_to_rebook IN (0, 1)),
      created_by text NOT NULL REFERENCES account (id),
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX appointment_referral ON appointment (referral_id, starts_at);
    CREATE INDEX appointment_episode ON appointment (episode_id, starts_at);
    CREATE INDEX appointment_filiere ON appointment (filiere_id, starts_at);
    CREATE INDEX appointment_unsettled ON appointment (filiere_id, status, starts_at);
    CREATE INDEX appointment_rebook ON appointment (filiere_id, is_to_rebook, starts_at);
    CREATE INDEX appointment_secteur_rebook ON appointment (secteur_id, is_to_rebook, starts_at);
    CREATE INDEX appointment_secteur ON appointment (secteur_id, starts_at);
    CREATE INDEX appointment_professional ON appointment (professional_id, starts_at);
    CREATE INDEX appointment_site ON appointment (site_id);
    CREATE INDEX appointment_replaced_by ON appointment (replaced_by_id);
    CREATE INDEX appointment_created_by ON appointment (created_by);

    CREATE TABLE appointment_event (
      id text NOT NULL PRIMARY KEY,
      appointment_id text NOT NULL REFERENCES appointment (id),
      at text NOT NULL,
      account_id text REFERENCES account (id),
      action text NOT NULL,
      from_status text,
      to_status text,
      reason_code text,
      version integer NOT NULL
    );
    CREATE INDEX appointment_event_appointment ON appointment_event (appointment_id, at, id);
    CREATE INDEX appointment_event_account ON appointment_event (account_id);

    CREATE TABLE care_contact (
      id text NOT NULL PRIMARY KEY,
      episode_id text NOT NULL REFERENCES episode (id),
      appointment_id text UNIQUE REFERENCES appointment (id),
      professional_id text NOT NULL REFERENCES professional (id),
      edgar text NOT NULL ${oneOf("edgar", ["E", "D", "G", "A", "R"])},
      on_day text NOT NULL,
      duration_minutes integer NOT NULL CHECK (duration_minutes > 0),
      is_session integer NOT NULL CHECK (is_session IN (0, 1)),
      note text,
      created_by text NOT NULL REFERENCES account (id),
      created_at text NOT NULL
    );
    CREATE INDEX care_contact_episode ON care_contact (episode_id, on_day);
    CREATE INDEX care_contact_professional ON care_contact (professional_id);
    CREATE INDEX care_contact_created_by ON care_contact (created_by);

    CREATE TABLE letter (
      id text NOT NULL PRIMARY KEY,
      referral_id text NOT NULL REFERENCES referral (id),
      kind text NOT NULL ${oneOf("kind", ["return", "advice"])},
      body text NOT NULL,
      status text NOT NULL ${oneOf("status", ["draft", "sent"])},
      author_account_id text NOT NULL REFERENCES account (id),
      created_at text NOT NULL,
      updated_at text NOT NULL,
      sent_at text,
      version integer NOT NULL DEFAULT 1,
      UNIQUE (referral_id, kind)
    );
    CREATE INDEX letter_author ON letter (author_account_id);
    `,
  );
}
