import { expect, test } from "vitest";
import { countersignNote, returnNote } from "#app/domains/liaison/countersign.service.server.ts";
import { listLogbook } from "#app/domains/liaison/logbook.queries.server.ts";
import { openLogbook } from "#app/domains/liaison/logbook.service.server.ts";
import { logbookCsv } from "#app/domains/liaison/logbook-csv.server.ts";
import { logbookPdf } from "#app/domains/liaison/logbook-pdf.server.ts";
import { onEachEngine, openTemplateCopy } from "#tests/setup/database.ts";
import { minutesAfter, writtenRequest } from "#tests/setup/liaison-notes.ts";
import { as, createLiaisonWorld, moved, NOW, requestOf } from "#tests/setup/liaison-world.ts";
import { readPdf } from "#tests/setup/pdf-text.ts";
import { plansOf } from "#tests/setup/plans.ts";

const SIGN = { breachReason: null, breachNote: null, teaching: null } as const;
const LATER = minutesAfter(120);
const MINE = { internId: null, semester: null };

onEachEngine("the logbook", (engine) => {
  test("counts an intern's visits of a semester with their supervision, and nobody else's", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo } = world.people;
    const signed = await writtenRequest(db, world);
    const returned = await writtenRequest(db, world);
    await writtenRequest(db, world, { author: internToo });
    // The last semester's: 31 October, 23:30 in Paris.
    await writtenRequest(db, world, { note: { contactAt: "2026-10-31T22:30:00.000Z" } });
    await db
      .insertInto("liaisonNoteSkill")
      .values({ noteId: signed.noteId, skill: "suicide_risk" })
      .execute();
    const teaching = { ...SIGN, teaching: "Pensez aux proches." };
    await moved(db, supervisor, countersignNote, signed.requestId, teaching, LATER);
    const words = { comment: "À compléter.", teaching: null };
    await moved(db, supervisor, returnNote, returned.requestId, words, LATER);
    const opened = await openLogbook(as(db, intern, LATER), MINE, "page");
    expect(opened).toMatchObject({
      ok: true,
      value: {
        choice: { isOwn: true, interns: [], semester: { code: "2026-11" } },
        tables: {
          hospitals: ["CH Armentières"],
          cases: [{ total: 2 }, { total: 0 }],
          skills: [{ total: 1 }],
          supervision: [{ total: 1 }, { total: 1 }, { total: 1 }, { total: 1 }],
          medianHours: 1,
        },
      },
    });
    // What was written is read once its author has opened the page.
    const unread = db.selectFrom("liaisonComment").select("id").where("readAt", "is", null);
    expect(await unread.execute()).toEqual([]);
    expect(await openLogbook(as(db, intern, LATER), { ...MINE, semester: "2026-05" }, "page")).toMatchObject({
      value: { tables: { cases: [{ total: 1 }, { total: 0 }] } },
    });
  });

  test("is the intern's own and the supervisor's, for the hospitals that they answer for", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo, internElsewhere, ward, secteur, director } = world.people;
    await writtenRequest(db, world);
    const ofIntern = { ...MINE, internId: intern.accountId };
    for (const actor of [ward, secteur, director])
      expect(await openLogbook(as(db, actor, LATER), ofIntern, "page")).toMatchObject({ kind: "forbidden" });
    expect(await openLogbook(as(db, internToo, LATER), ofIntern, "page")).toMatchObject({ kind: "notFound" });
    expect(await openLogbook(as(db, supervisor, LATER), ofIntern, "page")).toMatchObject({
      value: {
        choice: { isOwn: false, owner: { accountId: intern.accountId } },
        tables: { cases: [{ total: 1 }, {}] },
      },
    });
    const there = [
      { role: "liaison_supervisor", scopeType: "hospital", scopeId: world.hospitals["chu-lille"] },
    ];
    const elsewhere = { ...supervisor, grants: there as typeof supervisor.grants };
    const seen = await openLogbook(as(db, elsewhere, LATER), ofIntern, "page");
    expect(seen).toMatchObject({ value: { choice: { owner: null }, rows: [] } });
    expect(await openLogbook(as(db, elsewhere, LATER), MINE, "page")).toMatchObject({
      value: { choice: { owner: { accountId: internElsewhere.accountId } } },
    });
  });

  test("its files hold no name, birth date, reference nor exact day", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern } = world.people;
    const { requestId } = await writtenRequest(db, world);
    const teaching = { ...SIGN, teaching: "Secret pédagogique" };
    await moved(db, supervisor, countersignNote, requestId, teaching, LATER);
    const opened = await openLogbook(as(db, intern, LATER), MINE, "csv");
    if (!opened.ok) throw new Error(opened.message);
    const { reference, patientId } = await requestOf(db, requestId);
    const patient = await db
      .selectFrom("patient")
      .selectAll()
      .where("id", "=", patientId)
      .executeTakeFirstOrThrow();
    const csv = logbookCsv(opened.value.rows);
    const pdf = readPdf(await logbookPdf(opened.value, "Pluton", NOW));
    expect(csv).toContain("2026-11;CH Armentières");
    expect(csv).toContain("F40-F48");
    expect(pdf.pages).toBe(1);
    for (const words of [
      "interne Essai",
      "novembre 2026 à avril 2027",
      "Patients vus",
      "CH Armentières",
      "Total",
    ])
      expect(pdf.text).toContain(words);
    for (const secret of [
      patient.birthFamilyName,
      patient.birthGivenNames,
      patient.birthOn,
      patient.birthOn.slice(0, 4),
      reference,
      patientId,
      requestId,
      "2026-11-23",
      "Médecine polyvalente",
      "Secret",
    ])
      expect(csv + pdf.text, secret).not.toContain(secret);
    const lines = db.selectFrom("auditEvent").select("detail").where("action", "=", "liaison.logbook");
    expect(await lines.execute()).toMatchObject([{ detail: expect.stringContaining('"format":"csv"') }]);
  });
});

test("a semester's logbook is read from its index", async () => {
  const db = await openTemplateCopy();
  const query = { accountId: "a", from: "2026-11-01", until: "2027-05-01", hospitalIds: null };
  const [plan = []] = await plansOf(db, (spied) => listLogbook(spied, query));
  expect(plan.join("\n")).toContain("liaison_note_logbook");
  expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});
