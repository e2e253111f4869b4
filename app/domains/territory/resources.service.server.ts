import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { type Change, done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { searchKey } from "#app/shared/text.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { findCommune } from "./communes.queries.server.ts";
import { listResourceChoices } from "./resource-choices.queries.server.ts";
import { resourceDifferences } from "./resource-values.rules.ts";
import type { ResourceAction, ResourceForm } from "./resources.forms.ts";
import {
  directoryTerritoryId,
  findResource,
  findResourceNamed,
  listResourceCodes,
  listResourceEvents,
  listSecteurCodes,
} from "./resources.queries.server.ts";
import {
  changesBetween,
  describeResourceChange,
  type ResourceChange,
  type ResourceContent,
} from "./resources.rules.ts";
import {
  insertResource,
  insertResourceEvent,
  updateResource as storeResource,
  updateResourceState,
} from "./resources.store.server.ts";
import { RESOURCE_EVENT_LABELS, RESOURCE_FIELD_LABELS, RESOURCE_MESSAGES } from "./territory.vocabulary.ts";

type StoredResource = NonNullable<Awaited<ReturnType<typeof findResource>>>;

/** Adds an entry to the directory and answers its identifier. */
export async function createResource(ctx: UseCaseContext, form: ResourceForm): Promise<Outcome<string>> {
  if (!can(ctx.actor, "resource.edit")) return refused("forbidden", RESOURCE_MESSAGES.notAllowed);
  return inTransaction(ctx.db, async (trx) => {
    const places = await readPlaces(trx, form);
    if (!places.ok) return places;
    const twin = await findResourceNamed(trx, form);
    if (twin) return refused("rule", RESOURCE_MESSAGES.sameName, { field: "name" });
    const id = await insertResource(trx, {
      resource: {
        ...columnsOf(form),
        territoryId: await directoryTerritoryId(trx),
        code: await freeCode(trx, form.name),
        updatedAt: ctx.now.toISOString(),
      },
      secteurIds: places.value.secteurIds,
      by: ctx.actor.accountId,
    });
    await recordAudit(trx, ctx, { action: "resource.create", subjectType: "resource", subjectId: id });
    return done(id);
  });
}

/** Changes an entry; refused with what changed when someone else did so since `version` was read. */
export async function updateResource(
  ctx: UseCaseContext,
  id: string,
  form: ResourceForm & { version: number },
): Promise<Outcome> {
  if (!can(ctx.actor, "resource.edit")) return refused("forbidden", RESOURCE_MESSAGES.notAllowed);
  return inTransaction(ctx.db, async (trx) => {
    const stored = await findResource(trx, id);
    if (!stored) return refused("notFound", RESOURCE_MESSAGES.notFound);
    if (stored.version !== form.version) return refuseTypedOver(trx, ctx, { stored, form });
    const places = await readPlaces(trx, form);
    if (!places.ok) return places;
    const twin = await findResourceNamed(trx, form);
    if (twin && twin.id !== id) return refused("rule", RESOURCE_MESSAGES.sameName, { field: "name" });
    const after: ResourceContent = { ...form, secteurCodes: places.value.secteurCodes };
    const changes = changesBetween(stored, after);
    const isKeeperSame = stored.keeperAccountId === form.keeperAccountId;
    if (changes.length === 0 && isKeeperSame) return done();
    const isChecked = form.checkedOn !== stored.checkedOn;
    await storeResource(
      trx,
      id,
      {
        ...columnsOf(form),
        ...(isChecked || !isKeeperSame ? { staleNotifiedAt: null } : {}),
        updatedAt: ctx.now.toISOString(),
      },
      { version: stored.version, secteurIds: places.value.secteurIds },
    );
    await recordResourceEvent(trx, ctx, { id, version: stored.version + 1, kind: "updated", changes });
    return done();
  });
}

/** Marks an entry as checked today, archives it or brings it back. */
export async function actOnResource(ctx: UseCaseContext, id: string, form: ResourceAction): Promise<Outcome> {
  if (!can(ctx.actor, "resource.edit")) return refused("forbidden", RESOURCE_MESSAGES.notAllowed);
  return inTransaction(ctx.db, async (trx) => {
    const stored = await findResource(trx, id);
    if (!stored) return refused("notFound", RESOURCE_MESSAGES.notFound);
    const conflict = await refuseStale(trx, id, stored.version, form.version);
    if (conflict) return conflict;
    const updatedAt = ctx.now.toISOString();
    const states = {
      check: { checkedOn: dayOf(ctx.now), staleNotifiedAt: null, updatedAt },
      archive: { isArchived: 1, updatedAt },
      restore: { isArchived: 0, updatedAt },
    };
    const kinds = { check: "checked", archive: "archived", restore: "restored" } as const;
    await updateResourceState(trx, id, stored.version, states[form.intent]);
    await recordResourceEvent(trx, ctx, {
      id,
      version: stored.version + 1,
      kind: kinds[form.intent],
      changes: [],
    });
    return done();
  });
}

export async function recordResourceEvent(
  trx: Trx,
  ctx: UseCaseContext,
  event: {
    id: string;
    version: number;
    kind: "updated" | "checked" | "archived" | "restored";
    changes: ResourceChange[];
  },
): Promise<void> {
  await insertResourceEvent(trx, {
    resourceId: event.id,
    version: event.version,
    at: ctx.now.toISOString(),
    accountId: ctx.actor.accountId,
    kind: event.kind,
    changes: event.changes.length > 0 ? JSON.stringify(event.changes) : null,
  });
  const subject = { subjectType: "resource", subjectId: event.id };
  await recordAudit(trx, ctx, { action: `resource.${event.kind}`, ...subject });
}

/** Reads back the changes of an event. */
export function readChanges(changes: string | null): ResourceChange[] {
  return changes ? (JSON.parse(changes) as ResourceChange[]) : [];
}

/** Refusal of a form that was filled in on an older version: each field that both changed is to be chosen. */
async function refuseTypedOver(
  trx: Trx,
  ctx: UseCaseContext,
  edit: { stored: StoredResource; form: ResourceForm & { version: number } },
): Promise<Refusal> {
  const { stored, form } = edit;
  const events = await listResourceEvents(trx, stored.id, form.version);
  const differences = resourceDifferences(stored, form, {
    choices: await listResourceChoices(trx, dayOf(ctx.now)),
    changed: changedFields(events),
  });
  return refused("conflict", RESOURCE_MESSAGES.changed, {
    changes: wordsOf(events),
    merge: { version: stored.version, differences },
  });
}

/** Names of the fields that the events changed. Who keeps an entry is not in its history, so it is always asked. */
function changedFields(events: Awaited<ReturnType<typeof listResourceEvents>>): string[] {
  const labels = new Set(events.flatMap((event) => readChanges(event.changes).map((change) => change.field)));
  const named = Object.entries(RESOURCE_FIELD_LABELS).flatMap(([name, label]) =>
    labels.has(label) ? [name] : [],
  );
  const isChecked = events.some((event) => event.kind === "checked");
  return [...named, "keeperAccountId", ...(isChecked ? ["checkedOn"] : [])];
}

async function refuseStale(trx: Trx, id: string, current: number, read: number) {
  if (current === read) return null;
  const events = await listResourceEvents(trx, id, read);
  return refused("conflict", RESOURCE_MESSAGES.changed, { changes: wordsOf(events) });
}

function wordsOf(events: Awaited<ReturnType<typeof listResourceEvents>>): Change[] {
  return events.map((event) => ({
    at: event.at,
    by: event.by ?? "import du territoire",
    what:
      readChanges(event.changes).map(describeResourceChange).join(" ; ") || RESOURCE_EVENT_LABELS[event.kind],
  }));
}

async function readPlaces(
  trx: Trx,
  form: ResourceForm,
): Promise<Outcome<{ secteurIds: string[]; secteurCodes: string[] }>> {
  if (form.communeCode && !(await findCommune(trx, form.communeCode)))
    return refused("rule", RESOURCE_MESSAGES.unknownCommune, { field: "communeCode" });
  if (form.area === "territory") return done({ secteurIds: [], secteurCodes: [] });
  const wanted = [...new Set(form.secteurIds)];
  const secteurCodes = await listSecteurCodes(trx, wanted);
  if (secteurCodes.length !== wanted.length)
    return refused("rule", RESOURCE_MESSAGES.unknownSecteur, { field: "secteurIds" });
  return done({ secteurIds: wanted, secteurCodes });
}

function columnsOf(form: ResourceForm) {
  const { area, secteurIds, ...columns } = form;
  return { ...columns, coversWholeTerritory: Number(area === "territory") };
}

/** A readable code that no entry has yet: files and imports name entries by it. */
async function freeCode(trx: Trx, name: string): Promise<string> {
  const stem = searchKey(name).replaceAll(" ", "-").slice(0, 50).replace(/-+$/, "") || "ressource";
  const codes = await listResourceCodes(trx, stem);
  let code = stem;
  for (let number = 2; codes.has(code); number++) code = `${stem}-${number}`;
  return code;
}
