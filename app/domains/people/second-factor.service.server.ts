import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { sealText, unsealText } from "#app/platform/session/secrets.server.ts";
import { deviceLabel } from "#app/platform/session/session.rules.ts";
import { endSession, openSession } from "#app/platform/session/session.server.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { findCredentials } from "./accounts.queries.server.ts";
import type { AnonymousContext } from "./anonymous.server.ts";
import { advanceTotpStep, confirmTotp } from "./people.store.server.ts";
import { ALREADY_ENROLLED, WRONG_CODE } from "./people.vocabulary.ts";
import { PER_ACCOUNT, throttledMessage } from "./throttle.rules.ts";
import { clearTries, reserveTry } from "./throttle.store.server.ts";
import { acceptedStep, offeredSecret } from "./totp.server.ts";

/** Someone whose password was right, and whose session waits for the second factor or is being given one. */
export interface HalfSignedIn {
  actor: Actor;
  sessionId: string;
}

/** Checks the code of the second step and opens a session of full right; the value is the Set-Cookie header. */
export async function passSecondStep(
  ctx: AnonymousContext,
  person: HalfSignedIn,
  code: string,
): Promise<Outcome<string>> {
  const key = { kind: "code", subject: person.actor.accountId };
  const until = await reserveTry(ctx.db, [{ ...key, policy: PER_ACCOUNT }], ctx.now);
  if (until) return refused("rule", throttledMessage(until, ctx.now));

  return inTransaction(ctx.db, async (trx) => {
    const account = await findCredentials(trx, person.actor.accountId);
    const secret = account?.totpSecret
      ? unsealText(ctx.config.sessionSecret, account.id, account.totpSecret)
      : null;
    const step = secret ? acceptedStep(secret, code, account?.totpLastStep ?? null, ctx.now) : null;
    if (step === null) {
      await audit(trx, ctx, person, "second_factor.refused");
      return refused("rule", WRONG_CODE, { field: "code" });
    }
    await advanceTotpStep(trx, person.actor.accountId, step);
    await clearTries(trx, key);
    await audit(trx, ctx, person, "second_factor.passed");
    return done(await renewSession(trx, ctx, person));
  });
}

/** Keeps the secret that the page offered once a code proves that the application holds it; the value is the Set-Cookie header. */
export function enrolSecondFactor(
  ctx: AnonymousContext,
  person: HalfSignedIn,
  code: string,
): Promise<Outcome<string>> {
  const { accountId } = person.actor;
  const secret = offeredSecret(ctx.config.sessionSecret, accountId, person.sessionId);
  return inTransaction(ctx.db, async (trx) => {
    const account = await findCredentials(trx, accountId);
    if (account?.totpConfirmedAt) return refused("conflict", ALREADY_ENROLLED);
    const step = acceptedStep(secret, code, null, ctx.now);
    if (step === null) return refused("rule", WRONG_CODE, { field: "code" });
    const totpSecret = sealText(ctx.config.sessionSecret, accountId, secret);
    await confirmTotp(trx, accountId, { totpSecret, step, at: ctx.now });
    await audit(trx, ctx, person, "second_factor.enrolled");
    return done(await renewSession(trx, ctx, person));
  });
}

/** A session that gains rights gets a new token: one that was watched before is worth nothing after. */
async function renewSession(trx: Trx, ctx: AnonymousContext, person: HalfSignedIn): Promise<string> {
  await endSession(trx, person.sessionId, ctx.now);
  return openSession(
    trx,
    ctx.config,
    {
      accountId: person.actor.accountId,
      device: deviceLabel(ctx.userAgent),
      hasSecondFactor: true,
    },
    ctx.now,
  );
}

function audit(trx: Trx, ctx: AnonymousContext, person: HalfSignedIn, action: string): Promise<void> {
  const actor = { ...ctx, actor: person.actor };
  return recordAudit(trx, actor, { action, subjectType: "account", subjectId: person.actor.accountId });
}
