import type { Action } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { liaisonPartiesOf, mayDoLiaison, mayReadLiaison } from "./access.rules.ts";
import { liaisonEventLabel } from "./events.vocabulary.ts";
import type { LiaisonParty } from "./liaison.rules.ts";
import type { LiaisonRow } from "./liaison.store.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { findLiaisonRequest, listLiaisonChanges } from "./requests.queries.server.ts";

export interface LiaisonFor {
  row: LiaisonRow;
  patientSecteurId: string | null;
  /** On whose behalf the actor may move it. */
  parties: LiaisonParty[];
}

/**
 * The request that the actor wants to act on, in the caller's transaction. `notFound` when it does not exist or
 * the actor has no right to know of it, `forbidden` when they may know of it but not do this.
 */
export async function loadLiaisonFor(
  ctx: Pick<UseCaseContext, "actor">,
  trx: Database | Trx,
  id: string,
  action: Action,
): Promise<Outcome<LiaisonFor>> {
  const found = await findLiaisonRequest(trx, id);
  if (!found || !mayReadLiaison(ctx.actor, found)) return refused("notFound", LIAISON_REFUSALS.unknown);
  if (!mayDoLiaison(ctx.actor, action, found)) return refused("forbidden", LIAISON_REFUSALS.forbidden);
  const { patientSecteurId, ...row } = found;
  return done({ row, patientSecteurId, parties: liaisonPartiesOf(ctx.actor, found) });
}

/** A refusal that tells what happened since the form was opened and who did it; null when nothing did. */
export async function liaisonStaleness(
  trx: Database | Trx,
  request: Pick<LiaisonRow, "id" | "version">,
  formVersion: number,
): Promise<Refusal | null> {
  if (request.version === formVersion) return null;
  const events = await listLiaisonChanges(trx, { requestId: request.id, sinceVersion: formVersion });
  return refused("conflict", LIAISON_REFUSALS.changedMeanwhile, {
    changes: events.map((event) => ({
      at: event.at,
      by: [event.title, event.givenName, event.familyName].filter(Boolean).join(" ") || "Pluton",
      what: liaisonEventLabel(event.action),
    })),
  });
}

/** One audit line about a request and its patient. */
export function auditLiaison(
  trx: Database | Trx,
  ctx: UseCaseContext,
  action: string,
  request: Pick<LiaisonRow, "id" | "patientId">,
  detail?: Record<string, string | number | boolean | null>,
): Promise<void> {
  return recordAudit(trx, ctx, {
    action,
    subjectType: "liaison_request",
    subjectId: request.id,
    patientId: request.patientId,
    ...(detail ? { detail } : {}),
  });
}
