import { cancelRequest, resetClock, takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { openLiaisonRequest } from "#app/domains/liaison/read.service.server.ts";
import {
  answerByPhone,
  changeLevel,
  refuseRequest,
  validateRequest,
} from "#app/domains/liaison/triage.service.server.ts";
import { actingAs, succeed } from "../activity/world.ts";
import { CANCELS, LEVEL_REASONS, PHONE_ANSWERS, REFUSALS, RESETS } from "../corpus/liaison-common.ts";
import { requesterOf } from "./ask.ts";
import { type LiaisonCase, rowOf } from "./case.ts";
import { between, inDaytime, inWorkingHours, minutesAfter } from "./hours.ts";
import { whoGoes } from "./roster.ts";
import { planContact } from "./visit.ts";
import { type LiaisonWorld, liaisonActor } from "./world.ts";

const MS_PER_DAY = 86_400_000;
/** Of the older requests nobody will look at who opened them first. */
const OPENINGS_DAYS = 30;
const CALLED = ["Dr de garde du service", "Cadre de santé", "Interne du service", "Infirmière référente"];

/** Puts on the agenda what the supervisor, or for an immediate request the intern, does first. */
export function planReview(world: LiaisonWorld, subject: LiaisonCase): void {
  const { random, agenda } = world;
  const { story } = subject;
  const { requestedAt } = story;
  if (story.level === "immediate") {
    const takenAt = minutesAfter(requestedAt, random.whole(2, 14));
    agenda.add(takenAt, () => take(world, subject, takenAt));
    return;
  }
  const reviewedAt = inDaytime(random, minutesAfter(requestedAt, random.whole(6, 65)));
  agenda.add(reviewedAt, () => review(world, subject, reviewedAt));
}

async function review(world: LiaisonWorld, subject: LiaisonCase, now: Date): Promise<void> {
  const { random } = world;
  const { story, requestId } = subject;
  const ctx = actingAs(world, world.senior, now);
  if (world.now.getTime() - now.getTime() < OPENINGS_DAYS * MS_PER_DAY)
    await succeed("open", openLiaisonRequest(ctx, requestId));
  const { version } = await rowOf(world, requestId);
  const call = { requestId, version, calledAt: now.toISOString(), calledPerson: random.pick(CALLED) };
  if (story.fate === "phone") {
    const answer = random.pick(PHONE_ANSWERS);
    await succeed("answer by phone", answerByPhone(ctx, { ...call, answer }));
    return;
  }
  if (story.fate === "refused") {
    await succeed("refuse", refuseRequest(ctx, { ...call, ...random.pick(REFUSALS) }));
    return;
  }
  await succeed("validate", validateRequest(ctx, { requestId, version, comment: null }));
  if (story.newLevel && story.newLevel !== "immediate") {
    const comment = random.pick(LEVEL_REASONS[story.newLevel]);
    const moved = { requestId, version: version + 1, level: story.newLevel, comment };
    await succeed("change the level", changeLevel(ctx, moved));
  }
  const takenAt = inDaytime(random, minutesAfter(now, random.whole(4, 70)));
  world.agenda.add(takenAt, () => take(world, subject, takenAt));
}

async function take(world: LiaisonWorld, subject: LiaisonCase, now: Date): Promise<void> {
  const { requestId, ward, story } = subject;
  const { version, contactDueAt, assignedTo } = await rowOf(world, requestId);
  // Handed over meanwhile: whoever took the list has it already.
  if (assignedTo === null) {
    const ctx = actingAs(world, whoGoes(world, ward.hospitalCode, now), now);
    await succeed("take", takeRequest(ctx, { requestId, version }));
  }
  if (story.fate === "cancelled") {
    const leftAt = between(now, new Date(contactDueAt), 0.3);
    world.agenda.add(leftAt, () => cancel(world, subject, leftAt));
    return;
  }
  if (story.reset) return planReset(world, subject, now, new Date(contactDueAt));
  planContact(world, subject, now, new Date(contactDueAt));
}

async function cancel(world: LiaisonWorld, subject: LiaisonCase, now: Date): Promise<void> {
  const { requestId, ward } = subject;
  const { version } = await rowOf(world, requestId);
  const ctx = actingAs(world, requesterOf(ward), now);
  await succeed("cancel", cancelRequest(ctx, { requestId, version, ...world.random.pick(CANCELS) }));
}

function planReset(world: LiaisonWorld, subject: LiaisonCase, takenAt: Date, dueAt: Date): void {
  const { random } = world;
  const { reset } = subject.story;
  if (!reset || reset === "other" || reset === "transferred") return;
  const triedAt = between(takenAt, dueAt, random.next() * 0.6);
  const isSoon = subject.story.level === "immediate";
  const laterAt = minutesAfter(triedAt, isSoon ? random.whole(40, 150) : random.whole(120, 1100));
  const startedAt = isSoon ? laterAt : inWorkingHours(random, laterAt);
  world.agenda.add(triedAt, async () => {
    const { version, assignedTo } = await rowOf(world, subject.requestId);
    const ctx = actingAs(world, liaisonActor(world, assignedTo), triedAt);
    const form = { requestId: subject.requestId, version, reason: reset, comment: RESETS[reset] };
    await succeed("reset", resetClock(ctx, { ...form, startedAt: startedAt.toISOString() }));
    const { contactDueAt } = await rowOf(world, subject.requestId);
    planContact(world, subject, startedAt, new Date(contactDueAt));
  });
}
