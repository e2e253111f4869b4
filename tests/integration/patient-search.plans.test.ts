import { expect, test } from "vitest";
import { listBornOn, listRecentlyCreatedBy } from "#app/domains/patients/search.queries.server.ts";
import { namePatterns } from "#app/domains/patients/search.rules.ts";
import { listRecentPatients, searchPatients } from "#app/domains/patients/search.service.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createPatientWorld, NOW } from "#tests/setup/patient-world.ts";
import { plansOf, postgresPlanOf } from "#tests/setup/plans.ts";

onEachEngine("the plans of the search of patients", (engine) => {
  test.runIf(engine.name === "sqlite")("read no table of patients whole, and sort none", async () => {
    const { db } = await engine.create();
    const { people } = await createPatientWorld(db);
    const ctx = as(db, people.north);
    const plans = [
      ...(await plansOf(db, (spied) => searchPatients({ ...ctx, db: spied }, { letters: "dup mar" }))),
      ...(await plansOf(db, (spied) =>
        searchPatients({ ...ctx, db: spied }, { birthOn: "1984-03-12", letters: "dup" }),
      )),
      ...(await plansOf(db, (spied) => listRecentPatients({ ...ctx, db: spied }))),
    ];
    expect(plans.length).toBeGreaterThan(6);
    expect(plans.flat().filter((step) => /^SCAN (patient|referral)\b/.test(step))).toEqual([]);
    const [created] = await plansOf(db, (spied) =>
      listRecentlyCreatedBy(spied, { reader: { actor: people.north, now: NOW }, limit: 20 }),
    );
    expect(created).toEqual([
      "SEARCH patient USING COVERING INDEX patient_created_by (created_by=? AND created_at>?)",
    ]);
    const [born] = await plansOf(db, (spied) => listBornOn(spied, { birthOn: "1984-03-12", patterns: [] }));
    expect(born?.[0]).toBe("SEARCH patient USING INDEX patient_birth (birth_on=?)");
    expect(born?.join()).not.toContain("TEMP B-TREE");
  });

  test.runIf(engine.name === "postgres")(
    "take the index's order and its names on PostgreSQL too",
    async () => {
      const { db } = await engine.create();
      const { people } = await createPatientWorld(db);
      const created = await postgresPlanOf(
        db,
        (spied) => listRecentlyCreatedBy(spied, { reader: { actor: people.north, now: NOW }, limit: 20 }),
        { isGeneric: true },
      );
      expect(created).toContain("patient_created_by");
      expect(created).not.toMatch(/Sort|Seq Scan/);
      const patterns = namePatterns("dup", { isGivenAloneRead: true });
      const born = await postgresPlanOf(
        db,
        (spied) => listBornOn(spied, { birthOn: "1984-03-12", patterns }),
        { isGeneric: true },
      );
      expect(born).toContain("patient_birth");
      expect(born).not.toMatch(/Seq Scan on patient/);
    },
  );
});
