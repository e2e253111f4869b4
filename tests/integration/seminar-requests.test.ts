import { expect, test } from "vitest";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { type PlaceRequestForm, placeRequestForm } from "#app/domains/seminars/enrolment-requests.forms.ts";
import {
  confirmRequest,
  eraseOldRequests,
  openRequest,
  requestPlace,
} from "#app/domains/seminars/enrolment-requests.service.server.ts";
import { moveFollowed, openFollowed } from "#app/domains/seminars/follow.service.server.ts";
import { ENROLMENT_REFUSALS } from "#app/domains/seminars/refusals.vocabulary.ts";
import { fillMail } from "#app/platform/outbox/mail-body.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { testConfig, testContext, testRequest } from "#tests/setup/requests.ts";
import { call, routeNamed } from "#tests/setup/route-sweep.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  placesOf,
} from "#tests/setup/seminar-world.ts";

const config = testConfig();
const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);

const NURSE: PlaceRequestForm = {
  givenName: "Inès",
  familyName: "Delattre",
  email: "ines.delattre@cabinet.test",
  profession: "nurse",
  establishmentId: null,
  workplace: "Cabinet infirmier, Bailleul",
  secteurId: null,
};

function visitor(db: Database, more: { now?: Date; clientAddress?: string } = {}) {
  return { db, config, now: NOW, requestId: "r", clientAddress: "192.0.2.1", userAgent: null, ...more };
}

const byLink = (db: Database, now = NOW) => ({ db, actor: null, now });

async function mails(db: Database) {
  return db.selectFrom("outboxMessage").selectAll().orderBy("id").execute();
}

async function ask(db: Database, sessionId: string, more: Partial<PlaceRequestForm> = {}): Promise<string> {
  expect(await requestPlace(visitor(db), sessionId, { ...NURSE, ...more })).toEqual({
    ok: true,
    value: undefined,
  });
  const row = await db
    .selectFrom("seminarRequest")
    .select("id")
    .where("email", "=", more.email ?? NURSE.email)
    .executeTakeFirstOrThrow();
  return row.id;
}

onEachEngine("a place asked for without an account", (engine) => {
  test("is nothing until the address is confirmed, then a place or a rank in the order of confirmations", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const first = await ask(db, sessionId);
    const second = await ask(db, sessionId, { email: "leo@cabinet.test", givenName: "Léo" });
    expect((await placesOf(db, sessionId)).rows).toEqual([]);
    const [mail] = await mails(db);
    expect(mail?.body).toContain(`/programme/confirmer/${first}.{token:${first}}`);
    expect(mail?.body).not.toMatch(/inscrit/i);
    expect(mail?.recipientAccountId).toBeNull();

    expect(await confirmRequest(byLink(db), second)).toMatchObject({ value: { status: "confirmed" } });
    const waiting = await confirmRequest(byLink(db), first);
    expect(waiting).toMatchObject({ value: { status: "waiting", rank: 1 } });
    // The link a second time.
    expect(await confirmRequest(byLink(db), first)).toMatchObject({
      kind: "conflict",
      message: ENROLMENT_REFUSALS.requestOver,
    });
    const enrolmentId = waiting.ok ? waiting.value.enrolmentId : "";
    expect(await openRequest(db, first, NOW)).toEqual({ kind: "confirmed", enrolmentId });
    const participant = await db
      .selectFrom("seminarParticipant")
      .selectAll()
      .where("email", "=", NURSE.email)
      .executeTakeFirstOrThrow();
    expect(participant).toMatchObject({
      workplace: NURSE.workplace,
      accountId: null,
      searchKey: "delattre ines",
    });
    const followed = await openFollowed(db, enrolmentId, NOW);
    expect(followed?.own).toMatchObject({ status: "waiting", rank: 1 });
    expect(await moveFollowed(byLink(db), { enrolmentId, intent: "leave" })).toMatchObject({ ok: true });
    expect(await moveFollowed(byLink(db), { enrolmentId, intent: "leave" })).toMatchObject({
      kind: "conflict",
    });
  });

  test("is over after its hours, and erased by the job", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const id = await ask(db, sessionId);
    expect(await openRequest(db, id, later(47))).toMatchObject({ kind: "open" });
    expect(await openRequest(db, id, later(48))).toEqual({ kind: "over" });
    expect(await confirmRequest(byLink(db, later(48)), id)).toMatchObject({
      message: ENROLMENT_REFUSALS.requestOver,
    });
    expect(await eraseOldRequests({ db, now: later(47) })).toBe(0);
    expect(await eraseOldRequests({ db, now: later(48) })).toBe(1);
    expect(await eraseOldRequests({ db, now: later(48) })).toBe(0);
    expect(await confirmRequest(byLink(db), id)).toMatchObject({ message: ENROLMENT_REFUSALS.requestOver });
    expect(await db.selectFrom("seminarParticipant").select("id").execute()).toEqual([]);
  });

  test("is answered the same whether the address is known or not; the address alone is told", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 5 });
    const other = await createSession(db, world, { capacity: 5, inDays: 9 });
    const [person] = await createPeople(db, 1);
    if (!person) throw new Error("nobody");
    await enrol(as(db, person), { sessionId });
    const unknown = await requestPlace(visitor(db), sessionId, NURSE);
    const known = await requestPlace(visitor(db), sessionId, { ...NURSE, email: person.email });
    expect(known).toEqual(unknown);
    const told = (await mails(db)).at(-1);
    expect(told).toMatchObject({ kind: "seminar.already", recipientAccountId: person.accountId });
    expect(told?.body).toContain(`{url}/seminaires/seances/${sessionId}`);

    // Another session: what is asked is tied to the account, and the account's own name is kept.
    const id = await ask(db, other, { email: person.email, familyName: "Usurpée" });
    expect((await mails(db)).at(-1)?.body).toContain("celle de votre compte Pluton");
    expect(await confirmRequest(byLink(db), id)).toMatchObject({ ok: true });
    expect((await placesOf(db, other)).accounts("confirmed")).toEqual([person.accountId]);
    const names = await db.selectFrom("seminarParticipant").select("familyName").execute();
    expect(names.map(({ familyName }) => familyName)).not.toContain("Usurpée");
  });

  test("asked again keeps its link and says what was said last; too often, no more mail leaves", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 5 });
    const id = await ask(db, sessionId);
    expect(await ask(db, sessionId, { familyName: "Delattre-Roux" })).toBe(id);
    expect(await openRequest(db, id, NOW)).toMatchObject({ person: { familyName: "Delattre-Roux" } });
    for (let count = 0; count < 4; count++) await ask(db, sessionId);
    expect(await mails(db)).toHaveLength(3);
    await confirmRequest(byLink(db), id);
    const [{ id: enrolmentId } = { id: "" }] = (await placesOf(db, sessionId)).rows;
    await moveFollowed(byLink(db), { enrolmentId, intent: "leave" });
    // After leaving, and the delay: a new request, a new link.
    await requestPlace(visitor(db, { now: later(5) }), sessionId, NURSE);
    expect((await mails(db)).at(-1)).toMatchObject({ kind: "seminar.request" });
    expect(await openRequest(db, id, later(5))).toEqual({ kind: "over" });
  });

  test("one computer asks for so many and no more", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 5 });
    await db
      .insertInto("signInThrottle")
      .values({
        key: await throttleKeyOf(db, sessionId),
        tries: 60,
        lastTryAt: NOW.toISOString(),
        blockedUntil: later(1).toISOString(),
      })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet({ tries: 60, blockedUntil: later(1).toISOString() }),
      )
      .execute();
    expect(
      await requestPlace(visitor(db), sessionId, { ...NURSE, email: "autre@cabinet.test" }),
    ).toMatchObject({
      kind: "rule",
      message: "Trop d’essais. Réessayez dans 60 minutes.",
    });
  });

  test("is refused at once for what concerns everybody, beside its field", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db, { audience: ["physician"] });
    const sessionId = await createSession(db, world, { capacity: 5 });
    const request = (id: string, more: Partial<PlaceRequestForm> = {}, now = NOW) =>
      requestPlace(visitor(db, { now }), id, { ...NURSE, profession: "physician", ...more });
    expect(await request(sessionId, { profession: "nurse" })).toMatchObject({
      message: ENROLMENT_REFUSALS.notAudience,
      field: "profession",
    });
    expect(await request(sessionId, { establishmentId: "x" })).toMatchObject({ field: "establishmentId" });
    expect(await request(sessionId, { secteurId: "x" })).toMatchObject({ field: "secteurId" });
    expect(await request("x")).toMatchObject({ kind: "notFound" });
    expect(await request(sessionId, {}, later(24 * 31))).toMatchObject({ message: ENROLMENT_REFUSALS.held });
    const id = await ask(db, sessionId, { profession: "physician" });
    // Cancelled between the request and its confirmation: nobody becomes a participant.
    await db.updateTable("seminarSession").set({ status: "cancelled" }).execute();
    expect(await confirmRequest(byLink(db), id)).toMatchObject({ message: ENROLMENT_REFUSALS.cancelled });
    expect(await db.selectFrom("seminarParticipant").select("id").execute()).toEqual([]);
    await db.updateTable("seminar").set({ isPublished: 0 }).execute();
    expect(await request(sessionId)).toMatchObject({ kind: "notFound" });
  });

  test("a link confirmed twice at the same moment enrols once", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 5 });
    const id = await ask(db, sessionId);
    const outcomes = await Promise.all([confirmRequest(byLink(db), id), confirmRequest(byLink(db), id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await placesOf(db, sessionId)).rows).toHaveLength(1);
  });

  test("the links of its e-mails open pages that change nothing, and nothing without their token", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const sessionId = await createSession(db, world, { capacity: 1 });
    const [holder] = await createPeople(db, 1);
    if (!holder) throw new Error("nobody");
    const far = new Date();
    await db
      .updateTable("seminarSession")
      .set({
        startsAt: new Date(far.getTime() + 900 * HOUR_MS).toISOString(),
        endsAt: "2099-01-01T00:00:00.000Z",
      })
      .execute();
    await db.updateTable("seminarSession").set({ enrolmentClosesAt: "2098-01-01T00:00:00.000Z" }).execute();
    await enrol(as(db, holder, far), { sessionId });
    expect(await requestPlace(visitor(db, { now: far }), sessionId, NURSE)).toMatchObject({ ok: true });
    const confirmLink = await lastLink(db, "seminar.request");
    const everything = async () =>
      JSON.stringify([
        await db.selectFrom("seminarRequest").selectAll().execute(),
        await db.selectFrom("seminarEnrolment").selectAll().orderBy("id").execute(),
        await db.selectFrom("seminarOffer").selectAll().execute(),
        await db.selectFrom("seminarSession").selectAll().execute(),
      ]);
    const open = (route: string, link: string, body?: Record<string, string>) => visit(db, route, link, body);

    const before = await everything();
    expect((await open("programme.confirmer.$idAndToken", confirmLink)).text).toContain(NURSE.email);
    expect(await everything()).toBe(before);
    const followed = await open("programme.confirmer.$idAndToken", confirmLink, {});
    expect(followed).toMatchObject({ status: 302 });
    expect(followed.location).toMatch(/^\/programme\/suivi\//);
    expect(await open("programme.confirmer.$idAndToken", confirmLink, {})).toMatchObject({ status: 409 });
    const followLink = followed.location;
    expect((await open("programme.suivi.$idAndToken._index", followLink)).text).toContain('"rank":1');
    expect((await open("programme.suivi.$idAndToken.agenda[.]ics", `${followLink}/agenda.ics`)).status).toBe(
      404,
    );

    // The place of the other is given back: an offer.
    const { rows } = await placesOf(db, sessionId);
    const held = rows.find(({ accountId }) => accountId === holder.accountId)?.id ?? "";
    expect(await moveFollowed(byLink(db, far), { enrolmentId: held, intent: "leave" })).toMatchObject({
      ok: true,
    });
    const offerLink = await lastLink(db, "seminar.offered");
    const offered = await everything();
    const seen = await open("programme.place.$idAndToken", offerLink);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toMatch(/Essai|Delattre|@/);
    expect(await everything()).toBe(offered);
    expect(await open("programme.place.$idAndToken", offerLink, { answer: "peut-être" })).toMatchObject({
      status: 400,
    });
    expect(await everything()).toBe(offered);

    for (const [route, link] of [
      ["programme.confirmer.$idAndToken", confirmLink],
      ["programme.suivi.$idAndToken._index", followLink],
      ["programme.place.$idAndToken", offerLink],
    ] as const) {
      const wrong = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
      expect((await open(route, wrong)).status, route).toBe(404);
      expect((await open(route, wrong, { answer: "accept", intent: "leave" })).status, route).toBe(404);
      expect((await open(route, link.replace(/\.[^.]*$/, ""))).status, route).toBe(404);
    }
    expect(await everything()).toBe(offered);

    const accepted = await open("programme.place.$idAndToken", offerLink, { answer: "accept" });
    expect(accepted.location).toBe(followLink);
    expect((await placesOf(db, sessionId)).rows.map(({ status }) => status)).toEqual([
      "cancelled",
      "confirmed",
    ]);
    const used = await open("programme.place.$idAndToken", offerLink);
    expect(used.status).toBe(409);
    expect(used.text).toContain(ENROLMENT_REFUSALS.offerUsed);
    expect(await open("programme.place.$idAndToken", offerLink, { answer: "decline" })).toMatchObject({
      status: 409,
    });
    expect(
      (await open("programme.suivi.$idAndToken.agenda[.]ics", `${followLink}/agenda.ics`)).text,
    ).toContain("BEGIN:VEVENT");
    await db.updateTable("seminarOffer").set({ outcome: "lapsed" }).execute();
    const over = await open("programme.place.$idAndToken", offerLink);
    expect(over.status).toBe(410);
    expect(over.text).toContain(ENROLMENT_REFUSALS.offerOver);
  });
});

test("what is typed is checked in words, and the workplace stands in for an unlisted establishment", () => {
  const typed = {
    ...NURSE,
    establishmentId: "",
    workplace: " ",
    secteurId: "",
    email: "Ines@",
    profession: "",
  };
  const checked = placeRequestForm.safeParse(typed);
  const messages = Object.fromEntries(
    checked.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [],
  );
  expect(messages).toMatchObject({
    email: "Cette adresse électronique n’est pas complète.",
    profession: "Choisissez votre profession.",
  });
  const placeless = placeRequestForm.safeParse({ ...typed, email: "Ines@Cabinet.test", profession: "nurse" });
  expect(placeless.error?.issues).toMatchObject([{ path: ["workplace"] }]);
  expect(
    placeRequestForm.parse({
      ...typed,
      email: "Ines@Cabinet.test",
      profession: "nurse",
      workplace: "Cabinet",
    }),
  ).toMatchObject({ email: "ines@cabinet.test", establishmentId: null, secteurId: null });
});

/** The address in the last e-mail of a kind, as it is sent. */
async function lastLink(db: Database, kind: string): Promise<string> {
  const mail = await db
    .selectFrom("outboxMessage")
    .select("body")
    .where("kind", "=", kind)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const text = fillMail(mail.body, config);
  return /https?:\/\/[^/]+(\/programme\/\S+)/.exec(text)?.[1] ?? "";
}

async function visit(db: Database, name: string, link: string, body?: Record<string, string>) {
  const module = await routeNamed(name).load();
  const handler = body ? module.action : module.loader;
  if (!handler) throw new Error(`${name} does not answer that`);
  const [, , , idAndToken = ""] = link.split("/");
  const request = testRequest(link, body ? { body } : {});
  return call(handler, { request, params: { idAndToken }, context: testContext(db, config) });
}

/** The key under which this computer's requests are counted. */
async function throttleKeyOf(db: Database, sessionId: string): Promise<string> {
  await requestPlace(visitor(db), sessionId, NURSE);
  const row = await db
    .selectFrom("signInThrottle")
    .select("key")
    .where("key", "like", "seminar-address:%")
    .executeTakeFirstOrThrow();
  return row.key;
}
