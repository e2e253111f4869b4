import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { FieldDifference } from "#app/platform/forms/merge.rules.ts";
import { notify } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { accountsWithUnread, FILIERE_EDIT_ACTION, listChangesSince } from "./editing.queries.server.ts";
import {
  FILIERE_CHANGED,
  type FilierePart,
  NOT_YOUR_FILIERE,
  UNKNOWN_FILIERE,
} from "./editing.vocabulary.ts";
import { coordinatorsOf, type FiliereSummary, findFiliereByCode } from "./filieres.queries.server.ts";
import { updateFiliere } from "./filieres.store.server.ts";

/** Which filière, as the person read it. */
export interface FiliereRead {
  code: string;
  version: number;
}

/** What an edit wrote: columns of the filière itself to set, and the names of the changed settings. */
export interface FiliereEdit {
  set?: Omit<Parameters<typeof updateFiliere>[2], "updatedAt" | "updatedBy">;
  fields?: readonly string[];
}

/**
 * Edits one part of a filière in one transaction: right, version, `work`, one version more, audit, and a notice
 * to its coordinators when the editor is not one of them. `work` refuses before it writes.
 */
export function editFiliere(
  ctx: UseCaseContext,
  read: FiliereRead,
  part: FilierePart,
  work: (trx: Trx, filiere: FiliereSummary) => Promise<FiliereEdit | Refusal>,
  /** For a form that holds many values: what to choose between when `changed` was changed meanwhile. */
  compare?: (trx: Trx, filiere: FiliereSummary, changed: readonly string[]) => Promise<FieldDifference[]>,
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const filiere = await findFiliereByCode(trx, read.code);
    if (!filiere) return refused("notFound", UNKNOWN_FILIERE);
    if (!can(ctx.actor, "filiere.edit", { filiere: filiere.id }))
      return refused("forbidden", NOT_YOUR_FILIERE);
    if (filiere.version !== read.version) {
      const changes = await listChangesSince(trx, { id: filiere.id, version: read.version });
      const differences =
        (await compare?.(
          trx,
          filiere,
          changes.flatMap((change) => change.fields),
        )) ?? [];
      const merge = { version: filiere.version, differences };
      return refused("conflict", FILIERE_CHANGED, {
        changes: changes.map(({ fields, ...change }) => change),
        merge,
      });
    }

    const edit = await work(trx, filiere);
    if ("ok" in edit) return edit;

    await updateFiliere(trx, filiere, {
      ...edit.set,
      updatedAt: ctx.now.toISOString(),
      updatedBy: ctx.actor.accountId,
    });
    await recordAudit(trx, ctx, {
      action: FILIERE_EDIT_ACTION,
      subjectType: "filiere",
      subjectId: filiere.id,
      detail: {
        part,
        version: filiere.version + 1,
        ...(edit.fields ? { fields: edit.fields.join(",") } : {}),
      },
    });
    await tellCoordinators(trx, ctx, filiere);
    return done();
  });
}

/** Nobody is told of their own change, nor twice before they have read the first notice. */
async function tellCoordinators(trx: Trx, ctx: UseCaseContext, filiere: FiliereSummary): Promise<void> {
  const coordinators = await coordinatorsOf(trx, filiere.id, ctx.now);
  const accountIds = coordinators.map(({ accountId }) => accountId);
  if (accountIds.includes(ctx.actor.accountId)) return;
  const notice = { kind: "filiere.edited", path: `/filieres/${filiere.code}` };
  const told = await accountsWithUnread(trx, { accountIds, ...notice });
  await notify(
    trx,
    accountIds.filter((accountId) => !told.includes(accountId)),
    { ...notice, text: `La filière ${filiere.shortName} a été modifiée par ${ctx.actor.displayName}.` },
    ctx.now,
  );
}
