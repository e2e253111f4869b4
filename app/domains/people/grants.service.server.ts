import { can } from "#app/platform/access/permissions.rules.ts";
import {
  ROLE_SCOPES,
  SCOPE_TYPE_LABELS,
  SCOPE_TYPES,
  type ScopeType,
} from "#app/platform/access/roles.vocabulary.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import type { GrantForm } from "./accounts.forms.ts";
import {
  existsOtherAdministrator,
  existsOverlappingGrant,
  findAccount,
  findOpenGrant,
} from "./accounts.queries.server.ts";
import { insertGrant, revokeGrant } from "./people.store.server.ts";
import {
  ACCOUNT_IS_UNKNOWN,
  GRANT_EXISTS,
  GRANT_IS_UNKNOWN,
  LAST_ADMINISTRATOR,
  MANAGE_IS_FORBIDDEN,
  SCOPE_DOES_NOT_FIT,
  SCOPE_IS_UNKNOWN,
} from "./people.vocabulary.ts";
import { listScopes } from "./scopes.queries.server.ts";

/** Gives a role on a scope for a period. */
export function grantRole(ctx: UseCaseContext, accountId: string, form: GrantForm): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "account.manage")) return refused("forbidden", MANAGE_IS_FORBIDDEN);
    if (!(await findAccount(trx, accountId))) return refused("notFound", ACCOUNT_IS_UNKNOWN);
    const scope = await findScope(trx, form.scope);
    if (!scope) return refused("rule", SCOPE_IS_UNKNOWN, { field: "scope" });
    if (!ROLE_SCOPES[form.role].includes(scope.scopeType))
      return refused("rule", SCOPE_DOES_NOT_FIT + scopeNames(ROLE_SCOPES[form.role]), { field: "scope" });
    const grant = { accountId, role: form.role, ...scope, startsOn: form.startsOn, endsOn: form.endsOn };
    if (await existsOverlappingGrant(trx, grant)) return refused("rule", GRANT_EXISTS);

    const id = await insertGrant(trx, {
      ...grant,
      grantedBy: ctx.actor.accountId,
      createdAt: ctx.now.toISOString(),
    });
    await recordAudit(trx, ctx, {
      action: "role.granted",
      subjectType: "account",
      subjectId: accountId,
      detail: { grant: id, role: form.role, scope: form.scope, from: form.startsOn, to: form.endsOn },
    });
    return done();
  });
}

/** Takes a role back, at once; the last administration of the network stays. */
export function withdrawRole(ctx: UseCaseContext, accountId: string, grantId: string): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "account.manage")) return refused("forbidden", MANAGE_IS_FORBIDDEN);
    const grant = await findOpenGrant(trx, accountId, grantId);
    if (!grant) return refused("notFound", GRANT_IS_UNKNOWN);
    const isLast =
      grant.role === "administrator" && !(await existsOtherAdministrator(trx, accountId, ctx.now));
    if (isLast) return refused("rule", LAST_ADMINISTRATOR);

    await revokeGrant(trx, grantId, ctx.now);
    await recordAudit(trx, ctx, {
      action: "role.revoked",
      subjectType: "account",
      subjectId: accountId,
      detail: { grant: grantId, role: grant.role },
    });
    return done();
  });
}

async function findScope(trx: Trx, text: string): Promise<{ scopeType: ScopeType; scopeId: string } | null> {
  const scope = (await listScopes(trx)).find((one) => `${one.type}:${one.id}` === text);
  return scope ? { scopeType: scope.type, scopeId: scope.id } : null;
}

function scopeNames(types: readonly ScopeType[]): string {
  return SCOPE_TYPES.filter((type) => types.includes(type))
    .map((type) => SCOPE_TYPE_LABELS[type].toLowerCase())
    .join(", ");
}
