import { sql } from "kysely";
import { expect, test } from "vitest";
import { compareTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { MAX_ATTACHMENT_BYTES } from "#app/domains/referrals/attachments.rules.ts";
import {
  attachFiles,
  detachFile,
  openAttachment,
} from "#app/domains/referrals/attachments.service.server.ts";
import { runDeadlines } from "#app/domains/referrals/deadlines.service.server.ts";
import { discardDraft, saveDraft } from "#app/domains/referrals/drafts.service.server.ts";
import { postMessage } from "#app/domains/referrals/messages.service.server.ts";
import { submitWithFiles } from "#app/domains/referrals/new-referral.service.server.ts";
import { openReferral } from "#app/domains/referrals/read.service.server.ts";
import { redirectReferral } from "#app/domains/referrals/redirect.service.server.ts";
import { REFERRAL_REFUSALS } from "#app/domains/referrals/refusals.vocabulary.ts";
import { submitReferral } from "#app/domains/referrals/submit.service.server.ts";
import { askInformation } from "#app/domains/referrals/triage.service.server.ts";
import { listWorklist, worklistQuery } from "#app/domains/referrals/worklist.queries.server.ts";
import { TAB_STAGES, TABS, type TabSlug } from "#app/domains/referrals/worklist.rules.ts";
import { listViews, openWorklist } from "#app/domains/referrals/worklist.service.server.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  actionsOf,
  as,
  createReferralWorld,
  NOW,
  newPatient,
  referralTo,
  rowOf,
  sendReferral,
} from "#tests/setup/referral-world.ts";

const PDF = Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n", "latin1");
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const HTML = Buffer.from("<!doctype html><script>alert(1)</script>");

function inHours(hours: number): Date {
  return new Date(NOW.getTime() + hours * 3_600_000);
}

onEachEngine("a referral", (engine) => {
  async function ground() {
    const { db } = await engine.create();
    return { db, world: await createReferralWorld(db) };
  }

  test("keeps a draft, refuses a stale one, and sends it once", async () => {
    const { db, world } = await ground();
    const patientId = await newPatient(db, world);
    const ctx = as(db, world.people.sender);
    const first = await saveDraft(ctx, { patientId, reason: "Restr" });
    if (!first.ok) throw new Error(first.message);
    const { referralId } = first.value;
    const second = await saveDraft(as(db, world.people.sender, inHours(0.01)), {
      patientId,
      referralId,
      version: 1,
      reason: "Restriction",
    });
    expect(second).toMatchObject({ ok: true, value: { referralId, version: 2 } });
    expect(await saveDraft(ctx, { patientId, referralId, version: 1, reason: "Autre" })).toMatchObject({
      ok: false,
      kind: "conflict",
    });
    expect(await rowOf(db, referralId)).toMatchObject({
      status: "draft",
      owner: "secteur",
      reason: "Restriction",
    });
    expect(
      await saveDraft(as(db, world.people.stranger), { patientId, referralId, version: 2 }),
    ).toMatchObject({ ok: false, kind: "notFound" });
    const sent = await submitReferral(ctx, referralTo(world, patientId, { referralId, version: 2 }));
    expect(sent).toEqual({ ok: true, value: { referralId } });
    expect(await submitReferral(ctx, referralTo(world, patientId, { referralId, version: 2 }))).toMatchObject(
      { ok: false },
    );
    expect(await actionsOf(db, referralId)).toEqual(["create", "save_draft", "submit"]);
    expect(await compareTallies(db)).toEqual([]);
  });

  test("gives a draft up, and nothing that was sent", async () => {
    const { db, world } = await ground();
    const patientId = await newPatient(db, world);
    const ctx = as(db, world.people.sender);
    const draft = await saveDraft(ctx, { patientId, reason: "Restriction" });
    if (!draft.ok) throw new Error(draft.message);
    const { referralId } = draft.value;
    expect(await discardDraft(as(db, world.people.stranger), referralId)).toMatchObject({ kind: "notFound" });
    expect(await discardDraft(ctx, referralId)).toMatchObject({ ok: true });
    expect(await discardDraft(ctx, referralId)).toMatchObject({ kind: "notFound" });
    const sent = await submitReferral(ctx, referralTo(world, patientId));
    if (!sent.ok) throw new Error(sent.message);
    expect(await discardDraft(ctx, sent.value.referralId)).toMatchObject({
      ok: false,
      message: REFERRAL_REFUSALS.moveNotAllowed,
    });
    expect(await compareTallies(db)).toEqual([]);
  });

  test("asks why when criteria are not met", async () => {
    const { db, world } = await ground();
    const patientId = await newPatient(db, world);
    const criterion = await db
      .selectFrom("filiereCriterion")
      .select("id")
      .where("filiereId", "=", world.filieres.tca ?? "")
      .where("kind", "=", "inclusion")
      .where("isRequired", "=", 1)
      .limit(1)
      .executeTakeFirstOrThrow();
    const ctx = as(db, world.people.sender);
    const form = referralTo(world, patientId, { criteria: { [criterion.id]: "no" } });
    expect(await submitReferral(ctx, form)).toMatchObject({
      ok: false,
      kind: "rule",
      field: "despiteCriteria",
    });
    expect((await submitReferral(ctx, { ...form, despiteCriteria: "Avis demandé par le CHU" })).ok).toBe(
      true,
    );
  });

  test("is not sent to a closed filière, nor about a patient out of reach, nor by somebody without secteur", async () => {
    const { db, world } = await ground();
    const patientId = await newPatient(db, world);
    await db.updateTable("filiere").set({ isOpen: 0 }).where("code", "=", "tca").execute();
    const form = referralTo(world, patientId);
    expect(await submitReferral(as(db, world.people.sender), form)).toMatchObject({
      ok: false,
      field: "filiereId",
      message: REFERRAL_REFUSALS.filiereClosed,
    });
    expect(await submitReferral(as(db, world.people.stranger), form)).toMatchObject({
      ok: false,
      kind: "notFound",
    });
    expect(await submitReferral(as(db, world.people.tca), form)).toMatchObject({
      ok: false,
      kind: "forbidden",
    });
  });

  test("takes files by their content, whatever their name", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    const ctx = as(db, world.people.sender);
    const cases: [string, Uint8Array, string][] = [
      ["page.pdf", HTML, REFERRAL_REFUSALS.attachmentType],
      ["vide.pdf", new Uint8Array(), REFERRAL_REFUSALS.attachmentEmpty],
      [
        "gros.pdf",
        Buffer.concat([PDF, Buffer.alloc(MAX_ATTACHMENT_BYTES)]),
        REFERRAL_REFUSALS.attachmentTooLarge,
      ],
    ];
    for (const [name, content, message] of cases) {
      const outcome = await attachFiles(ctx, referralId, [
        { name: "ok.png", content: PNG },
        { name, content },
      ]);
      expect(outcome, name).toMatchObject({ ok: false, kind: "rule", field: "attachments" });
      expect(outcome.ok ? "" : outcome.message).toContain(message);
    }
    expect(await attachFiles(ctx, referralId, [])).toMatchObject({
      field: "attachments",
      message: REFERRAL_REFUSALS.attachmentMissing,
    });
    expect(await db.selectFrom("attachment").select("id").execute()).toEqual([]);
    const attached = await attachFiles(ctx, referralId, [
      { name: "..\\courrier\u202Efdp.exe", content: PDF },
      { name: "photo.jpg", content: PNG },
    ]);
    if (!attached.ok) throw new Error(attached.message);
    const files = await db.selectFrom("attachment").select(["name", "mediaType"]).orderBy("id").execute();
    expect(files).toEqual([
      { name: "courrierfdp.pdf", mediaType: "application/pdf" },
      { name: "photo.png", mediaType: "image/png" },
    ]);
    const id = attached.value.attachmentIds[0] ?? "";
    const opened = await openAttachment(as(db, world.people.tca), id);
    expect(opened.ok && Buffer.from(opened.value.content).equals(PDF)).toBe(true);
    expect(await openAttachment(as(db, world.people.stranger), id)).toMatchObject({
      ok: false,
      kind: "notFound",
    });
    expect(await openAttachment(as(db, world.people.assistant), id)).toMatchObject({
      ok: false,
      kind: "forbidden",
    });
    expect(await detachFile(ctx, id)).toMatchObject({ ok: false, message: REFERRAL_REFUSALS.moveNotAllowed });
    const read = await db
      .selectFrom("auditEvent")
      .select("patientId")
      .where("action", "=", "attachment.read")
      .execute();
    expect(read).toHaveLength(1);
    // The files follow a redirection.
    await redirectReferral(as(db, world.people.tca), {
      referralId,
      version: 1,
      filiereId: world.filieres.tdah ?? "",
      comment: "?",
    });
    expect(await db.selectFrom("attachment").select("id").execute()).toHaveLength(4);
  });

  test("is sent with its files, or not at all", async () => {
    const { db, world } = await ground();
    const patientId = await newPatient(db, world);
    const ctx = as(db, world.people.sender);
    const refused = await submitWithFiles(ctx, referralTo(world, patientId), [
      { name: "page.pdf", content: HTML },
    ]);
    expect(refused).toMatchObject({ ok: false, field: "attachments" });
    expect(await db.selectFrom("referral").select("id").execute()).toEqual([]);
    expect(
      (await submitWithFiles(ctx, referralTo(world, patientId), [{ name: "a.pdf", content: PDF }])).ok,
    ).toBe(true);
  });

  test("says when the filière opened it, and who read each message", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    await openReferral(as(db, world.people.sender, inHours(1)), referralId);
    expect((await rowOf(db, referralId)).firstOpenedAt).toBeNull();
    expect(
      (await postMessage(as(db, world.people.sender, inHours(1)), { referralId, body: "Bonjour" })).ok,
    ).toBe(true);
    await openReferral(as(db, world.people.tca, inHours(2)), referralId);
    await openReferral(as(db, world.people.tcaToo, inHours(3)), referralId);
    expect((await rowOf(db, referralId)).firstOpenedAt).toBe(inHours(2).toISOString());
    const page = await openReferral(as(db, world.people.sender, inHours(4)), referralId);
    if (!page.ok) throw new Error(page.message);
    expect(page.value.messages).toMatchObject([
      { body: "Bonjour", read: { at: inHours(2).toISOString(), by: "Dr coordination Essai" } },
    ]);
    expect(page.value.moves).toEqual(["cancel"]);
    const reads = await db
      .selectFrom("auditEvent")
      .select("id")
      .where("action", "=", "referral.read")
      .execute();
    expect(reads).toHaveLength(4);
    expect(await openReferral(as(db, world.people.assistant), referralId)).toMatchObject({
      ok: false,
      kind: "forbidden",
    });
    expect(await postMessage(as(db, world.people.stranger), { referralId, body: "?" })).toMatchObject({
      ok: false,
      kind: "notFound",
    });
    const text = await db
      .selectFrom("notification")
      .select("text")
      .where("kind", "=", "referral.message")
      .executeTakeFirstOrThrow();
    expect(text.text).not.toContain("Bonjour");
  });

  test("is reminded and escalated once, however often the job runs", async () => {
    const { db, world } = await ground();
    const asked = await sendReferral(db, world);
    await askInformation(as(db, world.people.tca), { referralId: asked, version: 1, question: "?" });
    const waiting = await sendReferral(db, world, { priority: "urgent" });
    const run = async (now: Date) => (await runDeadlines({ db, now })) + (await runDeadlines({ db, now }));
    // From noon on the eve: the answer is due at the end of the next day.
    expect(await run(inHours(1))).toBe(0);
    expect(await run(inHours(3))).toBe(1);
    expect(await actionsOf(db, waiting)).toEqual(["submit", "remind"]);
    // Past the end of the next day in Paris.
    expect(await run(inHours(40))).toBe(1);
    expect(await actionsOf(db, waiting)).toEqual(["submit", "remind", "escalate"]);
    expect(await run(inHours(8 * 24))).toBe(1);
    expect(await actionsOf(db, asked)).toEqual(["submit", "ask_information", "remind"]);
    expect(await run(inHours(16 * 24))).toBe(1);
    const row = await rowOf(db, asked);
    expect(row).toMatchObject({
      status: "needs_information",
      owner: "filiere",
      ownerScopeId: world.filieres.tca,
      version: 3,
    });
    expect((row.dueAt ?? "") > inHours(16 * 24).toISOString()).toBe(true);
    expect(await run(inHours(17 * 24))).toBe(0);
    expect(await compareTallies(db)).toEqual([]);
  });

  test("appears in the lists of those it concerns, nearest deadline first, page after page", async () => {
    const { db, world } = await ground();
    for (const hours of [5, 1, 3]) await sendReferral(db, world, {}, inHours(-24 * hours));
    await sendReferral(db, world, { filiereId: "guichet" });
    const codes = async (who: keyof typeof world.people) =>
      (await listViews(as(db, world.people[who]))).views.map((view) => view.code);
    expect(await codes("tca")).toEqual(["tca"]);
    expect(await codes("sender")).toEqual(["59G07"]);
    expect(await codes("desk")).toEqual(["guichet"]);
    expect(await codes("director")).toEqual([]);
    const {
      views: [view],
    } = await listViews(as(db, world.people.tca));
    if (!view) throw new Error("no list");
    const filters = {
      tab: "a-traiter" as const,
      secteurId: null,
      filiereId: null,
      priority: null,
      after: null,
    };
    const list = await openWorklist(as(db, world.people.tca), view, filters);
    const all = await listWorklist(db, { view, ...filters, limit: 10 });
    expect(list.rows.map((row) => row.id)).toEqual(all.map((row) => row.id));
    expect(all.map((row) => row.dueAt)).toEqual(all.map((row) => row.dueAt).toSorted());
    expect(list.tabs.find((tab) => tab.slug === "a-traiter")?.count).toBe(3);
    const [first] = all;
    const rest = await listWorklist(db, {
      view,
      ...filters,
      after: { at: first?.dueAt ?? "", id: first?.id ?? "" },
      limit: 10,
    });
    expect(rest.map((row) => row.id)).toEqual(list.rows.slice(1).map((row) => row.id));
    const audit = await db
      .selectFrom("auditEvent")
      .select("detail")
      .where("action", "=", "referral.list")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(audit.detail ?? "{}")).toMatchObject({ list: "tca", count: 3 });
  });

  test.each([
    ["filiere", "tca", "referral_filiere"],
    ["secteur", "59G07", "referral_sender"],
  ] as const)("is listed by an index that serves the filter and the order: %s", async (kind, code, index) => {
    const { db, world } = await ground();
    await sendReferral(db, world);
    const id = (kind === "filiere" ? world.filieres[code] : world.secteurs[code]) ?? "";
    for (const tab of TABS) {
      const plan = await planOf(db, engine.name, { kind, id, code, name: code }, tab);
      const name = `${index}_${TAB_STAGES[tab] === null ? "all" : "stage"}`;
      // On a table of one row PostgreSQL holds the indexes that start alike for equal; it must still use one.
      expect(plan, tab).toMatch(engine.name === "sqlite" ? name : /Scan (Backward )?using referral_/);
      expect(plan, tab).not.toMatch(/TEMP B-TREE|Sort/);
    }
  });
});

/** The plan of the list's own query, taken from the statement that it sends. */
async function planOf(
  db: Database,
  engine: "sqlite" | "postgres",
  view: Parameters<typeof listWorklist>[1]["view"],
  tab: TabSlug,
) {
  const query = worklistQuery(db, { view, tab, after: null, limit: 51 }).compile();
  const explained = sql.raw(
    `${engine === "sqlite" ? "EXPLAIN QUERY PLAN" : "EXPLAIN"} ${inlined(query.sql, query.parameters)}`,
  );
  return db.transaction().execute(async (trx) => {
    // A table of one row is read whole, whatever its indexes: the planner is told not to.
    if (engine === "postgres") await sql`SET LOCAL enable_seqscan = off`.execute(trx);
    if (engine === "postgres") await sql`SET LOCAL enable_bitmapscan = off`.execute(trx);
    const { rows } = await explained.execute(trx);
    return JSON.stringify(rows);
  });
}

function inlined(text: string, parameters: readonly unknown[]): string {
  let index = 0;
  return text.replace(/\$\d+|\?/g, () => {
    const value = parameters[index++];
    return typeof value === "number" ? String(value) : `'${String(value)}'`;
  });
}
