import { type Actor, can } from "#app/platform/access/permissions.rules.ts";

/**
 * Everybody reads how many are trained; their names are read by whoever calls on them: the coordinations, the desk,
 * and the people of the secteur for their own colleagues.
 */
export function mayReadNames(actor: Actor, of: { filiereId: string; secteurId: string | null }): boolean {
  return can(actor, "competence.people", { filiere: of.filiereId, secteur: of.secteurId });
}
