import { beforeAll, expect, test } from "vitest";
import { birthPlaceWarnings, chooseBirthPlace } from "#app/domains/patients/birth-place.service.server.ts";
import { createPatient } from "#app/domains/patients/patients.service.server.ts";
import { PATIENT_MESSAGES } from "#app/domains/patients/patients.vocabulary.ts";
import { importBirthPlaces } from "#app/domains/territory/import-birth-places.service.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createPatientWorld, type PatientWorld } from "#tests/setup/patient-world.ts";

onEachEngine("places of birth", (engine) => {
  let db: Database;
  let world: PatientWorld;
  beforeAll(async () => {
    ({ db } = await engine.create());
    world = await createPatientWorld(db);
  });
  const choose = (birthPlace: string | null, birthPlacePicked: string | null = null) =>
    chooseBirthPlace(db, { birthPlace, birthPlacePicked });

  test("without the list a code is taken as it is, and nothing is called wrong", async () => {
    expect(await choose("59000")).toMatchObject({ ok: true, value: "59000" });
    expect(await birthPlaceWarnings(db, "59000")).toEqual([]);
  });

  test("the real lists are imported once", async () => {
    expect(await importBirthPlaces(db)).toHaveLength(1);
    expect(await importBirthPlaces(db)).toEqual([]);
  });

  test.each([
    ["a commune", "Hazebrouck", "59295"],
    ["without accents, and «st»", "st andre lez lille", "59527"],
    ["without its article", "Havre", "76351"],
    ["a former commune", "Lomme", "59355"],
    ["a country", "algerie", "99352"],
    ["a country that is no more", "Tchécoslovaquie", "99115"],
    ["a code", "59350", "59350"],
    ["what the field suggested", "Lille, Nord (59350)", "59350"],
    ["nothing", null, null],
  ])("%s is understood", async (_what, text, code) => {
    expect(await choose(text)).toMatchObject({ ok: true, value: code });
  });

  test("namesakes are asked, and the picked one is taken", async () => {
    const asked = await choose("Saint-Denis");
    expect(asked).toMatchObject({ ok: false, field: "birthPlacePicked" });
    expect(asked.places.map((place) => place.code)).toEqual(expect.arrayContaining(["93066", "97411"]));
    expect(await choose("Saint-Denis", "97411")).toMatchObject({ ok: true, value: "97411" });
    // Nothing else than what was offered is taken.
    expect(await choose("Saint-Denis", "59350")).toMatchObject({ ok: false });
  });

  test("Paris is asked further; an unknown name and a too short one are refused", async () => {
    const paris = await choose("Paris");
    expect(paris.places.map((place) => place.code)).toEqual(expect.arrayContaining(["75056", "75114"]));
    expect(await choose("Nullepartville")).toMatchObject({ message: PATIENT_MESSAGES.birthPlaceUnknown });
    expect(await choose("Saint-P")).toMatchObject({ message: PATIENT_MESSAGES.birthPlaceVague, places: [] });
  });

  test("a postal code in place of an INSEE code is questioned, then recorded when it is confirmed", async () => {
    const patient = {
      birthFamilyName: "Codefaux",
      birthGivenNames: "Ada",
      usedFamilyName: null,
      usedGivenName: null,
      birthOn: "1990-05-05",
      sex: "female" as const,
      insNumber: null,
      birthPlaceCode: "59000",
      communeCode: "99001",
      hasNoStableAddress: false,
    };
    const policy = { isWrongInsKeyRefused: true };
    const first = await createPatient(as(db, world.people.north), patient, policy);
    expect(first).toMatchObject({ ok: false, warnings: ["birth_place"], toConfirm: "birth_place" });
    const second = await createPatient(
      as(db, world.people.north),
      { ...patient, confirmed: "birth_place" },
      policy,
    );
    expect(second.ok).toBe(true);
  });
});
