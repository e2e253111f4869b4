import { type AskRefusal, askLiaison } from "#app/domains/liaison/ask.service.server.ts";
import type { RequestToSend } from "#app/domains/liaison/request.service.server.ts";
import { sendLiaisonRequest } from "#app/domains/liaison/request.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, ageOn, dayOf } from "#app/shared/dates.ts";
import { type DemoPatient, drawIdentity } from "../activity/patients.ts";
import { actingAs, type DemoSecteur } from "../activity/world.ts";
import { wording } from "../corpus/text.ts";
import { whoGoes } from "./roster.ts";
import type { LiaisonStory } from "./stories.ts";
import { type DemoWard, type LiaisonPatient, type LiaisonWorld, wardOf } from "./world.ts";

const ATTEMPTS = 20;
const FREQUENT_PEOPLE = 9;
/** In 18 months, about one person; few are known at some ages, and they would be asked about without end. */
const MOST_REQUESTS = 9;
const ADULT = 18;
/** Lille, Comines, Dunkerque, Roubaix: those who come from elsewhere. */
const ELSEWHERE = ["59350", "59152", "59183", "59512"];
const ELSEWHERE_SHARE: Readonly<Record<string, number>> = { "chu-lille": 0.45 };
const SECTEURS_NEAR: Readonly<Record<string, Record<string, number>>> = {
  "ch-armentieres": { "59G07": 60, "59G06": 22, "59G08": 18 },
  "ch-hazebrouck": { "59G05": 66, "59G06": 34 },
  "chu-lille": { "59G08": 60, "59G07": 20, "59G06": 10, "59G05": 10 },
};
const SERVICE_PHONE = "poste 4120";

export interface Asked {
  requestId: string;
  ward: DemoWard;
  patient: LiaisonPatient;
}

/** Sends the request of a story, for somebody whom the network knows or for a new person. */
export async function askStory(
  world: LiaisonWorld,
  known: readonly DemoPatient[],
  story: LiaisonStory,
): Promise<Asked> {
  const ward = wardOf(world, story.ward);
  const now = story.requestedAt;
  const patient = findPatient(world, known, ward, story);
  if (patient) {
    const outcome = await sendLiaisonRequest(askingAs(world, ward, story), {
      ...contentOf(world, ward, story, { isWoman: patient.isWoman, now }),
      patientId: patient.id,
    });
    world.asked.set(patient.id, (world.asked.get(patient.id) ?? 0) + 1);
    if (outcome.ok) return { requestId: outcome.value.requestId, ward, patient };
    // A request is open for this person already: the ward asks about somebody else.
    if (outcome.kind !== "conflict") throw new Error(`the demo was refused ask: ${outcome.message}`);
  }
  return askForSomebodyNew(world, ward, story);
}

async function askForSomebodyNew(world: LiaisonWorld, ward: DemoWard, story: LiaisonStory): Promise<Asked> {
  const content = contentOf(world, ward, story, { isWoman: story.isWoman, now: story.requestedAt });
  const home = homeOf(world, ward, story);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const asked = await askForName(world, ward, story, { content, ...home });
    if (asked) return asked;
  }
  throw new Error("the demo found no name that nobody bears");
}

/** Undefined when somebody resembles, or bears the number that was thought of. */
async function askForName(
  world: LiaisonWorld,
  ward: DemoWard,
  story: LiaisonStory,
  given: ReturnType<typeof homeOf> & { content: ReturnType<typeof contentOf> },
): Promise<Asked | undefined> {
  const { random } = world;
  const { secteur, isElsewhere, content } = given;
  const identity = drawIdentity(random, secteur, story, dayOf(story.requestedAt));
  const communeCode = isElsewhere ? random.pick(ELSEWHERE) : identity.communeCode;
  const ipp = random.chance(0.7) ? String(random.whole(1_000_000, 9_999_999)) : null;
  const ctx = askingAs(world, ward, story);
  const outcome = await askLiaison(ctx, { ...traitsOf(identity), ipp, communeCode, ...content });
  if (!outcome.ok) {
    if (isTaken(outcome)) return undefined;
    throw new Error(`the demo was refused ask: ${outcome.message}`);
  }
  const { requestId } = outcome.value;
  const isFollowed = !isElsewhere && story.age >= ADULT;
  const { birthOn } = identity;
  const patient = await patientOf(world, requestId, story, { birthOn, secteur: isFollowed ? secteur : null });
  if (story.template.mayRecur) keepAsFrequent(world, ward.hospitalCode, patient);
  return { requestId, ward, patient };
}

/** What the ward types of somebody; it says nothing of records that resemble, for none was shown. */
function traitsOf(identity: ReturnType<typeof drawIdentity>) {
  const { birthFamilyName, birthGivenNames, birthOn, sex } = identity;
  const unsaid = {
    insNumber: null,
    commune: null,
    hasNoStableAddress: false,
    samePatient: null,
    shown: null,
  };
  return { birthFamilyName, birthGivenNames, birthOn, sex, ...unsaid };
}

function homeOf(world: LiaisonWorld, ward: DemoWard, story: LiaisonStory) {
  const code = story.secteur ?? world.random.weighted(SECTEURS_NEAR[ward.hospitalCode] ?? { "59G07": 1 });
  const secteur = world.secteurs.find((one) => one.code === code);
  if (!secteur) throw new Error(`the territory has no secteur ${code}`);
  const isElsewhere = !story.secteur && world.random.chance(ELSEWHERE_SHARE[ward.hospitalCode] ?? 0.08);
  return { secteur, isElsewhere };
}

function isTaken(refusal: AskRefusal): boolean {
  return refusal.similar !== undefined || refusal.kind === "conflict" || refusal.field === "ipp";
}

async function patientOf(
  world: LiaisonWorld,
  requestId: string,
  story: LiaisonStory,
  given: { birthOn: string; secteur: DemoSecteur | null },
): Promise<LiaisonPatient> {
  return {
    id: await patientIdOf(world, requestId),
    isWoman: story.isWoman,
    psychiatrist: given.secteur ? world.random.pick(given.secteur.psychiatrists) : null,
    filieres: new Set(),
    ...given,
  };
}

function findPatient(
  world: LiaisonWorld,
  known: readonly DemoPatient[],
  ward: DemoWard,
  story: LiaisonStory,
): LiaisonPatient | undefined {
  if (story.who === "new") return undefined;
  const isStillAsked = ({ id }: { id: string }) => (world.asked.get(id) ?? 0) < MOST_REQUESTS;
  if (story.who === "again") {
    const people = (world.frequent.get(ward.hospitalCode) ?? []).filter(isStillAsked);
    return people.length > 1 ? world.random.pick(people) : undefined;
  }
  const near = SECTEURS_NEAR[ward.hospitalCode] ?? {};
  const day = dayOf(story.requestedAt);
  const [youngest, oldest] = story.template.ages;
  const fitting = known.filter((patient) => {
    const age = ageOn(patient.birthOn, day);
    const fits = age >= youngest && age <= oldest && patient.isWoman === story.isWoman;
    return fits && patient.secteur.code in near && isStillAsked(patient);
  });
  return fitting.length > 0 ? world.random.pick(fitting) : undefined;
}

function keepAsFrequent(world: LiaisonWorld, hospital: string, patient: LiaisonPatient): void {
  const people = world.frequent.get(hospital) ?? [];
  if (people.length < FREQUENT_PEOPLE) world.frequent.set(hospital, [...people, patient]);
}

/** The ward types its request; at night it may phone the intern, who types it. */
function askingAs(world: LiaisonWorld, ward: DemoWard, story: LiaisonStory): UseCaseContext {
  return actingAs(world, typistOf(world, ward, story) ?? requesterOf(ward), story.requestedAt);
}

function typistOf(world: LiaisonWorld, ward: DemoWard, story: LiaisonStory): Actor | null {
  return story.isPhoned ? whoGoes(world, ward.hospitalCode, story.requestedAt) : null;
}

export function requesterOf(ward: DemoWard): Actor {
  if (!ward.requester) throw new Error(`nobody asks in the ward ${ward.code}`);
  return ward.requester;
}

/** What the ward writes, in one of the readings of its template. */
function contentOf(
  world: LiaisonWorld,
  ward: DemoWard,
  story: Pick<LiaisonStory, "template" | "level" | "isPhoned" | "leavesOn">,
  { isWoman, now }: { isWoman: boolean; now: Date },
): Omit<RequestToSend, "patientId"> & Pick<Required<RequestToSend>, NullableField> {
  const { random } = world;
  const { template, level } = story;
  const say = (text: string) => wording(text, random, isWoman);
  const isEmergency = ward.code.endsWith("urgences");
  const stayedDays = isEmergency ? random.whole(0, 1) : random.whole(1, 9);
  const leavesIn = isEmergency ? random.whole(0, 2) : random.whole(2, 9);
  const isAtRisk = template.risk !== undefined && level !== "scheduled";
  return {
    wardId: ward.id,
    level,
    aim: random.pick(template.aims),
    reason: template.reason,
    question: say(template.question),
    patientInformed: template.isUnable
      ? "unable"
      : random.weighted({ agrees: 74, hesitates: 12, not_yet: 14 }),
    immediateRisk: isAtRisk ? (template.risk ?? "none") : "none",
    riskMeasures: isAtRisk && template.riskMeasures ? say(template.riskMeasures) : null,
    callbackPhone: ward.phone ?? SERVICE_PHONE,
    bed: isEmergency
      ? `box ${random.whole(1, 14)}`
      : `${random.whole(1, 4)}${random.whole(10, 38)}${random.pick(["", "", " P", " F"])}`,
    admittedOn: addDays(dayOf(now), -stayedDays),
    expectedDischargeOn: story.leavesOn ?? (random.chance(0.7) ? addDays(dayOf(now), leavesIn) : null),
    stayReason: say(template.stay),
    context: say(template.context),
    treatments: say(template.treatments),
    knownCare: random.chance(0.35) ? random.pick(KNOWN_CARE) : null,
    needsInterpreter: random.chance(0.02),
    requesterName: story.isPhoned ? random.pick(PHONE_CALLERS) : null,
  };
}

type NullableField =
  | "riskMeasures"
  | "bed"
  | "admittedOn"
  | "expectedDischargeOn"
  | "stayReason"
  | "context"
  | "treatments"
  | "knownCare"
  | "needsInterpreter"
  | "requesterName";

const KNOWN_CARE = [
  "CMP du secteur, dernière consultation il y a deux mois.",
  "Psychiatre libéral, non joint ce jour.",
  "Aucun suivi actuel.",
  "Psychologue en ville une fois par mois.",
];
const PHONE_CALLERS = [
  "Infirmière de nuit",
  "Interne de garde du service",
  "Médecin de garde des urgences",
  "Cadre de nuit",
];

async function patientIdOf(world: LiaisonWorld, requestId: string): Promise<string> {
  const row = await world.trx
    .selectFrom("liaisonRequest")
    .select("patientId")
    .where("id", "=", requestId)
    .executeTakeFirstOrThrow();
  return row.patientId;
}
