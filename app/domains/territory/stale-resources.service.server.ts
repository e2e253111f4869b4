import type { Job } from "#app/platform/jobs/jobs.server.ts";
import { notify, type RoleOnScope } from "#app/platform/outbox/outbox.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import { groupBy } from "#app/shared/collections.ts";
import { dayOf } from "#app/shared/dates.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { listStaleUntold } from "./resources.queries.server.ts";
import { staleLimit } from "./resources.rules.ts";
import { markStaleNotified } from "./resources.store.server.ts";

const BATCH = 500;

/** Tells each keeper once about the entries that nobody checked for too long; entries without a keeper go to the desk. */
export const staleResourcesJob: Job = {
  name: "resources.stale",
  everySeconds: 3600,
  run: ({ db, now }) => notifyStaleResources(db, now),
};

export async function notifyStaleResources(db: Database, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const limit = staleLimit(dayOf(now), await readSetting(trx, "resource.stale_days"));
    const stale = await listStaleUntold(trx, limit, BATCH);
    if (stale.length === 0) return;
    const desk: RoleOnScope = { roles: ["territory_desk"], scope: { type: "network", id: "*" } };
    for (const [keeper, entries] of groupBy(stale, (entry) => entry.keeperAccountId)) {
      const count = entries.length;
      const text =
        count === 1
          ? "Une fiche de l’annuaire est à vérifier."
          : `${count} fiches de l’annuaire sont à vérifier.`;
      const notice = { kind: "resource.stale", text, path: "/territoire/ressources?etat=a_verifier" };
      await notify(trx, keeper ? [keeper] : desk, notice, now);
    }
    const ids = stale.map((entry) => entry.id);
    await markStaleNotified(trx, ids, now.toISOString());
  });
}
