import { beforeEach, expect, test } from "vitest";
import {
  completeContent,
  openContentToWrite,
  saveContent,
} from "#app/domains/teaching/content.service.server.ts";
import { acceptTeaching } from "#app/domains/teaching/moves.service.server.ts";
import { openTeachingSession } from "#app/domains/teaching/session-page.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  caseContent,
  createTeachingWorld,
  NOW,
  proposed,
  type TeachingWorld,
  teachingRow,
} from "#tests/setup/teaching-world.ts";

onEachEngine("the content of a presentation", (engine) => {
  let db: Database;
  let world: TeachingWorld;
  let sessionId: string;

  beforeEach(async () => {
    ({ db } = await engine.create());
    world = await createTeachingWorld(db);
    sessionId = await proposed(db, world);
    await acceptTeaching(as(db, world.senior), { sessionId, version: 1 });
  });

  const save = (more: Parameters<typeof caseContent>[0] = {}, actor: Actor = world.intern) =>
    saveContent(as(db, actor), { ...caseContent(more), sessionId });
  const complete = (more: Parameters<typeof caseContent>[0] = {}) =>
    completeContent(as(db, world.intern), { ...caseContent(more), sessionId });
  const stored = () =>
    db.selectFrom("teachingContent").selectAll().where("sessionId", "=", sessionId).executeTakeFirstOrThrow();

  test("is saved unfinished, then ready; from then on the group reads it, and the moderator's turn comes", async () => {
    const draft = await save({ story: "La patiente est mutique.", question: null });
    expect(draft).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await openTeachingSession(as(db, world.otherIntern), sessionId))?.content).toBeNull();
    expect((await openTeachingSession(as(db, world.senior), sessionId))?.content).toMatchObject({
      missing: 1,
    });

    expect(await complete({ contentVersion: 2, question: null })).toMatchObject({
      ok: false,
      fields: { question: "À compléter." },
    });
    expect((await complete({ contentVersion: 2 })).ok).toBe(true);
    expect(await teachingRow(db, sessionId)).toMatchObject({
      completedAt: NOW.toISOString(),
      ownerId: world.senior.accountId,
    });
    const page = await openTeachingSession(as(db, world.otherIntern), sessionId);
    expect(page?.content?.parts.map(({ name }) => name)).toContain("story");
  });

  test.each([
    ["Mme Vasseur est vue aux urgences.", "Mme Vasseur"],
    ["Patiente née le 12/03/1984.", "née le 12/03/1984"],
    ["INS 2 55 08 14 168 025 38.", "2 55 08 14 168 025 38"],
    ["Kévin Delporte est mutique.", "Kévin Delporte"],
    ["Hospitalisée le 4 mai 2026.", "4 mai 2026"],
    ["Joindre son frère au 06 12 34 56 78.", "06 12 34 56 78"],
  ])("refuses, even as a draft, and keeps nowhere: %s", async (story, excerpt) => {
    const outcome = await save({ story });
    expect(outcome).toMatchObject({ kind: "rule", fields: { story: expect.stringContaining(excerpt) } });
    expect((await stored()).story).toBeNull();
    expect(
      await db.selectFrom("auditEvent").select("detail").where("detail", "like", `%${excerpt}%`).execute(),
    ).toEqual([]);
    expect(await complete({ story })).toMatchObject({ kind: "rule" });
  });

  test("several fields at fault are told together", async () => {
    const outcome = await save({ story: "M. Petit", discussion: "vu le 12/03/2024", title: "Mme Brame" });
    expect(outcome).toMatchObject({ ok: false, fields: { story: /./, discussion: /./, title: /./ } });
  });

  test("refuses a patient whom the author may have met, by whatever spelling; not one of elsewhere", async () => {
    const born = { birthOn: "1984-03-12", sex: "female" as const };
    const met = { birthFamilyName: "Vanuxem", birthGivenNames: "Solveig", ...born };
    const other = { birthFamilyName: "Quéva", birthGivenNames: "Ottilie", ...born };
    await createDemoPatient(db, world.intern, met, NOW);
    await createDemoPatient(db, world.otherSenior, other, NOW);
    expect(await save({ story: "on voit solveig vanuxem en chambre" })).toMatchObject({
      fields: { story: expect.stringContaining("solveig vanuxem") },
    });
    // the intern cannot learn here that another patient exists
    expect((await save({ story: "on voit ottilie queva en chambre" })).ok).toBe(true);
    const lone = await complete({ contentVersion: 2, story: "La famille Vanuxem attend." });
    expect(lone).toMatchObject({ kind: "rule", doubtful: ["Vanuxem"] });
  });

  test("a doubtful word is kept in a draft, asked about when it is ready, and recorded once confirmed", async () => {
    const story = "Elle parle de Solène, puis se tait.";
    expect((await save({ story })).ok).toBe(true);
    const asked = await complete({ contentVersion: 2, story });
    expect(asked).toMatchObject({
      doubtful: ["Solène"],
      fields: { confirmed: expect.stringContaining("Solène") },
    });
    expect((await complete({ contentVersion: 2, story, confirmed: ["Solène"] })).ok).toBe(true);
    const words = await db.selectFrom("teachingConfirmedWord").select(["word", "confirmedBy"]).execute();
    expect(words).toEqual([{ word: "Solène", confirmedBy: world.intern.accountId }]);
    // said once, it is not asked again
    expect((await complete({ contentVersion: 2, story })).ok).toBe(true);
  });

  test("references name their authors, eponyms are not names", async () => {
    const outcome = await complete({
      story: "Échelle de Hamilton à 20, syndrome d’Asperger évoqué, Rorschach non fait.",
      sources: "Bush G, Fink M, Petrides G, et al. Catatonia I. Acta Psychiatr Scand 1996;93:129-36.",
    });
    expect(outcome).toMatchObject({ ok: true });
  });

  test("is its presenter's alone to write, until the session is closed", async () => {
    expect(await save({}, world.otherIntern)).toMatchObject({ kind: "forbidden" });
    expect(await save({}, world.senior)).toMatchObject({ kind: "forbidden" });
    expect(await openContentToWrite(as(db, world.otherIntern), sessionId)).toMatchObject({
      kind: "forbidden",
    });
    await db.updateTable("teachingSession").set({ status: "held", closedAt: NOW.toISOString() }).execute();
    expect(await save()).toMatchObject({ kind: "rule" });
    expect(await saveContent(as(db, world.intern), { ...caseContent(), sessionId: "none" })).toMatchObject({
      kind: "notFound",
    });
  });

  test("two tabs: the second chooses, nothing is lost", async () => {
    await save({ story: "Version du bureau." });
    const second = await save({ story: "Version du téléphone." });
    expect(second).toMatchObject({
      kind: "conflict",
      merge: {
        version: 2,
        differences: [{ name: "story", recorded: "Version du bureau.", typed: "Version du téléphone." }],
      },
    });
    expect((await stored()).story).toBe("Version du bureau.");
  });

  test("saved again without a change, it keeps its version", async () => {
    await save();
    expect(await save({ contentVersion: 2 })).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test("an article: a DOI that is not one is said beside its field, and the rest is kept", async () => {
    const id = await proposed(db, world, {
      kind: "article",
      startsAt: "2026-12-14T13:00:00.000Z",
      endsAt: "2026-12-14T14:00:00.000Z",
    });
    const article = {
      ...caseContent({
        ageBand: null,
        sex: null,
        setting: null,
        story: null,
        discussion: null,
        learning: null,
      }),
      authors: "Collectif",
      articleTitle: "Une étude",
      journal: "Une revue",
      publishedYear: "2020",
      method: "Inclusions du 12 mars 2018 au 3 mai 2019.",
      results: "n = 120.",
      limits: "Monocentrique.",
      practice: "À discuter.",
      sessionId: id,
    };
    expect((await saveContent(as(db, world.intern), { ...article, doi: "doi faux" })).ok).toBe(true);
    const wrong = await completeContent(as(db, world.intern), {
      ...article,
      contentVersion: 2,
      doi: "doi faux",
    });
    expect(wrong).toMatchObject({ ok: false, fields: { doi: expect.stringContaining("DOI") } });
    const right = { ...article, contentVersion: 2, doi: "10.1000/xyz123" };
    expect((await completeContent(as(db, world.intern), right)).ok).toBe(true);
  });
});
