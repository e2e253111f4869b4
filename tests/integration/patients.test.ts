import { beforeAll, expect, test } from "vitest";
import { openPatientRecord } from "#app/domains/patients/access.service.server.ts";
import { updatePatientForm } from "#app/domains/patients/patients.forms.ts";
import { listPatientSecteurs } from "#app/domains/patients/patients.queries.server.ts";
import {
  createPatient,
  type PatientToCreate,
  updatePatient,
} from "#app/domains/patients/patients.service.server.ts";
import { PATIENT_MESSAGES } from "#app/domains/patients/patients.vocabulary.ts";
import { addIdentifier, changeSecteur } from "#app/domains/patients/secteur.service.server.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, auditOf, createPatientWorld, NOW, type PatientWorld } from "#tests/setup/patient-world.ts";
import { raceRounds } from "#tests/setup/race.ts";

const LENIENT = { isWrongInsKeyRefused: false };
const STRICT = { isWrongInsKeyRefused: true };
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

onEachEngine("patients", (engine) => {
  let db: Database;
  let url: string;
  let world: PatientWorld;
  beforeAll(async () => {
    ({ db, url } = await engine.create());
    world = await createPatientWorld(db);
  });

  const act = (name: string, ...args: unknown[]) => ({
    module: "domains/patients/patients.service.server.ts",
    name,
    actor: world.people.north,
    args,
  });

  const person = (change: Partial<PatientToCreate> = {}): PatientToCreate => ({
    birthFamilyName: "Lefèbvre",
    birthGivenNames: "Marie Anne",
    usedFamilyName: null,
    usedGivenName: null,
    birthOn: "1984-03-12",
    sex: "female",
    birthPlaceCode: null,
    insNumber: null,
    communeCode: "99001",
    hasNoStableAddress: false,
    ...change,
  });
  const updateOf = (change: Record<string, string>, version: number) => ({
    birthPlaceCode: null,
    ...updatePatientForm.parse({
      birthFamilyName: "Changeant",
      birthGivenNames: "Paul",
      birthOn: "1970-01-01",
      sex: "male",
      version: String(version),
      ...change,
    }),
  });

  test("a created patient gets the secteur of the commune and is read with an audit line for each act", async () => {
    const created = await createPatient(as(db, world.people.north), person(), STRICT);
    if (!created.ok) throw new Error(created.message);
    const opened = await openPatientRecord(as(db, world.people.north), created.value.patientId);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        basis: "secteur",
        mayUpdate: true,
        patient: { secteurId: world.secteurs.north, identityStatus: "provisional" },
      },
    });
    const lines = await auditOf(db, created.value.patientId);
    expect(lines.map((line) => line.action)).toEqual(["patient.create", "patient.read"]);
  });

  test("the same strict traits are refused with the existing record, subject to rights", async () => {
    const twin = person({ birthFamilyName: "LEFEBVRE", birthGivenNames: "marie" });
    const near = await createPatient(as(db, world.people.north), twin, STRICT);
    expect(near).toMatchObject({
      ok: false,
      kind: "conflict",
      message: PATIENT_MESSAGES.sameTraits,
      toConfirm: null,
      matches: [{ access: "open", familyName: "Lefèbvre" }],
    });
    const elsewhere = await createPatient(as(db, world.people.coordinator), twin, STRICT);
    expect(elsewhere).toMatchObject({
      ok: false,
      matches: [{ access: "restricted", maskedName: "LEF… M.", secteurCode: "99G01" }],
    });
    expect(JSON.stringify(elsewhere)).not.toContain("Lefèbvre");
  });

  test("somebody who resembles is shown, and is created once confirmed", async () => {
    const swapped = person({ birthOn: "1984-12-03" });
    const asked = await createPatient(as(db, world.people.north), swapped, STRICT);
    if (asked.ok || !asked.toConfirm) throw new Error("expected a question");
    expect(asked).toMatchObject({ kind: "rule", matches: [{ resemblance: "swapped_day_month" }] });
    const confirmed = await createPatient(
      as(db, world.people.north),
      { ...swapped, confirmed: asked.toConfirm },
      STRICT,
    );
    expect(confirmed.ok).toBe(true);
  });

  test("a wrong INS key is refused in production, and asks in the demo", async () => {
    const wrong = person({ birthFamilyName: "Clé", birthOn: "1955-08-02", insNumber: "255081416802539" });
    const strict = await createPatient(as(db, world.people.north), wrong, STRICT);
    expect(strict).toMatchObject({ ok: false, field: "insNumber", message: PATIENT_MESSAGES.insKey });
    const lenient = await createPatient(as(db, world.people.north), wrong, LENIENT);
    expect(lenient).toMatchObject({ ok: false, warnings: ["ins_key"], toConfirm: "ins_key" });
    const confirmed = await createPatient(
      as(db, world.people.north),
      { ...wrong, confirmed: "ins_key" },
      LENIENT,
    );
    expect(confirmed.ok).toBe(true);
    const sameNumber = person({
      birthFamilyName: "Autre",
      birthOn: "1990-05-05",
      insNumber: "255081416802539",
    });
    expect(await createPatient(as(db, world.people.north), sameNumber, LENIENT)).toMatchObject({
      ok: false,
      kind: "conflict",
      message: PATIENT_MESSAGES.sameIns,
    });
  });

  test.each([
    ["a minor", { birthOn: "2012-01-01" }, "child", "computed"],
    [
      "a split commune",
      { birthOn: "1931-10-11", communeCode: "99003", secteurId: "to_confirm" },
      null,
      "unknown",
    ],
    ["outside", { birthOn: "1952-07-22", communeCode: "99004" }, null, "unknown"],
    [
      "no stable address",
      { birthOn: "1973-04-30", communeCode: null, hasNoStableAddress: true },
      null,
      "unknown",
    ],
  ] as const)("the secteur of %s", async (_who, change, secteur, origin) => {
    const created = await createPatient(
      as(db, world.people.north),
      person({ birthFamilyName: "Adresse", ...change }),
      STRICT,
    );
    if (!created.ok) throw new Error(created.message);
    const [attachment] = await listPatientSecteurs(db, created.value.patientId);
    expect(attachment).toMatchObject({ origin, endsOn: null });
    const opened = await openPatientRecord(as(db, world.people.north), created.value.patientId);
    expect(opened.ok && opened.value.patient.secteurId).toBe(secteur && world.secteurs[secteur]);
  });

  test("two creations of the same person at once: one is made, the other shows it", async () => {
    const twin = person({ birthFamilyName: "Course", birthOn: "1999-09-09" });
    const create = act("createPatient", twin, STRICT);
    const [outcomes = []] = await raceRounds(url, [[create, create]], NOW);
    const [refusal] = outcomes.filter((outcome) => !outcome.ok);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(refusal).toMatchObject({ kind: "conflict", matches: [{ access: "open", familyName: "Course" }] });
  });

  test("a detained patient needs no commune, and never gets the secteur of one", async () => {
    const [place] = await db.selectFrom("detentionPlace").select(["id", "name"]).orderBy("code").execute();
    const detained = person({
      birthFamilyName: "Detenu",
      communeCode: null,
      detentionPlaceId: place?.id ?? null,
    });
    const created = await createPatient(as(db, world.people.north), detained, STRICT);
    if (!created.ok) throw new Error(created.message);
    const opened = await openPatientRecord(as(db, world.people.north), created.value.patientId);
    expect(opened).toMatchObject({
      value: { patient: { secteurId: null, isDetained: 1, detentionPlaceName: place?.name } },
    });
    const [attachment] = await listPatientSecteurs(db, created.value.patientId);
    expect(attachment).toMatchObject({ origin: "unknown", reason: null, isDetained: 1, secteurCode: null });

    const released = await changeSecteur(as(db, world.people.north), created.value.patientId, {
      communeCode: "99001",
      hasNoStableAddress: false,
      isDetained: false,
      detentionPlaceId: null,
      secteurId: null,
      secteurReason: null,
      secteurNote: null,
      startsOn: NOW.toISOString().slice(0, 10),
      version: 1,
    });
    expect(released.ok).toBe(true);
    const [home] = await listPatientSecteurs(db, created.value.patientId);
    expect(home).toMatchObject({ origin: "computed", isDetained: 0, secteurCode: "99G01" });
    const elsewhere = person({ birthFamilyName: "Ailleurs", communeCode: null, detentionPlaceId: "nowhere" });
    expect(await createPatient(as(db, world.people.north), elsewhere, STRICT)).toMatchObject({
      ok: false,
      field: "detentionPlaceId",
    });
  });

  test("a stale version is refused with what changed and who did it, and changes nothing", async () => {
    const id = await createDemoPatient(
      db,
      world.people.north,
      {
        birthFamilyName: "Changeant",
        birthGivenNames: "Paul",
        birthOn: "1970-01-01",
        sex: "male",
        communeCode: "99001",
      },
      NOW,
    );
    const first = await updatePatient(
      as(db, world.people.north, later(1)),
      id,
      updateOf({ phone: "03 20 00 00 00" }, 1),
      STRICT,
    );
    expect(first.ok).toBe(true);
    const second = await updatePatient(
      as(db, world.people.north, later(2)),
      id,
      updateOf({ phone: "03 21 11 11 11" }, 1),
      STRICT,
    );
    expect(second).toMatchObject({
      ok: false,
      kind: "conflict",
      changes: [{ by: "nord Essai", what: "Téléphone" }],
      merge: {
        version: 2,
        differences: [
          {
            name: "phone",
            recorded: "03 20 00 00 00",
            typed: "03 21 11 11 11",
            fields: { phone: ["03 20 00 00 00"] },
          },
        ],
      },
    });
    const opened = await openPatientRecord(as(db, world.people.north), id);
    expect(opened).toMatchObject({ value: { patient: { phone: "03 20 00 00 00", version: 2 } } });
  });

  test("of two updates of the same version at once, one is told", async () => {
    const id = await createDemoPatient(
      db,
      world.people.north,
      {
        birthFamilyName: "Changeant",
        birthGivenNames: "Paul",
        birthOn: "1970-01-02",
        sex: "male",
        communeCode: "99001",
      },
      NOW,
    );
    const update = (phone: string) =>
      act("updatePatient", id, updateOf({ birthOn: "1970-01-02", phone }, 1), STRICT);
    const [outcomes = []] = await raceRounds(
      url,
      [[update("03 20 00 00 00"), update("03 20 00 00 01")]],
      NOW,
    );
    expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.kind)).sort()).toEqual([
      "conflict",
      "done",
    ]);
  });

  test("traits corrected into those of another patient are refused", async () => {
    const id = await createDemoPatient(
      db,
      world.people.north,
      {
        birthFamilyName: "Presque",
        birthGivenNames: "Luc",
        birthOn: "1980-01-01",
        sex: "male",
        communeCode: "99001",
      },
      NOW,
    );
    await createDemoPatient(
      db,
      world.people.north,
      {
        birthFamilyName: "Pareil",
        birthGivenNames: "Luc",
        birthOn: "1980-01-01",
        sex: "male",
        communeCode: "99001",
      },
      NOW,
    );
    const form = updateOf({ birthFamilyName: "Pareil", birthGivenNames: "Luc", birthOn: "1980-01-01" }, 1);
    expect(await updatePatient(as(db, world.people.north), id, form, STRICT)).toMatchObject({
      ok: false,
      kind: "conflict",
      message: PATIENT_MESSAGES.sameTraits,
    });
  });

  test("a change of secteur keeps the history, moves the rights and tells the new secteur", async () => {
    const id = await createDemoPatient(
      db,
      world.people.coordinator,
      {
        birthFamilyName: "Mobile",
        birthGivenNames: "Ève",
        birthOn: "1980-02-02",
        sex: "female",
        communeCode: "99001",
      },
      new Date("2026-01-05T09:00:00Z"),
    );
    const change = {
      communeCode: "99002",
      hasNoStableAddress: false,
      secteurId: null,
      secteurReason: null,
      secteurNote: null,
      startsOn: "2026-11-01",
      version: 1,
    };
    expect((await openPatientRecord(as(db, world.people.south), id)).ok).toBe(false);
    expect(await changeSecteur(as(db, world.people.south), id, change)).toMatchObject({ kind: "forbidden" });
    expect(
      await changeSecteur(as(db, world.people.north), id, { ...change, startsOn: "2026-11-24" }),
    ).toMatchObject({ field: "startsOn" });
    expect(
      await changeSecteur(as(db, world.people.north), id, { ...change, secteurId: world.secteurs.north }),
    ).toMatchObject({ field: "secteurReason" });
    expect((await changeSecteur(as(db, world.people.north), id, change)).ok).toBe(true);

    const history = await listPatientSecteurs(db, id);
    expect(history.map(({ secteurCode, startsOn, endsOn }) => ({ secteurCode, startsOn, endsOn }))).toEqual([
      { secteurCode: "99G02", startsOn: "2026-11-01", endsOn: null },
      { secteurCode: "99G01", startsOn: "2026-01-05", endsOn: "2026-11-01" },
    ]);
    expect((await openPatientRecord(as(db, world.people.south), id)).ok).toBe(true);
    expect(await openPatientRecord(as(db, world.people.north), id)).toMatchObject({
      ok: false,
      kind: "forbidden",
    });
    const notices = await db
      .selectFrom("notification")
      .select(["kind", "text"])
      .where("accountId", "=", world.people.south.accountId)
      .execute();
    expect(notices).toEqual([
      { kind: "patient.attached", text: "Un patient a été rattaché à votre secteur." },
    ]);
    expect(await changeSecteur(as(db, world.people.south), id, change)).toMatchObject({ kind: "conflict" });
  });

  test("an IPP belongs to one patient of an establishment, and is corrected by a second entry", async () => {
    const patient = (birthOn: string) =>
      createDemoPatient(
        db,
        world.people.north,
        { birthFamilyName: "Ipp", birthGivenNames: "Zoé", birthOn, sex: "female", communeCode: "99001" },
        NOW,
      );
    const [one, two] = [await patient("1961-01-01"), await patient("1962-06-06")];
    const ipp = { establishmentId: world.establishmentId, value: "A1" };
    expect((await addIdentifier(as(db, world.people.north), one, ipp)).ok).toBe(true);
    expect(await addIdentifier(as(db, world.people.north), two, ipp)).toMatchObject({
      ok: false,
      message: PATIENT_MESSAGES.identifierTaken,
    });
    expect((await addIdentifier(as(db, world.people.north), one, { ...ipp, value: "A2" })).ok).toBe(true);
    expect((await addIdentifier(as(db, world.people.north), two, ipp)).ok).toBe(true);
    expect(await addIdentifier(as(db, world.people.south), two, { ...ipp, value: "A9" })).toMatchObject({
      kind: "forbidden",
    });
  });
});
