import { beforeAll, expect, test } from "vitest";
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
import { postgresPlanOf } from "#tests/setup/plans.ts";
import { sqlitePlanOf } from "#tests/setup/recording.ts";

const filiere = { side: "filieres", ids: ["x"] } as const;
const secteur = { side: "secteurs", ids: ["x"] } as const;
const TODAY = "2026-11-23";
const ranked = { id: "x", filiereId: "x", boost: 0, priorityRank: 2, waitingSince: "2026-01-01" };

/**
 * Each list, the index that serves its filter, and where the same index gives its order. PostgreSQL does not hold
 * a column that IS NULL for settled, so it sorts the open rows of a filière where such a column stands before.
 */
const LISTS: [string, (db: Database) => Promise<unknown>, string, "both" | "sqlite" | null][] = [
  ["the waiting list", (db) => listQueue(db, "x"), "referral_queue", "both"],
  ["a rank", (db) => findRank(db, ranked), "referral_queue", "both"],
  ["what is left to do", (db) => listOpenEntries(db, ["x"]), "logistics_entry_due", "sqlite"],
  ["visits to book again, filière", (db) => listToRebook(db, filiere), "appointment_rebook", "both"],
  ["visits to book again, secteur", (db) => listToRebook(db, secteur), "appointment_secteur_rebook", "both"],
  ["visits of a day, filière", (db) => listDay(db, filiere, TODAY), "appointment_filiere", "both"],
  ["visits of a day, secteur", (db) => listDay(db, secteur, TODAY), "appointment_secteur", "both"],
  ["visits to come", (db) => listUpcoming(db, filiere, NOW), "appointment_unsettled", "both"],
  ["visits to settle", (db) => listUnsettled(db, ["x"], NOW), "appointment_unsettled", "both"],
  // Two statuses are merged: the rows of thirty days are few.
  ["ends within 30 days", (db) => listEnds(db, filiere, "soon", TODAY), "episode_filiere_end", null],
  ["ends of a secteur", (db) => listEnds(db, secteur, "overdue", TODAY), "episode_secteur_end", null],
  ["returns, filière", (db) => listEnds(db, filiere, "returned", TODAY), "episode_filiere_return", "sqlite"],
  ["returns, secteur", (db) => listEnds(db, secteur, "returned", TODAY), "episode_secteur_return", "sqlite"],
];

onEachEngine("query plans of the care lists", (engine) => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await engine.create());
  });

  test.each(LISTS)("%s", async (_name, read, index, ordered) => {
    if (engine.name === "sqlite") {
      const plan = await sqlitePlanOf(db, read);
      expect(plan).toMatch(new RegExp(`SEARCH \\w+ USING (COVERING )?INDEX ${index} `));
      expect(plan).not.toMatch(/SCAN (referral|appointment|episode|logistics_entry)/);
      if (ordered) expect(plan).not.toContain("USE TEMP B-TREE FOR ORDER BY");
      return;
    }
    const plan = await postgresPlanOf(db, read);
    // Without rows, indexes that begin alike cost the same: any of the table's own, but never its key alone.
    const table = index.match(/^(logistics_entry|[a-z]+)_/)?.[1];
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan (Backward )?using ${table}_(?!pkey)`));
    expect(plan).not.toMatch(/Seq Scan on (referral|appointment|episode|logistics_entry)/);
    // Rows that come in order but for the last key are no whole sort.
    if (ordered === "both") expect(plan.replaceAll("Incremental Sort", "")).not.toContain("Sort  (");
  });
});
