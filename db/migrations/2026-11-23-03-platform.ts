import { type Kysely, sql } from "kysely";
import { isPostgres, oneOf, runScript } from "../script.ts";

const APPEND_ONLY = ["audit_event", "audit_link"];

export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE audit_event (
      id text NOT NULL PRIMARY KEY,
      at text NOT NULL,
      account_id text REFERENCES account (id),
      actor_label text NOT NULL,
      action text NOT NULL,
      subject_type text,
      subject_id text,
      patient_id text,
      detail text,
      request_id text
    );
    CREATE INDEX audit_event_at ON audit_event (at, id);
    CREATE INDEX audit_event_patient ON audit_event (patient_id, at, id);
    CREATE INDEX audit_event_account ON audit_event (account_id, at, id);
    CREATE INDEX audit_event_action ON audit_event (action, at, id);

    CREATE TABLE audit_link (
      seq integer NOT NULL PRIMARY KEY,
      event_id text NOT NULL UNIQUE REFERENCES audit_event (id),
      previous_hash text NOT NULL,
      hash text NOT NULL
    );

    CREATE TABLE audit_pending (
      event_id text NOT NULL PRIMARY KEY REFERENCES audit_event (id)
    );

    CREATE TABLE outbox_message (
      id text NOT NULL PRIMARY KEY,
      kind text NOT NULL,
      recipient_account_id text REFERENCES account (id),
      recipient_email text NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      status text NOT NULL ${oneOf("status", ["pending", "sent", "failed"])},
      attempts integer NOT NULL DEFAULT 0,
      next_attempt_at text,
      claimed_until text,
      last_error text,
      created_at text NOT NULL,
      sent_at text
    );
    CREATE INDEX outbox_due ON outbox_message (status, next_attempt_at);
    CREATE INDEX outbox_list ON outbox_message (status, created_at, id);
    CREATE INDEX outbox_recipient ON outbox_message (recipient_account_id);

    CREATE TABLE notification (
      id text NOT NULL PRIMARY KEY,
      account_id text NOT NULL REFERENCES account (id),
      kind text NOT NULL,
      text text NOT NULL,
      path text NOT NULL,
      created_at text NOT NULL,
      read_at text
    );
    CREATE INDEX notification_account ON notification (account_id, created_at, id);
    CREATE INDEX notification_unread ON notification (account_id, read_at);

    CREATE TABLE job_run (
      name text NOT NULL PRIMARY KEY,
      locked_until text,
      last_started_at text,
      last_finished_at text,
      last_error text,
      last_failed_at text,
      run_count integer NOT NULL DEFAULT 0,
      failure_count integer NOT NULL DEFAULT 0
    );

    CREATE TABLE setting (
      key text NOT NULL PRIMARY KEY,
      value text NOT NULL,
      updated_at text NOT NULL,
      updated_by text REFERENCES account (id),
      version integer NOT NULL DEFAULT 1
    );

    CREATE TABLE form_draft (
      id text NOT NULL PRIMARY KEY,
      account_id text NOT NULL REFERENCES account (id),
      form text NOT NULL,
      subject_id text NOT NULL,
      content text NOT NULL,
      updated_at text NOT NULL,
      UNIQUE (account_id, form, subject_id)
    );
    `,
  );
  for (const table of APPEND_ONLY) await refuseChanges(db, table);
  await queueForSealing(db);
}

/** Every new event waits for the sealer, however it was inserted. */
async function queueForSealing(db: Kysely<never>): Promise<void> {
  if (isPostgres(db)) {
    await sql
      .raw(`CREATE FUNCTION audit_event_queue() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO audit_pending (event_id) VALUES (NEW.id); RETURN NEW; END $$`)
      .execute(db);
    await sql
      .raw(`CREATE TRIGGER audit_event_queue AFTER INSERT ON audit_event
        FOR EACH ROW EXECUTE FUNCTION audit_event_queue()`)
      .execute(db);
    return;
  }
  await sql
    .raw(`CREATE TRIGGER audit_event_queue AFTER INSERT ON audit_event
      BEGIN INSERT INTO audit_pending (event_id) VALUES (NEW.id); END`)
    .execute(db);
}

async function refuseChanges(db: Kysely<never>, table: string): Promise<void> {
  if (isPostgres(db)) {
    await sql
      .raw(`CREATE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`)
      .execute(db);
    await sql
      .raw(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION ${table}_append_only()`)
      .execute(db);
    return;
  }
  for (const verb of ["UPDATE", "DELETE"]) {
    await sql
      .raw(`CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`)
      .execute(db);
  }
}
