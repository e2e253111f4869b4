import { type Actor, can, type Grant, scopesOf } from "#app/platform/access/permissions.rules.ts";
import type { Role } from "#app/platform/access/roles.vocabulary.ts";
import type { AccessBasis } from "./patients.vocabulary.ts";

/** How a patient and a person are related, as the database knows it. */
export interface PatientRelations {
  /** Secteur of the patient today. */
  secteurId: string | null;
  /** Secteurs that sent a referral; a draft is not sent. */
  senderSecteurIds: readonly string[];
  /** Filières that received a referral. */
  filiereIds: readonly string[];
  /** A referral without filière waits at the territory desk. */
  isAtDesk: boolean;
  /** General hospitals whose liaison sees the patient, or did until lately. */
  liaisonHospitalIds: readonly string[];
  createdBy: string;
  createdAt: string;
  /** End of the person's own emergency access, if one was opened. */
  emergencyUntil: string | null;
}

type PatientAction = "patient.read" | "patient.update";

const MS_PER_DAY = 86_400_000;

/**
 * Whoever records a patient keeps access this long, so that a patient of another secteur can be referred
 * at once (free choice, CSP art. L3211-1); the referral then gives the lasting right.
 */
export const CREATOR_ACCESS_DAYS = 7;

/** Whoever sees a patient in liaison keeps access this long after the request is closed: a ward calls back. */
export const LIAISON_ACCESS_DAYS = 30;

/** Why the actor may read, or null: need to know per secteur, filière and desk (CSP art. L1110-4, DOMAIN §9.3). */
export function readingBasis(actor: Actor, relations: PatientRelations, now: Date): AccessBasis | null {
  const basis = basisOf(actor, "patient.read", relations, now);
  if (basis) return basis;
  const isOpen = relations.emergencyUntil !== null && relations.emergencyUntil > now.toISOString();
  return isOpen && can(actor, "emergency.open") ? "emergency" : null;
}

export function canReadPatient(actor: Actor, relations: PatientRelations, now: Date): boolean {
  return readingBasis(actor, relations, now) !== null;
}

/** An emergency access lets read, not write. */
export function canUpdatePatient(actor: Actor, relations: PatientRelations, now: Date): boolean {
  return basisOf(actor, "patient.update", relations, now) !== null;
}

/** The earliest closing of a liaison request that still opens the record. */
export function liaisonAccessSince(now: Date): string {
  return new Date(now.getTime() - LIAISON_ACCESS_DAYS * MS_PER_DAY).toISOString();
}

/** The earliest creation that still gives its author access. */
export function creatorAccessSince(now: Date): string {
  return new Date(now.getTime() - CREATOR_ACCESS_DAYS * MS_PER_DAY).toISOString();
}

function basisOf(
  actor: Actor,
  action: PatientAction,
  relations: PatientRelations,
  now: Date,
): AccessBasis | null {
  for (const grant of actor.grants) {
    const basis = GRANT_BASIS[grant.role]?.({ ...actor, grants: [grant] }, action, relations);
    if (basis) return basis;
  }
  const isCreator = relations.createdBy === actor.accountId && relations.createdAt >= creatorAccessSince(now);
  return isCreator && can(actor, action) ? "creator" : null;
}

type GrantBasis = (
  actor: Actor & { grants: [Grant] },
  action: PatientAction,
  relations: PatientRelations,
) => AccessBasis | null;

/** What a role's grant opens; a role that is absent opens no record, whatever its scope. */
const GRANT_BASIS: Partial<Record<Role, GrantBasis>> = {
  sector_psychiatrist(actor, action, relations) {
    if (can(actor, action, { secteur: relations.secteurId })) return "secteur";
    return can(actor, action, { secteur: relations.senderSecteurIds }) ? "sender" : null;
  },
  filiere_coordinator: filiereBasis,
  filiere_practitioner: filiereBasis,
  territory_desk(actor, action, relations) {
    return relations.isAtDesk && can(actor, action) ? "desk" : null;
  },
  intern: liaisonBasis,
  liaison_supervisor: liaisonBasis,
};

// A grant on the whole network still needs a liaison request in some hospital.
function liaisonBasis(actor: Actor, action: PatientAction, relations: PatientRelations): AccessBasis | null {
  const isAsked = relations.liaisonHospitalIds.length > 0;
  return isAsked && can(actor, action, { hospital: relations.liaisonHospitalIds }) ? "liaison" : null;
}

// A grant on the whole network still needs a referral to some filière.
function filiereBasis(actor: Actor, action: PatientAction, relations: PatientRelations): AccessBasis | null {
  const isReferred = relations.filiereIds.length > 0;
  return isReferred && can(actor, action, { filiere: relations.filiereIds }) ? "filiere" : null;
}

/** The same rights as `readingBasis`, as places to look in: what a list or a search is narrowed to. */
export interface ReadingScopes {
  isEverySecteur: boolean;
  secteurIds: string[];
  isEveryFiliere: boolean;
  filiereIds: string[];
  isDesk: boolean;
  isEveryHospital: boolean;
  hospitalIds: string[];
  mayRead: boolean;
}

export function readingScopes(actor: Actor): ReadingScopes {
  const secteur = scopesOf(holding(actor, ["sector_psychiatrist"]), "patient.read", "secteur");
  const filiere = scopesOf(
    holding(actor, ["filiere_coordinator", "filiere_practitioner"]),
    "patient.read",
    "filiere",
  );
  const hospital = scopesOf(holding(actor, ["intern", "liaison_supervisor"]), "patient.read", "hospital");
  return {
    isEveryHospital: hospital.all,
    hospitalIds: hospital.ids,
    isEverySecteur: secteur.all,
    secteurIds: secteur.ids,
    isEveryFiliere: filiere.all,
    filiereIds: filiere.ids,
    isDesk: can(holding(actor, ["territory_desk"]), "patient.read"),
    mayRead: can(actor, "patient.read"),
  };
}

function holding(actor: Actor, roles: readonly Role[]): Actor {
  return { ...actor, grants: actor.grants.filter((grant) => roles.includes(grant.role)) };
}
