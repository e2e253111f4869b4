import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { newId } from "#app/platform/id.ts";
import { enqueueMails, type Mail } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { hashPassword } from "#app/platform/session/password.server.ts";
import { hashToken, linkToken } from "#app/platform/session/secrets.server.ts";
import { endSessions } from "#app/platform/session/session.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { findCredentials, findCredentialsByEmail, findUsableLink } from "./accounts.queries.server.ts";
import type { AnonymousContext } from "./anonymous.server.ts";
import { refusePassphrase } from "./passphrase.rules.ts";
import { invitationMail, passwordChangedMail, resetMail } from "./people.mails.ts";
import { expireLinks, insertLink, updatePassword } from "./people.store.server.ts";
import { type AccountLinkKind, LINK_IS_OVER } from "./people.vocabulary.ts";
import { actorOf } from "./sign-in.service.server.ts";
import { PER_ADDRESS, PER_MAIL } from "./throttle.rules.ts";
import { clearTries, reserveTry } from "./throttle.store.server.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** No answer comes sooner, so that its time does not tell whether the account exists. */
const ANSWER_FLOOR_MS = 400;

interface LinkContext {
  now: Date;
  sessionSecret: string;
}

/** Makes an invitation link and its e-mail; returns the link's token, which a command may print. */
export async function sendInvitation(
  trx: Trx,
  ctx: LinkContext,
  to: { accountId: string; email: string },
): Promise<string> {
  const days = await readSetting(trx, "invitation.valid_days");
  const link = await issueLink(trx, ctx, to.accountId, "invitation", days * DAY_MS);
  await enqueueMails(trx, [invitationMail(to, link.id, days)], ctx.now);
  return link.token;
}

/** Answers the same, after the same time, whether the account exists or not. */
export async function requestReset(ctx: AnonymousContext, email: string): Promise<void> {
  const floor = new Promise((resolve) => setTimeout(resolve, ANSWER_FLOOR_MS));
  const keys = [
    { kind: "mail", subject: email, policy: PER_MAIL },
    { kind: "address", subject: ctx.clientAddress, policy: PER_ADDRESS },
  ];
  if ((await reserveTry(ctx.db, keys, ctx.now)) === null) await sendReset(ctx, email);
  await floor;
}

async function sendReset(ctx: AnonymousContext, email: string): Promise<void> {
  await inTransaction(ctx.db, async (trx) => {
    const account = await findCredentialsByEmail(trx, email);
    if (!account || account.status === "disabled") return;
    const links = { now: ctx.now, sessionSecret: ctx.config.sessionSecret };
    const to = { accountId: account.id, email: account.email };
    if (account.status === "invited") {
      await sendInvitation(trx, links, to);
    } else {
      const minutes = await readSetting(trx, "reset.valid_minutes");
      const link = await issueLink(trx, links, account.id, "reset", minutes * MINUTE_MS);
      await enqueueMails(trx, [resetMail(to, link.id, minutes)], ctx.now);
    }
    const line = { action: "password.reset_requested", subjectType: "account", subjectId: account.id };
    await recordAudit(trx, { ...ctx, actor: null }, line);
  });
}

/** Sets the password by a link that works once; every session of the account ends. */
export async function choosePassword(
  ctx: AnonymousContext,
  link: { kind: AccountLinkKind; token: string },
  password: string,
): Promise<Outcome> {
  // Hashing takes tens of milliseconds: it must not hold the transaction.
  const usable = await findUsableLink(ctx.db, link, ctx.now);
  if (!usable) return refused("notFound", LINK_IS_OVER);
  const passwordHash = await hashPassword(password);

  return inTransaction(ctx.db, async (trx) => {
    const found = await findUsableLink(trx, link, ctx.now);
    const account = found ? await findCredentials(trx, found.accountId) : undefined;
    if (!account || account.status === "disabled") return refused("notFound", LINK_IS_OVER);
    const weakness = refusePassphrase(password, guessableTerms(account));
    if (weakness) return refused("rule", weakness, { field: "password" });

    await expireLinks(trx, account.id, ctx.now);
    await updatePassword(trx, account.id, passwordHash);
    await endSessions(trx, account.id, ctx.now);
    await clearTries(trx, { kind: "password", subject: account.email });
    if (link.kind === "reset") await enqueueMails(trx, [changedMail(account)], ctx.now);
    await recordAudit(
      trx,
      { ...ctx, actor: actorOf(account) },
      {
        action: link.kind === "invitation" ? "account.activated" : "password.reset",
        subjectType: "account",
        subjectId: account.id,
      },
    );
    return done();
  });
}

export function guessableTerms(person: { email: string; givenName: string; familyName: string }): string[] {
  return [person.email.split("@")[0] ?? "", person.givenName, person.familyName];
}

export function changedMail(account: { id: string; email: string }): Mail {
  return passwordChangedMail({ accountId: account.id, email: account.email });
}

/** Whether a link may still be used, for the page that it opens. */
export async function isLinkUsable(
  db: Database,
  link: { kind: AccountLinkKind; token: string },
  now: Date,
): Promise<boolean> {
  return (await findUsableLink(db, link, now)) !== undefined;
}

async function issueLink(
  trx: Trx,
  ctx: LinkContext,
  accountId: string,
  kind: AccountLinkKind,
  validMs: number,
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = linkToken(ctx.sessionSecret, id);
  await insertLink(trx, {
    id,
    accountId,
    kind,
    tokenHash: hashToken(token),
    createdAt: ctx.now.toISOString(),
    expiresAt: new Date(ctx.now.getTime() + validMs).toISOString(),
  });
  return { id, token };
}
