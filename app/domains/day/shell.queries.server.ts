import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import { ROLE_LABELS } from "#app/platform/access/roles.vocabulary.ts";
import { countUnread } from "#app/platform/outbox/notifications.server.ts";
import type { Database } from "#db/client.server.ts";

/** What the shell shows beside the page: the territory, the person's main role, unread notifications. */
export async function findShell(db: Database, actor: Actor) {
  const [territory, scopeName, unreadCount] = await Promise.all([
    db.selectFrom("territory").select("name").orderBy("code").limit(1).executeTakeFirst(),
    findScopeName(db, actor.grants[0]),
    countUnread(db, actor.accountId),
  ]);
  return {
    territoryName: territory?.name ?? "Réseau territorial",
    person: { displayName: actor.displayName, roleLine: roleLineOf(actor, scopeName) },
    unreadCount,
  };
}

/** «Coordination de filière · TCA»; further roles are only counted, each once whatever its scopes. */
function roleLineOf(actor: Actor, scopeName: string | null): string {
  const [main] = actor.grants;
  if (!main) return "Sans rôle";
  const line = [ROLE_LABELS[main.role], scopeName].filter(Boolean).join("\u00a0·\u00a0");
  const others = new Set(actor.grants.map(({ role }) => role)).size - 1;
  if (others === 0) return line;
  return others === 1 ? `${line} et un autre rôle` : `${line} et ${others} autres rôles`;
}

async function findScopeName(db: Database, grant: Grant | undefined): Promise<string | null> {
  if (grant?.scopeType === "filiere") {
    const row = await db
      .selectFrom("filiere")
      .select("shortName")
      .where("id", "=", grant.scopeId)
      .executeTakeFirst();
    return row?.shortName ?? null;
  }
  if (grant?.scopeType === "secteur") {
    const row = await db
      .selectFrom("secteur")
      .select("code")
      .where("id", "=", grant.scopeId)
      .executeTakeFirst();
    return row?.code ?? null;
  }
  return null;
}
