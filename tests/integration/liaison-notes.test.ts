import { expect, test } from "vitest";
import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { countersignNote } from "#app/domains/liaison/countersign.service.server.ts";
import type { SaveNoteForm } from "#app/domains/liaison/notes.forms.ts";
import { findNote, listNotes } from "#app/domains/liaison/notes.queries.server.ts";
import { saveNote, startVisit, submitNote } from "#app/domains/liaison/notes.service.server.ts";
import { LIAISON_REFUSALS } from "#app/domains/liaison/refusals.vocabulary.ts";
import type { RequestToSend } from "#app/domains/liaison/request.service.server.ts";
import { validateRequest } from "#app/domains/liaison/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createLiaisonWorld,
  type LiaisonWorld,
  liaisonActionsOf,
  moved,
  NOW,
  requestOf,
  sendRequest,
} from "#tests/setup/liaison-world.ts";
import { race } from "#tests/setup/race.ts";

const soon = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const EMPTY: Omit<SaveNoteForm, "noteVersion"> = {
  contactAt: null,
  assessment: null,
  suicideRisk: null,
  riskDetail: null,
  seniorCalledAt: null,
  seniorCalled: null,
  seniorAdvice: null,
  advice: null,
  treatment: null,
  ifWorse: null,
  followUp: null,
  followUpDetail: null,
  filiereId: null,
  filierePriority: null,
  nextVisitOn: null,
  cim10Code: null,
  measures: [],
  measuresDetail: null,
  teamResult: null,
  skills: [],
  minutes: null,
  breachReason: null,
  breachNote: null,
};

const COMPLETE: typeof EMPTY = {
  ...EMPTY,
  contactAt: soon(30).toISOString(),
  assessment: "Calme, critique son geste.",
  suicideRisk: "none",
  advice: "Surveillance simple.",
  ifWorse: "Rappeler la liaison.",
  followUp: "secteur",
};

const CALLED = {
  seniorCalledAt: soon(40).toISOString(),
  seniorCalled: "Dr Senior",
  seniorAdvice: "Surveillance rapprochée.",
};

/** A request that the intern has taken. */
async function takenRequest(db: Database, world: LiaisonWorld, more: Partial<RequestToSend> = {}) {
  const id = await sendRequest(db, world, more);
  await moved(db, world.people.supervisor, validateRequest, id, { comment: null });
  await moved(db, world.people.intern, takeRequest, id, {});
  return id;
}

async function seenRequest(db: Database, world: LiaisonWorld, more: Partial<RequestToSend> = {}) {
  const id = await takenRequest(db, world, more);
  await moved(db, world.people.intern, startVisit, id, { contactAt: null }, soon(30));
  return id;
}

async function submit(db: Database, actor: Actor, requestId: string, note: object, now: Date = soon(60)) {
  const request = await requestOf(db, requestId);
  const stored = await findNote(db, { requestId, visit: request.visit });
  const form = { requestId, version: request.version, noteVersion: stored?.version ?? 1, ...EMPTY, ...note };
  return submitNote(as(db, actor, now), form);
}

onEachEngine("a bedside note", (engine) => {
  test("begins with the contact, at the time that was typed, within its limits", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern, internToo, supervisor } = world.people;
    const id = await takenRequest(db, world);
    const start = (actor: Actor, contactAt: string | null, version = 3) =>
      startVisit(as(db, actor, soon(30)), { requestId: id, version, contactAt });
    expect(await start(intern, "2026-11-23T08:59:00.000Z")).toMatchObject({
      field: "contactAt",
      message: LIAISON_REFUSALS.contactBeforeRequest,
    });
    expect(await start(intern, soon(31).toISOString())).toMatchObject({
      field: "contactAt",
      message: LIAISON_REFUSALS.contactInFuture,
    });
    expect(await start(internToo, null)).toMatchObject({ kind: "forbidden" });
    expect(await start(supervisor, null)).toMatchObject({ kind: "forbidden" });
    expect(await start(intern, null, 2)).toMatchObject({ kind: "conflict" });
    expect(await start(intern, soon(12).toISOString())).toMatchObject({ ok: true });
    expect(await requestOf(db, id)).toMatchObject({
      status: "seen",
      owner: "intern",
      firstContactAt: soon(12).toISOString(),
    });
    expect(await findNote(db, { requestId: id, visit: 1 })).toMatchObject({
      status: "draft",
      contactAt: soon(12).toISOString(),
      authorAccountId: intern.accountId,
      version: 1,
    });
    expect(await start(intern, null, 4)).toMatchObject({ message: LIAISON_REFUSALS.moveNotAllowed });
  });

  test("is kept as it is typed, only by its writer, and not over what another device saved", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern, internToo, internElsewhere, ward } = world.people;
    const id = await takenRequest(db, world);
    const save = (actor: Actor, noteVersion: number, note: object, minutes = 35) =>
      saveNote(as(db, actor, soon(minutes)), { requestId: id, noteVersion, ...EMPTY, ...note });
    expect(await save(intern, 1, {})).toMatchObject({ message: LIAISON_REFUSALS.moveNotAllowed });
    await moved(db, intern, startVisit, id, { contactAt: null }, soon(30));

    const typed = { assessment: "Début", measures: ["family_met"], skills: ["confusion"], minutes: 20 };
    expect(await save(intern, 1, typed)).toMatchObject({
      ok: true,
      value: { version: 2, savedAt: soon(35).toISOString() },
    });
    // The same text again is no new version.
    expect(await save(intern, 2, typed)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await save(intern, 1, { assessment: "L’autre téléphone" })).toMatchObject({
      kind: "conflict",
      message: LIAISON_REFUSALS.noteChangedElsewhere,
      changes: [{ at: soon(35).toISOString(), by: "interne Essai", what: "brouillon enregistré" }],
      merge: {
        version: 2,
        differences: expect.arrayContaining([
          expect.objectContaining({
            name: "assessment",
            recorded: "Début",
            typed: "L’autre téléphone",
          }),
        ]),
      },
    });
    expect(await findNote(db, { requestId: id, visit: 1 })).toMatchObject({
      assessment: "Début",
      measures: ["family_met"],
      skills: ["confusion"],
      version: 2,
    });
    expect(await save(internToo, 2, {})).toMatchObject({ kind: "forbidden" });
    expect(await save(ward, 2, {})).toMatchObject({ kind: "forbidden" });
    expect(await save(internElsewhere, 2, {})).toMatchObject({ kind: "notFound" });
    expect(await save(intern, 2, { filiereId: "absente" })).toMatchObject({ field: "filiereId" });
  });

  test("two devices at once: one is saved, the other is told, neither is mixed", async () => {
    const { db, url } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern } = world.people;
    const id = await seenRequest(db, world);
    const input = (assessment: string) => ({ requestId: id, noteVersion: 1, ...EMPTY, assessment });
    const outcomes = await race(
      url,
      { module: "domains/liaison/notes.service.server.ts", name: "saveNote" },
      [
        { actor: intern, input: input("Du téléphone") },
        { actor: intern, input: input("Du poste") },
      ],
      soon(35),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toMatchObject([{ kind: "conflict" }]);
    expect(await findNote(db, { requestId: id, visit: 1 })).toMatchObject({ version: 2 });
  });

  test("is handed in once whole: the clock of the signature starts, the supervisor is told without a name", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern, supervisor } = world.people;
    const id = await seenRequest(db, world);
    expect(await submit(db, intern, id, { ...COMPLETE, ifWorse: null, followUp: null })).toMatchObject({
      kind: "rule",
      field: "ifWorse",
      message: "Dites quoi faire en cas d’aggravation. (et 1 autre)",
    });
    expect(await findNote(db, { requestId: id, visit: 1 })).toMatchObject({ status: "draft", version: 1 });
    expect(await submit(db, intern, id, { ...COMPLETE, teamResult: 1 })).toMatchObject({ ok: true });
    expect(await requestOf(db, id)).toMatchObject({
      status: "written",
      owner: "supervisor",
      teamResult: 1,
      // 24 hours, the setting of an ordinary note.
      dueAt: soon(60 + 24 * 60).toISOString(),
    });
    expect(await listNotes(db, id)).toMatchObject([
      { status: "written", submittedAt: soon(60).toISOString(), followUp: "secteur", version: 2 },
    ]);
    const notices = await db
      .selectFrom("notification")
      .select("text")
      .where("accountId", "=", supervisor.accountId)
      .where("kind", "=", "liaison.submit_note")
      .execute();
    expect(notices).toEqual([
      { text: expect.stringMatching(/^Demande de liaison \S+ : compte rendu à contresigner\.$/) },
    ]);
    const late = { requestId: id, noteVersion: 2, ...COMPLETE, assessment: "Trop tard" };
    expect(await saveNote(as(db, intern, soon(61)), late)).toMatchObject({
      message: LIAISON_REFUSALS.noteLocked,
    });
    expect(await submit(db, intern, id, COMPLETE)).toMatchObject({
      message: LIAISON_REFUSALS.moveNotAllowed,
    });
  });

  test("with a risk waits for the call to the senior, which the history keeps at its time", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern } = world.people;
    const id = await seenRequest(db, world);
    const risky = { ...COMPLETE, suicideRisk: "high" };
    expect(await submit(db, intern, id, risky)).toMatchObject({
      field: "seniorCalledAt",
      message: expect.stringContaining(LIAISON_REFUSALS.seniorCallMissing),
    });
    expect(
      await submit(db, intern, id, { ...risky, ...CALLED, seniorCalledAt: soon(61).toISOString() }),
    ).toMatchObject({
      field: "seniorCalledAt",
      message: LIAISON_REFUSALS.callInFuture,
    });
    expect(await submit(db, intern, id, { ...risky, ...CALLED })).toMatchObject({ ok: true });
    // 4 hours: a serious one.
    expect(await requestOf(db, id)).toMatchObject({ dueAt: soon(60 + 4 * 60).toISOString() });
    expect(await liaisonActionsOf(db, id)).toEqual([
      "request",
      "validate",
      "take",
      "see",
      "submit_note",
      "senior_called",
    ]);
    const [call] = await db
      .selectFrom("liaisonEvent")
      .select(["at", "comment", "accountId"])
      .where("action", "=", "senior_called")
      .execute();
    expect(call).toEqual({ at: CALLED.seniorCalledAt, comment: "Dr Senior", accountId: intern.accountId });
  });

  test("of a late contact waits for the reason, which stays with the request", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern } = world.people;
    const id = await seenRequest(db, world, { level: "immediate" });
    const late = { ...COMPLETE, contactAt: soon(61).toISOString() };
    expect(await submit(db, intern, id, late, soon(90))).toMatchObject({
      field: "breachReason",
      message: LIAISON_REFUSALS.breachReasonMissing,
    });
    expect(await submit(db, intern, id, { ...late, breachReason: "travel" }, soon(90))).toMatchObject({
      ok: true,
    });
    expect(await requestOf(db, id)).toMatchObject({
      contactBreachReason: "travel",
      firstContactAt: soon(61).toISOString(),
    });
  });

  test("of a later visit leaves why the first contact was late", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern, supervisor } = world.people;
    const id = await seenRequest(db, world, { level: "immediate" });
    const late = { ...COMPLETE, contactAt: soon(61).toISOString(), breachReason: "travel" };
    const visit = { followUp: "visit", nextVisitOn: "2026-11-23" };
    expect(await submit(db, intern, id, { ...late, ...visit }, soon(90))).toMatchObject({ ok: true });
    const unsaid = { breachReason: null, breachNote: null, teaching: null };
    await moved(db, supervisor, countersignNote, id, unsaid, soon(100));
    await moved(db, intern, startVisit, id, { contactAt: null }, soon(120));
    const second = { ...COMPLETE, contactAt: soon(120).toISOString() };
    expect(await submit(db, intern, id, second, soon(130))).toMatchObject({ ok: true });
    expect(await requestOf(db, id)).toMatchObject({ visit: 2, contactBreachReason: "travel" });
    await moved(db, supervisor, countersignNote, id, unsaid, soon(140));
  });

  test("names a filière that is open", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern } = world.people;
    const id = await seenRequest(db, world);
    const filiereId = world.filieres.tca ?? "";
    await db.updateTable("filiere").set({ isOpen: 0 }).where("id", "=", filiereId).execute();
    const note = { ...COMPLETE, followUp: "filiere", filiereId, filierePriority: "prioritaire" };
    expect(await submit(db, intern, id, note)).toMatchObject({
      field: "filiereId",
      message: LIAISON_REFUSALS.filiereClosed,
    });
    await db.updateTable("filiere").set({ isOpen: 1 }).where("id", "=", filiereId).execute();
    expect(await submit(db, intern, id, note)).toMatchObject({ ok: true });
    expect(await findNote(db, { requestId: id, visit: 1 })).toMatchObject({
      filiereId,
      filierePriority: "prioritaire",
    });
  });

  test("is not handed in over what another device saved, nor by somebody else", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { intern, internToo, supervisor } = world.people;
    const id = await seenRequest(db, world);
    const other = { requestId: id, noteVersion: 1, ...EMPTY, assessment: "L’autre appareil" };
    expect(await saveNote(as(db, intern, soon(40)), other)).toMatchObject({ ok: true });
    const stale = { requestId: id, version: 4, noteVersion: 1, ...COMPLETE };
    expect(await submitNote(as(db, intern, soon(60)), stale)).toMatchObject({
      kind: "conflict",
      message: LIAISON_REFUSALS.noteChangedElsewhere,
    });
    expect(await submit(db, internToo, id, COMPLETE)).toMatchObject({ kind: "forbidden" });
    expect(await submit(db, supervisor, id, COMPLETE)).toMatchObject({ kind: "forbidden" });
    expect(await requestOf(db, id)).toMatchObject({ status: "seen" });
  });
});
