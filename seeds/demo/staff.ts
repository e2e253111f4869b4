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
  /** The semesters of a post, counted back from the present one (0). */
  post?: { from: number; to: number };
}

export const on = (role: Role, scopeType: ScopeType, code: string): StaffGrant => ({ role, scopeType, code });
const onNetwork = (role: Role): StaffGrant => on(role, "network", "*");

/** «Dr Claire Vandewalle»: a title or none, one given name, the family name. */
const NAME = /^(?:(Dr|Pr) )?(\S+) (.+)$/;

export type PersonRow = readonly [profession: Profession, establishment: string, name: string];
type TeamRow = readonly [filiere: string, duty: FiliereDuty, ...person: PersonRow];

/** The role that a place in a team comes with; the others are practitioners. */
const DUTY_ROLES: Partial<Record<FiliereDuty, Role>> = {
  coordination: "filiere_coordinator",
  assistance: "pathway_assistant",
};

/** One fictitious person per role; the logins are fixed (DESIGN §9). */
export const DEMO_ACCOUNTS: readonly StaffMember[] = [
  person(
    ["psychiatrist", "epsm-flandres", "Dr Claire Vandewalle"],
    [on("sector_psychiatrist", "secteur", "59G05")],
    "psychiatre",
  ),
  teamMember(
    ["tca", "coordination", "psychiatrist", "epsm-lille-metropole", "Dr Hélène Delobel"],
    "coordination",
  ),
  teamMember(["tca", "psychology", "psychologist", "epsm-lille-metropole", "Mathieu Caulier"], "praticien"),
  teamMember(["tca", "assistance", "secretary", "epsm-lille-metropole", "Nathalie Dewaele"], "parcours"),
  person(["nurse", "epsm-flandres", "Sandrine Lecoutre"], [onNetwork("territory_desk")], "guichet"),
  person(
    ["physician", "ch-armentieres", "Dr Julien Baelde"],
    [on("ward_requester", "ward", "cha-medecine-polyvalente")],
    "service",
  ),
  {
    ...person(
      ["intern", "chu-lille", "Inès Roussel"],
      [on("intern", "hospital", "ch-armentieres"), on("intern", "hospital", "ch-hazebrouck")],
      "interne",
    ),
    post: { from: 1, to: 0 },
  },
  person(
    ["psychiatrist", "epsm-flandres", "Dr Thibaut Verhaeghe"],
    [onNetwork("liaison_supervisor")],
    "liaison",
  ),
  person(
    ["psychiatrist", "chu-lille", "Pr Anne-Sophie Lestienne"],
    [onNetwork("university_coordinator")],
    "universite",
  ),
  person(["nurse", "epsm-flandres", "Camille Flament"], [onNetwork("seminar_participant")], "participant"),
  person(["researcher", "epsm-flandres", "Élodie Marquant"], [onNetwork("research_associate")], "recherche"),
  person(["psychiatrist", "chu-lille", "Dr Étienne Pollet"], [onNetwork("investigator")], "investigateur"),
  person(["manager", "epsm-flandres", "Philippe Dumortier"], [onNetwork("director")], "direction"),
  person(["other", "epsm-flandres", "Sophie Braems"], [onNetwork("data_protection_officer")], "dpo"),
  person(["manager", "epsm-flandres", "Agnès Delattre"], [onNetwork("administrator")], "admin"),
];

const SECTEUR_PSYCHIATRISTS: readonly (readonly [secteur: string, establishment: string, name: string])[] = [
  ["59G05", "epsm-flandres", "Dr Benoît Ducrocq"],
  ["59G05", "epsm-flandres", "Dr Maud Vanhoutte"],
  ["59G05", "epsm-flandres", "Dr Yassine Lebrun"],
  ["59G06", "epsm-flandres", "Dr Isabelle Deberdt"],
  ["59G06", "epsm-flandres", "Dr Grégoire Coppin"],
  ["59G06", "epsm-flandres", "Dr Lucile Hennebelle"],
  ["59G07", "epsm-lille-metropole", "Dr Florent Wallaert"],
  ["59G07", "epsm-lille-metropole", "Dr Nora Salembier"],
  ["59G07", "epsm-lille-metropole", "Dr Aurélien Cattoire"],
  ["59G08", "chu-lille", "Dr Mélanie Debruyne"],
  ["59G08", "chu-lille", "Dr Olivier Planckaert"],
  ["59G08", "chu-lille", "Dr Sarah Leclercq"],
];

const TEAMS: readonly TeamRow[] = [
  ["tca", "medical", "psychiatrist", "epsm-lille-metropole", "Dr Perrine Vasseur"],
  ["tca", "other", "dietitian", "epsm-lille-metropole", "Justine Hochart"],
  ["tdah", "coordination", "psychiatrist", "chu-lille", "Dr Rémi Lernould"],
  ["tdah", "psychology", "psychologist", "chu-lille", "Ophélie Bauduin"],
  ["tdah", "nursing", "advanced_practice_nurse", "epsm-flandres", "Kévin Desmarets"],
  ["pharmaco-resistants", "coordination", "psychiatrist", "chu-lille", "Dr Vincent Top"],
  ["pharmaco-resistants", "medical", "psychiatrist", "epsm-lille-metropole", "Dr Apolline Ryckebusch"],
  ["pharmaco-resistants", "nursing", "nurse", "chu-lille", "Mehdi Carlier"],
  ["trauma-complexe", "coordination", "psychologist", "epsm-flandres", "Florence Deschodt"],
  ["trauma-complexe", "psychology", "psychologist", "epsm-lille-metropole", "Tiphaine Bonduelle"],
  ["trauma-complexe", "medical", "psychiatrist", "epsm-flandres", "Dr Samuel Gheerbrant"],
  ["pep", "coordination", "psychiatrist", "epsm-lille-metropole", "Dr Marion Petitprez"],
  ["pep", "nursing", "nurse", "epsm-lille-metropole", "Antoine Willemot"],
  ["pep", "social", "social_worker", "epsm-flandres", "Fatiha Lemahieu"],
  ["tcc", "coordination", "psychologist", "epsm-flandres", "Emmanuelle Plouvier"],
  ["tcc", "psychology", "psychologist", "chu-lille", "Quentin Sockeel"],
  ["tcc", "nursing", "nurse", "epsm-lille-metropole", "Delphine Vermeersch"],
  ["tdah", "assistance", "secretary", "chu-lille", "Christelle Ooghe"],
  ["pharmaco-resistants", "assistance", "secretary", "chu-lille", "Patricia Lamblin"],
  ["trauma-complexe", "assistance", "secretary", "epsm-flandres", "Virginie Dehaene"],
  ["pep", "assistance", "secretary", "epsm-lille-metropole", "Laurence Boidin"],
  ["tcc", "assistance", "secretary", "epsm-flandres", "Karine Sename"],
];

/** The colleagues of the demo accounts: psychiatrists of each secteur, teams of each filière, a few others. */
export const COLLEAGUES: readonly StaffMember[] = [
  ...SECTEUR_PSYCHIATRISTS.map(([secteur, establishment, name]) =>
    person(["psychiatrist", establishment, name], [on("sector_psychiatrist", "secteur", secteur)]),
  ),
  ...TEAMS.map((row) => teamMember(row)),
  person(["social_worker", "epsm-lille-metropole", "Bertrand Caron"], [onNetwork("territory_desk")]),
];

export function person(row: PersonRow, grants: readonly StaffGrant[], login?: string): StaffMember {
  const [profession, establishment, name] = row;
  const [, title, givenName = "", familyName = ""] = NAME.exec(name) ?? [];
  return {
    login: login ?? loginOf(givenName, familyName),
    ...(title ? { title } : {}),
    givenName,
    familyName,
    profession,
    grants,
    establishment,
  };
}

function teamMember([filiere, duty, ...row]: TeamRow, login?: string): StaffMember {
  const role = DUTY_ROLES[duty] ?? "filiere_practitioner";
  return { ...person(row, [on(role, "filiere", filiere)], login), member: { filiere, duty } };
}

function loginOf(givenName: string, familyName: string): string {
  const ascii = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z]+/g, "-");
  return `${ascii(givenName)}.${ascii(familyName)}`;
}
