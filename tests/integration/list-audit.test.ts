import { expect, test } from "vitest";
import { auditList } from "#app/domains/referrals/care-pages.service.server.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const NOW = new Date("2026-11-23T09:00:00Z");

onEachEngine("the audit of a list", (engine) => {
  test("names each patient once, whoever stands on several lines", async () => {
    const { db } = await engine.create();
    const actor = await createPerson(
      db,
      { email: "liste@pluton.test", givenName: "Ana", familyName: "Liste", profession: "nurse", grants: [] },
      NOW,
    );
    await auditList({ db, actor, now: NOW }, "episode.list", [
      { patientId: "a" },
      { patientId: "b" },
      { patientId: "a" },
    ]);
    const line = await db
      .selectFrom("auditEvent")
      .select(["accountId", "detail"])
      .where("action", "=", "episode.list")
      .executeTakeFirstOrThrow();
    expect(line.accountId).toBe(actor.accountId);
    expect(JSON.parse(line.detail ?? "")).toEqual({ count: 2, ids: "a b" });
  });
});
