import { type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import type { CriterionForm, DocumentForm, MoveLineForm } from "./editing.forms.ts";
import { editFiliere } from "./editing.service.server.ts";
import { KIND_IS_FIXED, type LineMove, UNKNOWN_LINE } from "./editing.vocabulary.ts";
import { listCriteria, listDocuments } from "./filieres.queries.server.ts";
import { insertCriterion, insertDocument, updateCriterion, updateDocument } from "./filieres.store.server.ts";
import { positionsAfterMove } from "./lines.rules.ts";

const ALL = { isWithInactive: true };

/** Adds a criterion at the end, or rewords one. Referrals refer to criteria: their kind never changes. */
export function saveCriterion(ctx: UseCaseContext, code: string, form: CriterionForm): Promise<Outcome> {
  return editFiliere(ctx, { code, version: form.version }, "criteria", async (trx, filiere) => {
    const criteria = await listCriteria(trx, filiere.id, ALL);
    const text = {
      label: form.label,
      explanation: form.explanation,
      orientation: form.orientation,
      isRequired: form.isRequired ? 1 : 0,
    };
    if (form.id === null) {
      await insertCriterion(trx, {
        ...text,
        filiereId: filiere.id,
        kind: form.kind,
        position: nextPosition(criteria),
      });
      return {};
    }
    const criterion = criteria.find(({ id }) => id === form.id);
    if (!criterion) return refused("notFound", UNKNOWN_LINE);
    if (criterion.kind !== form.kind) return refused("rule", KIND_IS_FIXED, { field: "kind" });
    await updateCriterion(trx, criterion.id, text);
    return {};
  });
}

/** Reorders, withdraws or puts back a criterion; it is never deleted, since referrals refer to it. */
export function moveCriterion(ctx: UseCaseContext, code: string, form: MoveLineForm): Promise<Outcome> {
  return editFiliere(ctx, { code, version: form.version }, "criteria", async (trx, filiere) => {
    const criteria = await listCriteria(trx, filiere.id, ALL);
    if (!criteria.some(({ id }) => id === form.id)) return refused("notFound", UNKNOWN_LINE);
    if (isOrder(form.move)) {
      const move = { id: form.id, direction: form.move };
      await applyPositions(
        trx,
        positionsAfterMove(criteria, move, ({ kind }) => kind),
        updateCriterion,
      );
    } else {
      await updateCriterion(trx, form.id, { isActive: form.move === "restore" ? 1 : 0 });
    }
    return {};
  });
}

export function saveDocument(ctx: UseCaseContext, code: string, form: DocumentForm): Promise<Outcome> {
  return editFiliere(ctx, { code, version: form.version }, "documents", async (trx, filiere) => {
    const documents = await listDocuments(trx, filiere.id, ALL);
    const text = { label: form.label, isRequired: form.isRequired ? 1 : 0 };
    if (form.id === null) {
      await insertDocument(trx, { ...text, filiereId: filiere.id, position: nextPosition(documents) });
      return {};
    }
    if (!documents.some(({ id }) => id === form.id)) return refused("notFound", UNKNOWN_LINE);
    await updateDocument(trx, form.id, text);
    return {};
  });
}

export function moveDocument(ctx: UseCaseContext, code: string, form: MoveLineForm): Promise<Outcome> {
  return editFiliere(ctx, { code, version: form.version }, "documents", async (trx, filiere) => {
    const documents = await listDocuments(trx, filiere.id, ALL);
    if (!documents.some(({ id }) => id === form.id)) return refused("notFound", UNKNOWN_LINE);
    if (isOrder(form.move)) {
      const move = { id: form.id, direction: form.move };
      await applyPositions(
        trx,
        positionsAfterMove(documents, move, () => "document"),
        updateDocument,
      );
    } else {
      await updateDocument(trx, form.id, { isActive: form.move === "restore" ? 1 : 0 });
    }
    return {};
  });
}

async function applyPositions(
  trx: Trx,
  positions: readonly { id: string; position: number }[],
  update: (trx: Trx, id: string, set: { position: number }) => Promise<void>,
): Promise<void> {
  for (const { id, position } of positions) await update(trx, id, { position });
}

function isOrder(move: LineMove): move is "up" | "down" {
  return move === "up" || move === "down";
}

function nextPosition(lines: readonly { position: number }[]): number {
  return Math.max(-1, ...lines.map(({ position }) => position)) + 1;
}
