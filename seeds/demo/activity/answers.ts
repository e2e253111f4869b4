import { convertToCare, redirectReferral } from "#app/domains/referrals/redirect.service.server.ts";
import { PRIORITY_RANKS } from "#app/domains/referrals/referrals.vocabulary.ts";
import {
  acceptReferral,
  answerAdvice,
  cancelReferral,
  declineReferral,
} from "#app/domains/referrals/triage.service.server.ts";
import { enqueueReferral } from "#app/domains/referrals/waiting-list.service.server.ts";
import { CORPORA, type FiliereCode } from "../corpus/by-filiere.ts";
import { CANCEL_COMMENTS } from "../corpus/common.ts";
import { wording } from "../corpus/text.ts";
import type { Case } from "./case.ts";
import { laterThan } from "./moments.ts";
import type { WaitingLists } from "./waiting.ts";
import { actingAs, filiereOf, succeed, versionOf, type World } from "./world.ts";

const CANCEL_REASONS = Object.keys(CANCEL_COMMENTS) as (keyof typeof CANCEL_COMMENTS)[];

/** Plays the answer that the story foresees. */
export function answer(world: World, lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  const answers = { accept, decline, redirect, advise };
  return answers[subject.story.answer](world, lists, subject, now);
}

async function accept(world: World, lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  const { random, agenda } = world;
  const { referralId, story } = subject;
  const { coordinator } = filiereOf(world, subject.filiere);
  await succeed(
    "accept",
    acceptReferral(actingAs(world, coordinator, now), {
      referralId,
      version: await versionOf(world, referralId),
      comment: null,
    }),
  );
  const enqueuedAt = laterThan(random, now, random.whole(0, 1));
  agenda.add(enqueuedAt, async () => {
    const version = await versionOf(world, referralId);
    await succeed(
      "enqueue",
      enqueueReferral(actingAs(world, coordinator, enqueuedAt), { referralId, version }),
    );
    lists.join(subject, { rank: PRIORITY_RANKS[story.priority], since: enqueuedAt });
  });
  if (story.cancelDays !== null) {
    const at = laterThan(random, now, story.cancelDays);
    agenda.add(at, () => cancel(world, lists, subject, at));
  }
}

async function cancel(world: World, lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  if (!lists.leave(subject)) return;
  const { referralId } = subject;
  const reason = world.random.pick(CANCEL_REASONS);
  await succeed(
    "cancel",
    cancelReferral(actingAs(world, subject.patient.psychiatrist, now), {
      referralId,
      version: await versionOf(world, referralId),
      reason,
      comment: CANCEL_COMMENTS[reason] ?? null,
    }),
  );
}

async function decline(world: World, _lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  const { referralId } = subject;
  const { random } = world;
  const { reason, orientation } = random.pick(CORPORA[subject.filiere].declines);
  await succeed(
    "decline",
    declineReferral(actingAs(world, filiereOf(world, subject.filiere).coordinator, now), {
      referralId,
      version: await versionOf(world, referralId),
      reason,
      orientation: wording(orientation, random, subject.story.isWoman),
      orientationResourceId: null,
      comment: null,
    }),
  );
}

const ELSEWHERE: Record<FiliereCode, FiliereCode> = {
  tca: "tcc",
  tdah: "tcc",
  "pharmaco-resistants": "tcc",
  "trauma-complexe": "tcc",
  pep: "trauma-complexe",
  tcc: "trauma-complexe",
};

async function redirect(world: World, lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  const filiere = ELSEWHERE[subject.filiere];
  // Already known there: the first filière keeps the request.
  if (subject.patient.filieres.has(filiere)) return accept(world, lists, subject, now);
  subject.patient.filieres.add(filiere);
  const { referralId } = subject;
  await succeed(
    "redirect",
    redirectReferral(actingAs(world, filiereOf(world, subject.filiere).coordinator, now), {
      referralId,
      version: await versionOf(world, referralId),
      filiereId: filiereOf(world, filiere).id,
      comment: "Le besoin décrit relève d’abord de cette filière, après échange avec le secteur.",
    }),
  );
  const copy = await world.trx
    .selectFrom("referral")
    .select("id")
    .where("redirectedFromId", "=", referralId)
    .executeTakeFirstOrThrow();
  const redirected: Case = { ...subject, referralId: copy.id, filiere };
  const at = laterThan(world.random, now, world.random.whole(1, 4));
  world.agenda.add(at, () => accept(world, lists, redirected, at));
}

async function advise(world: World, lists: WaitingLists, subject: Case, now: Date): Promise<void> {
  const { referralId, story, patient } = subject;
  const { random, agenda } = world;
  await succeed(
    "advise",
    answerAdvice(actingAs(world, filiereOf(world, subject.filiere).coordinator, now), {
      referralId,
      version: await versionOf(world, referralId),
      answer: wording(random.pick(CORPORA[subject.filiere].advices), random, story.isWoman),
    }),
  );
  if (!story.becomesCare) return;
  const at = laterThan(random, now, random.whole(2, 8));
  agenda.add(at, async () => {
    const version = await versionOf(world, referralId);
    await succeed(
      "convert",
      convertToCare(actingAs(world, patient.psychiatrist, at), { referralId, version }),
    );
    const answeredAt = laterThan(random, at, random.whole(1, 3));
    agenda.add(answeredAt, () => accept(world, lists, subject, answeredAt));
  });
}
