import { describe, expect, test } from "vitest";
import { resetClock } from "#app/domains/liaison/assignment.service.server.ts";
import {
  listFrequentPatients,
  listRequestsOfPatients,
} from "#app/domains/liaison/frequent.queries.server.ts";
import { listFrequentCallers } from "#app/domains/liaison/frequent.service.server.ts";
import { REVIEW_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import { sendLiaisonRequest } from "#app/domains/liaison/request.service.server.ts";
import {
  listReviewEvents,
  listReviewResets,
  listReviewRows,
} from "#app/domains/liaison/review.queries.server.ts";
import { concludeReview, openReview } from "#app/domains/liaison/review.service.server.ts";
import { reviewCsv } from "#app/domains/liaison/review-csv.server.ts";
import {
  answerByPhone,
  changeLevel,
  refuseRequest,
  validateRequest,
} from "#app/domains/liaison/triage.service.server.ts";
import { onEachEngine, openTemplateCopy } from "#tests/setup/database.ts";
import {
  as,
  createLiaisonWorld,
  moved,
  NOW,
  newLiaisonPatient,
  requestFor,
  sendRequest,
} from "#tests/setup/liaison-world.ts";
import { plansOf } from "#tests/setup/plans.ts";
import { race } from "#tests/setup/race.ts";

const NOVEMBER = { hopital: "ch-armentieres", mois: "2026-11" };
const later = new Date(NOW.getTime() + 3_600_000);
const call = { calledAt: later.toISOString(), calledPerson: "Dr Cadre" };

onEachEngine("the monthly review with the wards", (engine) => {
  test("says what each ward's requests became, who decided and why, without any patient", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, ward, otherWard, intern, secteur, director } = world.people;
    const validated = await sendRequest(db, world);
    await moved(db, supervisor, validateRequest, validated, { comment: null });
    const reset = {
      startedAt: new Date(NOW.getTime() + 7_200_000).toISOString(),
      reason: "in_theatre" as const,
      comment: null,
    };
    await moved(db, supervisor, resetClock, validated, reset, later);
    const changed = await sendRequest(db, world);
    await moved(db, supervisor, changeLevel, changed, { level: "scheduled", comment: "Pas d’urgence" });
    const phone = await sendRequest(db, world);
    await moved(db, supervisor, answerByPhone, phone, { ...call, answer: "Poursuivre." }, later);
    const refused = await sendRequest(db, world, { question: "Un avis d’addictologie ?" });
    const refusal = { ...call, reason: "other_service" as const, comment: "Vu avec l’addictologie" };
    await moved(db, supervisor, refuseRequest, refused, refusal, later);
    const patientId = await newLiaisonPatient(db, world);
    const elsewhere = requestFor(world, patientId, { wardId: world.wards["cha-cardiologie"] ?? "" });
    expect(await sendLiaisonRequest(as(db, otherWard), elsewhere)).toMatchObject({ ok: true });

    const page = await openReview(as(db, supervisor), NOVEMBER);
    expect(page?.total).toMatchObject({ requests: 5, reviewed: 4, resets: 1 });
    const medicine = page?.wards.find(({ wardId }) => wardId === world.wards["cha-medecine-polyvalente"]);
    expect(medicine).toMatchObject({
      requests: 4,
      outcomes: { validated: 1, modified: 1, phone: 1, refused: 1 },
      reasons: [{ reason: "other_service", count: 1 }],
    });
    const found = (id: string) => page?.requests.find((request) => request.id === id);
    expect(found(refused)).toMatchObject({
      question: "Un avis d’addictologie ?",
      refusalReason: "other_service",
      calledPerson: "Dr Cadre",
      decision: { by: "senior Essai", at: later.toISOString(), comment: "Vu avec l’addictologie" },
    });
    expect(found(changed)?.levelChanges).toMatchObject([
      { from: "urgent", to: "scheduled", by: "senior Essai", comment: "Pas d’urgence" },
    ]);
    expect(found(validated)?.resets).toMatchObject([
      { reason: "in_theatre", previousStartedAt: NOW.toISOString(), startedAt: reset.startedAt },
    ]);
    const csv = reviewCsv(page?.requests ?? []);
    expect(csv.split("\r\n")).toHaveLength(7);
    expect(csv).toContain("Relève d’un autre service");
    expect(JSON.stringify(page) + csv).not.toMatch(/LIAISON[A-Z]|Dominique/);
    const trail = await db
      .selectFrom("auditEvent")
      .select("detail")
      .where("action", "=", "liaison.review.list")
      .executeTakeFirstOrThrow();
    expect(trail.detail).toContain(patientId);

    const own = await openReview(as(db, ward), NOVEMBER);
    expect(own).toMatchObject({ total: { requests: 4 }, mayConclude: false });
    expect(own?.requests.map(({ id }) => id)).toContain(refused);
    expect(await openReview(as(db, otherWard), NOVEMBER)).toMatchObject({ total: { requests: 1 } });
    for (const stranger of [intern, secteur, director])
      expect(await openReview(as(db, stranger), NOVEMBER)).toBeNull();
    expect(await openReview(as(db, ward), { ...NOVEMBER, hopital: "ch-hazebrouck" })).toBeNull();
    expect((await openReview(as(db, supervisor), { ...NOVEMBER, mois: "2026-10" }))?.requests).toEqual([]);
  });

  test("keeps its conclusions: one writer at a time, read by the wards, told who wrote before", async () => {
    const { db, url } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, ward } = world.people;
    const form = {
      hospitalId: world.hospitals["ch-armentieres"] ?? "",
      month: "2026-11",
      version: 0,
      participants: null,
      conclusions: "Rappeler l’addictologie aux services.",
    };
    expect(await concludeReview(as(db, ward), form)).toMatchObject({
      kind: "forbidden",
      message: REVIEW_REFUSALS.forbidden,
    });
    expect(await concludeReview(as(db, supervisor), { ...form, month: "2027-01" })).toMatchObject({
      message: REVIEW_REFUSALS.future,
    });
    const outcomes = await race(
      url,
      { module: "domains/liaison/review.service.server.ts", name: "concludeReview" },
      [
        { actor: supervisor, input: form },
        { actor: supervisor, input: { ...form, conclusions: "Autre texte." } },
      ],
      NOW,
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([
      { kind: "conflict", message: REVIEW_REFUSALS.changedMeanwhile, changes: [{ by: "senior Essai" }] },
    ]);
    const written = await openReview(as(db, ward), NOVEMBER);
    expect(written?.concluded).toMatchObject({ version: 1, by: "senior Essai" });
    expect(await concludeReview(as(db, supervisor), { ...form, version: 1 })).toMatchObject({ ok: true });
    expect((await openReview(as(db, supervisor), NOVEMBER))?.concluded).toMatchObject({
      version: 2,
      conclusions: form.conclusions,
    });
  });
});

onEachEngine("frequent callers", (engine) => {
  test("are those of the setting in a year, cancelled ones left out, each reading audited as a list", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor } = world.people;
    await db
      .insertInto("setting")
      .values({ key: "liaison.frequent_count", value: "3", updatedAt: NOW.toISOString() })
      .execute();
    const often = await newLiaisonPatient(db, world);
    const seldom = await newLiaisonPatient(db, world);
    const days = (count: number) => new Date(NOW.getTime() - count * 86_400_000);
    const ask = async (patientId: string, at: Date) => {
      const id = await sendRequest(db, world, { patientId }, at);
      const at2 = new Date(at.getTime() + 60_000);
      const closing = { calledAt: at2.toISOString(), calledPerson: "Cadre", answer: "Poursuivre." };
      await moved(db, supervisor, answerByPhone, id, closing, at2);
      return id;
    };
    for (const count of [400, 300, 200]) await ask(seldom, days(count));
    const own = [];
    for (const count of [300, 200, 100]) own.push(await ask(often, days(count)));
    const page = await listFrequentCallers(as(db, supervisor));
    expect(page).toMatchObject({
      atLeast: 3,
      patients: [{ id: often, count: 3, secteur: expect.stringContaining("59G07") }],
    });
    expect(page.patients[0]?.last.map(({ id }) => id)).toEqual(own.reverse());
    await db
      .updateTable("liaisonRequest")
      .set({ status: "cancelled" })
      .where("id", "=", own[0] ?? "")
      .execute();
    expect((await listFrequentCallers(as(db, supervisor))).patients).toEqual([]);
    const trail = await db
      .selectFrom("auditEvent")
      .select("detail")
      .where("action", "=", "liaison.frequent.list")
      .execute();
    expect(trail.map(({ detail }) => detail?.includes(often))).toEqual([true, false]);
  });
});

describe("their indexes", () => {
  const month = { from: "2026-11-01", to: "2026-12-01" };
  const ofHospital = { ...month, place: { hospitalId: "h" } };
  const ofWards = { ...month, place: { wardIds: ["w"] } };

  test("a month of a hospital, in its order, and of a ward", async () => {
    const db = await openTemplateCopy();
    const plans = await plansOf(db, async (spied) => {
      await listReviewRows(spied, ofHospital);
      await listReviewRows(spied, ofWards);
      for (const query of [ofHospital, ofWards]) {
        await listReviewEvents(spied, query);
        await listReviewResets(spied, query);
      }
    });
    expect(plans).toHaveLength(6);
    for (const plan of plans) {
      expect(plan[0]).toMatch(/liaison_request_(period|of_ward) .*requested_at>\? AND requested_at<\?/);
      expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
    }
  });

  test("a year of requests is read by its hospital, counted by patient, then theirs by patient", async () => {
    const db = await openTemplateCopy();
    const plans = await plansOf(db, async (spied) => {
      await listFrequentPatients(spied, { since: "2026", atLeast: 3, hospitalIds: ["h"] });
      await listRequestsOfPatients(spied, { since: "2026", patientIds: ["p"], hospitalIds: ["h"] });
    });
    expect(plans.map((plan) => plan.filter((step) => step.includes(" liaison_request ")))).toEqual([
      [expect.stringContaining("liaison_request_period (hospital_id=? AND requested_at>?)")],
      [expect.stringContaining("liaison_request_patient (patient_id=? AND requested_at>?)")],
    ]);
  });
});
