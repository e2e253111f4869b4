import type { Trx } from "#db/client.server.ts";
import { LIAISON_LEVELS } from "./liaison.vocabulary.ts";
import type { TargetSettings } from "./target-settings.rules.ts";

/** Writes a hospital's settings, hours and targets together, under their next version. */
export async function putTargetSettings(
  trx: Trx,
  hospitalId: string,
  { hours, targets, phone }: TargetSettings,
  change: { version: number; updatedAt: string; updatedBy: string },
): Promise<void> {
  const { opensAt, closesAt, sameDayUntil } = hours;
  const hospital = { opensAt, closesAt, sameDayUntil, phone, ...change };
  await trx
    .insertInto("liaisonHospital")
    .values({ hospitalId, ...hospital })
    .onConflict((conflict) => conflict.column("hospitalId").doUpdateSet(hospital))
    .execute();
  for (const level of LIAISON_LEVELS) {
    const { contact, answer } = targets[level];
    const target = {
      contactUnit: contact.unit,
      contactCount: contact.count,
      answerUnit: answer.unit,
      answerCount: answer.count,
    };
    await trx
      .insertInto("liaisonTarget")
      .values({ hospitalId, level, ...target })
      .onConflict((conflict) => conflict.columns(["hospitalId", "level"]).doUpdateSet(target))
      .execute();
  }
}
