import { pino } from "pino";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { runJob } from "#app/platform/jobs/jobs.server.ts";
import { retryMessage } from "#app/platform/outbox/outbox.queries.server.ts";
import { enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import { outboxJob } from "#app/platform/outbox/outbox-job.server.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { testConfig } from "#tests/setup/requests.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const servers: SMTPServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** A mail server that keeps what it is given; `refuses` makes it refuse the first deliveries. */
async function mailServer(refuses = 0) {
  const received: string[] = [];
  let refusals = refuses;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, callback) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on("end", () => {
        if (refusals-- > 0) return callback(new Error("boîte pleine"));
        received.push(text);
        callback();
      });
    },
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

function write(db: Database, count = 1) {
  const mails = Array.from({ length: count }, (_none, index) => ({
    kind: "referral.accepted",
    accountId: null,
    email: `personne${index}@pluton.test`,
    subject: "Pluton : un adressage avance",
    body: "Bonjour,\n\n{url}/adressages/1",
  }));
  return inTransaction(db, (trx) => enqueueMails(trx, mails, NOW));
}

function tick(db: Database, smtpUrl: string | null, now: Date) {
  const config = testConfig(smtpUrl ? { SMTP_URL: smtpUrl } : {});
  return runJob(outboxJob, { db, config, log: pino({ level: "silent" }), now });
}

onEachEngine("the outbox", (engine) => {
  test("sends each message with the public address, once when several processes run", async () => {
    const { db, url } = await engine.create();
    // Two writers of one SQLite file in one process would wait for each other for ever.
    const other = engine.name === "sqlite" ? db : engine.connect(url);
    const smtp = await mailServer();
    await write(db, 30);
    await Promise.all([tick(db, smtp.url, NOW), tick(other, smtp.url, NOW)]);
    await tick(db, smtp.url, later(1));
    expect(smtp.received).toHaveLength(30);
    expect(new Set(smtp.received.map((text) => /^To: (.*)$/m.exec(text)?.[1])).size).toBe(30);
    expect(smtp.received[0]).toContain("http://localhost:3000/adressages/1");
    const left = await db.selectFrom("outboxMessage").select("id").where("status", "!=", "sent").execute();
    expect(left).toHaveLength(0);
  });

  test("tries again later, and lists as failed what cannot be sent", async () => {
    const { db } = await engine.create();
    const smtp = await mailServer(1);
    await write(db);
    const status = () => db.selectFrom("outboxMessage").selectAll().executeTakeFirstOrThrow();

    await tick(db, smtp.url, NOW);
    expect(await status()).toMatchObject({ status: "pending", attempts: 1 });
    expect((await status()).lastError).toContain("boîte pleine");
    await tick(db, smtp.url, later(0.5));
    expect(await status()).toMatchObject({ attempts: 1 });

    const nobody = "smtp://127.0.0.1:1";
    for (let day = 1; day <= 9; day++) await tick(db, nobody, later(day * 24 * 60));
    expect(await status()).toMatchObject({ status: "failed", attempts: 10, nextAttemptAt: null });

    const { id } = await status();
    expect(await retryMessage(db, id, later(20 * 24 * 60))).toBe(true);
    await tick(db, smtp.url, later(20 * 24 * 60));
    expect(await status()).toMatchObject({ status: "sent", attempts: 1 });
    expect(await retryMessage(db, id, later(21 * 24 * 60))).toBe(false);
    expect(smtp.received).toHaveLength(1);
  });

  test("keeps messages when no mail server is set", async () => {
    const { db } = await engine.create();
    await write(db);
    await tick(db, null, NOW);
    expect(await db.selectFrom("outboxMessage").select(["status", "attempts"]).execute()).toEqual([
      { status: "pending", attempts: 0 },
    ]);
  });
});
