import { type Action, type Actor, can, hasRole } from "#app/platform/access/permissions.rules.ts";
import type { Party } from "./referrals.rules.ts";
import type { MessageSide, ReferralStatus } from "./referrals.vocabulary.ts";

/** What decides who may know of a referral. */
export interface ReferralPlace {
  status: ReferralStatus;
  senderSecteurId: string;
  filiereId: string | null;
  /** Secteur of the patient today: it may read what another secteur sent. */
  patientSecteurId?: string | null;
}

/** On whose behalf the actor may move this referral; none for whoever only reads. */
export function partiesOf(actor: Actor, referral: ReferralPlace): Party[] {
  const parties: Party[] = [];
  if (can(actor, "referral.follow", { secteur: referral.senderSecteurId })) parties.push("sender");
  if (referral.status === "draft") return parties;
  const { filiereId } = referral;
  if (filiereId !== null && can(actor, "referral.triage", { filiere: filiereId })) parties.push("filiere");
  if (filiereId === null && can(actor, "referral.desk")) parties.push("desk");
  return parties;
}

/** May the actor do this with this referral, its state left aside? A draft belongs to its secteur alone. */
export function mayDo(actor: Actor, action: Action, referral: ReferralPlace): boolean {
  if (referral.status === "draft")
    return (
      can(actor, "referral.follow", { secteur: referral.senderSecteurId }) &&
      can(actor, action, { secteur: referral.senderSecteurId })
    );
  // A grant on the whole network would cover any scope: the desk sees what has no filière, and no more.
  const others = { ...actor, grants: actor.grants.filter((grant) => grant.role !== "territory_desk") };
  if (referral.filiereId === null && hasRole(actor, "territory_desk") && can(actor, action)) return true;
  const secteur = [referral.senderSecteurId];
  if (action === "referral.read" && referral.patientSecteurId) secteur.push(referral.patientSecteurId);
  return can(others, action, { secteur, filiere: referral.filiereId });
}

/** May the actor know that it exists? Logistics is enough. */
export function mayKnow(actor: Actor, referral: ReferralPlace): boolean {
  return mayDo(actor, "referral.read", referral) || mayDo(actor, "logistics.read", referral);
}

/** On which side of the conversation the actor speaks: the sender's, or that of whoever answers. Null: neither. */
export function sideOf(actor: Actor, referral: ReferralPlace): MessageSide | null {
  if (referral.status === "draft") return null;
  if (can(actor, "referral.follow", { secteur: referral.senderSecteurId })) return "sender";
  if (partiesOf(actor, referral).length > 0) return "filiere";
  const isOfTeam = hasRole(actor, "filiere_practitioner") && referral.filiereId !== null;
  return isOfTeam && mayDo(actor, "referral.read", { ...referral, patientSecteurId: null })
    ? "filiere"
    : null;
}
