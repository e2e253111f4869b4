import { expect, test } from "vitest";
import { answerPdf } from "#app/domains/liaison/answer-pdf.server.ts";
import { openAnswers, openCopies } from "#app/domains/liaison/answer-read.service.server.ts";
import { listCopies } from "#app/domains/liaison/answers.queries.server.ts";
import { countersignNote } from "#app/domains/liaison/countersign.service.server.ts";
import { onEachEngine, openTemplateCopy } from "#tests/setup/database.ts";
import { minutesAfter, writeNote, writtenRequest } from "#tests/setup/liaison-notes.ts";
import { as, createLiaisonWorld, moved } from "#tests/setup/liaison-world.ts";
import { readPdf } from "#tests/setup/pdf-text.ts";
import { plansOf } from "#tests/setup/plans.ts";

const SIGN = { breachReason: null, breachNote: null, teaching: null } as const;
const LATER = minutesAfter(90);

onEachEngine("the answer to the ward", (engine) => {
  test("is open, once signed, to the ward, the liaison and the patient's secteur; each reading is audited", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { ward, otherWard, intern, internElsewhere, supervisor, secteur, otherSecteur, director } =
      world.people;
    const { requestId, noteId } = await writtenRequest(db, world);
    for (const actor of [ward, intern, supervisor, secteur])
      expect(await openAnswers(as(db, actor, LATER), requestId)).toMatchObject({ kind: "notFound" });
    await moved(db, supervisor, countersignNote, requestId, { ...SIGN, teaching: "Bien vu." }, LATER);
    for (const actor of [otherWard, internElsewhere, otherSecteur, director])
      expect(await openAnswers(as(db, actor, LATER), requestId)).toMatchObject({ kind: "notFound" });
    expect(await openAnswers(as(db, ward, LATER), requestId)).toMatchObject({
      ok: true,
      value: { mayConfirm: true, mayClose: false, comments: [] },
    });
    expect(await openAnswers(as(db, secteur, LATER), requestId)).toMatchObject({
      ok: true,
      value: { mayConfirm: false, mayClose: false, mayOpenRequest: false, comments: [] },
    });
    const audit = db.selectFrom("auditEvent").select("accountId").where("action", "=", "liaison.answer");
    expect((await audit.execute()).map((line) => line.accountId)).toEqual([
      ward.accountId,
      secteur.accountId,
    ]);
    const read = db.selectFrom("liaisonComment").select("readAt").where("noteId", "=", noteId);
    expect(await read.execute()).toEqual([{ readAt: null }]);
    // The intern reads what the senior wrote, and it is known that they did.
    expect(await openAnswers(as(db, intern, LATER), requestId)).toMatchObject({
      value: { mayClose: true, comments: [{ kind: "teaching", body: "Bien vu." }] },
    });
    expect(await read.execute()).toEqual([{ readAt: LATER.toISOString() }]);
  });

  test("keeps what is provisional: only signed visits are shown", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { ward, intern, supervisor } = world.people;
    const note = { followUp: "visit", nextVisitOn: "2026-11-24" } as const;
    const { requestId } = await writtenRequest(db, world, { note });
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    await writeNote(db, requestId, intern, { assessment: "Encore provisoire" }, minutesAfter(1440));
    const opened = await openAnswers(as(db, ward, LATER), requestId);
    expect(opened).toMatchObject({ ok: true, value: { notes: [{ visit: 1 }] } });
    expect(await openAnswers(as(db, ward, LATER), requestId, { visit: 2 })).toMatchObject({
      kind: "notFound",
    });
  });

  test("arrives in the patient's secteur, unread until it is opened", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, secteur, otherSecteur, ward } = world.people;
    const { requestId } = await writtenRequest(db, world);
    await writtenRequest(db, world);
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    const search = { secteurId: null, page: 1 };
    expect(await openCopies(as(db, secteur, LATER), search)).toMatchObject({
      value: { secteur: { code: "59G07" }, rows: [{ requestId, readAt: null }], hasMore: false },
    });
    await openAnswers(as(db, secteur, LATER), requestId);
    expect(await openCopies(as(db, secteur, LATER), search)).toMatchObject({
      value: { rows: [{ readAt: LATER.toISOString() }] },
    });
    // Another secteur's name in the address opens nothing more.
    const asked = { secteurId: world.secteurs["59G07"] ?? "", page: 1 };
    expect(await openCopies(as(db, otherSecteur, LATER), asked)).toMatchObject({
      value: { secteur: { code: "59G05" }, rows: [] },
    });
    expect(await openCopies(as(db, ward, LATER), search)).toMatchObject({ kind: "notFound" });
    // The patient has moved: no name of theirs stays with the secteur that they left.
    await db
      .updateTable("patient")
      .set({ secteurId: world.secteurs["59G05"] ?? null })
      .execute();
    expect(await openCopies(as(db, secteur, LATER), search)).toMatchObject({ value: { rows: [] } });
  });

  test("is one page with everything on it, and two when it is very long", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, ward } = world.people;
    const { requestId } = await writtenRequest(db, world, {
      note: {
        suicideRisk: "moderate",
        riskDetail: "Idées passives, sans scénario.",
        treatment: "Sertraline 50 mg.\nÉviter les benzodiazépines.",
        followUp: "secteur",
        followUpDetail: "Consultation sous huit jours.",
      },
    });
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    const opened = await openAnswers(as(db, ward, LATER), requestId);
    if (!opened.ok) throw new Error(opened.message);
    const [note] = opened.value.notes;
    if (!note) throw new Error("no note");
    const { subject } = opened.value;
    const short = readPdf((await answerPdf({ subject, note })).bytes);
    expect(short.pages).toBe(1);
    for (const words of [
      "Réseau territorial universitaire de psychiatrie",
      subject.reference,
      subject.birthFamilyName,
      "CH Armentières, Médecine polyvalente",
      "Question posée",
      "Peut-il rentrer au domicile demain",
      "Tristesse réactionnelle",
      "F43 ",
      "modéré. Idées passives",
      "Reprendre contact avec la famille.",
      "Éviter les benzodiazépines.",
      "Rappeler la liaison.",
      "Suite par le secteur 59G07",
      "Consultation sous huit jours.",
      "contresignée par",
      "senior Essai",
    ])
      expect(short.text).toContain(words);
    expect(short.text).not.toContain("?.");
    const assessment = (sentences: number) => "Le patient décrit une tristesse ancienne. ".repeat(sentences);
    const long = await answerPdf({ subject, note: { ...note, assessment: assessment(80) } });
    expect([long.pages, readPdf(long.bytes).pages]).toEqual([1, 1]);
    const longer = await answerPdf({ subject, note: { ...note, assessment: assessment(200) } });
    expect([longer.pages, readPdf(longer.bytes).pages]).toEqual([2, 2]);
    expect(readPdf(longer.bytes).text).toContain("Page 2 sur 2");
  });
});

test("the list of a secteur is read from its index, however many answers there are", async () => {
  const db = await openTemplateCopy();
  const plans = await plansOf(db, (spied) => listCopies(spied, { secteurId: "s", accountId: "a", page: 1 }));
  const steps = plans.flat().join("\n");
  expect(steps).toContain("liaison_note_copy");
  expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
});
