import type { Trx } from "#db/client.server.ts";

export interface ReviewToWrite {
  hospitalId: string;
  month: string;
  participants: string | null;
  conclusions: string;
  updatedBy: string;
  updatedAt: string;
}

/** Writes what a month's review concluded, over what was there. */
export async function putReview(trx: Trx, review: ReviewToWrite): Promise<void> {
  const { hospitalId, month, ...values } = review;
  await trx
    .insertInto("liaisonReview")
    .values({ hospitalId, month, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["hospitalId", "month"])
        .doUpdateSet((eb) => ({ ...values, version: eb("liaisonReview.version", "+", 1) })),
    )
    .execute();
}
