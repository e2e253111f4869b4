import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { verifyPassword } from "#app/platform/session/password.server.ts";
import { deviceLabel } from "#app/platform/session/session.rules.ts";
import { openSession } from "#app/platform/session/session.server.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { findCredentialsByEmail } from "./accounts.queries.server.ts";
import type { AnonymousContext } from "./anonymous.server.ts";
import { updateLastSignIn } from "./people.store.server.ts";
import { WRONG_PASSWORD } from "./people.vocabulary.ts";
import type { SignInForm } from "./sign-in.forms.ts";
import { PER_ACCOUNT, PER_ADDRESS, throttledMessage } from "./throttle.rules.ts";
import { clearTries, forgiveTry, reserveTry } from "./throttle.store.server.ts";

type Credentials = NonNullable<Awaited<ReturnType<typeof findCredentialsByEmail>>>;

/**
 * Opens a session for an e-mail and a password; the value is the Set-Cookie header. An unknown address, an account
 * that is not active and a wrong password give the same answer after the same time, and count the same tries.
 */
export async function signIn(ctx: AnonymousContext, form: SignInForm): Promise<Outcome<string>> {
  const until = await reserveTry(
    ctx.db,
    [
      { kind: "password", subject: form.email, policy: PER_ACCOUNT },
      { kind: "address", subject: ctx.clientAddress, policy: PER_ADDRESS },
    ],
    ctx.now,
  );
  if (until) return refused("rule", throttledMessage(until, ctx.now));

  const account = await findCredentialsByEmail(ctx.db, form.email);
  const usable = account?.status === "active" ? account : null;
  const isRight = await verifyPassword(usable?.passwordHash ?? null, form.password);

  if (!usable || !isRight) {
    if (account) await recordAudit(ctx.db, { ...ctx, actor: null }, accountLine("session.refused", account));
    return refused("rule", WRONG_PASSWORD);
  }
  return inTransaction(ctx.db, async (trx) => done(await startSession(trx, ctx, usable)));
}

async function startSession(trx: Trx, ctx: AnonymousContext, account: Credentials): Promise<string> {
  await clearTries(trx, { kind: "password", subject: account.email });
  await forgiveTry(trx, { kind: "address", subject: ctx.clientAddress });
  await updateLastSignIn(trx, account.id, ctx.now);
  await recordAudit(trx, { ...ctx, actor: actorOf(account) }, accountLine("session.opened", account));
  const device = deviceLabel(ctx.userAgent);
  return openSession(trx, ctx.config, { accountId: account.id, device, hasSecondFactor: false }, ctx.now);
}

function accountLine(action: string, account: Credentials) {
  return { action, subjectType: "account", subjectId: account.id };
}

/** The person as an actor, before any right is looked up. */
export function actorOf(
  account: Pick<Credentials, "id" | "email" | "professionalId" | "title" | "givenName" | "familyName">,
): Actor {
  return {
    accountId: account.id,
    professionalId: account.professionalId,
    displayName: [account.title, account.givenName, account.familyName].filter(Boolean).join(" "),
    email: account.email,
    grants: [],
  };
}
