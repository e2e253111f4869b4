import { expect, test } from "vitest";
import { postMessage } from "#app/domains/referrals/messages.service.server.ts";
import { openReferral } from "#app/domains/referrals/read.service.server.ts";
import { redirectReferral } from "#app/domains/referrals/redirect.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createReferralWorld, NOW, rowOf, sendReferral } from "#tests/setup/referral-world.ts";

let minutes = 0;

function later(db: Database, actor: Actor) {
  minutes += 1;
  return as(db, actor, new Date(NOW.getTime() + minutes * 60_000));
}

async function say(db: Database, actor: Actor, referralId: string, body: string): Promise<string> {
  const outcome = await postMessage(later(db, actor), { referralId, body });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.referralId;
}

async function redirect(db: Database, actor: Actor, referralId: string, filiereId = ""): Promise<string> {
  const { version } = await rowOf(db, referralId);
  const form = { referralId, version, filiereId, comment: "Relève d’une autre filière" };
  const outcome = await redirectReferral(later(db, actor), form);
  if (!outcome.ok) throw new Error(outcome.message);
  const next = await db
    .selectFrom("referral")
    .select("id")
    .where("redirectedFromId", "=", referralId)
    .executeTakeFirstOrThrow();
  return next.id;
}

async function read(db: Database, actor: Actor, referralId: string) {
  const opened = await openReferral(later(db, actor), referralId);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

/** From the TCA to the TDAH and back, with a word said at each step. */
async function redirectTwice(db: Database) {
  const world = await createReferralWorld(db);
  const { sender, tca, tdah } = world.people;
  const first = await sendReferral(db, world, { despiteCriteria: "Vu en urgence" });
  await say(db, tca, first, "Un bilan est-il fait ?");
  await say(db, sender, first, "Oui, en mai.");
  const second = await redirect(db, tca, first, world.filieres.tdah);
  await say(db, tdah, second, "Nous lisons.");
  const third = await redirect(db, tdah, second, world.filieres.tca);
  await say(db, sender, third, "Merci de reprendre.");
  return { world, first, second, third };
}

onEachEngine("the conversation of a redirected referral", (engine) => {
  test("is whole on the last one, in order, and says to which filière each word was said", async () => {
    const { db } = await engine.create();
    const { world, second, third } = await redirectTwice(db);
    const whole = [
      ["Un bilan est-il fait ?", "TCA"],
      ["Oui, en mai.", "TCA"],
      ["Nous lisons.", "TDAH"],
      ["Merci de reprendre.", "TCA"],
    ];
    for (const person of [world.people.tcaToo, world.people.sender]) {
      const page = await read(db, person, third);
      expect(page.messages.map(({ body, filiereName }) => [body, filiereName])).toEqual(whole);
      expect(page.continuation).toBeNull();
    }
    const middle = await read(db, world.people.tdah, second);
    expect(middle.messages.map(({ body }) => body)).toEqual(whole.slice(0, 3).map(([body]) => body));
  });

  test("leaves read receipts on what was said before", async () => {
    const { db } = await engine.create();
    const { world, third } = await redirectTwice(db);
    await read(db, world.people.tcaToo, third);
    const page = await read(db, world.people.sender, third);
    const again = await read(db, world.people.sender, third);
    const unread = (messages: typeof page.messages) =>
      messages.filter((message) => message.read === null).map(({ body }) => body);
    expect(unread(again.messages)).toEqual([]);
    expect(page.messages.find(({ body }) => body === "Oui, en mai.")?.read?.by).toContain("coordination-bis");
  });

  test("the closed ones say where it goes on, and whoever may speak there is led there", async () => {
    const { db } = await engine.create();
    const { world, first, second, third } = await redirectTwice(db);
    const { sender, tdah } = world.people;
    expect((await read(db, sender, first)).continuation).toMatchObject({ id: third, isOpen: true });
    expect((await read(db, tdah, second)).continuation).toMatchObject({ id: third, isOpen: false });
    expect(await say(db, sender, first, "Encore un mot.")).toBe(third);
    expect((await read(db, world.people.tca, third)).messages.at(-1)?.body).toBe("Encore un mot.");
    expect(await postMessage(later(db, tdah), { referralId: second, body: "Bon courage." })).toMatchObject({
      ok: false,
      kind: "rule",
      field: "body",
    });
  });

  test("stays closed to whoever has no right to the last one, and its reading is written down", async () => {
    const { db } = await engine.create();
    const { world, first, second, third } = await redirectTwice(db);
    expect(await openReferral(as(db, world.people.tdah), third)).toMatchObject({ kind: "notFound" });
    await read(db, world.people.tca, third);
    const line = await db
      .selectFrom("auditEvent")
      .select("detail")
      .where("action", "=", "referral.read")
      .where("subjectId", "=", third)
      .where("accountId", "=", world.people.tca.accountId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(line.detail ?? "{}")).toEqual({ earlierThread: `${first} ${second}` });
  });
});
