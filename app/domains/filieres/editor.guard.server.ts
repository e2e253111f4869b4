import type { AppLoadContext } from "@remix-run/node";
import { can } from "#app/platform/access/permissions.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { findFiliereByCode } from "./filieres.queries.server.ts";

/** For the pages that edit a filière: who acts, and the filière; 403 without the right on it, 404 when unknown. */
export async function requireFiliereEditor(
  request: Request,
  context: AppLoadContext,
  code: string | undefined,
) {
  const ctx = await requireActor(request, context, "filiere.edit");
  const filiere = await findFiliereByCode(ctx.db, code ?? "");
  if (!filiere) throw new Response(null, { status: 404 });
  if (!can(ctx.actor, "filiere.edit", { filiere: filiere.id })) throw new Response(null, { status: 403 });
  return { ctx, filiere };
}
