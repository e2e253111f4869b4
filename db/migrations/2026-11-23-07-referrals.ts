import type { Kysely } from "kysely";
import { isPostgres, oneOf, runScript } from "../script.ts";

const STATUSES = [
  "draft",
  "submitted",
  "needs_information",
  "advised",
  "declined",
  "redirected",
  "cancelled",
  "accepted",
  "waiting",
  "scheduled",
  "in_care",
];
const STAGES = ["draft", "triage", "waiting", "care", "closed"];
const OWNERS = ["secteur", "filiere", "desk", "nobody"];
const PRIORITIES = ["urgent", "prioritaire", "programme"];
const AIMS = [
  "diagnosis",
  "treatment_advice",
  "specialised_care",
  "psychotherapy",
  "crisis_prevention",
  "functional_recovery",
  "family_support",
  "second_opinion",
];
const DECLINE_REASONS = [
  "criteria_not_met",
  "exclusion_criterion",
  "other_service_suits",
  "patient_disagrees",
  "emergency_first",
  "outside_territory",
  "already_in_care",
  "incomplete_no_answer",
  "other",
];
const CANCEL_REASONS = [
  "patient_disagrees",
  "improved",
  "moved_away",
  "hospitalised",
  "duplicate",
  "entered_by_mistake",
  "lost_to_follow_up",
  "deceased",
  "other",
];
const PATIENT_INFORMED = ["agrees", "hesitates", "not_yet"];

export async function up(db: Kysely<never>): Promise<void> {
  const bytes = isPostgres(db) ? "bytea" : "blob";
  await runScript(
    db,
    `
    CREATE TABLE referral (
      id text NOT NULL PRIMARY KEY,
      reference text NOT NULL UNIQUE,
      patient_id text NOT NULL REFERENCES patient (id),
      filiere_id text REFERENCES filiere (id),
      territory_id text NOT NULL REFERENCES territory (id),
      sender_account_id text NOT NULL REFERENCES account (id),
      sender_secteur_id text NOT NULL REFERENCES secteur (id),
      kind text NOT NULL ${oneOf("kind", ["care", "advice"])},
      aim text ${oneOf("aim", AIMS)},
      priority text NOT NULL ${oneOf("priority", PRIORITIES)},
      priority_rank integer NOT NULL CHECK (priority_rank IN (1, 2, 3)),
      status text NOT NULL ${oneOf("status", STATUSES)},
      stage text NOT NULL ${oneOf("stage", STAGES)},
      owner text NOT NULL ${oneOf("owner", OWNERS)},
      owner_scope_id text,
      due_at text,
      reason text,
      history text,
      treatments text,
      patient_informed text ${oneOf("patient_informed", PATIENT_INFORMED)},
      told_patient text,
      is_conversion_allowed integer NOT NULL DEFAULT 0 CHECK (is_conversion_allowed IN (0, 1)),
      submitted_at text,
      first_opened_at text,
      clock_started_at text,
      clock_paused_at text,
      paused_seconds integer NOT NULL DEFAULT 0,
      answer_due_at text,
      care_due_at text,
      answered_at text,
      waiting_since text,
      wait_reviewed_at text,
      boost integer NOT NULL DEFAULT 0,
      care_started_at text,
      decline_reason text ${oneOf("decline_reason", DECLINE_REASONS)},
      cancel_reason text ${oneOf("cancel_reason", CANCEL_REASONS)},
      orientation_resource_id text REFERENCES resource (id),
      orientation text,
      answer text,
      redirected_from_id text REFERENCES referral (id),
      previous_referral_id text REFERENCES referral (id),
      reminded_at text,
      escalated_at text,
      closed_at text,
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CHECK ((stage = 'closed') = (owner = 'nobody')),
      CHECK ((stage = 'closed') = (due_at IS NULL))
    );
    CREATE INDEX referral_filiere_stage ON referral (filiere_id, stage, due_at, id);
    CREATE INDEX referral_filiere_all ON referral (filiere_id, created_at, id);
    CREATE INDEX referral_sender_stage ON referral (sender_secteur_id, stage, due_at, id);
    CREATE INDEX referral_sender_all ON referral (sender_secteur_id, created_at, id);
    CREATE INDEX referral_clock ON referral (stage, due_at, id);
    CREATE INDEX referral_answered ON referral (filiere_id, answered_at, clock_started_at, paused_seconds);
    CREATE INDEX referral_owner ON referral (owner, owner_scope_id, due_at, id);
    CREATE INDEX referral_queue ON referral (filiere_id, status, boost DESC, priority_rank, waiting_since, id);
    CREATE INDEX referral_patient ON referral (patient_id, created_at);
    CREATE INDEX referral_sender_account ON referral (sender_account_id, status);
    CREATE INDEX referral_territory ON referral (territory_id, stage);
    CREATE INDEX referral_redirected_from ON referral (redirected_from_id);
    CREATE INDEX referral_previous ON referral (previous_referral_id);
    CREATE INDEX referral_orientation ON referral (orientation_resource_id);
    CREATE UNIQUE INDEX referral_one_live ON referral (patient_id, filiere_id)
      WHERE kind = 'care' AND filiere_id IS NOT NULL AND closed_at IS NULL
        AND status IN ('submitted', 'needs_information', 'accepted', 'waiting', 'scheduled', 'in_care')
        AND NOT (status = 'in_care' AND owner = 'secteur');

    CREATE TABLE referral_criterion (
      referral_id text NOT NULL REFERENCES referral (id),
      criterion_id text NOT NULL REFERENCES filiere_criterion (id),
      answer text NOT NULL ${oneOf("answer", ["yes", "no", "unknown"])},
      PRIMARY KEY (referral_id, criterion_id)
    );
    CREATE INDEX referral_criterion_criterion ON referral_criterion (criterion_id);

    CREATE TABLE referral_event (
      id text NOT NULL PRIMARY KEY,
      referral_id text NOT NULL REFERENCES referral (id),
      at text NOT NULL,
      account_id text REFERENCES account (id),
      action text NOT NULL,
      from_status text,
      to_status text,
      reason_code text,
      comment text,
      version integer NOT NULL
    );
    CREATE INDEX referral_event_referral ON referral_event (referral_id, at, id);
    CREATE INDEX referral_event_account ON referral_event (account_id);

    CREATE TABLE referral_message (
      id text NOT NULL PRIMARY KEY,
      referral_id text NOT NULL REFERENCES referral (id),
      account_id text NOT NULL REFERENCES account (id),
      side text NOT NULL ${oneOf("side", ["sender", "filiere"])},
      body text NOT NULL,
      created_at text NOT NULL
    );
    CREATE INDEX referral_message_referral ON referral_message (referral_id, created_at);
    CREATE INDEX referral_message_account ON referral_message (account_id);

    CREATE TABLE referral_message_read (
      message_id text NOT NULL REFERENCES referral_message (id),
      account_id text NOT NULL REFERENCES account (id),
      read_at text NOT NULL,
      PRIMARY KEY (message_id, account_id)
    );
    CREATE INDEX referral_message_read_account ON referral_message_read (account_id);

    CREATE TABLE attachment (
      id text NOT NULL PRIMARY KEY,
      referral_id text NOT NULL REFERENCES referral (id),
      name text NOT NULL,
      media_type text NOT NULL ${oneOf("media_type", ["application/pdf", "image/jpeg", "image/png"])},
      size integer NOT NULL,
      sha256 text NOT NULL,
      content ${bytes} NOT NULL,
      uploaded_by text NOT NULL REFERENCES account (id),
      created_at text NOT NULL
    );
    CREATE INDEX attachment_referral ON attachment (referral_id);
    CREATE INDEX attachment_uploaded_by ON attachment (uploaded_by);

    CREATE TABLE logistics_entry (
      id text NOT NULL PRIMARY KEY,
      referral_id text NOT NULL REFERENCES referral (id),
      filiere_id text NOT NULL REFERENCES filiere (id),
      kind text NOT NULL ${oneOf("kind", ["call", "transport", "reminder", "document", "other"])},
      outcome text NOT NULL ${oneOf("outcome", ["done", "no_answer", "message_left", "to_do"])},
      note text NOT NULL,
      due_on text,
      done_at text,
      done_by text REFERENCES account (id),
      created_by text NOT NULL REFERENCES account (id),
      created_at text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX logistics_entry_referral ON logistics_entry (referral_id, created_at);
    CREATE INDEX logistics_entry_due ON logistics_entry (filiere_id, done_at, due_on, id);
    CREATE INDEX logistics_entry_done_by ON logistics_entry (done_by);
    CREATE INDEX logistics_entry_created_by ON logistics_entry (created_by);
    `,
  );
}
