import { expect, test } from "vitest";
import { askLiaison } from "#app/domains/liaison/ask.service.server.ts";
import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { findKnownRequests } from "#app/domains/liaison/known-requests.service.server.ts";
import { LIAISON_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import { type AskLiaisonForm, askLiaisonForm } from "#app/domains/liaison/request.forms.ts";
import { findAskedWard, findLinkedWard, listLinkedWards } from "#app/domains/liaison/wards.service.server.ts";
import { openPatientRecord } from "#app/domains/patients/access.service.server.ts";
import { PATIENT_MESSAGES } from "#app/domains/patients/patients.vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createLiaisonWorld, type LiaisonWorld, NOW, requestOf } from "#tests/setup/liaison-world.ts";
import { race } from "#tests/setup/race.ts";

const LENIENT = { isWrongInsKeyRefused: false };
const WARD = "cha-medecine-polyvalente";

/** What a ward's form posts, checked as the route does. */
function form(world: LiaisonWorld, typed: Record<string, string> = {}): AskLiaisonForm {
  return askLiaisonForm.parse({
    wardId: world.wards[typed.ward ?? WARD] ?? typed.ward,
    birthFamilyName: "Quatremare",
    birthGivenNames: "Ombeline",
    birthOn: "1984-07-19",
    sex: "female",
    question: "Peut-elle rentrer au domicile demain ?",
    aim: "risk",
    reason: "suicide_risk",
    level: "urgent",
    patientInformed: "agrees",
    immediateRisk: "none",
    callbackPhone: "03 20 00 00 01",
    ...typed,
  });
}

async function patientsOf(db: Database): Promise<number> {
  return (await db.selectFrom("patient").select("id").where("birthNameKey", "=", "quatremare").execute())
    .length;
}

/** Ombeline Quatremare, known to the secteur, with more in her record than a ward types. */
function known(db: Database, world: LiaisonWorld, more: object = {}): Promise<string> {
  return createDemoPatient(
    db,
    world.people.supervisor,
    {
      birthFamilyName: "Quatremare",
      birthGivenNames: "Ombeline Agathe",
      birthOn: "1984-07-19",
      sex: "female",
      communeCode: "59017",
      phone: "06 39 98 00 01",
      ...more,
    },
    new Date("2026-10-01T08:00:00Z"),
  );
}

async function world(engine: { create(): Promise<{ db: Database; url: string }> }) {
  const { db, url } = await engine.create();
  const place = await createLiaisonWorld(db);
  const ask = (typed: Record<string, string> = {}, who = place.people.ward) =>
    askLiaison(as(db, who), form(place, typed), LENIENT);
  return { db, url, place, ask, people: place.people };
}

onEachEngine("a ward asks", (engine) => {
  test("for somebody unknown: the patient is recorded with the request and its IPP, and stays closed to the ward", async () => {
    const { db, ask, people, place } = await world(engine);
    const sent = await ask({ ipp: "A-1", commune: "", bed: "12" });
    if (!sent.ok) throw new Error(sent.message);
    const row = await requestOf(db, sent.value.requestId);
    expect(row).toMatchObject({ bed: "12", status: "requested", requesterAccountId: people.ward.accountId });
    expect(await openPatientRecord(as(db, people.ward), row.patientId)).toMatchObject({ kind: "forbidden" });
    expect(await openPatientRecord(as(db, people.intern), row.patientId)).toMatchObject({
      ok: true,
      value: { patient: { communeCode: null, secteurId: null, identityStatus: "provisional" } },
    });
    const identifiers = await db.selectFrom("patientIdentifier").selectAll().execute();
    expect(identifiers).toMatchObject([
      { patientId: row.patientId, establishmentId: place.hospitals["ch-armentieres"], value: "A-1" },
    ]);
    const lines = await db
      .selectFrom("auditEvent")
      .select(["action", "accountId"])
      .where("patientId", "=", row.patientId)
      .where("accountId", "=", people.ward.accountId)
      .orderBy("id")
      .execute();
    expect(lines.map(({ action }) => action)).toEqual([
      "patient.create",
      "patient.identifier",
      "liaison.request",
      "patient.refused",
    ]);
  });

  test("for somebody known by exact traits or IPP: the record is used, never changed, never shown", async () => {
    const { db, ask, people, place } = await world(engine);
    const patientId = await known(db, place);
    const before = await db.selectFrom("patient").selectAll().where("id", "=", patientId).execute();
    const typed = { ...form(place, { ipp: "A-1" }) };
    expect(await findKnownRequests(as(db, people.ward), typed, LENIENT)).toEqual({
      ok: true,
      value: {
        similar: [],
        live: null,
        earlier: { readable: [], others: { count: 0, lastOn: null }, frequentCount: null },
      },
    });
    const sent = await ask({ ipp: "A-1", commune: "Lille" });
    if (!sent.ok) throw new Error(sent.message);
    expect(await requestOf(db, sent.value.requestId)).toMatchObject({ patientId });
    expect(await db.selectFrom("patient").selectAll().where("id", "=", patientId).execute()).toEqual(before);
    // The IPP leads to her even without her first given name spelt the same, once the ward says so.
    await db
      .updateTable("liaisonRequest")
      .set({ closedAt: NOW.toISOString(), dueAt: null, owner: "nobody", status: "closed" })
      .execute();
    const misspelt = { ipp: "A-1", birthGivenNames: "Ombelyne" };
    expect(await ask(misspelt)).toMatchObject({
      field: "samePatient",
      similar: [{ patientId, name: "QUA… O." }],
    });
    expect(await ask({ ...misspelt, samePatient: "other", shown: patientId })).toMatchObject({
      field: "ipp",
      message: PATIENT_MESSAGES.ippOfAnother,
    });
    expect(await ask({ ...misspelt, samePatient: patientId })).toMatchObject({ ok: true });
    expect(await patientsOf(db)).toBe(1);
  });

  test("for somebody who resembles: masked, then the same person or another one, and nothing without an answer", async () => {
    const { db, ask, place } = await world(engine);
    const patientId = await known(db, place, { birthOn: "1984-07-18" });
    const refusal = await ask();
    expect(refusal).toEqual({
      ok: false,
      kind: "rule",
      field: "samePatient",
      message: LIAISON_REFUSALS.personToSay,
      similar: [{ patientId, name: "QUA… O.", resemblance: "close_birth_date" }],
    });
    // «Another person» counts only for those who were shown; an identifier that was not offered for nobody.
    expect(await ask({ samePatient: "other" })).toMatchObject({ field: "samePatient" });
    const stranger = await known(db, place, { birthFamilyName: "Zeller" });
    expect(await ask({ samePatient: stranger })).toMatchObject({ field: "samePatient" });
    expect(await ask({ samePatient: "other", shown: patientId })).toMatchObject({ ok: true });
    expect(await patientsOf(db)).toBe(2);
    const same = await ask({ samePatient: patientId, birthOn: "1984-08-18" });
    if (!same.ok) throw new Error(same.message);
    expect((await requestOf(db, same.value.requestId)).patientId).toBe(patientId);
  });

  test("an IPP that is somebody else's, an INS that contradicts the traits: refused beside the field, nothing told", async () => {
    const { db, ask, place } = await world(engine);
    expect(await ask({ ipp: "A-1" })).toMatchObject({ ok: true });
    const other = { birthFamilyName: "Zeller", birthOn: "1950-01-01", sex: "male" };
    const wrong = await ask({ ...other, ipp: "A-1" });
    expect(wrong).toEqual({ ok: false, kind: "rule", field: "ipp", message: PATIENT_MESSAGES.ippOfAnother });
    expect(await ask({ ...other, insNumber: "255081416802538" })).toMatchObject({ field: "insNumber" });
    expect(await ask({ ...other, insNumber: "123" })).toMatchObject({ field: "insNumber" });
    expect(await ask({ ...other, birthOn: "2030-01-01" })).toMatchObject({ field: "birthOn" });
    expect(await db.selectFrom("liaisonRequest").select("id").execute()).toHaveLength(1);
    expect(place).toBeDefined();
  });

  test("is stopped by the open request, which it follows; another ward learns that it exists and no more", async () => {
    const { db, ask, people, place } = await world(engine);
    const sent = await ask();
    if (!sent.ok) throw new Error(sent.message);
    const { id, reference } = await requestOf(db, sent.value.requestId);
    const wardName = "Médecine polyvalente";
    expect(await ask()).toMatchObject({
      kind: "conflict",
      message: LIAISON_REFUSALS.liveRequest,
      live: { status: "requested", followed: { id, reference, wardName } },
    });
    const elsewhere = await ask({ ward: "cha-cardiologie" }, people.otherWard);
    expect(elsewhere).toEqual({
      ok: false,
      kind: "conflict",
      message: LIAISON_REFUSALS.liveRequest,
      live: { status: "requested", level: "urgent", requestedAt: NOW.toISOString(), followed: null },
    });
    // Closed, it is recalled: in full to its ward, as a number and a day to the other.
    await db
      .updateTable("liaisonRequest")
      .set({ closedAt: NOW.toISOString(), dueAt: null, owner: "nobody", status: "closed" })
      .execute();
    await db.updateTable("setting").set({ value: "1" }).where("key", "=", "liaison.frequent_count").execute();
    const ofWard = { ...form(place), admittedOn: "2026-11-23" };
    expect(await findKnownRequests(as(db, people.ward), ofWard, LENIENT)).toMatchObject({
      value: {
        live: null,
        earlier: { readable: [{ id, wardName, isSameStay: true }], others: { count: 0 } },
      },
    });
    const ofOther = { ...form(place, { ward: "cha-cardiologie" }) };
    const told = await findKnownRequests(as(db, people.otherWard), ofOther, LENIENT);
    expect(told).toMatchObject({
      value: { live: null, earlier: { readable: [], others: { count: 1, lastOn: "2026-11-23" } } },
    });
    expect(JSON.stringify(told)).not.toContain(reference);
    const lines = await db
      .selectFrom("auditEvent")
      .select("detail")
      .where("action", "=", "liaison.history")
      .execute();
    expect(lines).toHaveLength(2);
  });

  test("twice at once for one new patient: one patient, one request, the second is told", async () => {
    const { db, url, place, people } = await world(engine);
    const input = form(place, { ipp: "A-1" });
    const outcomes = await race(
      url,
      { module: "domains/liaison/ask.service.server.ts", name: "askLiaison" },
      [
        { actor: people.ward, input },
        { actor: people.supervisor, input: { ...input, requesterName: "Mme Vasseur, cadre" } },
      ],
      NOW,
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([
      { kind: "conflict", message: LIAISON_REFUSALS.liveRequest, live: { status: "requested" } },
    ]);
    expect(await patientsOf(db)).toBe(1);
    expect(await db.selectFrom("liaisonRequest").select("id").execute()).toHaveLength(1);
  });

  test("of another ward, an unknown one, or by who must say for whom: refused in words, nothing written", async () => {
    const { db, ask, people } = await world(engine);
    expect(await ask({ ward: "cha-cardiologie" })).toMatchObject({
      kind: "forbidden",
      message: LIAISON_REFUSALS.wardNotYours,
    });
    expect(await ask({ ward: "absent" })).toMatchObject({
      field: "wardId",
      message: LIAISON_REFUSALS.unknownWard,
    });
    expect(await ask({ expectedDischargeOn: "2026-11-22" })).toMatchObject({ field: "expectedDischargeOn" });
    expect(await ask({ admittedOn: "2026-11-24" })).toMatchObject({ field: "admittedOn" });
    expect(await ask({}, people.internElsewhere)).toMatchObject({ kind: "forbidden" });
    expect(await ask({}, people.secteur)).toMatchObject({ kind: "forbidden" });
    expect(await ask({}, people.intern)).toMatchObject({
      field: "requesterName",
      message: LIAISON_REFUSALS.requesterMissing,
    });
    expect(await patientsOf(db)).toBe(0);
    const phoned = await ask({ requesterName: "Dr Baelde", level: "immediate" }, people.intern);
    if (!phoned.ok) throw new Error(phoned.message);
    expect(await requestOf(db, phoned.value.requestId)).toMatchObject({ requesterName: "Dr Baelde" });
    const taken = await takeRequest(as(db, people.intern), { requestId: phoned.value.requestId, version: 1 });
    expect(taken).toMatchObject({ ok: true });
  });

  test("finds its ward by the code, by being alone, or chooses; posters are for those who ask or set up", async () => {
    const { db, people } = await world(engine);
    const { ward, supervisor, intern, director } = people;
    expect(await findAskedWard(as(db, ward), null)).toMatchObject({
      kind: "chosen",
      isOnly: true,
      ward: { code: WARD },
    });
    expect(await findAskedWard(as(db, ward), "absent")).toMatchObject({
      fault: "unknown",
      wards: [{ code: WARD }],
    });
    expect(await findAskedWard(as(db, ward), "cha-cardiologie")).toMatchObject({ fault: "notYours" });
    await db.updateTable("ward").set({ isActive: 0 }).where("code", "=", "cha-cardiologie").execute();
    expect(await findAskedWard(as(db, supervisor), "cha-cardiologie")).toMatchObject({ fault: "unknown" });
    const ofIntern = await findAskedWard(as(db, intern), null);
    if (ofIntern.kind !== "choose") throw new Error("chosen");
    expect(new Set(ofIntern.wards.map(({ hospitalCode }) => hospitalCode))).toEqual(
      new Set(["ch-armentieres"]),
    );
    expect(await listLinkedWards(as(db, ward))).toMatchObject([{ code: WARD }]);
    expect((await listLinkedWards(as(db, supervisor))).length).toBeGreaterThan(ofIntern.wards.length);
    expect(await listLinkedWards(as(db, director))).toEqual([]);
    expect(await findLinkedWard(as(db, ward), WARD)).toMatchObject({ code: WARD });
    expect(await findLinkedWard(as(db, people.otherWard), WARD)).toBeNull();
  });
});
