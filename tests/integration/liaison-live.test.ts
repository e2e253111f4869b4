import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { listChangedSince } from "#app/domains/liaison/changes.queries.server.ts";
import { listenToBoard } from "#app/domains/liaison/live.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { endSession } from "#app/platform/session/session.server.ts";
import { loader as streamLoader } from "#app/routes/_app.liaison.direct.ts";
import { loader as boardLoader } from "#app/routes/_app.liaison.tableau.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine, openTemplateCopy } from "#tests/setup/database.ts";
import { createLiaisonWorld, moved, sendRequest } from "#tests/setup/liaison-world.ts";
import { plansOf } from "#tests/setup/plans.ts";
import { sessionCookie, testContext, testRequest } from "#tests/setup/requests.ts";

/** «Seconds», with room for a busy machine. */
const SOON_MS = 8_000;
/** Longer than two looks at the database. */
const QUIET_MS = 4_500;

let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
});
afterEach(() => ending.abort());

/** The stream of this person, as a browser would read it. */
async function open(db: Database, actor: Actor, since = new Date()) {
  const cookie = await sessionCookie(db, actor.accountId);
  const { url, headers } = testRequest(`/liaison/direct?depuis=${since.toISOString()}`, { cookie });
  const request = new Request(url, { headers, signal: ending.signal });
  const response = await streamLoader({ request, context: testContext(db), params: {} });
  const reader = response.body?.getReader();
  if (!reader) throw new Error("no stream");
  let text = "";
  const read = (async () => {
    const decoder = new TextDecoder();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      text += decoder.decode(part.value);
  })();
  return { response, text: () => text, ended: read };
}

function heard(stream: { text(): string }, event: string) {
  return expect.poll(stream.text, { timeout: SOON_MS, interval: 100 }).toContain(`event: ${event}\n`);
}

onEachEngine("the live board", (engine) => {
  test("tells within seconds what another process did, to whom it concerns, without a word of it", async () => {
    const { db, url } = await engine.create();
    const world = await createLiaisonWorld(db);
    const { supervisor, intern, internElsewhere, ward, otherWard } = world.people;
    const other = engine.connect(url);
    const [supervisors, wards, otherWards, elsewheres] = await Promise.all(
      [supervisor, ward, otherWard, internElsewhere].map((actor) => open(db, actor)),
    );
    if (!supervisors || !wards || !otherWards || !elsewheres) throw new Error("no stream");
    expect(supervisors.response.headers.get("Content-Type")).toContain("text/event-stream");
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    expect(supervisors.text()).not.toContain("event:");

    const id = await sendRequest(other, world, { level: "immediate" }, new Date());
    await heard(supervisors, "changement");
    await heard(wards, "changement");
    const before = supervisors.text().length;
    await moved(other, intern, takeRequest, id, {}, new Date());
    await expect.poll(() => supervisors.text().slice(before), { timeout: SOON_MS }).toContain("changement");
    expect(otherWards.text()).not.toContain("event:");
    expect(elsewheres.text()).not.toContain("event:");
    expect(supervisors.text().replace(/event: changement\ndata:\n\n|retry: 2000\n\n|: \n\n/g, "")).toBe("");
  });

  test("tells at once whoever opens a page read before a change", async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const readAt = new Date();
    await sendRequest(db, world, {}, new Date());
    await heard(await open(db, world.people.ward, readAt), "changement");
    await heard(await open(db, world.people.otherWard, new Date(Date.now() - 3_600_000)), "changement");
  });

  test("ends with the session, which it does not keep alive", { timeout: 40_000 }, async () => {
    const { db } = await engine.create();
    const world = await createLiaisonWorld(db);
    const stream = await open(db, world.people.supervisor);
    const session = await db.selectFrom("session").selectAll().executeTakeFirstOrThrow();
    await endSession(db, session.id, new Date());
    await expect.poll(stream.text, { timeout: 20_000 }).toContain("event: fin\n");
    await stream.ended;
  });
});

describe("what an open page asks by itself", () => {
  test("is no sign of presence, and stops with the session", async () => {
    const db = await openTemplateCopy();
    const world = await createLiaisonWorld(db);
    const { accountId } = world.people.intern;
    const tenMinutesAgo = new Date(Date.now() - 600_000);
    const cookie = await sessionCookie(db, accountId, { now: tenMinutesAgo });
    const ask = () =>
      boardLoader({
        request: testRequest("/liaison/tableau", { cookie }),
        context: testContext(db),
        params: {},
      });
    expect(await (await ask()).json()).toMatchObject({ view: "hospital", cards: [] });
    const { lastSeenAt } = await db.selectFrom("session").selectAll().executeTakeFirstOrThrow();
    expect(lastSeenAt).toBe(tenMinutesAgo.toISOString());
    await db
      .updateTable("session")
      .set({ lastSeenAt: new Date(Date.now() - 86_400_000).toISOString() })
      .execute();
    await expect(ask()).rejects.toMatchObject({ status: 302 });
  });

  test("costs the database the same for forty listeners as for one, and nothing after them", async () => {
    const db = await openTemplateCopy();
    let queries = 0;
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const listener = () => ({
      sessionId: "absent",
      watched: { hospitalIds: [], wardIds: [] },
      since: null,
      changed: () => {},
      over: () => {},
    });
    const stops = Array.from({ length: 40 }, () => listenToBoard(counted, listener()));
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    expect(queries).toBeGreaterThan(1);
    expect(queries).toBeLessThanOrEqual(4);
    for (const stop of stops) stop();
    const before = queries;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    expect(queries).toBe(before);
  });

  test("is found by its index", async () => {
    const db = await openTemplateCopy();
    const [plan] = await plansOf(db, (spied) => listChangedSince(spied, "2026-11-25"));
    expect(plan).toEqual([expect.stringContaining("liaison_request_changed (updated_at>?)")]);
  });
});
