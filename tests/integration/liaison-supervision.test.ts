import { expect, test } from "vitest";
import { closeRequest, confirmAnswer } from "#app/domains/liaison/answers.service.server.ts";
import {
  countersignNote,
  countersignSeveral,
  returnNote,
} from "#app/domains/liaison/countersign.service.server.ts";
import { planVisit } from "#app/domains/liaison/follow-up.service.server.ts";
import { LIAISON_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import { markNoteRead } from "#app/domains/liaison/supervision.store.server.ts";
import { openNoteToSign, openQueue } from "#app/domains/liaison/supervision-page.service.server.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { minutesAfter, writeNote, writtenRequest } from "#tests/setup/liaison-notes.ts";
import {
  as,
  createLiaisonWorld,
  liaisonActionsOf,
  moved,
  NOW,
  requestOf,
} from "#tests/setup/liaison-world.ts";
import { race } from "#tests/setup/race.ts";

const SIGN = { breachReason: null, breachNote: null, teaching: null } as const;
const LATER = minutesAfter(90);

onEachEngine("the countersignature", (engine) => {
  test("makes an answer of a provisional note: time, IRAC, the ward and the intern told", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { requestId, noteId } = await writtenRequest(db, world);
    await db.deleteFrom("notification").execute();
    await moved(
      db,
      world.people.supervisor,
      countersignNote,
      requestId,
      { ...SIGN, teaching: "Bien vu." },
      LATER,
    );
    expect(await requestOf(db, requestId)).toMatchObject({
      status: "countersigned",
      owner: "ward",
      answeredAt: LATER.toISOString(),
      teamResult: 2,
      answerBreachReason: null,
    });
    expect(await noteOf(db, noteId)).toMatchObject({
      status: "countersigned",
      countersignedAt: LATER.toISOString(),
      countersignedBy: world.people.supervisor.accountId,
      copySecteurId: world.secteurs["59G07"],
      referralId: null,
    });
    expect(await db.selectFrom("liaisonComment").select(["kind", "body"]).execute()).toEqual([
      { kind: "teaching", body: "Bien vu." },
    ]);
    const told = await db.selectFrom("notification").select("accountId").execute();
    expect(told.map((one) => one.accountId).sort()).toEqual(
      [world.people.ward.accountId, world.people.intern.accountId].sort(),
    );
  });

  test("is a senior's, of that request; nobody else's", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { requestId } = await writtenRequest(db, world);
    const { version } = await requestOf(db, requestId);
    const input = { ...SIGN, requestId, version };
    const { ward, otherWard, intern, internElsewhere, secteur, director, supervisor } = world.people;
    for (const actor of [ward, intern])
      expect(await countersignNote(as(db, actor, LATER), input)).toMatchObject({ kind: "forbidden" });
    for (const actor of [otherWard, internElsewhere, secteur, director])
      expect(await countersignNote(as(db, actor, LATER), input)).toMatchObject({ kind: "notFound" });
    expect(await countersignNote(as(db, supervisor, LATER), { ...input, requestId: "absent" })).toMatchObject(
      {
        kind: "notFound",
      },
    );
    const stale = await countersignNote(as(db, supervisor, LATER), { ...input, version: version - 1 });
    expect(stale).toMatchObject({ kind: "conflict", message: LIAISON_REFUSALS.changedMeanwhile });
  });

  test("happens once: the second is told so, two at once too", async () => {
    const { db, url } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor } = world.people;
    const { requestId } = await writtenRequest(db, world);
    const { version } = await requestOf(db, requestId);
    const outcomes = await race(
      url,
      { module: "domains/liaison/countersign.service.server.ts", name: "countersignNote" },
      [supervisor, supervisor].map((actor) => ({ actor, input: { ...SIGN, requestId, version } })),
      LATER,
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toMatchObject([
      { kind: "conflict", message: LIAISON_REFUSALS.alreadySigned },
    ]);
    expect((await liaisonActionsOf(db, requestId)).filter((action) => action === "countersign")).toHaveLength(
      1,
    );
  });

  test("says why a clock was missed, or does not happen", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor } = world.people;
    const { requestId } = await writtenRequest(db, world);
    const { version, answerDueAt } = await requestOf(db, requestId);
    const sign = (now: Date, more: object = {}) =>
      countersignNote(as(db, supervisor, now), { ...SIGN, requestId, version, ...more });
    const late = new Date(Date.parse(answerDueAt) + 1);
    expect(await sign(late)).toMatchObject({
      kind: "rule",
      field: "breachReason",
      message: LIAISON_REFUSALS.answerReasonMissing,
    });
    expect(await sign(late, { breachReason: "other", breachNote: "Panne du réseau" })).toMatchObject({
      ok: true,
    });
    expect(await requestOf(db, requestId)).toMatchObject({
      answerBreachReason: "other",
      answerBreachNote: "Panne du réseau",
    });
    // At the very instant of the deadline it is not late.
    const inTime = await writtenRequest(db, world);
    const at = await requestOf(db, inTime.requestId);
    expect(
      await countersignNote(as(db, supervisor, new Date(at.answerDueAt)), {
        ...SIGN,
        requestId: at.id,
        version: at.version,
      }),
    ).toMatchObject({ ok: true });
  });

  test("waits for the intern to say why the patient was seen late", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { requestId } = await writtenRequest(db, world, { request: { level: "immediate" } });
    const late = new Date(NOW.getTime() + 61 * 60_000).toISOString();
    await db
      .updateTable("liaisonRequest")
      .set({ firstContactAt: late })
      .where("id", "=", requestId)
      .execute();
    const { version } = await requestOf(db, requestId);
    expect(
      await countersignNote(as(db, world.people.supervisor, LATER), { ...SIGN, requestId, version }),
    ).toMatchObject({ kind: "rule", message: LIAISON_REFUSALS.contactReasonMissing });
  });

  test("is the senior's own for a patient that they saw themselves", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor } = world.people;
    const { requestId, noteId } = await writtenRequest(db, world, { author: supervisor });
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    expect(await noteOf(db, noteId)).toMatchObject({
      authorAccountId: supervisor.accountId,
      countersignedBy: supervisor.accountId,
    });
  });
});

onEachEngine("a note given back", (engine) => {
  test("returns to its intern with words that its history does not hold, and is signed once corrected", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, ward } = world.people;
    const { requestId, noteId } = await writtenRequest(db, world);
    const { version } = await requestOf(db, requestId);
    const form = { requestId, version, comment: "Précisez les antécédents.", teaching: "Toujours demander." };
    for (const actor of [intern, ward])
      expect(await returnNote(as(db, actor, LATER), form)).toMatchObject({ kind: "forbidden" });
    expect(await returnNote(as(db, supervisor, LATER), form)).toMatchObject({ ok: true });
    expect(await requestOf(db, requestId)).toMatchObject({
      status: "seen",
      owner: "intern",
      answeredAt: null,
    });
    expect(await noteOf(db, noteId)).toMatchObject({ status: "returned", returnedAt: LATER.toISOString() });
    const comments = db.selectFrom("liaisonComment").select(["kind", "body"]).orderBy("kind");
    expect(await comments.execute()).toEqual([
      { kind: "return", body: "Précisez les antécédents." },
      { kind: "teaching", body: "Toujours demander." },
    ]);
    const event = db.selectFrom("liaisonEvent").select("comment").where("action", "=", "return_note");
    expect(await event.execute()).toEqual([{ comment: null }]);
    const sign = { ...SIGN, requestId, version: version + 1 };
    expect(await countersignNote(as(db, supervisor, LATER), sign)).toMatchObject({
      message: LIAISON_REFUSALS.moveNotAllowed,
    });
  });
});

onEachEngine("the follow-up of a signed answer", (engine) => {
  test("next visit: due on its day, for the same intern", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern } = world.people;
    const { requestId } = await writtenRequest(db, world, {
      note: { followUp: "visit", nextVisitOn: "2026-11-25" },
    });
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    expect(await requestOf(db, requestId)).toMatchObject({
      status: "assigned",
      visit: 2,
      visitOn: "2026-11-25",
      assignedTo: intern.accountId,
      dueAt: "2026-11-25T17:30:00.000Z",
      answeredAt: LATER.toISOString(),
    });
    // The second visit ends as the first: its signature does not move the time of the answer.
    const nextDay = new Date("2026-11-25T10:00:00.000Z");
    await writeNote(db, requestId, intern, { teamResult: 1 }, nextDay);
    await moved(db, supervisor, countersignNote, requestId, SIGN, minutesAfter(10, nextDay));
    expect(await requestOf(db, requestId)).toMatchObject({
      status: "countersigned",
      answeredAt: LATER.toISOString(),
      teamResult: 1,
    });
    await moved(db, supervisor, planVisit, requestId, { visitOn: "2026-11-27" }, nextDay);
    expect(await requestOf(db, requestId)).toMatchObject({ visit: 3, visitOn: "2026-11-27" });
  });

  test("next visit: for any intern of the hospital when the post ends before; today when its day passed", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern } = world.people;
    await db
      .updateTable("roleGrant")
      .set({ endsOn: "2026-11-24" })
      .where("accountId", "=", intern.accountId)
      .execute();
    const note = { followUp: "visit", nextVisitOn: "2026-11-25" } as const;
    const { requestId } = await writtenRequest(db, world, { note });
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    expect(await requestOf(db, requestId)).toMatchObject({
      status: "triaged",
      owner: "pool",
      assignedTo: null,
      visitOn: "2026-11-25",
    });
    const past = await writtenRequest(db, world, { note: { ...note, nextVisitOn: "2026-11-22" } });
    await moved(db, supervisor, countersignNote, past.requestId, SIGN, LATER);
    expect(await requestOf(db, past.requestId)).toMatchObject({
      visitOn: "2026-11-23",
      assignedTo: intern.accountId,
    });
  });

  test("secteur: its psychiatrists are told, no other", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { requestId } = await writtenRequest(db, world, { note: { followUp: "secteur" } });
    await moved(db, world.people.supervisor, countersignNote, requestId, SIGN, LATER);
    expect(await toldOf(db, "liaison.answer")).toEqual([world.people.secteur.accountId]);
  });

  test("filière: a referral of the patient's secteur, everything carried over, its return to the secteur", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, secteur } = world.people;
    const { requestId, noteId } = await toFiliere(db, world);
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    const { referralId } = await noteOf(db, noteId);
    const referral = await db
      .selectFrom("referral")
      .selectAll()
      .where("id", "=", referralId ?? "")
      .executeTakeFirstOrThrow();
    expect(referral).toMatchObject({
      filiereId: world.filieres.tca,
      senderSecteurId: world.secteurs["59G07"],
      senderAccountId: supervisor.accountId,
      kind: "care",
      aim: "crisis_prevention",
      priority: "prioritaire",
      status: "submitted",
      owner: "filiere",
      patientInformed: "agrees",
      treatments: expect.stringContaining("Sertraline"),
      reason: expect.stringContaining("Peut-il rentrer au domicile demain ?"),
      history: expect.stringContaining("Tristesse réactionnelle"),
    });
    expect(await toldOf(db, "liaison.answer")).toEqual([secteur.accountId]);
    // A referral exists: the next answer that asks for one is refused, and nothing of it is written.
    await moved(db, world.people.ward, confirmAnswer, requestId, { result: 2, comment: null }, LATER);
    const { patientId } = await requestOf(db, requestId);
    const again = await toFiliere(db, world, patientId);
    const before = await requestOf(db, again.requestId);
    const outcome = await countersignNote(as(db, supervisor, LATER), {
      ...SIGN,
      requestId: before.id,
      version: before.version,
    });
    expect(outcome).toMatchObject({ kind: "conflict", message: LIAISON_REFUSALS.filiereLive });
    expect(await requestOf(db, before.id)).toEqual(before);
    expect(await noteOf(db, again.noteId)).toMatchObject({ status: "written", referralId: null });
  });

  test("filière: refused in words without a secteur, or when the filière is closed", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { requestId } = await toFiliere(db, world);
    const { patientId, version } = await requestOf(db, requestId);
    const sign = () =>
      countersignNote(as(db, world.people.supervisor, LATER), { ...SIGN, requestId, version });
    await db.updateTable("filiere").set({ isOpen: 0 }).where("code", "=", "tca").execute();
    expect(await sign()).toMatchObject({ kind: "rule", field: "filiereId" });
    await db.updateTable("patient").set({ secteurId: null }).where("id", "=", patientId).execute();
    expect(await sign()).toMatchObject({ message: LIAISON_REFUSALS.noSecteurForFiliere });
  });
});

onEachEngine("the queue of provisional notes", (engine) => {
  test("is ordered by gravity then age, a senior's alone, and knows what was read", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor } = world.people;
    const old = await writtenRequest(db, world);
    const recent = await writtenRequest(db, world, { now: minutesAfter(1) });
    const immediate = await writtenRequest(db, world, { request: { immediateRisk: "violence" } });
    const moderate = await writtenRequest(db, world, { note: { suicideRisk: "moderate" } });
    const high = await writtenRequest(db, world, { note: { suicideRisk: "high" }, now: minutesAfter(2) });
    expect(await openNoteToSign(as(db, supervisor, LATER), old.requestId)).toMatchObject({
      ok: true,
      value: { note: { copySecteurCode: "59G07" }, isAnswerLate: false, isOwn: false, pages: 1 },
    });
    const { rows } = await openQueue(as(db, supervisor, LATER));
    expect(rows.map((row) => row.requestId)).toEqual(
      [high, moderate, immediate, old, recent].map((one) => one.requestId),
    );
    expect(rows.filter((row) => row.isRead).map((row) => row.requestId)).toEqual([old.requestId]);
    const { version } = await requestOf(db, old.requestId);
    const result = await countersignSeveral(as(db, supervisor, LATER), {
      notes: [{ requestId: old.requestId, version }],
    });
    expect(result.signed).toHaveLength(1);
    const { hospitals, people } = world;
    const there = [{ role: "liaison_supervisor", scopeType: "hospital", scopeId: hospitals["chu-lille"] }];
    const elsewhere = { ...supervisor, grants: there as typeof supervisor.grants };
    expect((await openQueue(as(db, elsewhere, LATER))).rows).toEqual([]);
    expect(await openNoteToSign(as(db, elsewhere, LATER), high.requestId)).toMatchObject({
      kind: "notFound",
    });
    expect(await openNoteToSign(as(db, people.intern, LATER), high.requestId)).toMatchObject({
      kind: "forbidden",
    });
    expect(await openNoteToSign(as(db, supervisor, LATER), old.requestId)).toMatchObject({ kind: "rule" });
  });
});

onEachEngine("several signed at once", (engine) => {
  test("only what this person has opened in its present version, each on its own", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, internElsewhere } = world.people;
    const read = await writtenRequest(db, world);
    const unread = await writtenRequest(db, world);
    const corrected = await writtenRequest(db, world);
    for (const one of [read, corrected]) await readBy(db, one.noteId, supervisor.accountId);
    const form = { comment: "À compléter.", teaching: null };
    await moved(db, supervisor, returnNote, corrected.requestId, form, LATER);
    await resubmit(db, corrected);
    const notes = await Promise.all(
      [read, unread, corrected].map(async ({ requestId }) => {
        const { version } = await requestOf(db, requestId);
        return { requestId, version };
      }),
    );
    const result = await countersignSeveral(as(db, supervisor, LATER), { notes });
    expect(result.signed.map((one) => one.requestId)).toEqual([read.requestId]);
    expect(result.refused).toMatchObject([
      { requestId: unread.requestId, message: LIAISON_REFUSALS.notReadYet },
      { requestId: corrected.requestId, message: LIAISON_REFUSALS.notReadYet },
    ]);
    const again = await countersignSeveral(as(db, supervisor, LATER), { notes: notes.slice(0, 1) });
    expect(again.refused).toMatchObject([{ message: LIAISON_REFUSALS.alreadySigned }]);
    const outside = await countersignSeveral(as(db, internElsewhere, LATER), { notes: notes.slice(1, 2) });
    expect(outside.refused).toMatchObject([{ reference: "inconnue", message: LIAISON_REFUSALS.unknown }]);
  });
});

onEachEngine("the end of a request", (engine) => {
  test("the ward says whether its question was answered; it does not reopen", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, ward, otherWard, intern } = world.people;
    const { requestId } = await writtenRequest(db, world);
    const early = await requestOf(db, requestId);
    const form = { requestId, result: 1 as const, comment: "Traitement à revoir" };
    expect(await confirmAnswer(as(db, ward, LATER), { ...form, version: early.version })).toMatchObject({
      message: LIAISON_REFUSALS.moveNotAllowed,
    });
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    const { version } = await requestOf(db, requestId);
    expect(await confirmAnswer(as(db, otherWard, LATER), { ...form, version })).toMatchObject({
      kind: "notFound",
    });
    expect(await confirmAnswer(as(db, intern, LATER), { ...form, version })).toMatchObject({
      kind: "forbidden",
    });
    expect(await confirmAnswer(as(db, ward, LATER), { ...form, version })).toMatchObject({ ok: true });
    expect(await requestOf(db, requestId)).toMatchObject({
      status: "closed",
      teamResult: 2,
      wardResult: 1,
      wardComment: "Traitement à revoir",
      wardConfirmedBy: ward.accountId,
      closedAt: LATER.toISOString(),
    });
    expect(
      await closeRequest(as(db, supervisor, LATER), { requestId, version: version + 1, comment: null }),
    ).toMatchObject({ message: LIAISON_REFUSALS.closed });
  });

  test("the intern in charge or the supervisor closes it without waiting, never without the reasons", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internToo, ward } = world.people;
    const { requestId } = await writtenRequest(db, world);
    await moved(db, supervisor, countersignNote, requestId, SIGN, LATER);
    const { version, answerDueAt } = await requestOf(db, requestId);
    const close = (actor: typeof ward) =>
      closeRequest(as(db, actor, LATER), { requestId, version, comment: null });
    for (const actor of [ward, internToo]) expect(await close(actor)).toMatchObject({ kind: "forbidden" });
    await db
      .updateTable("liaisonRequest")
      .set({ answeredAt: new Date(Date.parse(answerDueAt) + 1).toISOString() })
      .where("id", "=", requestId)
      .execute();
    expect(await close(intern)).toMatchObject({ message: LIAISON_REFUSALS.breachReasonMissing });
    await db
      .updateTable("liaisonRequest")
      .set({ answerBreachReason: "travel" })
      .where("id", "=", requestId)
      .execute();
    expect(await close(intern)).toMatchObject({ ok: true });
    expect(await requestOf(db, requestId)).toMatchObject({ status: "closed", owner: "nobody" });
  });
});

function toFiliere(db: Database, world: Awaited<ReturnType<typeof createLiaisonWorld>>, patientId?: string) {
  return writtenRequest(db, world, {
    request: patientId ? { patientId } : {},
    note: {
      followUp: "filiere",
      filiereId: world.filieres.tca ?? "",
      filierePriority: "prioritaire",
      treatment: "Sertraline 50 mg le matin.",
    },
  });
}

function noteOf(db: Database, id: string) {
  return db.selectFrom("liaisonNote").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

async function toldOf(db: Database, kind: string): Promise<string[]> {
  const rows = await db.selectFrom("notification").select("accountId").where("kind", "=", kind).execute();
  return rows.map((row) => row.accountId);
}

async function readBy(db: Database, noteId: string, accountId: string): Promise<void> {
  const { version } = await noteOf(db, noteId);
  await inTransaction(db, (trx) =>
    markNoteRead(trx, { noteId, accountId, version, readAt: LATER.toISOString() }),
  );
}

/** The intern hands the corrected note in again. */
async function resubmit(
  db: Database,
  { requestId, noteId }: { requestId: string; noteId: string },
): Promise<void> {
  const note = await noteOf(db, noteId);
  await db
    .updateTable("liaisonNote")
    .set({ status: "written", version: note.version + 1 })
    .where("id", "=", noteId)
    .execute();
  await db
    .updateTable("liaisonRequest")
    .set({ status: "written", owner: "supervisor" })
    .where("id", "=", requestId)
    .execute();
}
