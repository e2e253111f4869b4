import { NETWORK_SCOPE_ID, type Role, type ScopeType } from "./roles.vocabulary.ts";

export const ACTIONS = [
  "patient.search",
  "patient.create",
  "patient.read",
  "patient.update",
  "emergency.open",
  "emergency.review",
  "referral.list",
  "referral.create",
  "referral.read",
  "referral.follow",
  "referral.triage",
  "referral.desk",
  "logistics.read",
  "logistics.write",
  "appointment.write",
  "episode.write",
  "episode.end",
  "return.acknowledge",
  "liaison.request",
  "liaison.list",
  "liaison.read",
  "liaison.answer",
  "liaison.triage",
  "liaison.take",
  "liaison.write",
  "liaison.countersign",
  "liaison.confirm",
  "liaison.roster",
  "liaison.logbook",
  "liaison.configure",
  "liaison.figures",
  "seminar.enrol",
  "seminar.manage",
  "competence.people",
  "teaching.read",
  "teaching.propose",
  "teaching.moderate",
  "teaching.manage",
  "filiere.read",
  "filiere.edit",
  "territory.read",
  "resource.read",
  "resource.edit",
  "account.manage",
  "reference.manage",
  "audit.read",
  "outbox.read",
  "steering.read",
] as const;
export type Action = (typeof ACTIONS)[number];

/** What every signed-in professional may do, whatever the role. */
const EVERYONE: readonly Action[] = ["filiere.read", "territory.read", "resource.read", "seminar.enrol"];

/**
 * Who may do what, within the scopes that the role is granted on (DESIGN §5).
 * This table is the only place that says so; `can` is its only reader.
 */
export const MATRIX: Record<Role, readonly Action[]> = {
  sector_psychiatrist: [
    "patient.search",
    "patient.create",
    "patient.read",
    "patient.update",
    "emergency.open",
    "referral.list",
    "referral.create",
    "referral.read",
    "referral.follow",
    "logistics.read",
    "return.acknowledge",
    "liaison.answer",
    "competence.people",
    "teaching.read",
    "teaching.moderate",
  ],
  filiere_coordinator: [
    "patient.search",
    "patient.create",
    "patient.read",
    "patient.update",
    "emergency.open",
    "referral.list",
    "referral.read",
    "referral.triage",
    "logistics.read",
    "logistics.write",
    "appointment.write",
    "episode.write",
    "episode.end",
    "competence.people",
    "filiere.edit",
    "resource.edit",
    "teaching.read",
    "teaching.moderate",
  ],
  filiere_practitioner: [
    "patient.search",
    "patient.read",
    "patient.update",
    "emergency.open",
    "referral.list",
    "referral.read",
    "logistics.read",
    "appointment.write",
    "episode.write",
    "teaching.read",
    "teaching.moderate",
  ],
  pathway_assistant: ["referral.list", "logistics.read", "logistics.write", "appointment.write"],
  territory_desk: [
    "patient.search",
    "patient.read",
    "referral.list",
    "referral.read",
    "referral.desk",
    "competence.people",
    "resource.edit",
  ],
  ward_requester: ["liaison.request", "liaison.list", "liaison.read", "liaison.confirm"],
  intern: [
    "patient.search",
    "patient.create",
    "patient.read",
    "emergency.open",
    "liaison.request",
    "liaison.list",
    "liaison.read",
    "liaison.take",
    "liaison.write",
    "liaison.logbook",
    "teaching.read",
    "teaching.propose",
  ],
  liaison_supervisor: [
    "patient.search",
    "patient.create",
    "patient.read",
    "patient.update",
    "emergency.open",
    "liaison.request",
    "liaison.list",
    "liaison.read",
    "liaison.triage",
    "liaison.write",
    "liaison.countersign",
    "liaison.roster",
    "liaison.configure",
    "liaison.figures",
    "teaching.read",
    "teaching.moderate",
  ],
  university_coordinator: [
    "seminar.manage",
    "competence.people",
    "teaching.read",
    "teaching.moderate",
    "teaching.manage",
  ],
  seminar_participant: [],
  research_associate: [],
  investigator: [],
  director: ["steering.read", "liaison.figures"],
  data_protection_officer: ["audit.read", "emergency.review"],
  administrator: [
    "account.manage",
    "reference.manage",
    "audit.read",
    "outbox.read",
    "liaison.configure",
    "filiere.edit",
    "resource.edit",
  ],
};

export interface Grant {
  role: Role;
  scopeType: ScopeType;
  scopeId: string;
}

/** Who is acting, with the grants in force today. */
export interface Actor {
  accountId: string;
  professionalId: string;
  displayName: string;
  email: string;
  grants: readonly Grant[];
}

/** The places a record belongs to; a grant on any of them opens it. */
export type Scope = Partial<Record<ScopeType, string | readonly string[] | null>>;

/** May the actor do this to a record of that scope? Without a scope: may they do it anywhere at all? */
export function can(actor: Actor, action: Action, scope?: Scope): boolean {
  if (EVERYONE.includes(action)) return true;
  return actor.grants.some(
    (grant) => MATRIX[grant.role].includes(action) && (scope === undefined || covers(grant, scope)),
  );
}

/** The scopes on which the actor may do this; `all` when a grant covers the whole network. */
export function scopesOf(
  actor: Actor,
  action: Action,
  scopeType: ScopeType,
): { all: boolean; ids: string[] } {
  const grants = actor.grants.filter((grant) => MATRIX[grant.role].includes(action));
  return {
    all: grants.some((grant) => grant.scopeType === "network"),
    ids: [...new Set(grants.filter((grant) => grant.scopeType === scopeType).map((grant) => grant.scopeId))],
  };
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role);
}

function covers(grant: Grant, scope: Scope): boolean {
  if (grant.scopeType === "network" || grant.scopeId === NETWORK_SCOPE_ID) return true;
  const places = scope[grant.scopeType];
  if (places === undefined || places === null) return false;
  return typeof places === "string" ? places === grant.scopeId : places.includes(grant.scopeId);
}
