import { createTransport, type Transporter } from "nodemailer";
import { type Database, inTransaction } from "#db/client.server.ts";
import type { Config } from "../config.server.ts";
import type { Job, JobRun } from "../jobs/jobs.server.ts";
import { fillMail } from "./mail-body.server.ts";
import { retryDelayMs } from "./outbox.rules.ts";

const BATCH = 20;
const CLAIM_MS = 5 * 60_000;
const TIMEOUT_MS = 20_000;
const ERROR_LENGTH = 300;

/** Sends what waits in the outbox, at least once: a process that dies between sending and noting sends again. */
export const outboxJob: Job = {
  name: "outbox.send",
  everySeconds: 10,
  hasWork: async ({ db, config, now }) =>
    config.smtpUrl !== null && (await due(db, now).select("id").limit(1).executeTakeFirst()) !== undefined,
  async run(context) {
    if (context.config.smtpUrl === null) return;
    const transport = createTransport({
      url: context.config.smtpUrl,
      pool: true,
      maxConnections: 1,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    try {
      for (const message of await claim(context.db, context.now)) await send(context, transport, message);
    } finally {
      transport.close();
    }
  },
};

function due(db: Database, now: Date) {
  const at = now.toISOString();
  return db
    .selectFrom("outboxMessage")
    .where("status", "=", "pending")
    .where("nextAttemptAt", "<=", at)
    .where((eb) => eb.or([eb("claimedUntil", "is", null), eb("claimedUntil", "<", at)]));
}

/** Takes messages for this process, so that another one does not send them too. */
function claim(db: Database, now: Date) {
  return inTransaction(db, async (trx) => {
    const messages = await due(trx, now)
      .select(["id", "recipientEmail", "subject", "body", "attempts"])
      .orderBy("nextAttemptAt")
      .limit(BATCH)
      .execute();
    if (messages.length === 0) return messages;
    await trx
      .updateTable("outboxMessage")
      .set({ claimedUntil: new Date(now.getTime() + CLAIM_MS).toISOString() })
      .where(
        "id",
        "in",
        messages.map((message) => message.id),
      )
      .execute();
    return messages;
  });
}

type Claimed = Awaited<ReturnType<typeof claim>>[number];

async function send(
  context: JobRun,
  transport: Pick<Transporter, "sendMail">,
  message: Claimed,
): Promise<void> {
  const { db, config, log } = context;
  try {
    await transport.sendMail(envelope(config, message));
  } catch (error) {
    log.warn({ message: message.id, attempts: message.attempts + 1 }, "an e-mail was not sent");
    await noteFailure(db, message, error, context.now);
    return;
  }
  await db
    .updateTable("outboxMessage")
    .set((eb) => ({
      status: "sent",
      attempts: eb("attempts", "+", 1),
      sentAt: new Date().toISOString(),
      nextAttemptAt: null,
      claimedUntil: null,
      lastError: null,
    }))
    .where("id", "=", message.id)
    .execute();
}

function envelope(config: Config, message: Claimed) {
  return {
    from: config.mailFrom,
    to: message.recipientEmail,
    subject: message.subject,
    text: fillMail(message.body, config),
    // The same for every attempt, so that a mailbox can drop a second copy.
    messageId: `<${message.id}@${new URL(config.publicUrl).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function noteFailure(db: Database, message: Claimed, error: unknown, now: Date): Promise<void> {
  const attempts = message.attempts + 1;
  const delay = retryDelayMs(attempts);
  await db
    .updateTable("outboxMessage")
    .set({
      attempts,
      status: delay === null ? "failed" : "pending",
      nextAttemptAt: delay === null ? null : new Date(now.getTime() + delay).toISOString(),
      claimedUntil: null,
      lastError: (error instanceof Error ? error.message : "erreur inconnue").slice(0, ERROR_LENGTH),
    })
    .where("id", "=", message.id)
    .execute();
}
