import { expect, test } from "vitest";
import {
  choosePassword,
  isLinkUsable,
  requestReset,
  sendInvitation,
} from "#app/domains/people/account-links.service.server.ts";
import { enrolSecondFactor, passSecondStep } from "#app/domains/people/second-factor.service.server.ts";
import { signIn } from "#app/domains/people/sign-in.service.server.ts";
import { currentCode, offeredSecret } from "#app/domains/people/totp.server.ts";
import { fillMail, readableMail } from "#app/platform/outbox/mail-body.server.ts";
import { findSignedIn } from "#app/platform/session/session.server.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { sessionCookie, testConfig, testContext, testRequest } from "#tests/setup/requests.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const EMAIL = "anne@pluton.test";
const PASSWORD = "Merle-vert-9";
const config = testConfig();

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function visitor(db: Database, now = NOW, settings = config) {
  return { db, config: settings, now, requestId: "request", clientAddress: "192.0.2.1", userAgent: null };
}

function person(db: Database) {
  return createPerson(
    db,
    { email: EMAIL, givenName: "Anne", familyName: "Vasseur", profession: "psychiatrist", grants: [] },
    NOW,
  );
}

async function lastMail(db: Database) {
  return db.selectFrom("outboxMessage").selectAll().orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();
}

function tokenIn(text: string): string {
  return /\/(?:invitation|mot-de-passe)\/([\w-]+)/.exec(text)?.[1] ?? "";
}

onEachEngine("links to an account", (engine) => {
  test("a reset link works once, within its hour, and ends every session", async () => {
    const { db } = await engine.create();
    const actor = await person(db);
    const cookie = await sessionCookie(db, actor.accountId, { now: NOW });
    await requestReset(visitor(db), EMAIL);
    const message = await lastMail(db);
    const token = tokenIn(fillMail(message.body, config));
    const link = { kind: "reset" as const, token };

    expect(message.body).not.toContain(token);
    expect(readableMail(message.body, config)).not.toContain(token);
    expect(await isLinkUsable(db, link, later(60))).toBe(false);
    expect(await isLinkUsable(db, { ...link, kind: "invitation" }, NOW)).toBe(false);
    expect(await choosePassword(visitor(db, later(59)), link, "Anne-Vasseur-9")).toMatchObject({
      field: "password",
    });
    expect((await choosePassword(visitor(db, later(59)), link, PASSWORD)).ok).toBe(true);
    expect((await choosePassword(visitor(db, later(59)), link, PASSWORD)).ok).toBe(false);
    expect(await findSignedIn(testRequest("/", { cookie }), testContext(db), later(1))).toBeNull();
    expect((await signIn(visitor(db, later(59)), { email: EMAIL, password: PASSWORD })).ok).toBe(true);
    expect(await lastMail(db)).toMatchObject({ kind: "account.password_changed" });
  });

  test("an unknown address gets no message, and no one gets more than a few", async () => {
    const { db } = await engine.create();
    await person(db);
    await requestReset(visitor(db), "inconnu@pluton.test");
    expect(await db.selectFrom("outboxMessage").select("id").execute()).toHaveLength(0);
    for (let count = 0; count < 5; count++) await requestReset(visitor(db), EMAIL);
    expect(await db.selectFrom("outboxMessage").select("id").execute()).toHaveLength(3);
  });

  test("an invitation opens the account for seven days", async () => {
    const { db } = await engine.create();
    const actor = await person(db);
    await db.updateTable("account").set({ status: "invited" }).execute();
    const token = await inTransaction(db, (trx) =>
      sendInvitation(trx, { now: NOW, sessionSecret: config.sessionSecret }, actor),
    );
    const link = { kind: "invitation" as const, token };
    expect(tokenIn(fillMail((await lastMail(db)).body, config))).toBe(token);
    expect(await isLinkUsable(db, link, later(7 * 24 * 60))).toBe(false);
    expect((await choosePassword(visitor(db), link, PASSWORD)).ok).toBe(true);
    const account = await db.selectFrom("account").select("status").executeTakeFirst();
    expect(account?.status).toBe("active");
    const hashes = await db.selectFrom("accountLink").select("tokenHash").execute();
    expect(JSON.stringify(hashes)).not.toContain(token);
  });

  test("the second factor is enrolled by a code, asked at each sign-in, and no code serves twice", async () => {
    const { db } = await engine.create();
    const required = testConfig({ SECOND_FACTOR: "required" });
    const context = testContext(db, required);
    const actor = await person(db);
    const half = async (minutes: number) => {
      const cookie = await sessionCookie(db, actor.accountId, { now: later(minutes) });
      return findSignedIn(testRequest("/", { cookie }), context, later(minutes));
    };

    const first = await half(0);
    expect(first?.step).toBe("enrol");
    const secret = offeredSecret(required.sessionSecret, actor.accountId, first?.sessionId ?? "");
    const enrolled = await enrolSecondFactor(
      visitor(db, NOW, required),
      { actor, sessionId: first?.sessionId ?? "" },
      currentCode(secret, NOW),
    );
    const cookie = enrolled.ok ? (enrolled.value.split(";")[0] ?? "") : "";
    expect((await findSignedIn(testRequest("/", { cookie }), context, NOW))?.step).toBeNull();
    const stored = await db.selectFrom("account").select("totpSecret").executeTakeFirst();
    expect(stored?.totpSecret).not.toContain(secret);

    const second = await half(1);
    expect(second?.step).toBe("confirm");
    const waiting = { actor, sessionId: second?.sessionId ?? "" };
    const code = currentCode(secret, later(1));
    const replies = await Promise.all([
      passSecondStep(visitor(db, later(1), required), waiting, code),
      passSecondStep(visitor(db, later(1), required), waiting, code),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    for (let count = 0; count < 5; count++)
      await passSecondStep(visitor(db, later(2), required), waiting, "000000");
    expect(
      await passSecondStep(visitor(db, later(2), required), waiting, currentCode(secret, later(2))),
    ).toMatchObject({ message: expect.stringMatching(/^Trop d’essais/) });
  });
});
