import type { FiliereDuty } from "#app/domains/filieres/filieres.vocabulary.ts";
import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { Role, ScopeType } from "#app/platform/access/roles.vocabulary.ts";

/** A grant by the code that the territory gives to the scope; `*` is the whole network. */
export interface StaffGrant {
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
  /** FINESS-free code of the employer in the territory's files. */
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
    establishment: "EPSM-FL",
  },
  {
    login: "coordination",
    title: "Dr",
    givenName: "Hélène",
    familyName: "Delobel",
    profession: "psychiatrist",
    grants: [on("filiere_coordinator", "filiere", "tca")],
    establishment: "EPSM-LM",
    member: { filiere: "tca", duty: "coordination" },
  },
  {
    login: "praticien",
    givenName: "Mathieu",
    familyName: "Caulier",
    profession: "psychologist",
    grants: [on("filiere_practitioner", "filiere", "tca")],
    establishment: "EPSM-LM",
    member: { filiere: "tca", duty: "psychology" },
  },
  {
    login: "parcours",
    givenName: "Nathalie",
    familyName: "Dewaele",
    profession: "secretary",
    grants: [on("pathway_assistant", "filiere", "tca")],
    establishment: "EPSM-LM",
    member: { filiere: "tca", duty: "assistance" },
  },
  {
    login: "guichet",
    givenName: "Sandrine",
    familyName: "Lecoutre",
    profession: "nurse",
    grants: [onNetwork("territory_desk")],
    establishment: "EPSM-FL",
  },
  {
    login: "service",
    title: "Dr",
    givenName: "Julien",
    familyName: "Baelde",
    profession: "physician",
    grants: [on("ward_requester", "ward", "*")],
    establishment: "CH-ARM",
  },
  {
    login: "interne",
    givenName: "Inès",
    familyName: "Roussel",
    profession: "intern",
    grants: [on("intern", "hospital", "CH-ARM"), on("intern", "hospital", "CH-HAZ")],
    establishment: "CHU-LILLE",
  },
  {
    login: "liaison",
    title: "Dr",
    givenName: "Thibaut",
    familyName: "Verhaeghe",
    profession: "psychiatrist",
    grants: [onNetwork("liaison_supervisor")],
    establishment: "EPSM-FL",
  },
  {
    login: "universite",
    title: "Pr",
    givenName: "Anne-Sophie",
    familyName: "Lestienne",
    profession: "psychiatrist",
    grants: [onNetwork("university_coordinator")],
    establishment: "CHU-LILLE",
  },
  {
    login: "participant",
    givenName: "Camille",
    familyName: "Flament",
    profession: "nurse",
    grants: [onNetwork("seminar_participant")],
    establishment: "EPSM-FL",
  },
  {
    login: "recherche",
    givenName: "Élodie",
    familyName: "Marquant",
    profession: "researcher",
    grants: [onNetwork("research_associate")],
    establishment: "EPSM-FL",
  },
  {
    login: "investigateur",
    title: "Dr",
    givenName: "Étienne",
    familyName: "Pollet",
    profession: "psychiatrist",
    grants: [onNetwork("investigator")],
    establishment: "CHU-LILLE",
  },
  {
    login: "direction",
    givenName: "Philippe",
    familyName: "Dumortier",
    profession: "manager",
    grants: [onNetwork("director")],
    establishment: "EPSM-FL",
  },
  {
    login: "dpo",
    givenName: "Sophie",
    familyName: "Braems",
    profession: "other",
    grants: [onNetwork("data_protection_officer")],
    establishment: "EPSM-FL",
  },
  {
    login: "admin",
    givenName: "Agnès",
    familyName: "Delattre",
    profession: "manager",
    grants: [onNetwork("administrator")],
    establishment: "EPSM-FL",
  },
];

const SECTEUR_PSYCHIATRISTS: readonly (readonly [string, string, string, string])[] = [
  ["59G05", "EPSM-FL", "Benoît", "Ducrocq"],
  ["59G05", "EPSM-FL", "Maud", "Vanhoutte"],
  ["59G05", "EPSM-FL", "Yassine", "Lebrun"],
  ["59G06", "EPSM-FL", "Isabelle", "Deberdt"],
  ["59G06", "EPSM-FL", "Grégoire", "Coppin"],
  ["59G06", "EPSM-FL", "Lucile", "Hennebelle"],
  ["59G07", "EPSM-LM", "Florent", "Wallaert"],
  ["59G07", "EPSM-LM", "Nora", "Salembier"],
  ["59G07", "EPSM-LM", "Aurélien", "Cattoire"],
  ["59G08", "CHU-LILLE", "Mélanie", "Debruyne"],
  ["59G08", "CHU-LILLE", "Olivier", "Planckaert"],
  ["59G08", "CHU-LILLE", "Sarah", "Leclercq"],
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
  ["tca", "filiere_practitioner", "medical", "psychiatrist", "EPSM-LM", "Dr", "Perrine", "Vasseur"],
  ["tca", "filiere_practitioner", "other", "dietitian", "EPSM-LM", "", "Justine", "Hochart"],
  ["tdah", "filiere_coordinator", "coordination", "psychiatrist", "CHU-LILLE", "Dr", "Rémi", "Lernould"],
  ["tdah", "filiere_practitioner", "psychology", "psychologist", "CHU-LILLE", "", "Ophélie", "Bauduin"],
  ["tdah", "filiere_practitioner", "nursing", "advanced_practice_nurse", "EPSM-FL", "", "Kévin", "Desmarets"],
  ["resistants", "filiere_coordinator", "coordination", "psychiatrist", "CHU-LILLE", "Dr", "Vincent", "Top"],
  [
    "resistants",
    "filiere_practitioner",
    "medical",
    "psychiatrist",
    "EPSM-LM",
    "Dr",
    "Apolline",
    "Ryckebusch",
  ],
  ["resistants", "filiere_practitioner", "nursing", "nurse", "CHU-LILLE", "", "Mehdi", "Carlier"],
  ["trauma", "filiere_coordinator", "coordination", "psychologist", "EPSM-FL", "", "Florence", "Deschodt"],
  ["trauma", "filiere_practitioner", "psychology", "psychologist", "EPSM-LM", "", "Tiphaine", "Bonduelle"],
  ["trauma", "filiere_practitioner", "medical", "psychiatrist", "EPSM-FL", "Dr", "Samuel", "Gheerbrant"],
  ["pep", "filiere_coordinator", "coordination", "psychiatrist", "EPSM-LM", "Dr", "Marion", "Petitprez"],
  ["pep", "filiere_practitioner", "nursing", "nurse", "EPSM-LM", "", "Antoine", "Willemot"],
  ["pep", "filiere_practitioner", "social", "social_worker", "EPSM-FL", "", "Fatiha", "Lemahieu"],
  ["tcc", "filiere_coordinator", "coordination", "psychologist", "EPSM-FL", "", "Emmanuelle", "Plouvier"],
  ["tcc", "filiere_practitioner", "psychology", "psychologist", "CHU-LILLE", "", "Quentin", "Sockeel"],
  ["tcc", "filiere_practitioner", "nursing", "nurse", "EPSM-LM", "", "Delphine", "Vermeersch"],
  ["tdah", "pathway_assistant", "assistance", "secretary", "CHU-LILLE", "", "Christelle", "Ooghe"],
  ["resistants", "pathway_assistant", "assistance", "secretary", "CHU-LILLE", "", "Patricia", "Lamblin"],
  ["trauma", "pathway_assistant", "assistance", "secretary", "EPSM-FL", "", "Virginie", "Dehaene"],
  ["pep", "pathway_assistant", "assistance", "secretary", "EPSM-LM", "", "Laurence", "Boidin"],
  ["tcc", "pathway_assistant", "assistance", "secretary", "EPSM-FL", "", "Karine", "Sename"],
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
    grants: [on("intern", "hospital", "CH-HAZ")],
    establishment: "CHU-LILLE",
  },
  {
    login: "louise.thery",
    givenName: "Louise",
    familyName: "Théry",
    profession: "intern",
    grants: [on("intern", "hospital", "CH-ARM")],
    establishment: "CHU-LILLE",
  },
  {
    login: "bertrand.caron",
    givenName: "Bertrand",
    familyName: "Caron",
    profession: "social_worker",
    grants: [onNetwork("territory_desk")],
    establishment: "EPSM-LM",
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
