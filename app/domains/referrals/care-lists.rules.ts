import { type Action, type Actor, can, scopesOf } from "#app/platform/access/permissions.rules.ts";

/** Whose records a list shows: those of filières, or those that secteurs sent. */
export const CARE_SIDES = ["filieres", "secteurs"] as const;
export type CareSide = (typeof CARE_SIDES)[number];

export const CARE_SIDE_LABELS: Record<CareSide, string> = {
  filieres: "Mes filières",
  secteurs: "Mes secteurs",
};

export interface CareScope {
  side: CareSide;
  /** Of filières or of secteurs; never empty. */
  ids: readonly string[];
}

export const APPOINTMENT_LISTS = ["jour", "a-venir", "a-refixer"] as const;
export type AppointmentList = (typeof APPOINTMENT_LISTS)[number];

export const PATHWAY_LISTS = ["a-faire", "a-appeler", "a-refixer", "a-venir", "a-renseigner"] as const;
export type PathwayList = (typeof PATHWAY_LISTS)[number];

/** The actor without the territory desk's grant, which covers the network but opens no filière's patients. */
export function withoutDesk(actor: Actor): Actor {
  return { ...actor, grants: actor.grants.filter((grant) => grant.role !== "territory_desk") };
}

/** The scopes whose lists the actor reads, that of filières first; none for whoever has no patients to follow. */
export function careScopesOf(actor: Actor, action: Action, allFiliereIds: readonly string[]): CareScope[] {
  const carer = withoutDesk(actor);
  const filieres = scopesOf(carer, action, "filiere");
  const scopes: CareScope[] = [
    { side: "filieres", ids: filieres.all ? allFiliereIds : filieres.ids },
    { side: "secteurs", ids: filieres.all ? [] : scopesOf(carer, action, "secteur").ids },
  ];
  return scopes.filter(({ ids }) => ids.length > 0);
}

export interface CareSection {
  label: string;
  path: string;
}

/** The lists beside the worklist that this person's rights open. */
export function careSectionsFor(actor: Actor): CareSection[] {
  const carer = withoutDesk(actor);
  const follows = can(carer, "referral.read");
  const { all, ids } = scopesOf(carer, "referral.read", "filiere");
  return [
    { label: "Adressages", path: "/adressages", isOpen: can(actor, "referral.read") },
    { label: "Liste d’attente", path: "/adressages/attente", isOpen: all || ids.length > 0 },
    { label: "Rendez-vous", path: "/adressages/rendez-vous", isOpen: can(carer, "logistics.read") },
    { label: "Fins de soins et retours", path: "/adressages/fins", isOpen: follows },
  ].flatMap(({ isOpen, ...section }) => (isOpen ? [section] : []));
}
