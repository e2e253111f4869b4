import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const STATUSES = [
  "requested",
  "triaged",
  "assigned",
  "seen",
  "written",
  "countersigned",
  "closed",
  "answered_by_phone",
  "refused",
  "cancelled",
];
const OWNERS = ["supervisor", "pool", "intern", "ward", "nobody"];
const LEVELS = ["immediate", "urgent", "scheduled"];
const TARGET_UNITS = ["minutes", "same_day", "working_days"];
const AIMS = [
  "diagnosis",
  "advice",
  "orientation",
  "risk",
  "capacity",
  "compulsory_care",
  "medication",
  "behaviour",
  "brief_therapy",
  "treatment",
];
const REASONS = [
  "suicide_risk",
  "agitation",
  "confusion",
  "withdrawal",
  "mood",
  "psychosis",
  "care_refusal",
  "eating_disorder",
  "somatic_symptoms",
  "treatment_advice",
  "other",
];
const INFORMED = ["agrees", "hesitates", "not_yet", "unable"];
const IMMEDIATE_RISKS = ["none", "suicide", "violence", "absconding", "other"];
const TRIAGE_OUTCOMES = ["validated", "modified", "phone", "refused"];
const REFUSAL_REASONS = [
  "not_psychiatric",
  "other_service",
  "already_followed",
  "patient_unavailable",
  "information_missing",
  "outside_perimeter",
  "withdrawn_after_call",
  "other",
];
const CANCEL_REASONS = [
  "left_before_seen",
  "transferred",
  "patient_refuses",
  "improved",
  "deceased",
  "entered_by_mistake",
  "other",
];
const RESET_REASONS = [
  "in_theatre",
  "too_drowsy",
  "away_for_examination",
  "refuses_for_now",
  "transferred",
  "information_missing",
  "other",
];
const BREACH_REASONS = [
  "staffing",
  "several_emergencies",
  "travel",
  "patient_unavailable",
  "ward_unreachable",
  "late_information",
  "interpreter",
  "technical",
  "other",
];
const RISKS = ["none", "low", "moderate", "high"];
const NOTE_STATUSES = ["draft", "written", "returned", "countersigned"];
const MEASURES = [
  "close_observation",
  "constant_observation",
  "secured_room",
  "removal_of_means",
  "voluntary_admission",
  "compulsory_admission",
  "treatment_started",
  "treatment_changed",
  "treatment_stopped",
  "further_tests",
  "family_met",
  "team_support",
  "safety_plan",
  "vigilans",
];
const FOLLOW_UPS = ["visit", "secteur", "filiere", "gp", "none"];
const SKILLS = [
  "emergency_assessment",
  "suicide_risk",
  "confusion",
  "capacity",
  "addiction",
  "psychopharmacology",
  "brief_therapy",
  "family_interview",
  "team_support",
  "compulsory_care",
  "older_people",
  "perinatal",
];
const UNAVAILABILITIES = ["guard", "leave", "training", "sick_leave", "other"];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE liaison_hospital (
      hospital_id text NOT NULL PRIMARY KEY REFERENCES establishment (id),
      opens_at text NOT NULL,
      closes_at text NOT NULL,
      same_day_until text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      updated_at text,
      updated_by text REFERENCES account (id)
    );
    CREATE INDEX liaison_hospital_updated_by ON liaison_hospital (updated_by);

    CREATE TABLE liaison_target (
      hospital_id text NOT NULL REFERENCES establishment (id),
      level text NOT NULL ${oneOf("level", LEVELS)},
      contact_unit text NOT NULL ${oneOf("contact_unit", TARGET_UNITS)},
      contact_count integer NOT NULL,
      answer_unit text NOT NULL ${oneOf("answer_unit", TARGET_UNITS)},
      answer_count integer NOT NULL,
      PRIMARY KEY (hospital_id, level)
    );

    CREATE TABLE liaison_request (
      id text NOT NULL PRIMARY KEY,
      reference text NOT NULL UNIQUE,
      territory_id text NOT NULL REFERENCES territory (id),
      hospital_id text NOT NULL REFERENCES establishment (id),
      ward_id text NOT NULL REFERENCES ward (id),
      patient_id text NOT NULL REFERENCES patient (id),
      requester_account_id text NOT NULL REFERENCES account (id),
      requester_name text,
      callback_phone text NOT NULL,
      bed text,
      admitted_on text,
      expected_discharge_on text,
      stay_reason text,
      question text NOT NULL,
      aim text NOT NULL ${oneOf("aim", AIMS)},
      reason text NOT NULL ${oneOf("reason", REASONS)},
      context text,
      treatments text,
      known_care text,
      needs_interpreter integer NOT NULL DEFAULT 0 CHECK (needs_interpreter IN (0, 1)),
      patient_informed text NOT NULL ${oneOf("patient_informed", INFORMED)},
      immediate_risk text NOT NULL ${oneOf("immediate_risk", IMMEDIATE_RISKS)},
      risk_measures text,
      requested_level text NOT NULL ${oneOf("requested_level", LEVELS)},
      level text NOT NULL ${oneOf("level", LEVELS)},
      level_rank integer NOT NULL CHECK (level_rank IN (1, 2, 3)),
      status text NOT NULL ${oneOf("status", STATUSES)},
      owner text NOT NULL ${oneOf("owner", OWNERS)},
      due_at text,
      requested_at text NOT NULL,
      clock_started_at text NOT NULL,
      contact_due_at text NOT NULL,
      answer_due_at text NOT NULL,
      triage_outcome text ${oneOf("triage_outcome", TRIAGE_OUTCOMES)},
      triaged_at text,
      triaged_by text REFERENCES account (id),
      refusal_reason text ${oneOf("refusal_reason", REFUSAL_REASONS)},
      phone_answer text,
      called_at text,
      called_person text,
      assigned_to text REFERENCES account (id),
      assigned_at text,
      visit integer NOT NULL DEFAULT 1,
      visit_on text,
      first_contact_at text,
      answered_at text,
      contact_breach_reason text ${oneOf("contact_breach_reason", BREACH_REASONS)},
      contact_breach_note text,
      answer_breach_reason text ${oneOf("answer_breach_reason", BREACH_REASONS)},
      answer_breach_note text,
      cancel_reason text ${oneOf("cancel_reason", CANCEL_REASONS)},
      team_result integer CHECK (team_result IN (0, 1, 2)),
      ward_result integer CHECK (ward_result IN (0, 1, 2)),
      ward_comment text,
      ward_confirmed_at text,
      ward_confirmed_by text REFERENCES account (id),
      reminded_at text,
      escalated_at text,
      closed_at text,
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CHECK ((closed_at IS NULL) = (due_at IS NOT NULL)),
      CHECK ((closed_at IS NULL) = (owner <> 'nobody'))
    );
    CREATE UNIQUE INDEX liaison_request_one_live ON liaison_request (patient_id, hospital_id) WHERE closed_at IS NULL;
    CREATE INDEX liaison_request_board ON liaison_request (hospital_id, due_at, id) WHERE closed_at IS NULL;
    CREATE INDEX liaison_request_clock ON liaison_request (due_at, id) WHERE closed_at IS NULL;
    CREATE INDEX liaison_request_status ON liaison_request (status, due_at, id);
    CREATE INDEX liaison_request_of_ward ON liaison_request (ward_id, requested_at, id);
    CREATE INDEX liaison_request_period ON liaison_request (hospital_id, requested_at, level);
    CREATE INDEX liaison_request_dates ON liaison_request (requested_at, id);
    CREATE INDEX liaison_request_patient ON liaison_request (patient_id, requested_at);
    CREATE INDEX liaison_request_assigned ON liaison_request (assigned_to, closed_at, due_at);
    CREATE INDEX liaison_request_territory ON liaison_request (territory_id);
    CREATE INDEX liaison_request_requester ON liaison_request (requester_account_id);
    CREATE INDEX liaison_request_triaged_by ON liaison_request (triaged_by);
    CREATE INDEX liaison_request_confirmed_by ON liaison_request (ward_confirmed_by);

    CREATE TABLE liaison_event (
      id text NOT NULL PRIMARY KEY,
      request_id text NOT NULL REFERENCES liaison_request (id),
      at text NOT NULL,
      account_id text REFERENCES account (id),
      action text NOT NULL,
      from_status text,
      to_status text,
      level text ${oneOf("level", LEVELS)},
      visit integer NOT NULL,
      reason_code text,
      comment text,
      version integer NOT NULL
    );
    CREATE INDEX liaison_event_request ON liaison_event (request_id, at, id);
    CREATE INDEX liaison_event_account ON liaison_event (account_id);
    CREATE INDEX liaison_event_action ON liaison_event (action, at);

    CREATE TABLE liaison_reset (
      id text NOT NULL PRIMARY KEY,
      request_id text NOT NULL REFERENCES liaison_request (id),
      at text NOT NULL,
      account_id text NOT NULL REFERENCES account (id),
      reason text NOT NULL ${oneOf("reason", RESET_REASONS)},
      comment text,
      previous_started_at text NOT NULL,
      started_at text NOT NULL,
      previous_contact_due_at text NOT NULL,
      contact_due_at text NOT NULL
    );
    CREATE INDEX liaison_reset_request ON liaison_reset (request_id, at);
    CREATE INDEX liaison_reset_account ON liaison_reset (account_id);

    CREATE TABLE liaison_note (
      id text NOT NULL PRIMARY KEY,
      request_id text NOT NULL REFERENCES liaison_request (id),
      visit integer NOT NULL,
      author_account_id text NOT NULL REFERENCES account (id),
      status text NOT NULL ${oneOf("status", NOTE_STATUSES)},
      contact_at text,
      minutes integer,
      assessment text,
      suicide_risk text ${oneOf("suicide_risk", RISKS)},
      risk_detail text,
      senior_called_at text,
      senior_called text,
      senior_advice text,
      cim10_code text,
      advice text,
      treatment text,
      measures_detail text,
      team_result integer CHECK (team_result IN (0, 1, 2)),
      if_worse text,
      follow_up text ${oneOf("follow_up", FOLLOW_UPS)},
      follow_up_detail text,
      filiere_id text REFERENCES filiere (id),
      filiere_priority text ${oneOf("filiere_priority", ["urgent", "prioritaire", "programme"])},
      next_visit_on text,
      referral_id text REFERENCES referral (id),
      submitted_at text,
      returned_at text,
      countersigned_at text,
      countersigned_by text REFERENCES account (id),
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      UNIQUE (request_id, visit)
    );
    CREATE INDEX liaison_note_author ON liaison_note (author_account_id, status, updated_at);
    CREATE INDEX liaison_note_countersigned_by ON liaison_note (countersigned_by);
    CREATE INDEX liaison_note_filiere ON liaison_note (filiere_id);
    CREATE INDEX liaison_note_referral ON liaison_note (referral_id);
    CREATE INDEX liaison_note_logbook ON liaison_note (author_account_id, contact_at, id);

    CREATE TABLE liaison_note_measure (
      note_id text NOT NULL REFERENCES liaison_note (id),
      measure text NOT NULL ${oneOf("measure", MEASURES)},
      PRIMARY KEY (note_id, measure)
    );

    CREATE TABLE liaison_note_skill (
      note_id text NOT NULL REFERENCES liaison_note (id),
      skill text NOT NULL ${oneOf("skill", SKILLS)},
      PRIMARY KEY (note_id, skill)
    );

    CREATE TABLE liaison_comment (
      id text NOT NULL PRIMARY KEY,
      note_id text NOT NULL REFERENCES liaison_note (id),
      account_id text NOT NULL REFERENCES account (id),
      kind text NOT NULL ${oneOf("kind", ["return", "teaching"])},
      body text NOT NULL,
      created_at text NOT NULL,
      read_at text
    );
    CREATE INDEX liaison_comment_note ON liaison_comment (note_id, created_at);
    CREATE INDEX liaison_comment_account ON liaison_comment (account_id);

    CREATE TABLE liaison_unavailability (
      id text NOT NULL PRIMARY KEY,
      account_id text NOT NULL REFERENCES account (id),
      kind text NOT NULL ${oneOf("kind", UNAVAILABILITIES)},
      starts_at text NOT NULL,
      ends_at text NOT NULL,
      note text,
      entered_by text NOT NULL REFERENCES account (id),
      created_at text NOT NULL,
      cancelled_at text,
      CHECK (ends_at > starts_at)
    );
    CREATE INDEX liaison_unavailability_account ON liaison_unavailability (account_id, ends_at);
    CREATE INDEX liaison_unavailability_dates ON liaison_unavailability (ends_at, starts_at);
    CREATE INDEX liaison_unavailability_entered_by ON liaison_unavailability (entered_by);

    CREATE TABLE liaison_handover (
      id text NOT NULL PRIMARY KEY,
      hospital_id text NOT NULL REFERENCES establishment (id),
      to_account_id text NOT NULL REFERENCES account (id),
      note text,
      created_by text NOT NULL REFERENCES account (id),
      created_at text NOT NULL,
      acknowledged_at text
    );
    CREATE INDEX liaison_handover_hospital ON liaison_handover (hospital_id, created_at);
    CREATE INDEX liaison_handover_to ON liaison_handover (to_account_id, acknowledged_at);
    CREATE INDEX liaison_handover_created_by ON liaison_handover (created_by);

    CREATE TABLE liaison_handover_item (
      handover_id text NOT NULL REFERENCES liaison_handover (id),
      request_id text NOT NULL REFERENCES liaison_request (id),
      note text,
      PRIMARY KEY (handover_id, request_id)
    );
    CREATE INDEX liaison_handover_item_request ON liaison_handover_item (request_id);

    CREATE TABLE ward_admission (
      ward_id text NOT NULL REFERENCES ward (id),
      month text NOT NULL,
      admissions integer NOT NULL CHECK (admissions >= 0),
      origin text NOT NULL ${oneOf("origin", ["entered", "imported"])},
      entered_by text NOT NULL REFERENCES account (id),
      entered_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (ward_id, month)
    );
    CREATE INDEX ward_admission_month ON ward_admission (month);
    CREATE INDEX ward_admission_entered_by ON ward_admission (entered_by);

    CREATE TABLE liaison_review (
      hospital_id text NOT NULL REFERENCES establishment (id),
      month text NOT NULL,
      participants text,
      conclusions text,
      updated_by text NOT NULL REFERENCES account (id),
      updated_at text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (hospital_id, month)
    );
    CREATE INDEX liaison_review_updated_by ON liaison_review (updated_by);
    `,
  );
}
