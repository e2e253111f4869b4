import { createPatient } from "#app/domains/patients/patients.service.server.ts";
import { CHANNELS } from "#app/domains/patients/patients.vocabulary.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { addDays, ageOn, dayOf } from "#app/shared/dates.ts";
import { searchKey } from "#app/shared/text.ts";
import { FAMILY_NAMES, GIVEN_NAMES, STREETS } from "../corpus/names.ts";
import type { Random } from "../random.ts";
import type { Story } from "./stories.ts";
import { actingAs, type DemoSecteur, type World } from "./world.ts";

const YOUNG_SINCE = 1995;
const MARRIED_SHARE = 0.25;
const ATTEMPTS = 20;
/** Lille, Armentières, Hazebrouck, Bailleul, Roubaix, Dunkerque: where people of the territory are born. */
const BIRTH_PLACES = ["59350", "59017", "59295", "59043", "59512", "59183"];

export interface DemoPatient {
  id: string;
  birthOn: string;
  isWoman: boolean;
  secteur: DemoSecteur;
  /** The psychiatrist who follows the person. */
  psychiatrist: Actor;
  /** Filières that already received a request for this person. */
  filieres: Set<string>;
}

/** A fictitious person of the secteur, entered by a psychiatrist of it. */
export async function createDemoPatient(
  world: World,
  secteur: DemoSecteur,
  story: Pick<Story, "isWoman" | "age">,
  now: Date,
): Promise<DemoPatient> {
  const psychiatrist = world.random.pick(secteur.psychiatrists);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const identity = drawIdentity(world.random, secteur, story, dayOf(now));
    // Somebody who resembles is asked about; the demo then thinks of another name.
    const outcome = await createPatient(actingAs(world, psychiatrist, now), identity, {
      isWrongInsKeyRefused: false,
    });
    if (outcome.ok) {
      const { isWoman } = story;
      const birthOn = identity.birthOn;
      return { id: outcome.value.patientId, birthOn, isWoman, secteur, psychiatrist, filieres: new Set() };
    }
    if (!("toConfirm" in outcome)) throw new Error(`the demo was refused a patient: ${outcome.message}`);
  }
  throw new Error("the demo found no name that nobody bears");
}

/** Somebody of that age who may be referred there, or undefined. */
export function findKnownPatient(
  random: Random,
  patients: readonly DemoPatient[],
  story: Story,
): DemoPatient | undefined {
  const day = dayOf(story.submittedAt);
  const fitting = patients.filter((patient) => {
    const age = ageOn(patient.birthOn, day);
    const fits = age >= story.template.ages[0] && age <= story.template.ages[1];
    return fits && patient.isWoman === story.isWoman && !patient.filieres.has(story.filiere);
  });
  return fitting.length > 0 ? random.pick(fitting) : undefined;
}

/** Traits, address and means of contact of somebody who does not exist. */
export function drawIdentity(
  random: Random,
  secteur: DemoSecteur,
  story: Pick<Story, "isWoman" | "age">,
  today: string,
) {
  const sex = story.isWoman ? "female" : "male";
  const birthOn = addDays(today, -Math.floor((story.age + random.next() * 0.98) * 365.25) - 1);
  const isYoung = Number(birthOn.slice(0, 4)) >= YOUNG_SINCE;
  const givenName = random.pick(GIVEN_NAMES[sex][isYoung ? "young" : "older"]);
  const isMarried = story.isWoman && !isYoung && random.chance(MARRIED_SHARE);
  const birthFamilyName = random.pick(FAMILY_NAMES);
  return {
    birthFamilyName,
    birthGivenNames: givenName,
    usedFamilyName: isMarried ? random.pick(FAMILY_NAMES) : null,
    usedGivenName: null,
    birthOn,
    sex,
    birthPlaceCode: random.pick(BIRTH_PLACES),
    insNumber: null,
    hasNoStableAddress: false,
    communeCode: drawCommune(random, secteur),
    address: `${random.whole(1, 140)} ${random.pick(STREETS)}`,
    // 06 39 98 is a range that Arcep keeps for fiction (décision 2018-0881).
    phone: `06 39 98 ${pair(random)} ${pair(random)}`,
    email: random.chance(0.4)
      ? `${searchKey(givenName)}.${searchKey(birthFamilyName).replace(/ /g, "")}@exemple.invalid`
      : null,
    preferredChannel: random.pick(CHANNELS),
  } as const;
}

function drawCommune(random: Random, secteur: DemoSecteur): string {
  const weights = Object.fromEntries(secteur.communes.map(({ code, population }) => [code, population]));
  return random.weighted(weights);
}

function pair(random: Random): string {
  return String(random.whole(0, 99)).padStart(2, "0");
}
