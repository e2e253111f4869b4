import { expect, test } from "vitest";
import { listMetNames } from "#app/domains/patients/met-names.queries.server.ts";
import { findContent, listConfirmedWords } from "#app/domains/teaching/content.queries.server.ts";
import { listPlaceKeys } from "#app/domains/teaching/places.queries.server.ts";
import { findFeedback, findPresence, listPresences } from "#app/domains/teaching/presence.queries.server.ts";
import { listAttended, listPresented, listSupervised } from "#app/domains/teaching/record.queries.server.ts";
import {
  listLapsed,
  listToChase,
  listToClose,
  listToRemind,
} from "#app/domains/teaching/reminders.queries.server.ts";
import {
  existsOverlap,
  findTeachingSession,
  listAnnouncedTeaching,
  listFreeSlots,
  listInterns,
  listOwnedTeaching,
  listOwnPresentations,
  listTeachingEvents,
  listTeachingSessions,
} from "#app/domains/teaching/teaching.queries.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { plansOf, postgresPlanOf } from "#tests/setup/plans.ts";
import { createTeachingWorld, NOW } from "#tests/setup/teaching-world.ts";

const at = NOW.toISOString();
const CALENDAR = {
  from: at,
  isPast: false,
  kind: null,
  filiere: null,
  isFree: false,
  personId: null,
  after: null,
};

onEachEngine("the reads of the teaching", (engine) => {
  // PostgreSQL reads a small table whole however it is indexed; SQLite plans without looking at its size
  test.runIf(engine.name === "sqlite")("find what they look for by an index, in its order", async () => {
    const { db } = await engine.create();
    const world = await createTeachingWorld(db);
    const plans = await plansOf(db, async (spied) => {
      await listTeachingSessions(spied, CALENDAR);
      await listTeachingSessions(spied, { ...CALENDAR, isPast: true, kind: "case" });
      await listTeachingSessions(spied, { ...CALENDAR, after: { startsAt: at, id: "x" } });
      await findTeachingSession(spied, "x");
      await listAnnouncedTeaching(spied, at);
      await listFreeSlots(spied, NOW);
      await existsOverlap(spied, { presenterId: "x", startsAt: at, endsAt: at, exceptId: null });
      await listOwnedTeaching(spied, { accountId: "x", dueBefore: at, limit: 50 });
      await listOwnPresentations(spied, { accountId: "x", from: at, before: at, limit: 50 });
      await listTeachingEvents(spied, "x");
      await listInterns(spied, { from: "2026-11-23", to: "2026-11-23" });
      await findContent(spied, "x");
      await listConfirmedWords(spied, "x");
      await listPresences(spied, "x");
      await findPresence(spied, { sessionId: "x", accountId: "x" });
      await findFeedback(spied, "x");
      await listPresented(spied, { accountId: "x", from: at, until: at });
      await listAttended(spied, { accountId: "x", from: at, until: at });
      await listSupervised(spied, {
        isEvery: false,
        hospitalIds: ["x"],
        secteurIds: ["x"],
        moderatorId: "x",
        days: { from: "2026-11-01", to: "2027-04-30" },
        instants: { from: at, until: at },
      });
      await listToRemind(spied, { now: NOW, before: at });
      await listToChase(spied, { now: NOW, before: at });
      await listToClose(spied, NOW);
      await listLapsed(spied, NOW);
      await listPlaceKeys(spied, ["lille"]);
      await listMetNames(spied, { keys: ["dupont"], reader: { actor: world.intern, now: NOW } });
    });
    expect(plans).toHaveLength(26);
    const steps = plans.flat();
    expect(steps.filter((step) => /^SCAN (?!CONSTANT)/.test(step))).toEqual([]);
    // the calendar is read in its order, never sorted
    expect(
      plans
        .slice(0, 3)
        .flat()
        .filter((step) => step.includes("TEMP B-TREE")),
    ).toEqual([]);
    expect(steps.some((step) => step.includes("teaching_session_owner"))).toBe(true);
    expect(steps.some((step) => step.includes("patient_birth_name"))).toBe(true);
  });

  test.runIf(engine.name === "postgres")("read the calendar and one's own by an index", async () => {
    const { db } = await engine.create();
    const calendar = await postgresPlanOf(db, (spied) => listTeachingSessions(spied, CALENDAR));
    expect(calendar).toContain("teaching_session_dates");
    expect(calendar).not.toContain("Sort");
    const owned = await postgresPlanOf(db, (spied) =>
      listOwnedTeaching(spied, { accountId: "x", dueBefore: at, limit: 50 }),
    );
    expect(owned).toContain("teaching_session_owner");
  });
});
