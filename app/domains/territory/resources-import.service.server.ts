import { createHash } from "node:crypto";
import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import type { FolderFault } from "./folder-faults.rules.ts";
import { idsByCode, listCommuneCodes } from "./import.queries.server.ts";
import { directoryTerritoryId, listResourcesByCode } from "./resources.queries.server.ts";
import { recordResourceEvent } from "./resources.service.server.ts";
import { insertResource, updateResource } from "./resources.store.server.ts";
import { type ImportLine, planImport, readResourceFile } from "./resources-import.rules.ts";
import { RESOURCE_MESSAGES } from "./territory.vocabulary.ts";

export interface ImportPreview {
  faults: FolderFault[];
  lines: ImportLine[];
  /** Names the plan and the versions it was made from, so that what is applied is what was shown. */
  fingerprint: string;
}

/** What a CSV file would change in the directory; nothing is written. */
export async function previewResourceImport(
  ctx: UseCaseContext,
  text: string,
): Promise<Outcome<ImportPreview>> {
  if (!can(ctx.actor, "resource.edit")) return refused("forbidden", RESOURCE_MESSAGES.notAllowed);
  return done(await planFor(ctx.db, text));
}

/** Applies a file as it was previewed: all of it, or nothing when the directory changed in between. */
export async function applyResourceImport(
  ctx: UseCaseContext,
  given: { text: string; fingerprint: string },
): Promise<Outcome<{ created: number; updated: number }>> {
  if (!can(ctx.actor, "resource.edit")) return refused("forbidden", RESOURCE_MESSAGES.notAllowed);
  return inTransaction(ctx.db, async (trx) => {
    const plan = await planFor(trx, given.text);
    if (plan.faults.length > 0 || plan.fingerprint !== given.fingerprint)
      return refused("conflict", RESOURCE_MESSAGES.directoryChanged);
    const lines = plan.lines.filter((line) => line.action !== "same");
    if (lines.length === 0) return refused("rule", RESOURCE_MESSAGES.nothingToApply);
    const places = {
      territoryId: await directoryTerritoryId(trx),
      secteurIds: await idsByCode(trx, "secteur"),
    };
    for (const line of lines) await applyLine(trx, ctx, line, places);
    const created = lines.filter((line) => line.action === "create").length;
    const counts = { created, updated: lines.length - created };
    await recordAudit(trx, ctx, { action: "resource.import", detail: counts });
    return done(counts);
  });
}

async function applyLine(
  trx: Trx,
  ctx: UseCaseContext,
  { code, content, stored, changes }: ImportLine,
  places: { territoryId: string; secteurIds: ReadonlyMap<string, string> },
): Promise<void> {
  const { secteurCodes, ...columns } = content;
  const ids = secteurCodes.flatMap((secteur) => places.secteurIds.get(secteur) ?? []);
  const write = {
    ...columns,
    coversWholeTerritory: Number(secteurCodes.length === 0),
    updatedAt: ctx.now.toISOString(),
  };
  if (!stored) {
    const resource = { ...write, code, territoryId: places.territoryId };
    await insertResource(trx, { resource, secteurIds: ids, by: ctx.actor.accountId });
    return;
  }
  await updateResource(
    trx,
    stored.id,
    { ...write, staleNotifiedAt: null },
    { version: stored.version, secteurIds: ids },
  );
  await recordResourceEvent(trx, ctx, {
    id: stored.id,
    version: stored.version + 1,
    kind: "updated",
    changes,
  });
}

async function planFor(db: Database | Trx, text: string): Promise<ImportPreview> {
  const { rows, faults } = readResourceFile(text, {
    secteurs: new Set((await idsByCode(db, "secteur")).keys()),
    communes: await listCommuneCodes(db),
  });
  const stored = await listResourcesByCode(
    db,
    rows.map((row) => row.ressource),
  );
  const lines = faults.length > 0 ? [] : planImport(rows, stored);
  const fingerprint = createHash("sha256").update(JSON.stringify(lines)).digest("hex");
  return { faults, lines, fingerprint };
}
