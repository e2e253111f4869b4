import type { FiliereDuty } from "#app/domains/filieres/filieres.vocabulary.ts";
import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { Role, ScopeType } from "#app/platform/access/roles.vocabulary.ts";

/** A grant by the code that the territory gives to the scope; `*` is the whole network. */
interface StaffGrant {
  role: Role;
  scopeType: ScopeType;
  code: string;
}

export interface StaffMember {
  /** Before `@pluton.test`. */
  login: string;
  title?: string;
  givenName: string;
  familyName: string;
  profession: Profession;
  grants: readonly StaffGrant[];
  /** Code of the employer in the territory's files. */
  establishment?: string;
  /** Place in a filière's team. */
  member?: { filiere: string; duty: FiliereDuty };
}

const on = (role: Role, scopeType: ScopeType, code: string): StaffGrant => ({ role, scopeType, code });
const onNetwork = (role: Role): StaffGrant => on(role, "network", "*");

/** One fictitious person per role; the logins are fixed (DESIGN §9). */
export const DEMO_ACCOUNTS: readonly StaffMember[] = [
  {
    login: "psychiatre",
    title: "Dr",
    givenName: "Claire",
    familyName: "Vandewalle",
    profession: "psychiatrist",
    grants: [on("sector_psychiatrist", "secteur", "59G05")],
    establishment: "epsm-flandres",
  },
  {
    login: "coordination",
    title: "Dr",
    givenName: "Hélène",
    familyName: "Delobel",
    profession: "psychiatrist",
    grants: [on("filiere_coordinator", "filiere", "tca")],
    establishment: "epsm-lille-metropole",
    member: { filiere: "tca", duty: "coordination" },
  },
  {
    login: "praticien",
    givenName: "Mathieu",
    familyName: "Caulier",
    profession: "psychologist",
    grants: [on("filiere_practitioner", "filiere", "tca")],
    establishment: "epsm-lille-metropole",
    member: { filiere: "tca", duty: "psychology" },
  },
  {
    login: "parcours",
    givenName: "Nathalie",
    familyName: "Dewaele",
    profession: "secretary",
    grants: [on("pathway_assistant", "filiere", "tca")],
    establishment: "epsm-lille-metropole",
    member: { filiere: "tca", duty: "assistance" },
  },
  {
    login: "guichet",
    givenName: "Sandrine",
    familyName: "Lecoutre",
    profession: "nurse",
    grants: [onNetwork("territory_desk")],
    establishment: "epsm-flandres",
  },
  {
    login: "service",
    title: "Dr",
    givenName: "Julien",
    familyName: "Baelde",
    profession: "physician",
    grants: [on("ward_requester", "ward", "cha-medecine-polyvalente")],
    establishment: "ch-armentieres",
  },
  {
    login: "interne",
    givenName: "Inès",
    familyName: "Roussel",
    profession: "intern",
    grants: [on("intern", "hospital", "ch-armentieres"), on("intern", "hospital", "ch-hazebrouck")],
    establishment: "chu-lille",
  },
  {
    login: "liaison",
    title: "Dr",
    givenName: "Thibaut",
    familyName: "Verhaeghe",
    profession: "psychiatrist",
    grants: [onNetwork("liaison_supervisor")],
    establishment: "epsm-flandres",
  },
  {
    login: "universite",
    title: "Pr",
    givenName: "Anne-Sophie",
    familyName: "Lestienne",
    profession: "psychiatrist",
    grants: [onNetwork("university_coordinator")],
    establishment: "chu-lille",
  },
  {
    login: "participant",
    givenName: "Camille",
    familyName: "Flament",
    profession: "nurse",
    grants: [onNetwork("seminar_participant")],
    establishment: "epsm-flandres",
  },
  {
    login: "recherche",
    givenName: "Élodie",
    familyName: "Marquant",
    profession: "researcher",
    grants: [onNetwork("research_associate")],
    establishment: "epsm-flandres",
  },
  {
    login: "investigateur",
    title: "Dr",
    givenName: "Étienne",
    familyName: "Pollet",
    profession: "psychiatrist",
    grants: [onNetwork("investigator")],
    establishment: "chu-lille",
  },
  {
    login: "direction",
    givenName: "Philippe",
    familyName: "Dumortier",
    profession: "manager",
    grants: [onNetwork("director")],
    establishment: "epsm-flandres",
  },
  {
    login: "dpo",
    givenName: "Sophie",
    familyName: "Braems",
    profession: "other",
    grants: [onNetwork("data_protection_officer")],
    establishment: "epsm-flandres",
  },
  {
    login: "admin",
    givenName: "Agnès",
    familyName: "Delattre",
    profession: "manager",
    grants: [onNetwork("administrator")],
    establishment: "epsm-flandres",
  },
];

const SECTEUR_PSYCHIATRISTS: readonly (readonly [string, string, string, string])[] = [
  ["59G05", "epsm-flandres", "Benoît", "Ducrocq"],
  ["59G05", "epsm-flandres", "Maud", "Vanhoutte"],
  ["59G05", "epsm-flandres", "Yassine", "Lebrun"],
  ["59G06", "epsm-flandres", "Isabelle", "Deberdt"],
  ["59G06", "epsm-flandres", "Grégoire", "Coppin"],
  ["59G06", "epsm-flandres", "Lucile", "Hennebelle"],
  ["59G07", "epsm-lille-metropole", "Florent", "Wallaert"],
  ["59G07", "epsm-lille-metropole", "Nora", "Salembier"],
  ["59G07", "epsm-lille-metropole", "Aurélien", "Cattoire"],
  ["59G08", "chu-lille", "Mélanie", "Debruyne"],
  ["59G08", "chu-lille", "Olivier", "Planckaert"],
  ["59G08", "chu-lille", "Sarah", "Leclercq"],
];

type TeamRow = readonly [
  filiere: string,
  role: Role,
  duty: FiliereDuty,
  profession: Profession,
  establishment: string,
  title: string,
  givenName: string,
  familyName: string,
];

const TEAMS: readonly TeamRow[] = [
  [
    "tca",
    "filiere_practitioner",
    "medical",
    "psychiatrist",
    "epsm-lille-metropole",
    "Dr",
    "Perrine",
    "Vasseur",
  ],
  ["tca", "filiere_practitioner", "other", "dietitian", "epsm-lille-metropole", "", "Justine", "Hochart"],
  ["tdah", "filiere_coordinator", "coordination", "psychiatrist", "chu-lille", "Dr", "Rémi", "Lernould"],
  ["tdah", "filiere_practitioner", "psychology", "psychologist", "chu-lille", "", "Ophélie", "Bauduin"],
  [
    "tdah",
    "filiere_practitioner",
    "nursing",
    "advanced_practice_nurse",
    "epsm-flandres",
    "",
    "Kévin",
    "Desmarets",
  ],
  [
    "pharmaco-resistants",
    "filiere_coordinator",
    "coordination",
    "psychiatrist",
    "chu-lille",
    "Dr",
    "Vincent",
    "Top",
  ],
  [
    "resistants",
    "filiere_practitioner",
    "medical",
    "psychiatrist",
    "epsm-lille-metropole",
    "Dr",
    "Apolline",
    "Ryckebusch",
  ],
  ["pharmaco-resistants", "filiere_practitioner", "nursing", "nurse", "chu-lille", "", "Mehdi", "Carlier"],
  [
    "trauma-complexe",
    "filiere_coordinator",
    "coordination",
    "psychologist",
    "epsm-flandres",
    "",
    "Florence",
    "Deschodt",
  ],
  [
    "trauma-complexe",
    "filiere_practitioner",
    "psychology",
    "psychologist",
    "epsm-lille-metropole",
    "",
    "Tiphaine",
    "Bonduelle",
  ],
  [
    "trauma-complexe",
    "filiere_practitioner",
    "medical",
    "psychiatrist",
    "epsm-flandres",
    "Dr",
    "Samuel",
    "Gheerbrant",
  ],
  [
    "pep",
    "filiere_coordinator",
    "coordination",
    "psychiatrist",
    "epsm-lille-metropole",
    "Dr",
    "Marion",
    "Petitprez",
  ],
  ["pep", "filiere_practitioner", "nursing", "nurse", "epsm-lille-metropole", "", "Antoine", "Willemot"],
  ["pep", "filiere_practitioner", "social", "social_worker", "epsm-flandres", "", "Fatiha", "Lemahieu"],
  [
    "tcc",
    "filiere_coordinator",
    "coordination",
    "psychologist",
    "epsm-flandres",
    "",
    "Emmanuelle",
    "Plouvier",
  ],
  ["tcc", "filiere_practitioner", "psychology", "psychologist", "chu-lille", "", "Quentin", "Sockeel"],
  ["tcc", "filiere_practitioner", "nursing", "nurse", "epsm-lille-metropole", "", "Delphine", "Vermeersch"],
  ["tdah", "pathway_assistant", "assistance", "secretary", "chu-lille", "", "Christelle", "Ooghe"],
  [
    "pharmaco-resistants",
    "pathway_assistant",
    "assistance",
    "secretary",
    "chu-lille",
    "",
    "Patricia",
    "Lamblin",
  ],
  [
    "trauma-complexe",
    "pathway_assistant",
    "assistance",
    "secretary",
    "epsm-flandres",
    "",
    "Virginie",
    "Dehaene",
  ],
  ["pep", "pathway_assistant", "assistance", "secretary", "epsm-lille-metropole", "", "Laurence", "Boidin"],
  ["tcc", "pathway_assistant", "assistance", "secretary", "epsm-flandres", "", "Karine", "Sename"],
];

/** The colleagues of the demo accounts: psychiatrists of each secteur, teams of each filière, a few others. */
export const COLLEAGUES: readonly StaffMember[] = [
  ...SECTEUR_PSYCHIATRISTS.map(
    ([secteur, establishment, givenName, familyName]): StaffMember => ({
      login: loginOf(givenName, familyName),
      title: "Dr",
      givenName,
      familyName,
      profession: "psychiatrist",
      grants: [on("sector_psychiatrist", "secteur", secteur)],
      establishment,
    }),
  ),
  ...TEAMS.map(
    ([filiere, role, duty, profession, establishment, title, givenName, familyName]): StaffMember => ({
      login: loginOf(givenName, familyName),
      ...(title ? { title } : {}),
      givenName,
      familyName,
      profession,
      grants: [on(role, "filiere", filiere)],
      establishment,
      member: { filiere, duty },
    }),
  ),
  {
    login: "gauthier.maes",
    givenName: "Gauthier",
    familyName: "Maes",
    profession: "intern",
    grants: [on("intern", "hospital", "ch-hazebrouck")],
    establishment: "chu-lille",
  },
  {
    login: "louise.thery",
    givenName: "Louise",
    familyName: "Théry",
    profession: "intern",
    grants: [on("intern", "hospital", "ch-armentieres")],
    establishment: "chu-lille",
  },
  {
    login: "bertrand.caron",
    givenName: "Bertrand",
    familyName: "Caron",
    profession: "social_worker",
    grants: [onNetwork("territory_desk")],
    establishment: "epsm-lille-metropole",
  },
];

function loginOf(givenName: string, familyName: string): string {
  const ascii = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z]+/g, "-");
  return `${ascii(givenName)}.${ascii(familyName)}`;
}
