import type { Asked } from "./ask.ts";
import type { LiaisonStory } from "./stories.ts";
import type { LiaisonWorld } from "./world.ts";

/** One request under way. */
export interface LiaisonCase extends Asked {
  story: LiaisonStory;
  /** Its first note came back once. */
  isGivenBack?: boolean;
  /** Called with the referral that a signed answer opened. */
  onReferral(referralId: string, at: Date): Promise<void>;
}

export function rowOf(world: LiaisonWorld, requestId: string) {
  return world.trx
    .selectFrom("liaisonRequest")
    .select([
      "id",
      "version",
      "status",
      "level",
      "visit",
      "visitOn",
      "assignedTo",
      "requestedAt",
      "contactDueAt",
      "answerDueAt",
      "firstContactAt",
      "answeredAt",
      "contactBreachReason",
      "immediateRisk",
    ])
    .where("id", "=", requestId)
    .executeTakeFirstOrThrow();
}

export type CaseRow = Awaited<ReturnType<typeof rowOf>>;

export async function noteOf(world: LiaisonWorld, row: Pick<CaseRow, "id" | "visit">) {
  return world.trx
    .selectFrom("liaisonNote")
    .select(["id", "version", "contactAt", "referralId", "suicideRisk", "createdAt"])
    .where("requestId", "=", row.id)
    .where("visit", "=", row.visit)
    .executeTakeFirstOrThrow();
}
