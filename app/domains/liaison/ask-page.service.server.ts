import { listSuggestedCommunes } from "#app/domains/patients/address.queries.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { asksForAnother } from "./access.rules.ts";
import { type LevelWords, levelWords, targetWords } from "./target-words.rules.ts";
import { hospitalTargets } from "./targets.queries.server.ts";
import type { WardRow } from "./wards.queries.server.ts";
import { type AskedWard, findAskedWard } from "./wards.service.server.ts";

/** A ward as the form of a new request offers it. */
export interface OfferedWard {
  id: string;
  name: string;
  hospitalId: string;
  hospitalName: string;
  phone: string | null;
  /** Somebody else of the ward asks: the form wants their name. */
  isForAnother: boolean;
}

export interface AskPage {
  /** The ward that the link names, or the only one; null: to be chosen. */
  chosenId: string | null;
  wards: OfferedWard[];
  fault: Extract<AskedWard, { kind: "choose" }>["fault"];
  /** By hospital: what each level promises to a request sent now, and where to call. */
  hospitals: Record<string, { levels: LevelWords; phone: string | null }>;
  communes: string[];
}

/** What the form of a new request needs; nothing about a patient. */
export async function openAskPage(
  ctx: UseCaseContext & { db: Database },
  code: string | null,
): Promise<AskPage> {
  const asked = await findAskedWard(ctx, code);
  const wards = asked.wards.map((ward) => offered(ctx, ward));
  return {
    chosenId: asked.kind === "chosen" ? asked.ward.id : null,
    wards,
    fault: asked.kind === "choose" ? asked.fault : null,
    hospitals: await hospitalsOf(ctx, wards),
    communes: await listSuggestedCommunes(ctx.db),
  };
}

function offered(ctx: UseCaseContext, ward: WardRow): OfferedWard {
  const { id, name, hospitalId, hospitalName, phone } = ward;
  return { id, name, hospitalId, hospitalName, phone, isForAnother: asksForAnother(ctx.actor, ward) };
}

async function hospitalsOf(
  ctx: UseCaseContext & { db: Database },
  wards: readonly OfferedWard[],
): Promise<AskPage["hospitals"]> {
  const ids = [...new Set(wards.map(({ hospitalId }) => hospitalId))];
  const entries = ids.map(async (id) => {
    const { hours, targets, phone } = await hospitalTargets(ctx.db, id);
    return [
      id,
      { levels: levelWords(targets, (target) => targetWords(target, hours, ctx.now)), phone },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
