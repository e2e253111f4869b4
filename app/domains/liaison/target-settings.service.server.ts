import { type Actor, can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { TARGET_REFUSALS } from "./refusals.vocabulary.ts";
import type { TargetSettingsForm } from "./target-settings.forms.ts";
import { refuseSettings, settingDifferences } from "./target-settings.rules.ts";
import { findLastChange, hospitalTargets } from "./targets.queries.server.ts";
import { putTargetSettings } from "./targets.store.server.ts";
import { listHospitals } from "./wards.queries.server.ts";

/** One hospital's settings, the first one's without a code; null when that hospital is not the person's to set up. */
export async function openTargetSettings(ctx: UseCaseContext & { db: Database }, code: string | null) {
  const hospitals = await configuredHospitals(ctx.db, ctx.actor);
  const hospital = code ? hospitals.find((one) => one.code === code) : hospitals[0];
  if (!hospital) return null;
  return {
    hospitals,
    hospital,
    settings: await hospitalTargets(ctx.db, hospital.id),
    lastChange: await findLastChange(ctx.db, hospital.id),
  };
}

/**
 * Saves a hospital's delays and hours for the requests to come: those that were sent keep their due dates. A version
 * that is no longer the last one is refused, with what to choose between.
 */
export function saveTargetSettings(ctx: UseCaseContext, form: TargetSettingsForm): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const hospitals = await configuredHospitals(trx, ctx.actor);
    const hospital = hospitals.find(({ id }) => id === form.hospitalId);
    if (!hospital) return refused("forbidden", TARGET_REFUSALS.unknown);
    const wrong = refuseSettings(form.settings);
    if (wrong) return refused("rule", wrong.message, { field: wrong.field });
    const { version, ...recorded } = await hospitalTargets(trx, hospital.id);
    const differences = settingDifferences(recorded, form.settings);
    if (version !== form.version) {
      const last = await findLastChange(trx, hospital.id);
      return refused("conflict", TARGET_REFUSALS.changed, {
        changes: last ? [{ ...last, what: "délais ou horaires modifiés" }] : [],
        merge: { version, differences },
      });
    }
    if (differences.length === 0) return done();
    await putTargetSettings(trx, hospital.id, form.settings, {
      version: version + 1,
      updatedAt: ctx.now.toISOString(),
      updatedBy: ctx.actor.accountId,
    });
    await recordAudit(trx, ctx, {
      action: "liaison.configure",
      subjectType: "establishment",
      subjectId: hospital.id,
      detail: {
        version: version + 1,
        ...Object.fromEntries(differences.map((one) => [one.name, `${one.recorded} → ${one.typed}`])),
      },
    });
    return done();
  });
}

async function configuredHospitals(db: Database | Trx, actor: Actor) {
  if (!can(actor, "liaison.configure")) return [];
  const scope = scopesOf(actor, "liaison.configure", "hospital");
  return (await listHospitals(db)).filter(({ id }) => scope.all || scope.ids.includes(id));
}
