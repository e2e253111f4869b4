import { expect, test } from "vitest";
import { listEnds } from "#app/domains/referrals/ends.queries.server.ts";
import {
  listDay,
  listOpenEntries,
  listToRebook,
  listUnsettled,
  listUpcoming,
} from "#app/domains/referrals/pathway.queries.server.ts";
import { findRank, listQueue } from "#app/domains/referrals/waiting-list.queries.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { NOW } from "#tests/setup/filiere-rows.ts";
import { sqlitePlanOf } from "#tests/setup/recording.ts";

const filiere = { side: "filieres", ids: ["x"] } as const;
const secteur = { side: "secteurs", ids: ["x"] } as const;
const TODAY = "2026-11-23";
const ranked = { id: "x", filiereId: "x", boost: 0, priorityRank: 2, waitingSince: "2026-01-01" };

/** Each list, the index that serves its filter, and whether the same index gives its order. */
const LISTS: [string, (db: Database) => Promise<unknown>, string, boolean][] = [
  ["the waiting list", (db) => listQueue(db, "x"), "referral_queue", true],
  ["a rank", (db) => findRank(db, ranked), "referral_queue", true],
  ["what is left to do", (db) => listOpenEntries(db, ["x"]), "logistics_entry_due", true],
  ["visits to book again, filière", (db) => listToRebook(db, filiere), "appointment_rebook", true],
  ["visits to book again, secteur", (db) => listToRebook(db, secteur), "appointment_secteur_rebook", true],
  ["visits of a day, filière", (db) => listDay(db, filiere, TODAY), "appointment_filiere", true],
  ["visits of a day, secteur", (db) => listDay(db, secteur, TODAY), "appointment_secteur", true],
  ["visits to come", (db) => listUpcoming(db, filiere, NOW), "appointment_unsettled", true],
  ["visits to settle", (db) => listUnsettled(db, ["x"], NOW), "appointment_unsettled", true],
  // Two statuses are merged: the rows of thirty days are few.
  ["ends within 30 days", (db) => listEnds(db, filiere, "soon", TODAY), "episode_filiere_end", false],
  ["ends of a secteur", (db) => listEnds(db, secteur, "overdue", TODAY), "episode_secteur_end", false],
  ["returns, filière", (db) => listEnds(db, filiere, "returned", TODAY), "episode_filiere_return", true],
  ["returns, secteur", (db) => listEnds(db, secteur, "returned", TODAY), "episode_secteur_return", true],
];

onEachEngine("query plans of the care lists", (engine) => {
  test.runIf(engine.name === "sqlite").each(LISTS)("%s", async (_name, read, index, isOrdered) => {
    const { db } = await engine.create();
    const plan = await sqlitePlanOf(db, read);
    expect(plan).toMatch(new RegExp(`SEARCH \\w+ USING (COVERING )?INDEX ${index} `));
    expect(plan).not.toMatch(/SCAN (referral|appointment|episode|logistics_entry)/);
    if (isOrdered) expect(plan).not.toContain("USE TEMP B-TREE FOR ORDER BY");
  });
});
