import { NETWORK_SCOPE_ID } from "#app/platform/access/roles.vocabulary.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import { dayOf } from "#app/shared/dates.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { sendInvitation } from "./account-links.service.server.ts";
import { findCredentialsByEmail } from "./accounts.queries.server.ts";
import { insertAccount, insertGrant, insertProfessional } from "./people.store.server.ts";
import { EMAIL_IS_TAKEN } from "./people.vocabulary.ts";

/**
 * Opens an administrator's account from the server's own command line, where nobody is signed in yet;
 * the value is the token of the invitation link.
 */
export function createAdministrator(
  ctx: { db: Database; now: Date; sessionSecret: string },
  person: { email: string; givenName: string; familyName: string },
): Promise<Outcome<string>> {
  return inTransaction(ctx.db, async (trx) => {
    const email = person.email.toLowerCase();
    if (await findCredentialsByEmail(trx, email)) return refused("rule", EMAIL_IS_TAKEN);
    const createdAt = ctx.now.toISOString();
    const { givenName, familyName } = person;
    const professionalId = await insertProfessional(trx, {
      givenName,
      familyName,
      profession: "manager",
      createdAt,
    });
    const accountId = await insertAccount(trx, { professionalId, email, status: "invited", createdAt });
    await insertGrant(trx, {
      accountId,
      role: "administrator",
      scopeType: "network",
      scopeId: NETWORK_SCOPE_ID,
      startsOn: dayOf(ctx.now),
      createdAt,
    });
    const line = { action: "account.created_by_command", subjectType: "account", subjectId: accountId };
    await recordAudit(trx, { actor: null, now: ctx.now }, line);
    return done(await sendInvitation(trx, ctx, { accountId, email }));
  });
}
