import { expect, test } from "vitest";
import { TARGET_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import { targetSettingsForm } from "#app/domains/liaison/target-settings.forms.ts";
import { settingTexts } from "#app/domains/liaison/target-settings.rules.ts";
import {
  openTargetSettings,
  saveTargetSettings,
} from "#app/domains/liaison/target-settings.service.server.ts";
import { hospitalTargets } from "#app/domains/liaison/targets.queries.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createLiaisonWorld, NOW, requestOf, sendRequest } from "#tests/setup/liaison-world.ts";
import { race } from "#tests/setup/race.ts";

const HOSPITAL = "ch-armentieres";
const HALF_HOUR = { immediateContactCount: "30", immediateContactUnit: "minutes" };

/** What the page posts: what it shows now, with what was typed over it. */
async function formOf(db: Database, hospitalId: string, typed: Record<string, string> = {}) {
  const { version, ...settings } = await hospitalTargets(db, hospitalId);
  return targetSettingsForm.parse({
    hospitalId,
    version: String(version),
    ...settingTexts(settings),
    ...typed,
  });
}

async function world(engine: { create(): Promise<{ db: Database; url: string }> }) {
  const { db, url } = await engine.create();
  const place = await createLiaisonWorld(db);
  const hospitalId = place.hospitals[HOSPITAL] ?? "";
  const { supervisor } = place.people;
  const save = async (typed: Record<string, string>, who = supervisor) =>
    saveTargetSettings(as(db, who), await formOf(db, hospitalId, typed));
  return { db, url, place, hospitalId, save, supervisor };
}

onEachEngine("delays of a hospital", (engine) => {
  test("count for the requests to come; those that were sent keep their due dates, other hospitals theirs", async () => {
    const { db, place, hospitalId, save, supervisor } = await world(engine);
    const before = await requestOf(db, await sendRequest(db, place, { level: "immediate" }));
    expect(before.contactDueAt).toBe("2026-11-23T10:00:00.000Z");
    expect(await save({ ...HALF_HOUR, closesAt: "19:00", phone: "03 20 00 00 00" })).toMatchObject({
      ok: true,
    });
    expect(await requestOf(db, before.id)).toEqual(before);
    const after = await requestOf(db, await sendRequest(db, place, { level: "immediate" }));
    expect(after.contactDueAt).toBe("2026-11-23T09:30:00.000Z");
    const urgent = await requestOf(db, await sendRequest(db, place, { level: "urgent" }));
    expect(urgent.contactDueAt).toBe("2026-11-23T18:00:00.000Z");
    const elsewhere = await hospitalTargets(db, place.hospitals["ch-hazebrouck"] ?? "");
    expect(elsewhere).toMatchObject({
      version: 0,
      phone: null,
      targets: { immediate: { contact: { count: 60 } } },
    });
    const page = await openTargetSettings(as(db, supervisor), HOSPITAL);
    expect(page).toMatchObject({
      hospital: { id: hospitalId },
      settings: { version: 1, phone: "03 20 00 00 00", hours: { closesAt: "19:00" } },
      lastChange: { at: NOW.toISOString() },
    });
  });

  test("leave a line that says what was changed, and none when nothing was", async () => {
    const { db, hospitalId, save } = await world(engine);
    expect(await save({})).toMatchObject({ ok: true });
    expect(await save(HALF_HOUR)).toMatchObject({ ok: true });
    const lines = await db
      .selectFrom("auditEvent")
      .select(["subjectId", "detail"])
      .where("action", "=", "liaison.configure")
      .execute();
    expect(lines.map(({ subjectId, detail }) => [subjectId, JSON.parse(detail ?? "{}")])).toEqual([
      [hospitalId, { version: 1, immediateContactCount: "dans l’heure → dans les 30\u00a0min" }],
    ]);
  });

  test("are refused from a page that somebody else has made out of date, with what to choose between", async () => {
    const { db, hospitalId, save, supervisor } = await world(engine);
    const stale = await formOf(db, hospitalId, { immediateContactCount: "2" });
    expect(await save(HALF_HOUR)).toMatchObject({ ok: true });
    const refusal = await saveTargetSettings(as(db, supervisor), stale);
    expect(refusal).toMatchObject({
      kind: "conflict",
      message: TARGET_REFUSALS.changed,
      changes: [{ at: NOW.toISOString() }],
      merge: { version: 1, differences: [{ name: "immediateContactCount" }] },
    });
    expect((await hospitalTargets(db, hospitalId)).targets.immediate.contact.count).toBe(30);
    expect(await saveTargetSettings(as(db, supervisor), { ...stale, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await hospitalTargets(db, hospitalId)).toMatchObject({
      version: 2,
      targets: { immediate: { contact: { unit: "minutes", count: 120 } } },
    });
  });

  test("set twice at once: one is kept, the other is told", async () => {
    const { db, url, hospitalId, supervisor } = await world(engine);
    const outcomes = await race(
      url,
      { module: "domains/liaison/target-settings.service.server.ts", name: "saveTargetSettings" },
      [
        { actor: supervisor, input: await formOf(db, hospitalId, HALF_HOUR) },
        { actor: supervisor, input: await formOf(db, hospitalId, { immediateContactCount: "2" }) },
      ],
      NOW,
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ kind: "conflict" }]);
    expect((await hospitalTargets(db, hospitalId)).version).toBe(1);
  });

  test("that contradict one another, or are not this person's, change nothing", async () => {
    const { db, place, hospitalId, save } = await world(engine);
    expect(await save({ immediateAnswerCount: "45", immediateAnswerUnit: "minutes" })).toMatchObject({
      kind: "rule",
      field: "immediateAnswerCount",
    });
    expect(await save({ closesAt: "08:00" })).toMatchObject({ field: "closesAt" });
    for (const who of [place.people.ward, place.people.intern, place.people.director]) {
      expect(await save(HALF_HOUR, who)).toMatchObject({ kind: "forbidden" });
      expect(await openTargetSettings(as(db, who), HOSPITAL)).toBeNull();
    }
    expect((await hospitalTargets(db, hospitalId)).version).toBe(0);
  });
});

test("a delay out of its limits is told beside its number, with them", () => {
  const posted = {
    hospitalId: "h",
    version: "0",
    opensAt: "25:00",
    closesAt: "18:30",
    sameDayUntil: "15:00",
  };
  const faults = (more: object) => {
    const { error } = targetSettingsForm.safeParse({ ...posted, ...more });
    return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
  };
  expect(faults({ phone: "poste" })).toMatchObject({
    opensAt: "Indiquez une heure, par exemple 08:30.",
    phone: "Ce numéro n’est pas un numéro de téléphone ou de poste.",
  });
  expect(
    faults({ opensAt: "08:30", immediateContactUnit: "minutes", immediateContactCount: "3" }),
  ).toMatchObject({
    immediateContactCount: "Indiquez un nombre entier entre 5 et 600.",
    scheduledAnswerCount: "Indiquez un nombre entier entre 1 et 168.",
  });
});
