import type { AdmissionOrigin } from "#app/domains/liaison/roster.vocabulary.ts";
import type { Trx } from "#db/client.server.ts";
import type { AdmissionLine } from "./admissions.rules.ts";

/** Writes the admissions of a ward and a month, over what was there. */
export async function putAdmission(
  trx: Trx,
  line: AdmissionLine,
  by: { accountId: string; at: string; origin: AdmissionOrigin },
): Promise<void> {
  const values = {
    admissions: line.admissions,
    origin: by.origin,
    enteredBy: by.accountId,
    enteredAt: by.at,
  };
  await trx
    .insertInto("wardAdmission")
    .values({ wardId: line.wardId, month: line.month, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["wardId", "month"])
        .doUpdateSet((eb) => ({ ...values, version: eb("wardAdmission.version", "+", 1) })),
    )
    .execute();
}
