import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { type LevelWords, levelWords, targetRuleWords } from "./target-words.rules.ts";
import { hospitalTargets } from "./targets.queries.server.ts";
import { askPath } from "./ward-links.rules.ts";
import { findTerritoryName } from "./wards.queries.server.ts";
import { findLinkedWard } from "./wards.service.server.ts";

export interface WardPoster {
  wardCode: string;
  wardName: string;
  hospitalName: string;
  territoryName: string;
  /** Where the code leads. */
  address: string;
  levels: LevelWords;
  phone: string | null;
  printedAt: Date;
}

/** What a ward's poster says today; null when the ward does not exist or is not the person's. */
export async function openWardPoster(
  ctx: UseCaseContext & { db: Database },
  asked: { code: string; publicUrl: string },
): Promise<WardPoster | null> {
  const ward = await findLinkedWard(ctx, asked.code);
  if (!ward) return null;
  const { hours, targets, phone } = await hospitalTargets(ctx.db, ward.hospitalId);
  return {
    wardCode: ward.code,
    wardName: ward.name,
    hospitalName: ward.hospitalName,
    territoryName: await findTerritoryName(ctx.db, ward.territoryId),
    address: new URL(askPath(ward.code), asked.publicUrl).href,
    levels: levelWords(targets, (target) => targetRuleWords(target, hours)),
    phone,
    printedAt: ctx.now,
  };
}
