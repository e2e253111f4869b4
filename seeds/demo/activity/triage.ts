import { postMessage } from "#app/domains/referrals/messages.service.server.ts";
import { openReferral } from "#app/domains/referrals/read.service.server.ts";
import { routeReferral } from "#app/domains/referrals/redirect.service.server.ts";
import { DESK_CHOICE } from "#app/domains/referrals/referral-fields.rules.ts";
import { submitReferral } from "#app/domains/referrals/submit.service.server.ts";
import {
  askInformation,
  giveInformation,
  resumeTriage,
} from "#app/domains/referrals/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { CORPORA } from "../corpus/by-filiere.ts";
import { DESK_CASES, FILIERE_MESSAGES, SENDER_MESSAGES, TOLD } from "../corpus/common.ts";
import { type FiliereCorpus, wording } from "../corpus/text.ts";
import { answer } from "./answers.ts";
import type { Case } from "./case.ts";
import { joinDocuments } from "./documents.ts";
import { laterThan } from "./moments.ts";
import { createDemoPatient, type DemoPatient, findKnownPatient } from "./patients.ts";
import type { Story } from "./stories.ts";
import type { WaitingLists } from "./waiting.ts";
import { actingAs, filiereOf, succeed, versionOf, type World } from "./world.ts";

const SECTEUR_SHARES: Record<string, number> = { "59G05": 31, "59G06": 21, "59G07": 25, "59G08": 23 };
/** Days after which the desk has found the filière, at most. */
const DESK_DAYS = 3;

/** Sends the request of a story and puts its triage on the agenda. */
export async function submitStory(
  world: World,
  lists: WaitingLists,
  patients: DemoPatient[],
  story: Story,
): Promise<void> {
  const now = story.submittedAt;
  const patient = await patientOf(world, patients, story);
  patient.filieres.add(story.filiere);
  const { referralId } = await succeed(
    "submit",
    submitReferral(actingAs(world, patient.psychiatrist, now), contentOf(world, story, patient)),
  );
  const subject: Case = { referralId, patient, story, filiere: story.filiere };
  await joinDocuments(world, subject, now);
  if (story.isViaDesk) {
    const routedAt = laterThan(world.random, now, world.random.whole(0, DESK_DAYS));
    world.agenda.add(routedAt, () => route(world, lists, subject, routedAt));
    return;
  }
  planTriage(world, lists, subject, now);
}

async function patientOf(world: World, patients: DemoPatient[], story: Story): Promise<DemoPatient> {
  const known = story.isNewPatient ? undefined : findKnownPatient(world.random, patients, story);
  if (known) return known;
  const code = world.random.weighted(SECTEUR_SHARES);
  const secteur = world.secteurs.find((candidate) => candidate.code === code);
  if (!secteur) throw new Error(`the territory has no secteur ${code}`);
  const created = await createDemoPatient(world, secteur, story, story.submittedAt);
  patients.push(created);
  return created;
}

function contentOf(world: World, story: Story, patient: DemoPatient) {
  const { random } = world;
  const filiere = filiereOf(world, story.filiere);
  const desk = DESK_CASES.find((candidate) => candidate.filiere === story.filiere);
  const isDesk = story.isViaDesk && desk !== undefined;
  const say = (template: string) => wording(template, random, story.isWoman);
  const [unsure] = story.isDespiteCriteria ? filiere.criteria : [];
  return {
    patientId: patient.id,
    filiereId: story.isViaDesk ? DESK_CHOICE : filiere.id,
    kind: story.kind,
    aim: random.pick(story.template.aims),
    priority: story.priority,
    reason: say(isDesk ? desk.reason : story.template.reason),
    history: say(isDesk ? desk.history : story.template.history),
    treatments: say(story.template.treatments),
    patientInformed: story.patientInformed,
    toldPatient: say(random.pick(TOLD[story.patientInformed])),
    isConversionAllowed: story.kind === "advice" && random.chance(0.6),
    criteria: Object.fromEntries(
      filiere.criteria
        .filter((criterion) => criterion.id !== unsure?.id)
        .map((criterion) => [
          criterion.id,
          criterion.kind === "inclusion" ? ("yes" as const) : ("no" as const),
        ]),
    ),
    despiteCriteria: unsure ? "Élément encore incertain, à préciser lors de l’évaluation." : null,
  };
}

async function route(world: World, lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  const { referralId } = subject;
  await succeed(
    "route",
    routeReferral(actingAs(world, world.desk, now), {
      referralId,
      version: await versionOf(world, referralId),
      filiereId: filiereOf(world, subject.filiere).id,
      comment: null,
    }),
  );
  planTriage(world, lists, subject, now);
}

/** Puts the reading, the questions and the answer of the filière on the agenda. */
export function planTriage(world: World, lists: WaitingLists, subject: Case, from: Date): void {
  const { random, agenda } = world;
  const { story } = subject;
  const openedAt = laterThan(random, from, random.chance(0.15) ? 1 : 0);
  agenda.add(openedAt, () => open(world, subject, filiereOf(world, subject.filiere).coordinator, openedAt));
  if (story.hasMessages) planMessages(world, subject, openedAt);
  if (story.asksInformation) {
    const askedAt = laterThan(random, openedAt, Math.min(story.answerDays, 2));
    agenda.add(askedAt, () => ask(world, lists, subject, askedAt));
    return;
  }
  const answeredAt = laterThan(random, openedAt, story.answerDays);
  agenda.add(answeredAt, () => answer(world, lists, subject, answeredAt));
}

/** Reads the referral, which is what the other side sees of it first. */
async function open(world: World, subject: Case, actor: Actor, now: Date): Promise<void> {
  await succeed("open", openReferral(actingAs(world, actor, now), subject.referralId));
}

async function ask(world: World, lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  const { random, agenda } = world;
  const { referralId, story } = subject;
  const filiere = filiereOf(world, subject.filiere);
  const corpus: FiliereCorpus = CORPORA[subject.filiere];
  const body = random.pick(corpus.informationRequests);
  await succeed(
    "ask",
    askInformation(actingAs(world, filiere.coordinator, now), {
      referralId,
      version: await versionOf(world, referralId),
      question: wording(body, random, story.isWoman),
    }),
  );
  const repliedAt = laterThan(random, now, story.informationDays);
  agenda.add(repliedAt, async () => {
    const version = await versionOf(world, referralId);
    const reply = random.pick(corpus.informationAnswers);
    await open(world, subject, subject.patient.psychiatrist, repliedAt);
    // Those who never answer: the filière goes on with what it has.
    await (story.informationDays > 20
      ? succeed(
          "resume",
          resumeTriage(actingAs(world, filiere.coordinator, repliedAt), { referralId, version }),
        )
      : succeed(
          "reply",
          giveInformation(actingAs(world, subject.patient.psychiatrist, repliedAt), {
            referralId,
            version,
            complement: wording(reply, random, story.isWoman),
          }),
        ));
    const answeredAt = laterThan(random, repliedAt, random.whole(0, 3));
    agenda.add(answeredAt, async () => {
      await open(world, subject, filiere.coordinator, answeredAt);
      await answer(world, lists, subject, answeredAt);
    });
  });
}

function planMessages(world: World, subject: Case, from: Date): void {
  const { random, agenda } = world;
  const { referralId } = subject;
  const writtenAt = laterThan(random, from, random.whole(0, 2));
  agenda.add(writtenAt, async () => {
    const body = random.pick(SENDER_MESSAGES);
    await succeed(
      "write",
      postMessage(actingAs(world, subject.patient.psychiatrist, writtenAt), { referralId, body }),
    );
  });
  const repliedAt = laterThan(random, writtenAt, random.whole(1, 2));
  agenda.add(repliedAt, async () => {
    const body = random.pick(FILIERE_MESSAGES);
    const ctx = actingAs(world, filiereOf(world, subject.filiere).coordinator, repliedAt);
    const { continuation } = await succeed("open", openReferral(ctx, referralId));
    // Redirected meanwhile: it is the new filière's to answer.
    if (!continuation) await succeed("answer", postMessage(ctx, { referralId, body }));
  });
}
