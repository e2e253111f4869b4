import type { Kysely } from "kysely";
import { oneOf, runScript } from "../script.ts";

const QUESTIONNAIRE_KINDS = ["satisfaction", "follow_up", "knowledge"];
const QUESTION_KINDS = ["scale", "one", "several", "text"];
const QUESTION_MEASURES = ["overall", "attractiveness"];
const EVALUATION_MOMENTS = ["before", "on_day", "three_months"];

/**
 * What people think of a seminar and what they know before and after. A question that was asked is never changed: an
 * edited questionnaire is a new one, with a new number, and each session keeps the one that it was asked.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await runScript(
    db,
    `
    CREATE TABLE seminar_questionnaire (
      id text NOT NULL PRIMARY KEY,
      seminar_id text NOT NULL REFERENCES seminar (id),
      kind text NOT NULL ${oneOf("kind", QUESTIONNAIRE_KINDS)},
      number integer NOT NULL CHECK (number >= 1),
      created_at text NOT NULL,
      created_by text REFERENCES account (id),
      UNIQUE (seminar_id, kind, number)
    );
    CREATE INDEX seminar_questionnaire_created_by ON seminar_questionnaire (created_by);

    CREATE TABLE seminar_question (
      id text NOT NULL PRIMARY KEY,
      kind text NOT NULL ${oneOf("kind", QUESTION_KINDS)},
      label text NOT NULL,
      is_required integer NOT NULL CHECK (is_required IN (0, 1)),
      measure text ${oneOf("measure", QUESTION_MEASURES)}
    );

    CREATE TABLE seminar_question_choice (
      question_id text NOT NULL REFERENCES seminar_question (id),
      position integer NOT NULL CHECK (position >= 1),
      label text NOT NULL,
      is_right integer NOT NULL DEFAULT 0 CHECK (is_right IN (0, 1)),
      PRIMARY KEY (question_id, position)
    );

    CREATE TABLE seminar_questionnaire_question (
      questionnaire_id text NOT NULL REFERENCES seminar_questionnaire (id),
      position integer NOT NULL CHECK (position >= 1),
      question_id text NOT NULL REFERENCES seminar_question (id),
      PRIMARY KEY (questionnaire_id, position)
    );
    CREATE INDEX seminar_questionnaire_question_question ON seminar_questionnaire_question (question_id);

    CREATE TABLE seminar_evaluation (
      id text NOT NULL PRIMARY KEY,
      session_id text NOT NULL REFERENCES seminar_session (id),
      moment text NOT NULL ${oneOf("moment", EVALUATION_MOMENTS)},
      questionnaire_id text REFERENCES seminar_questionnaire (id),
      knowledge_id text REFERENCES seminar_questionnaire (id),
      opens_at text NOT NULL,
      reminds_at text,
      closes_at text NOT NULL,
      CHECK (questionnaire_id IS NOT NULL OR knowledge_id IS NOT NULL),
      CHECK (closes_at > opens_at),
      UNIQUE (session_id, moment)
    );
    CREATE INDEX seminar_evaluation_closes ON seminar_evaluation (closes_at);
    CREATE INDEX seminar_evaluation_questionnaire ON seminar_evaluation (questionnaire_id);
    CREATE INDEX seminar_evaluation_knowledge ON seminar_evaluation (knowledge_id);

    CREATE TABLE seminar_evaluation_person (
      id text NOT NULL PRIMARY KEY,
      evaluation_id text NOT NULL REFERENCES seminar_evaluation (id),
      enrolment_id text NOT NULL REFERENCES seminar_enrolment (id),
      invited_at text NOT NULL,
      reminded_at text,
      answered_at text,
      tested_at text,
      score integer CHECK (score BETWEEN 0 AND 100),
      CHECK ((tested_at IS NULL) = (score IS NULL)),
      UNIQUE (evaluation_id, enrolment_id)
    );
    CREATE INDEX seminar_evaluation_person_enrolment ON seminar_evaluation_person (enrolment_id);

    CREATE TABLE seminar_answer (
      person_id text NOT NULL REFERENCES seminar_evaluation_person (id),
      question_id text NOT NULL REFERENCES seminar_question (id),
      choice integer NOT NULL CHECK (choice >= 0),
      comment text,
      PRIMARY KEY (person_id, question_id, choice),
      CHECK ((choice = 0) = (comment IS NOT NULL))
    );
    CREATE INDEX seminar_answer_question ON seminar_answer (question_id);
    `,
  );
}
