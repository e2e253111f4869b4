import { expect, test } from "vitest";
import { signIn } from "#app/domains/people/sign-in.service.server.ts";
import { hashPassword } from "#app/platform/session/password.server.ts";
import { findSignedIn, openSession } from "#app/platform/session/session.server.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { testConfig, testContext, testRequest } from "#tests/setup/requests.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const PASSWORD = "Merle-vert-9";
const config = testConfig();
const hash = hashPassword(PASSWORD);

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function visitor(db: Database, now = NOW, clientAddress = "192.0.2.1") {
  return { db, config, now, requestId: "request", clientAddress, userAgent: null };
}

async function person(db: Database, email = "anne@pluton.test") {
  return createPerson(
    db,
    {
      email,
      givenName: "Anne",
      familyName: "Vasseur",
      profession: "psychiatrist",
      grants: [],
      passwordHash: await hash,
    },
    NOW,
  );
}

onEachEngine("signing in", (engine) => {
  test("the right password opens a session that ends when idle, and at its absolute limit", async () => {
    const { db } = await engine.create();
    const actor = await person(db);
    const outcome = await signIn(visitor(db), { email: "anne@pluton.test", password: PASSWORD });
    const cookie = outcome.ok ? (outcome.value.split(";")[0] ?? "") : "";
    const at = (minutes: number) =>
      findSignedIn(testRequest("/", { cookie }), testContext(db), later(minutes));
    expect((await at(0))?.actor.accountId).toBe(actor.accountId);
    expect(await at(15.1)).toBeNull();
    for (let minutes = 10; minutes < 600; minutes += 10) expect(await at(minutes)).not.toBeNull();
    expect(await at(600)).toBeNull();
  });

  test("over https the cookie is bound to its host and kept from scripts", async () => {
    const { db } = await engine.create();
    const actor = await person(db);
    const settings = testConfig({ PUBLIC_URL: "https://pluton.example.fr" });
    const session = { accountId: actor.accountId, device: null, hasSecondFactor: false };
    const cookie = await db.transaction().execute((trx) => openSession(trx, settings, session, NOW));
    expect(cookie).toMatch(/^__Host-pluton_session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const token = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? "");
    const stored = await db.selectFrom("session").select("id").execute();
    expect(stored[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test("an unknown address, a disabled account and a wrong password get the same answers", async () => {
    const { db } = await engine.create();
    await person(db);
    const disabled = await person(db, "parti@pluton.test");
    await db
      .updateTable("account")
      .set({ status: "disabled" })
      .where("id", "=", disabled.accountId)
      .execute();
    const answers = [];
    for (const [index, email] of ["anne@pluton.test", "inconnu@pluton.test", "parti@pluton.test"].entries()) {
      const password = email.startsWith("parti") ? PASSWORD : "Merle-rouge-9";
      const replies = [];
      for (let count = 0; count < 6; count++)
        replies.push(await signIn(visitor(db, NOW, `192.0.2.${index}`), { email, password }));
      answers.push(JSON.stringify(replies));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("Trop d’essais. Réessayez dans 1 minute.");
  });

  test("tries made at once are all counted", async () => {
    const { db } = await engine.create();
    await person(db);
    const replies = await Promise.all(
      Array.from({ length: 12 }, () =>
        signIn(visitor(db), { email: "anne@pluton.test", password: "Merle-rouge-9" }),
      ),
    );
    const throttled = replies.filter((reply) => !reply.ok && reply.message.startsWith("Trop"));
    expect(throttled).toHaveLength(7);
  });

  test("after the delay the right password opens, and the tries are forgotten", async () => {
    const { db } = await engine.create();
    await person(db);
    const form = { email: "anne@pluton.test", password: PASSWORD };
    for (let count = 0; count < 5; count++) await signIn(visitor(db), { ...form, password: "faux" });
    expect((await signIn(visitor(db), form)).ok).toBe(false);
    expect((await signIn(visitor(db, later(1.1)), form)).ok).toBe(true);
    expect(await signIn(visitor(db, later(1.2)), { ...form, password: "faux" })).toMatchObject({
      message: "Adresse ou mot de passe incorrect.",
    });
  });

  test("one address that tries many accounts has to wait too", async () => {
    const { db } = await engine.create();
    for (let count = 0; count < 50; count++)
      await signIn(visitor(db), { email: `personne${count}@pluton.test`, password: "x" });
    await person(db);
    const form = { email: "anne@pluton.test", password: PASSWORD };
    expect(await signIn(visitor(db), form)).toMatchObject({ ok: false });
    expect((await signIn(visitor(db, NOW, "192.0.2.9"), form)).ok).toBe(true);
  }, 60_000);
});
