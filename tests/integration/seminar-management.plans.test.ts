import { expect, test } from "vitest";
import { listPastQueues } from "#app/domains/seminars/chance.queries.server.ts";
import {
  countTrained,
  countWaiting,
  listAttested,
  listTrainingSeminars,
} from "#app/domains/seminars/competences.queries.server.ts";
import {
  listFiguredSeminars,
  listFiguredSessions,
  listQueuesToServe,
} from "#app/domains/seminars/figures.queries.server.ts";
import { listSessionEvents } from "#app/domains/seminars/managed-session.queries.server.ts";
import { listPeopleToRemind, listSessionsToRemind } from "#app/domains/seminars/reminders.queries.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { plansOf, postgresPlanOf } from "#tests/setup/plans.ts";
import { NOW } from "#tests/setup/seminar-world.ts";

const SINCE = NOW.toISOString();
const FILIERES = { filiereIds: ["x"] };

const LISTS: readonly [name: string, index: string, read: (db: Database) => Promise<unknown>][] = [
  ["listSessionEvents", "seminar_enrolment_event_enrolment", (db) => listSessionEvents(db, "x")],
  ["listFiguredSessions", "seminar_session_dates", (db) => listFiguredSessions(db, { since: SINCE })],
  ["listFiguredSeminars", "seminar_session_seminar", (db) => listFiguredSeminars(db, { since: SINCE })],
  ["listQueuesToServe", "seminar_session_dates", (db) => listQueuesToServe(db, NOW)],
  ["listPastQueues", "seminar_session_dates", (db) => listPastQueues(db, { since: SINCE, until: SINCE })],
  [
    "listSessionsToRemind",
    "seminar_session_dates",
    (db) => listSessionsToRemind(db, { now: NOW, until: NOW }),
  ],
  [
    "listPeopleToRemind",
    "seminar_enrolment_queue",
    (db) => listPeopleToRemind(db, { sessionId: "x", kind: "day", forOn: "x" }),
  ],
  ["listTrainingSeminars", "seminar_list", (db) => listTrainingSeminars(db, ["x"])],
  [
    "countTrained",
    "seminar_session_seminar",
    (db) => countTrained(db, { ...FILIERES, since: SINCE, minutes: 1 }),
  ],
  ["countWaiting", "seminar_enrolment_queue", (db) => countWaiting(db, { ...FILIERES, now: NOW })],
  [
    "listAttested",
    "seminar_session_seminar",
    (db) => listAttested(db, { filiereId: "x", secteurId: undefined, profession: null, since: SINCE }),
  ],
];

/** Read whole; a handful of seminars, or what a query made itself, may be. */
const GROWING = /^SCAN seminar_(session|enrolment|certificate|participant)/;

onEachEngine("the lists of the coordination and the map of competences", (engine) => {
  test.each(LISTS)("%s reads by %s", async (_name, index, read) => {
    const { db } = await engine.create();
    if (engine.name === "postgres") {
      expect(await postgresPlanOf(db, read)).toContain(index);
      return;
    }
    const steps = (await plansOf(db, read)).flat();
    expect(steps.some((step) => step.includes(index))).toBe(true);
    expect(steps.filter((step) => GROWING.test(step))).toEqual([]);
  });
});
