import { inTransaction } from "#db/client.server.ts";
import { can } from "../access/permissions.rules.ts";
import { recordAudit } from "../audit/audit.server.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { SettingForm } from "./settings.forms.ts";
import { findStoredSetting } from "./settings.server.ts";

const FORBIDDEN = "Les paramètres reviennent à l’administration.";
const CHANGED = "Ce paramètre a changé depuis que vous avez ouvert la page.";

/** Sets a setting; a version that is no longer the last one is refused with the value that stands now. */
export function changeSetting(ctx: UseCaseContext, form: SettingForm): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "reference.manage")) return refused("forbidden", FORBIDDEN);
    const stored = await findStoredSetting(trx, form.key);
    if ((stored?.version ?? 0) !== form.version)
      return refused("conflict", CHANGED, {
        changes: stored
          ? [{ at: stored.updatedAt, by: stored.by, what: `la valeur est maintenant ${stored.value}` }]
          : [],
      });
    const change = {
      value: form.value,
      version: form.version + 1,
      updatedAt: ctx.now.toISOString(),
      updatedBy: ctx.actor.accountId,
    };
    await trx
      .insertInto("setting")
      .values({ key: form.key, ...change })
      .onConflict((conflict) => conflict.column("key").doUpdateSet(change))
      .execute();
    await recordAudit(trx, ctx, {
      action: "setting.changed",
      subjectType: "setting",
      subjectId: form.key,
      detail: { from: stored?.value ?? null, to: form.value },
    });
    return done();
  });
}
