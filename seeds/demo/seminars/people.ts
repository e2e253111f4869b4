import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { FAMILY_NAMES, GIVEN_NAMES } from "../corpus/names.ts";
import type { Random } from "../random.ts";

/** Somebody of the territory who has no account of the network, and enrols by e-mail. */
export interface Outsider {
  givenName: string;
  familyName: string;
  email: string;
  profession: Profession;
  establishmentId: string | null;
  secteurId: string | null;
  workplace: string | null;
}

const PROFESSIONS = {
  nurse: 34,
  psychologist: 18,
  social_worker: 10,
  psychiatrist: 9,
  physician: 9,
  intern: 6,
  advanced_practice_nurse: 5,
  occupational_therapist: 5,
  other: 4,
} as const;

const WORKPLACES = [
  "Cabinet libéral, Hazebrouck",
  "Cabinet libéral, Bailleul",
  "Maison de santé d’Estaires",
  "CMPP d’Armentières",
  "Foyer d’accueil médicalisé, Merville",
  "Service de santé étudiante, Lille",
  "Maison des adolescents, Armentières",
] as const;

const PARTICLE = /[^a-z]+/g;

/** So many different people, with the establishments and secteurs that the territory really has. */
export function makeOutsiders(
  random: Random,
  count: number,
  places: { establishmentIds: readonly string[]; secteurIds: readonly string[] },
): Outsider[] {
  const outsiders = new Map<string, Outsider>();
  while (outsiders.size < count) {
    const sex = random.chance(0.72) ? "female" : "male";
    const givenName = random.pick(GIVEN_NAMES[sex][random.chance(0.4) ? "young" : "older"]);
    const familyName = random.pick(FAMILY_NAMES);
    const email = `${plain(givenName)}.${plain(familyName)}@exemple.test`;
    const isPrivate = random.chance(0.15);
    outsiders.set(email, {
      givenName,
      familyName,
      email,
      profession: random.weighted(PROFESSIONS),
      establishmentId: isPrivate ? null : random.pick(places.establishmentIds),
      secteurId: !isPrivate && random.chance(0.6) ? random.pick(places.secteurIds) : null,
      workplace: isPrivate ? random.pick(WORKPLACES) : null,
    });
  }
  return [...outsiders.values()];
}

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(PARTICLE, "-");
}
