import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { NETWORK_SCOPE_ID, ROLES } from "#app/platform/access/roles.vocabulary.ts";
import { newId } from "#app/platform/id.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { openTemplateCopy } from "#tests/setup/database.ts";
import { createReferralWorld, NOW, type ReferralWorld } from "#tests/setup/referral-world.ts";
import { sessionCookie, TEST_ORIGIN, testContext } from "#tests/setup/requests.ts";
import { type Answer, call, routeNamed } from "#tests/setup/route-sweep.ts";

/** What only the people of this patient may ever be sent. */
const SECRETS = [
  "Quatremare",
  "QUATREMARE",
  "Ombeline",
  "1984-07-19",
  "06 39 98 00 01",
  "motif-confidentiel",
  "histoire-confidentielle",
  "message-confidentiel",
  "note-confidentielle",
  "lettre-confidentielle",
  "piece-confidentielle",
];

type Insider = "sender" | "colleague" | "tca" | "practitioner" | "assistant";
type Body = Record<string, string> | FormData;

interface Step {
  what: string;
  route: string;
  query?: string;
  by: Insider;
  /** People of this patient who may not do this. */
  not?: Insider[];
  /** Days after the first one. */
  day?: number;
  /** What a saving that leaves the page where it is answers; 302 otherwise. */
  answers?: 200;
  body(): Body | Promise<Body>;
}

interface Reading {
  route: string;
  query?: () => string;
  by: Insider[];
  not?: Insider[];
}

let db: Database;
let world: ReferralWorld;
let strangers: [string, Actor][];
const ids = { patientId: "", referralId: "", attachmentId: "", appointmentId: "", entryId: "" };

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  db = await openTemplateCopy();
  world = await createReferralWorld(db);
  strangers = await createStrangers();
  await db
    .insertInto("filiereMember")
    .values({
      id: newId(),
      filiereId: tca(),
      professionalId: world.people.practitioner.professionalId,
      duty: "psychology",
      startsOn: "2020-01-01",
    })
    .execute();
  ids.patientId = await createDemoPatient(
    db,
    world.people.sender,
    {
      birthFamilyName: "Quatremare",
      birthGivenNames: "Ombeline",
      birthOn: "1984-07-19",
      sex: "female",
      communeCode: "59017",
      phone: "06 39 98 00 01",
    },
    NOW,
  );
});

afterAll(() => {
  vi.useRealTimers();
});

/** Somebody of every role, as near to the patient as one can be without being of his care. */
async function createStrangers(): Promise<[string, Actor][]> {
  const elsewhere = {
    sector_psychiatrist: { scopeType: "secteur", scopeId: world.secteurs["59G05"] ?? "" },
    filiere_coordinator: { scopeType: "filiere", scopeId: world.filieres.tdah ?? "" },
    filiere_practitioner: { scopeType: "filiere", scopeId: world.filieres.tdah ?? "" },
    pathway_assistant: { scopeType: "filiere", scopeId: world.filieres.tdah ?? "" },
  } as const;
  const everywhere = { scopeType: "network", scopeId: NETWORK_SCOPE_ID } as const;
  const people: [string, Actor][] = [];
  for (const role of ROLES) {
    const scope = role in elsewhere ? elsewhere[role as keyof typeof elsewhere] : everywhere;
    const actor = await createPerson(
      db,
      {
        email: `${role}@ailleurs.test`,
        givenName: "Sacha",
        familyName: role,
        profession: "other",
        grants: [{ role, ...scope }],
      },
      new Date("2024-01-01T00:00:00Z"),
    );
    people.push([role, actor]);
  }
  return people;
}

/** The care of one patient, each step by a form of the product. */
const STEPS: Step[] = [
  {
    what: "begin a draft",
    route: "_app.adressages.nouveau",
    by: "sender",
    not: ["tca", "practitioner", "assistant"],
    body: () => ({ ...referralBody(), intent: "save" }),
  },
  {
    what: "join a file",
    route: "_app.adressages.$referralId.pieces",
    by: "sender",
    not: ["tca", "practitioner", "assistant"],
    body: fileBody,
  },
  {
    what: "take the file out",
    route: "_app.adressages.$referralId_.brouillon",
    by: "sender",
    not: ["tca", "practitioner", "assistant"],
    body: () => ({ intent: "detach", attachmentId: ids.attachmentId }),
  },
  {
    what: "send",
    route: "_app.adressages.nouveau",
    by: "sender",
    not: ["tca", "practitioner", "assistant"],
    body: async () => ({
      ...referralBody(),
      intent: "submit",
      referralId: ids.referralId,
      version: await version(),
    }),
  },
  {
    what: "join a file to what was sent",
    route: "_app.adressages.$referralId.pieces",
    by: "sender",
    not: ["assistant"],
    body: fileBody,
  },
  step("message", "tca", ["assistant"], () => ({ body: "message-confidentiel" })),
  step("ask_information", "tca", ["sender", "practitioner", "assistant"], () => ({ question: "Lequel ?" })),
  step("give_information", "sender", ["tca", "practitioner", "assistant"], () => ({ complement: "Voici." })),
  step("accept", "tca", ["sender", "practitioner", "assistant"], () => ({})),
  waiting("enqueue", () => ({})),
  waiting("move_up", () => ({ reason: "Aggravation" })),
  waiting("review", () => ({ note: "Stable" })),
  {
    what: "note a call",
    route: "_app.parcours.$referralId",
    by: "assistant",
    not: ["sender"],
    body: () => ({ intent: "add", kind: "call", outcome: "to_do", dueOn: "2026-11-25", note: "Rappeler" }),
  },
  {
    what: "finish the call",
    route: "_app.parcours.$referralId",
    by: "assistant",
    not: ["sender"],
    body: () => ({ intent: "finish", entryId: ids.entryId, version: "1" }),
  },
  {
    what: "book the first visit",
    route: "_app.adressages.$referralId_.rendez-vous",
    by: "assistant",
    not: ["sender"],
    body: async () => ({
      ...(await slot("2026-11-24")),
      intent: "book",
      version: await version(),
      purpose: "first_visit",
    }),
  },
  {
    what: "cancel it for another day",
    route: "_app.adressages.rendez-vous.$appointmentId._index",
    by: "assistant",
    not: ["sender"],
    body: async () => ({
      ...(await slot("2026-11-25")),
      intent: "fall_through",
      version: "1",
      what: "cancelled",
      cancelReason: "patient",
      next: "now",
    }),
  },
  {
    what: "note who came",
    route: "_app.adressages.rendez-vous.$appointmentId._index",
    by: "practitioner",
    not: ["sender"],
    day: 3,
    body: () => ({
      intent: "attend",
      version: "1",
      edgar: "E",
      contactMinutes: "45",
      isSession: "on",
      note: "note-confidentielle",
    }),
  },
  care("contact", "practitioner", () => ({
    edgar: "E",
    onDay: "2026-11-26",
    contactMinutes: "45",
    note: "note-confidentielle",
  })),
  care("extend", "tca", async () => ({
    version: await version(),
    plannedEndOn: "2027-09-01",
    reason: "Encore",
  })),
  care("end", "tca", async () => ({
    version: await version(),
    endedOn: "2026-11-26",
    outcome: "improved",
    aimReached: "2",
    endingNote: "note-confidentielle",
  })),
  {
    what: "write the letter",
    route: "_app.adressages.$referralId_.lettre._index",
    by: "practitioner",
    not: ["sender", "assistant"],
    day: 3,
    body: () => ({ intent: "save", version: "0", body: "lettre-confidentielle" }),
  },
  {
    what: "write the letter while typing",
    route: "_app.adressages.$referralId_.lettre.brouillon",
    by: "practitioner",
    not: ["sender", "assistant"],
    day: 3,
    answers: 200,
    body: () => ({ intent: "save", version: "1", body: "lettre-confidentielle, suite" }),
  },
  {
    what: "send the patient back",
    route: "_app.adressages.$referralId_.lettre._index",
    by: "tca",
    not: ["sender", "assistant"],
    day: 3,
    body: async () => ({ intent: "return", version: await version() }),
  },
];

const LAST_STEP: Step = {
  what: "acknowledge the return",
  route: "_app.adressages.$referralId_.retour",
  by: "colleague",
  not: ["tca", "practitioner", "assistant"],
  day: 3,
  body: async () => ({ intent: "acknowledge", version: await version(), note: "Repris" }),
};

/** Moves that nobody makes here: refused as well, and to those of the patient whose move it is not. */
const OTHER_MOVES: Step[] = [
  step("decline", "tca", ["sender", "assistant"], () => ({ reason: "criteria_not_met", orientation: "CMP" })),
  step("redirect", "tca", ["sender", "assistant"], () => ({
    filiereId: world.filieres.tdah ?? "",
    comment: "Plutôt",
  })),
  step("advise", "tca", ["sender", "assistant"], () => ({ answer: "Avis" })),
  step("route", "tca", ["sender", "tca", "assistant"], () => ({ filiereId: world.filieres.tdah ?? "" })),
  step("resume", "tca", ["sender", "assistant"], () => ({})),
  step("convert_to_care", "tca", ["assistant"], () => ({})),
  step("cancel", "sender", ["assistant"], () => ({ reason: "improved" })),
  {
    what: "discard",
    route: "_app.adressages.$referralId_.brouillon",
    by: "sender",
    not: ["tca", "assistant"],
    body: () => ({ intent: "discard" }),
  },
  {
    what: "rebook",
    route: "_app.adressages.rendez-vous.$appointmentId._index",
    by: "assistant",
    not: ["sender"],
    body: async () => ({ ...(await slot("2026-11-27")), intent: "rebook", version: "1" }),
  },
];

const PATIENT_STEPS: Step[] = [
  {
    what: "add an identifier",
    route: "_app.patients.$patientId._index",
    by: "sender",
    not: ["assistant"],
    body: async () => ({ establishmentId: await anyEstablishment(), value: "A-12" }),
  },
  {
    what: "correct the identity",
    route: "_app.patients.$patientId.modifier",
    by: "sender",
    not: ["assistant"],
    body: async () => ({
      birthFamilyName: "Quatremare",
      birthGivenNames: "Ombeline",
      birthOn: "1984-07-19",
      sex: "female",
      phone: "06 39 98 00 01",
      preferredChannel: "sms",
      version: await patientVersion(),
    }),
  },
  {
    what: "change the address",
    route: "_app.patients.$patientId.secteur",
    by: "sender",
    not: ["assistant"],
    body: async () => ({
      commune: "Houplines",
      communeCode: "59317",
      startsOn: "2026-11-23",
      version: await patientVersion(),
    }),
  },
];

const DRAFT_READINGS: Reading[] = [
  {
    route: "_app.adressages.nouveau",
    query: () => `?brouillon=${ids.referralId}`,
    by: ["sender"],
    not: ["tca", "practitioner", "assistant"],
  },
  {
    route: "_app.adressages.nouveau",
    query: () => `?patient=${ids.patientId}`,
    by: ["sender", "colleague"],
    not: ["tca", "practitioner", "assistant"],
  },
];

const CLINICAL = { by: ["sender", "colleague", "tca", "practitioner"], not: ["assistant"] } as const;

const READINGS: Reading[] = [
  { route: "_app.patients.$patientId._index", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.patients.$patientId.consultations", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.patients.$patientId.modifier", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.patients.$patientId.secteur", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.adressages.$referralId._index", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.adressages.$referralId_.soins", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.adressages.$referralId_.retour", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.adressages.$referralId_.lettre._index", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.adressages.$referralId_.lettre[.]pdf", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.adressages.pieces.$attachmentId", by: [...CLINICAL.by], not: ["assistant"] },
  { route: "_app.adressages.$referralId_.rendez-vous", by: ["tca", "assistant"], not: ["sender"] },
  { route: "_app.adressages.rendez-vous.$appointmentId._index", by: ["sender", "tca", "assistant"] },
  { route: "_app.adressages.rendez-vous.$appointmentId.agenda[.]ics", by: ["sender", "tca", "assistant"] },
  { route: "_app.parcours.$referralId", by: ["tca", "assistant"] },
];

/** Pages that name patients to those who have them: anybody may be answered, nobody else is shown this one. */
const LISTS = [
  "_app._index",
  "_app.adressages._index",
  "_app.adressages.attente",
  "_app.adressages.fins",
  "_app.adressages.rendez-vous._index",
  "_app.adressages.export[.]csv",
  "_app.adressages.nouveau",
  "_app.parcours._index",
  "_app.patients._index",
  "_app.notifications",
  "_app.recherche-globale._index",
  "_app.acces-urgence._index",
  "_app.administration.audit._index",
  "_app.administration.audit[.]csv",
  "_app.administration.messages._index",
];

/** What is looked at between two steps: the draft, the other moves, the lists that name the patient by then. */
const MEANWHILE: Record<string, () => Promise<void>> = {
  "begin a draft": () => each(DRAFT_READINGS, checkReading),
  give_information: () => each(OTHER_MOVES, refuseAll),
  enqueue: () => each(LISTS, checkList),
  "book the first visit": () => each(LISTS, checkList),
};

/** Lists that do name the patient to his own people, so that their silence towards others means something. */
const OWN_LISTS: [string, Insider][] = [
  ["_app.adressages._index", "sender"],
  ["_app.adressages._index", "tca"],
  ["_app.adressages.export[.]csv", "sender"],
  ["_app.patients._index", "sender"],
  ["_app.adressages.nouveau", "sender"],
];

test("the record and its draft are closed to whoever has no part in them, page by page and move by move", async () => {
  for (const one of PATIENT_STEPS) await refuseAllThenDo(one);
  for (const one of STEPS) {
    await refuseAllThenDo(one);
    await MEANWHILE[one.what]?.();
  }
  await each(READINGS, checkReading);
  await each(LISTS, checkList);
  await each(OWN_LISTS, checkOwnList);
  await each(OTHER_MOVES, refuseAll);
  await refuseAllThenDo(LAST_STEP);
}, 240_000);

test("of strangers only who may break the glass learns that the record exists, and it is written down", async () => {
  const may = [
    "sector_psychiatrist",
    "filiere_coordinator",
    "filiere_practitioner",
    "intern",
    "liaison_supervisor",
  ];
  for (const [role, actor] of strangers) {
    const before = await linesOf(actor);
    const answer = await get("_app.patients.$patientId.acces", "", actor);
    expect(answer.status, role).toBe(may.includes(role) ? 200 : 403);
    expectNothing(answer, role);
    expect((await linesOf(actor)) - before, role).toBe(may.includes(role) ? 1 : 0);
    if (may.includes(role)) continue;
    const post = await send("_app.patients.$patientId.acces", "", actor, {
      reason: "Une raison assez longue.",
    });
    expect(post.status, role).toBe(403);
  }
}, 60_000);

async function each<One>(ones: readonly One[], check: (one: One) => Promise<void>): Promise<void> {
  for (const one of ones) await check(one);
}

async function refuseAllThenDo(one: Step): Promise<void> {
  await refuseAll(one);
  const answer = await send(one.route, one.query ?? "", world.people[one.by], await one.body());
  expect(answer.status, `${one.what}: ${answer.text} ${String(answer.error)}`).toBe(one.answers ?? 302);
  await learnIds();
}

async function refuseAll(one: Step): Promise<void> {
  vi.setSystemTime(NOW.getTime() + (one.day ?? 0) * 86_400_000);
  const before = await everything();
  const others: [string, Actor][] = [
    ...strangers,
    ...(one.not ?? []).map((who): [string, Actor] => [`own ${who}`, world.people[who]]),
  ];
  for (const [who, actor] of others) {
    const body = await one.body();
    const answer = await send(one.route, one.query ?? "", actor, body);
    // Who reads the record may be told why not: the move is the other side's.
    const refusals = who.startsWith("own") ? [403, 404, 422] : [403, 404];
    expect(refusals, `${one.what} by ${who}: ${answer.status} ${answer.text}`).toContain(answer.status);
    if (!who.startsWith("own")) expectNothing(answer, `${one.what} by ${who}`, body);
  }
  expect(await everything(), one.what).toEqual(before);
}

async function checkReading({ route, query, by, not }: Reading): Promise<void> {
  const search = query?.() ?? "";
  for (const [role, actor] of strangers) {
    const answer = await get(route, search, actor);
    expect([403, 404], `${route} by ${role}: ${answer.status} ${String(answer.error)}`).toContain(
      answer.status,
    );
    expectNothing(answer, `${route} by ${role}`);
  }
  for (const who of not ?? []) {
    const answer = await get(route, search, world.people[who]);
    expect([403, 404], `${route} by own ${who}: ${answer.status}`).toContain(answer.status);
    expectNothing(answer, `${route} by own ${who}`);
  }
  for (const who of by) {
    const before = await linesOf(world.people[who]);
    const answer = await get(route, search, world.people[who]);
    expect(answer.status, `${route} by own ${who}: ${String(answer.error)}`).toBe(200);
    expect(await linesOf(world.people[who]), `${route} by own ${who} is written down`).toBeGreaterThan(
      before,
    );
  }
}

async function checkList(name: string): Promise<void> {
  for (const [role, actor] of strangers) {
    const answer = await get(name, "?onglet=tous&q=quatremare", actor);
    expect(answer.status, `${name} by ${role}: ${String(answer.error)}`).toBeLessThan(500);
    expectNothing(answer, `${name} by ${role}`);
  }
}

async function checkOwnList([name, who]: [string, Insider]): Promise<void> {
  const before = await linesOf(world.people[who]);
  const answer = await get(name, "?onglet=tous", world.people[who]);
  expect(answer.text, `${name} by own ${who}`).toContain("Ombeline");
  expect(await linesOf(world.people[who]), `${name} by own ${who} is written down`).toBeGreaterThan(before);
}

function expectNothing(answer: Answer, where: string, typed?: Body): void {
  const known = typed && !(typed instanceof FormData) ? Object.values(typed).join(" ") : "";
  const told = SECRETS.filter((secret) => answer.text.includes(secret) && !known.includes(secret));
  expect(told, where).toEqual([]);
}

async function get(route: string, search: string, actor: Actor): Promise<Answer> {
  const { loader } = await routeNamed(route).load();
  if (!loader) throw new Error(`${route} has no loader`);
  return call(loader, await argsOf(route, search, actor));
}

async function send(route: string, search: string, actor: Actor, body: Body): Promise<Answer> {
  const { action } = await routeNamed(route).load();
  if (!action) throw new Error(`${route} has no action`);
  return call(action, await argsOf(route, search, actor, body));
}

async function argsOf(route: string, search: string, actor: Actor, body?: Body) {
  const { path, params } = routeNamed(route);
  const real = Object.fromEntries(Object.keys(params).map((name) => [name, ids[name as keyof typeof ids]]));
  const headers = new Headers({ Cookie: await sessionCookie(db, actor.accountId, { now: new Date() }) });
  const init = body
    ? { method: "POST", body: body instanceof FormData ? body : new URLSearchParams(body) }
    : {};
  return {
    request: new Request(TEST_ORIGIN + path + search, { headers, ...init }),
    params: real,
    context: testContext(db),
  };
}

/** Lines of the audit trail by one person that name the patient. */
async function linesOf(actor: Actor): Promise<number> {
  const rows = await db
    .selectFrom("auditEvent")
    .select("id")
    .where("accountId", "=", actor.accountId)
    .where((where) =>
      where.or([where("patientId", "=", ids.patientId), where("detail", "like", `%${ids.patientId}%`)]),
    )
    .execute();
  return rows.length;
}

const TABLES = [
  "patient",
  "patientIdentifier",
  "referral",
  "referralEvent",
  "attachment",
  "appointment",
  "logisticsEntry",
  "episode",
  "careContact",
  "letter",
  "referralMessage",
] as const;

async function everything() {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) rows[table] = await db.selectFrom(table).selectAll().orderBy("id").execute();
  return rows;
}

async function learnIds(): Promise<void> {
  const newest = async (table: "referral" | "attachment" | "appointment" | "logisticsEntry") =>
    (await db.selectFrom(table).select("id").orderBy("id", "desc").executeTakeFirst())?.id ?? "";
  ids.referralId = await newest("referral");
  ids.attachmentId = await newest("attachment");
  ids.appointmentId = await newest("appointment");
  ids.entryId = await newest("logisticsEntry");
}

function tca(): string {
  return world.filieres.tca ?? "";
}

function referralBody() {
  return {
    patientId: ids.patientId,
    filiereId: tca(),
    kind: "care",
    aim: "specialised_care",
    priority: "prioritaire",
    reason: "motif-confidentiel",
    history: "histoire-confidentielle",
    patientInformed: "agrees",
    despiteCriteria: "Critères à compléter",
  };
}

function fileBody(): FormData {
  const form = new FormData();
  const pdf = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");
  form.append("attachments", new File([pdf], "piece-confidentielle.pdf", { type: "application/pdf" }));
  return form;
}

async function version(): Promise<string> {
  const row = await db
    .selectFrom("referral")
    .select("version")
    .where("id", "=", ids.referralId)
    .executeTakeFirst();
  return String(row?.version ?? "");
}

async function patientVersion(): Promise<string> {
  const row = await db
    .selectFrom("patient")
    .select("version")
    .where("id", "=", ids.patientId)
    .executeTakeFirst();
  return String(row?.version ?? "");
}

async function anyEstablishment(): Promise<string> {
  return (await db.selectFrom("establishment").select("id").executeTakeFirstOrThrow()).id;
}

async function slot(day: string) {
  const { siteId } = await db
    .selectFrom("filiereSite")
    .select("siteId")
    .where("filiereId", "=", tca())
    .executeTakeFirstOrThrow();
  const { professionalId } = world.people.practitioner;
  return { siteId, professionalId, day, time: "14:00", durationMinutes: "45", isConfirmed: "on" };
}

function step(intent: string, by: Insider, not: Insider[], more: () => Record<string, string>): Step {
  return {
    what: intent,
    route: "_app.adressages.$referralId._index",
    by,
    not,
    body: async () => ({ intent, version: await version(), ...more() }),
  };
}

function waiting(intent: string, more: () => Record<string, string>): Step {
  return {
    what: intent,
    route: "_app.adressages.attente",
    by: "tca",
    not: ["sender", "practitioner", "assistant"],
    body: async () => ({ intent, referralId: ids.referralId, version: await version(), ...more() }),
  };
}

function care(intent: string, by: Insider, more: () => Body | Promise<Body>): Step {
  return {
    what: intent,
    route: "_app.adressages.$referralId_.soins",
    by,
    not: ["sender", "assistant"],
    day: 3,
    body: async () => ({ intent, ...((await more()) as Record<string, string>) }),
  };
}
