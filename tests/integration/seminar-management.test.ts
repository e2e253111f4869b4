import { expect, test } from "vitest";
import { findProgramme } from "#app/domains/seminars/catalogue.queries.server.ts";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { removeEnrolment } from "#app/domains/seminars/leaving.service.server.ts";
import { searchPeople } from "#app/domains/seminars/managed-session.queries.server.ts";
import { enrolFound, exportSessionPeople } from "#app/domains/seminars/managed-session.service.server.ts";
import { MANAGEMENT_REFUSALS } from "#app/domains/seminars/management.vocabulary.ts";
import { previewMessage, sendMessage } from "#app/domains/seminars/message.service.server.ts";
import type { SeminarForm } from "#app/domains/seminars/seminar.forms.ts";
import { findSeminarToEdit } from "#app/domains/seminars/seminar-edit.queries.server.ts";
import {
  createSeminar,
  MAX_PROGRAMME_BYTES,
  updateSeminar,
} from "#app/domains/seminars/seminars.service.server.ts";
import { discardSession, planSession } from "#app/domains/seminars/session-plan.service.server.ts";
import type { SessionContent } from "#app/domains/seminars/session-values.rules.ts";
import { findSession } from "#app/domains/seminars/sessions.queries.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { createOutsider } from "#seeds/factories/seminars.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  placesOf,
} from "#tests/setup/seminar-world.ts";

const FORM: SeminarForm = {
  title: "Psychoéducation des proches",
  code: null,
  filiereId: null,
  summary: "Une journée avec les associations de familles.",
  objectives: null,
  audience: ["nurse", "psychologist"],
  audienceNote: null,
  policy: "arrival",
  extraThreshold: 8,
  isPublished: false,
  isProgrammeRemoved: false,
};

const PLANNED: SessionContent = {
  halfDays: [{ moment: "morning", startsAt: "2027-03-26T08:00:00.000Z", endsAt: "2027-03-26T11:00:00.000Z" }],
  siteId: null,
  place: "Salle des fêtes",
  videoUrl: null,
  trainers: ["Paul Dehors"],
  capacity: 2,
  enrolmentOpensAt: null,
  enrolmentClosesAt: null,
  quotaKind: "profession",
  quotas: [{ key: "nurse", places: 1 }],
  quotaReleaseDays: 7,
};

const file = (name: string, content: string) => ({
  field: "programme",
  name,
  type: "application/pdf",
  content: new TextEncoder().encode(content),
});
const PDF = file("Programme 2027.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

onEachEngine("the management of seminars", (engine) => {
  test("a seminar is created with an address of its own and a programme, refused in words otherwise", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const ctx = as(db, world.coordinator);
    const [stranger] = (await createPeople(db, 1)) as [Actor];
    expect(await createSeminar(as(db, stranger), FORM)).toMatchObject({ kind: "forbidden" });
    for (const [form, field] of [
      [{ ...FORM, code: "gestion" }, "code"],
      [{ ...FORM, code: "entretien-motivationnel" }, "code"],
      [{ ...FORM, filiereId: "x" }, "filiereId"],
    ] as const)
      expect(await createSeminar(ctx, form)).toMatchObject({ kind: "rule", field });
    for (const [wrong, message] of [
      [file("vide.pdf", ""), MANAGEMENT_REFUSALS.programmeEmpty],
      [file("faux.pdf", "<html>"), MANAGEMENT_REFUSALS.programmeType],
      [{ ...PDF, content: new Uint8Array(MAX_PROGRAMME_BYTES + 1) }, MANAGEMENT_REFUSALS.programmeTooLarge],
    ] as const)
      expect(await createSeminar(ctx, FORM, wrong)).toMatchObject({ field: "programme", message });

    const first = await createSeminar(ctx, FORM, PDF);
    const second = await createSeminar(ctx, FORM);
    if (!first.ok || !second.ok) throw new Error("not created");
    expect(await findSeminarToEdit(db, first.value.id)).toMatchObject({
      code: "psychoeducation-des-proches",
      audience: ["nurse", "psychologist"],
      programmeName: "Programme 2027.pdf",
      version: 1,
    });
    expect((await findSeminarToEdit(db, second.value.id))?.code).toBe("psychoeducation-des-proches-2");
    // Nobody downloads what is not published.
    expect(await findProgramme(db, "psychoeducation-des-proches")).toBeUndefined();
    const edited = { ...FORM, isPublished: true, id: first.value.id, version: 1 };
    expect(await updateSeminar(ctx, edited)).toMatchObject({ ok: true });
    const programme = await findProgramme(db, "psychoeducation-des-proches");
    expect(Buffer.from(programme?.content ?? []).toString()).toContain("%PDF-1.7");

    // Typed over: what both changed is to be chosen.
    const late = { ...edited, title: "Psychoéducation", isPublished: false };
    expect(await updateSeminar(ctx, late)).toMatchObject({ kind: "conflict", merge: { version: 2 } });
    const removed = { ...edited, isProgrammeRemoved: true, version: 2 };
    expect(await updateSeminar(ctx, removed)).toMatchObject({ ok: true });
    expect((await findProgramme(db, "psychoeducation-des-proches"))?.content).toBeNull();
    expect(await updateSeminar(ctx, { ...edited, id: "x" })).toMatchObject({ kind: "notFound" });
  });

  test("a seminar with sessions to come stays in the programme", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    await createSession(db, world, { capacity: 2 });
    const hidden = { ...FORM, isPublished: false, id: world.seminarId, version: 1 };
    expect(await updateSeminar(as(db, world.coordinator), hidden)).toMatchObject({
      kind: "rule",
      field: "isPublished",
    });
  });

  test("a session in preparation is given up with all that it is made of, an open one is not", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const ctx = as(db, world.coordinator);
    const planned = await planSession(ctx, { ...PLANNED, seminarId: world.seminarId });
    if (!planned.ok) throw new Error(planned.message);
    const sessionId = planned.value.id;
    const [stranger] = (await createPeople(db, 1)) as [Actor];
    expect(await discardSession(as(db, stranger), { sessionId, version: 1 })).toMatchObject({
      kind: "forbidden",
    });
    expect(await discardSession(ctx, { sessionId, version: 2 })).toMatchObject({ kind: "conflict" });
    expect(await discardSession(ctx, { sessionId, version: 1 })).toMatchObject({
      value: { seminarId: world.seminarId },
    });
    expect(await findSession(db, sessionId)).toBeUndefined();
    for (const table of ["seminarHalfDay", "seminarTrainer", "seminarQuota"] as const)
      expect(await db.selectFrom(table).selectAll().where("sessionId", "=", sessionId).execute()).toEqual([]);
    const open = await createSession(db, world, { capacity: 2 });
    expect(await discardSession(ctx, { sessionId: open, version: 1 })).toMatchObject({ kind: "conflict" });
    expect(await discardSession(ctx, { sessionId: "x", version: 1 })).toMatchObject({ kind: "notFound" });
  });

  test("a message reaches whom it says, each apart, and what looks like a link of ours is only text", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const ctx = as(db, world.coordinator);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const form = {
      sessionId,
      audience: "all" as const,
      subject: "Parking",
      body: "Rue de Lille. {url}{token:x}",
    };
    expect(await sendMessage(ctx, form)).toMatchObject({
      message: MANAGEMENT_REFUSALS.nobody,
      field: "audience",
    });
    const people = (await createPeople(db, 3)) as [Actor, Actor, Actor];
    for (const person of people) await enrol(as(db, person), { sessionId });
    const [, , third] = (await placesOf(db, sessionId)).rows;
    await removeEnrolment(ctx, { enrolmentId: third?.id ?? "", comment: "Erreur." });
    expect(await sendMessage(as(db, people[0]), form)).toMatchObject({ kind: "forbidden" });
    expect((await previewMessage(ctx, form)).count).toBe(2);
    expect(await sendMessage(ctx, { ...form, audience: "waiting" })).toMatchObject({ value: { count: 1 } });
    expect(await sendMessage(ctx, form)).toMatchObject({ value: { count: 2 } });
    const sent = await db
      .selectFrom("outboxMessage")
      .select(["recipientEmail", "body"])
      .where("kind", "=", "seminar.message")
      .orderBy("id")
      .execute();
    expect(sent.map(({ recipientEmail }) => recipientEmail)).toEqual([
      people[1].email,
      people[0].email,
      people[1].email,
    ]);
    expect(sent[0]?.body).toContain("Rue de Lille. \n");
    expect(sent[0]?.body).not.toMatch(/\{url\}|\{token/);
    expect(await sendMessage(ctx, { ...form, sessionId: "x" })).toMatchObject({ kind: "notFound" });
  });

  test("the people of a session are a file that the audit trail keeps track of, safe to open in a spreadsheet", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const [first] = (await createPeople(db, 1)) as [Actor];
    await enrol(as(db, first), { sessionId });
    const outsider = await createPersonWithout(db, {
      familyName: "=HYPERLINK(1)",
      email: "lea@cabinet.test",
    });
    await enrolFound(as(db, world.coordinator), { sessionId, person: `participant:${outsider}` });
    const csv = await exportSessionPeople(as(db, world.coordinator), sessionId);
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("Inscription confirmée");
    expect(lines[2]).toContain("En liste d’attente;1;");
    expect(lines[2]?.startsWith("=")).toBe(false);
    const traced = await db
      .selectFrom("auditEvent")
      .select("detail")
      .where("action", "=", "seminar.export")
      .execute();
    expect(traced.map(({ detail }) => JSON.parse(detail ?? "{}"))).toEqual([{ count: 2 }]);
  });

  test("people are found by the beginnings of their names, each once, and enrolled from what was found", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 5 });
    const [known] = (await createPeople(db, 1)) as [Actor];
    const outsider = await createPersonWithout(db, {
      familyName: "D’Hœyer-Éluard",
      email: "lea@cabinet.test",
    });
    const found = (text: string) => searchPeople(db, text);
    expect((await found("lea d")).map(({ person }) => person)).toEqual([`participant:${outsider}`]);
    expect((await found("elu")).map(({ email }) => email)).toEqual(["lea@cabinet.test"]);
    expect(await found("luard")).toEqual([]);
    expect(await found("  ")).toEqual([]);
    expect(await found("%")).toEqual([]);
    // An account that never enrolled, then the participant that it became: never both.
    const name = known.displayName.split(" ").at(-1) ?? "";
    const before = (await found(`essai ${name}`)).filter(({ email }) => email === known.email);
    expect(before.map(({ person }) => person)).toEqual([`account:${known.accountId}`]);
    const ctx = as(db, world.coordinator);
    expect(await enrolFound(ctx, { sessionId, person: before[0]?.person ?? "" })).toMatchObject({
      value: { status: "confirmed" },
    });
    const after = (await found(`essai ${name}`)).filter(({ email }) => email === known.email);
    expect(after).toHaveLength(1);
    expect(after[0]?.person).toMatch(/^participant:/);
    expect(await enrolFound(ctx, { sessionId, person: after[0]?.person ?? "" })).toMatchObject({
      kind: "conflict",
    });
    expect(await enrolFound(ctx, { sessionId, person: "account:x" })).toMatchObject({ field: "person" });
    expect(await enrolFound(as(db, known), { sessionId, person: "account:x" })).toMatchObject({
      kind: "forbidden",
    });
  });
});

async function createPersonWithout(
  db: Database,
  person: { familyName: string; email: string },
): Promise<string> {
  const row = await inTransaction(db, (trx) =>
    createOutsider(
      trx,
      {
        ...person,
        givenName: "Léa",
        profession: "nurse",
        establishmentId: null,
        secteurId: null,
        workplace: "Cabinet, Bailleul",
      },
      NOW,
    ),
  );
  return row.id;
}
