import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { hashPassword, verifyPassword } from "#app/platform/session/password.server.ts";
import { endSession, endSessions } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { changedMail, guessableTerms } from "./account-links.service.server.ts";
import { existsSession, findCredentials } from "./accounts.queries.server.ts";
import { refusePassphrase } from "./passphrase.rules.ts";
import { clearTotp, updateMailPreference, updatePassword } from "./people.store.server.ts";
import { ACCOUNT_IS_UNKNOWN, WRONG_CURRENT_PASSWORD } from "./people.vocabulary.ts";
import { PER_ACCOUNT, throttledMessage } from "./throttle.rules.ts";
import { clearTries, reserveTry } from "./throttle.store.server.ts";

/** A signed-in person acting on their own account, from one of their sessions. */
export interface OwnContext extends UseCaseContext {
  db: Database;
  sessionId: string;
}

/** Changes one's password; the sessions of other devices end. */
export async function changePassword(
  ctx: OwnContext,
  form: { current: string; password: string },
): Promise<Outcome> {
  const proof = await provePassword(ctx, form.current);
  if (!proof.ok) return proof;
  const account = proof.value;
  const weakness = refusePassphrase(form.password, guessableTerms(account));
  if (weakness) return refused("rule", weakness, { field: "password" });
  const passwordHash = await hashPassword(form.password);

  return inTransaction(ctx.db, async (trx) => {
    await updatePassword(trx, account.id, passwordHash);
    await endSessions(trx, account.id, ctx.now, ctx.sessionId);
    await enqueueMails(trx, [changedMail(account)], ctx.now);
    await audit(trx, ctx, "password.changed");
    return done();
  });
}

/** Takes one's second factor away, to enrol another phone; where it is mandatory, the next page asks for it anew. */
export async function removeSecondFactor(ctx: OwnContext, current: string): Promise<Outcome> {
  const proof = await provePassword(ctx, current);
  if (!proof.ok) return proof;
  return inTransaction(ctx.db, async (trx) => {
    await clearTotp(trx, ctx.actor.accountId);
    await endSessions(trx, ctx.actor.accountId, ctx.now);
    await audit(trx, ctx, "second_factor.removed");
    return done();
  });
}

/** Ends one of one's own sessions, or all of them. */
export function endOwnSessions(ctx: OwnContext, sessionId: string | null): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const { accountId } = ctx.actor;
    if (sessionId === null) await endSessions(trx, accountId, ctx.now);
    else if (await existsSession(trx, { accountId, sessionId })) await endSession(trx, sessionId, ctx.now);
    await audit(trx, ctx, sessionId === null ? "session.ended_everywhere" : "session.closed");
    return done();
  });
}

export function chooseMail(ctx: OwnContext, wantsEmail: boolean): Promise<void> {
  return inTransaction(ctx.db, (trx) => updateMailPreference(trx, ctx.actor.accountId, wantsEmail));
}

/** Whoever finds an open session must not be able to guess its password: tries count as at sign-in. */
async function provePassword(
  ctx: OwnContext,
  current: string,
): Promise<Outcome<NonNullable<Awaited<ReturnType<typeof findCredentials>>>>> {
  const account = await findCredentials(ctx.db, ctx.actor.accountId);
  if (!account) return refused("notFound", ACCOUNT_IS_UNKNOWN);
  const key = { kind: "password", subject: account.email };
  const until = await reserveTry(ctx.db, [{ ...key, policy: PER_ACCOUNT }], ctx.now);
  if (until) return refused("rule", throttledMessage(until, ctx.now));
  if (!(await verifyPassword(account.passwordHash, current)))
    return refused("rule", WRONG_CURRENT_PASSWORD, { field: "current" });
  await inTransaction(ctx.db, (trx) => clearTries(trx, key));
  return done(account);
}

function audit(trx: Trx, ctx: OwnContext, action: string): Promise<void> {
  const { accountId } = ctx.actor;
  return recordAudit(trx, ctx, { action, subjectType: "account", subjectId: accountId });
}
