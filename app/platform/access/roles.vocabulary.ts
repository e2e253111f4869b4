export const ROLES = [
  "sector_psychiatrist",
  "filiere_coordinator",
  "filiere_practitioner",
  "pathway_assistant",
  "territory_desk",
  "ward_requester",
  "intern",
  "liaison_supervisor",
  "university_coordinator",
  "seminar_participant",
  "research_associate",
  "investigator",
  "director",
  "data_protection_officer",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  sector_psychiatrist: "Psychiatre de secteur",
  filiere_coordinator: "Coordination de filière",
  filiere_practitioner: "Praticien de filière",
  pathway_assistant: "Assistante de parcours",
  territory_desk: "Guichet territorial",
  ward_requester: "Service demandeur",
  intern: "Interne",
  liaison_supervisor: "Responsable de la liaison",
  university_coordinator: "Coordination universitaire",
  seminar_participant: "Participant aux séminaires",
  research_associate: "Attaché de recherche clinique",
  investigator: "Investigateur",
  director: "Direction du réseau",
  data_protection_officer: "Délégué à la protection des données",
  administrator: "Administration",
};

export const SCOPE_TYPES = [
  "network",
  "establishment",
  "secteur",
  "filiere",
  "hospital",
  "ward",
  "protocol",
  "programme",
] as const;
export type ScopeType = (typeof SCOPE_TYPES)[number];

export const SCOPE_TYPE_LABELS: Record<ScopeType, string> = {
  network: "Réseau",
  establishment: "Établissement",
  secteur: "Secteur",
  filiere: "Filière",
  hospital: "Hôpital général",
  ward: "Service",
  protocol: "Protocole",
  programme: "Formation",
};

/** What each role is granted on. */
export const ROLE_SCOPES: Record<Role, readonly ScopeType[]> = {
  sector_psychiatrist: ["secteur"],
  filiere_coordinator: ["filiere"],
  filiere_practitioner: ["filiere"],
  pathway_assistant: ["filiere", "network"],
  territory_desk: ["network"],
  ward_requester: ["ward", "hospital"],
  intern: ["hospital", "secteur"],
  liaison_supervisor: ["network", "hospital"],
  university_coordinator: ["network"],
  seminar_participant: ["network"],
  research_associate: ["protocol"],
  investigator: ["protocol"],
  director: ["network", "establishment"],
  data_protection_officer: ["network"],
  administrator: ["network"],
};

/** `scope_id` of a grant on the whole network. */
export const NETWORK_SCOPE_ID = "*";
