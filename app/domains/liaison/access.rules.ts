import { type Action, type Actor, can, hasRole } from "#app/platform/access/permissions.rules.ts";
import type { LiaisonParty } from "./liaison.rules.ts";
import type { LiaisonStatus } from "./liaison.vocabulary.ts";

/** What decides who may know of a request. */
export interface LiaisonPlace {
  hospitalId: string;
  wardId: string;
  status: LiaisonStatus;
  assignedTo: string | null;
  answeredAt: string | null;
  /** Secteur of the patient today: it receives a copy of the signed answer. */
  patientSecteurId: string | null;
}

/** On whose behalf the actor may move this request; none for whoever only reads. */
export function liaisonPartiesOf(actor: Actor, request: LiaisonPlace): LiaisonParty[] {
  const scope = { hospital: request.hospitalId, ward: request.wardId };
  const parties: LiaisonParty[] = [];
  if (can(actor, "liaison.confirm", scope)) parties.push("ward");
  if (can(actor, "liaison.triage", scope)) parties.push("supervisor");
  if (can(actor, "liaison.take", scope)) parties.push("pool");
  if (can(actor, "liaison.write", scope) && request.assignedTo === actor.accountId) parties.push("intern");
  return parties;
}

/** May the actor do this with this request, its state left aside? */
export function mayDoLiaison(
  actor: Actor,
  action: Action,
  request: Pick<LiaisonPlace, "hospitalId" | "wardId">,
): boolean {
  return can(actor, action, { hospital: request.hospitalId, ward: request.wardId });
}

/** The ward, the hospital's interns and the supervisor; the patient's secteur once there is a signed answer. */
export function mayReadLiaison(actor: Actor, request: LiaisonPlace): boolean {
  return mayDoLiaison(actor, "liaison.read", request) || readsAnswerOnly(actor, request);
}

/** The secteur reads the answer, not the exchange that led to it. */
export function readsAnswerOnly(actor: Actor, request: LiaisonPlace): boolean {
  if (mayDoLiaison(actor, "liaison.read", request)) return false;
  return (
    hasRole(actor, "sector_psychiatrist") &&
    request.answeredAt !== null &&
    request.patientSecteurId !== null &&
    can(actor, "liaison.answer", { secteur: request.patientSecteurId })
  );
}

/** A ward reads the answers that are signed; whoever treats reads provisional notes too. */
export function readsProvisional(
  actor: Actor,
  request: Pick<LiaisonPlace, "hospitalId" | "wardId">,
): boolean {
  return mayDoLiaison(actor, "liaison.write", request) || mayDoLiaison(actor, "liaison.countersign", request);
}

/** Does this person type the request of somebody else: an intern or the supervisor whom the ward phoned? */
export function asksForAnother(actor: Actor, ward: { id: string; hospitalId: string }): boolean {
  const own = { ...actor, grants: actor.grants.filter(({ role }) => role === "ward_requester") };
  return !can(own, "liaison.request", { ward: ward.id, hospital: ward.hospitalId });
}
