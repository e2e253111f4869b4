import { openAnswers } from "#app/domains/liaison/answer-read.service.server.ts";
import { closeRequest, confirmAnswer } from "#app/domains/liaison/answers.service.server.ts";
import { countersignNote, returnNote } from "#app/domains/liaison/countersign.service.server.ts";
import type { BreachReason, IracResult } from "#app/domains/liaison/liaison.vocabulary.ts";
import { actingAs, succeed } from "../activity/world.ts";
import { ANSWER_BREACH_NOTES, RETURNS, TEACHINGS, WARD_COMMENTS } from "../corpus/liaison-common.ts";
import { requesterOf } from "./ask.ts";
import { type CaseRow, type LiaisonCase, noteOf, rowOf } from "./case.ts";
import { between, inDaytime, inWorkingHours, minutesAfter } from "./hours.ts";
import type { LiaisonWorld } from "./world.ts";

/** How readily wards confirm; what they leave unsaid closes by itself. */
const CONFIRMS: Readonly<Record<string, number>> = {
  "cha-medecine-polyvalente": 0.85,
  "cha-geriatrie": 0.75,
  "cha-maternite": 0.8,
  "chh-geriatrie": 0.7,
  "chu-gastro-enterologie": 0.6,
  "cha-urgences": 0.25,
  "chu-urgences": 0.1,
};
const CONFIRMS_USUALLY = 0.45;
const CLOSED_BY_LIAISON = 0.25;
const TAUGHT = 0.1;
/** Hours within which the secteur reads its copy, weekends not counted. */
const COPY_READ_HOURS = 48;
const REASONS = { staffing: 50, several_emergencies: 35, late_information: 15 } as const;

/** What follows a note that came back, and a signed one that promises a visit. */
export interface Sequel {
  writeAgain(at: Date): Promise<void>;
  visitAgain(row: CaseRow, from: Date): void;
}

/** The supervisor reads the note, and signs it or gives it back once. */
export function planSignature(
  world: LiaisonWorld,
  subject: LiaisonCase,
  row: CaseRow,
  given: { from: Date; sequel: Sequel },
): void {
  const { from, sequel } = given;
  const { random, agenda } = world;
  const { story } = subject;
  const dueAt = row.visit === 1 ? new Date(row.answerDueAt) : minutesAfter(from, 24 * 60);
  const isGivenBack = story.isReturned && row.visit === 1 && !subject.isGivenBack;
  const share = 0.1 + random.next() * 0.6;
  if (isGivenBack) {
    subject.isGivenBack = true;
    const at = between(from, dueAt, share * 0.4);
    agenda.add(at, () => giveBack(world, subject, at, sequel));
    return;
  }
  const late = minutesAfter(dueAt, random.whole(30, 900));
  const isLate = story.isAnswerLate && row.visit === 1;
  const wanted = isLate && late > from ? inDaytime(random, late) : between(from, dueAt, share);
  const daytime = row.level === "immediate" && !isLate ? wanted : inDaytime(random, wanted);
  // The next morning would be too late: it is read before the night.
  const isTooLate = !isLate && daytime > dueAt;
  const at = daytime > from && !isTooLate ? daytime : minutesAfter(from, random.whole(20, 90));
  agenda.add(at, () => sign(world, subject, at, sequel));
}

async function giveBack(world: LiaisonWorld, subject: LiaisonCase, now: Date, sequel: Sequel): Promise<void> {
  const { version } = await rowOf(world, subject.requestId);
  const ctx = actingAs(world, world.senior, now);
  const said = world.random.pick(RETURNS);
  await succeed("give back", returnNote(ctx, { requestId: subject.requestId, version, ...said }));
  const again = minutesAfter(now, world.random.whole(25, 120));
  world.agenda.add(again, () => sequel.writeAgain(again));
}

async function sign(world: LiaisonWorld, subject: LiaisonCase, now: Date, sequel: Sequel): Promise<void> {
  const { random } = world;
  const { requestId } = subject;
  const row = await rowOf(world, requestId);
  const ctx = actingAs(world, world.senior, now);
  await succeed(
    "countersign",
    countersignNote(ctx, {
      requestId,
      version: row.version,
      ...answerBreach(world, row, now),
      teaching: random.chance(TAUGHT) ? random.pick(TEACHINGS) : null,
    }),
  );
  const after = await rowOf(world, requestId);
  if (after.visit > row.visit) return sequel.visitAgain(after, now);
  const { referralId } = await noteOf(world, row);
  if (referralId) await subject.onReferral(referralId, now);
  planCopy(world, subject, now);
  planEnd(world, subject, now);
}

/** Whoever follows the copies of the secteur reads this one within a few days. */
function planCopy(world: LiaisonWorld, subject: LiaisonCase, from: Date): void {
  const { random, agenda } = world;
  const [reader] = subject.patient.secteur?.psychiatrists ?? [];
  if (!reader) return;
  const at = inWorkingHours(random, minutesAfter(from, random.whole(60, COPY_READ_HOURS * 60)));
  agenda.add(at, async () => {
    // Not every answer is copied to the secteur.
    await openAnswers(actingAs(world, reader, at), subject.requestId);
  });
}

function answerBreach(world: LiaisonWorld, row: CaseRow, now: Date) {
  const isLate = row.answeredAt === null && now.toISOString() > row.answerDueAt;
  if (!isLate) return { breachReason: null, breachNote: null };
  const breachReason: BreachReason = world.random.weighted(REASONS);
  return { breachReason, breachNote: ANSWER_BREACH_NOTES[breachReason] ?? null };
}

/** The ward confirms, the liaison closes, or time does, which a long weekend lets come first. */
function planEnd(world: LiaisonWorld, subject: LiaisonCase, from: Date): void {
  const { random, agenda } = world;
  const { requestId, ward } = subject;
  const at = inWorkingHours(random, minutesAfter(from, random.whole(60, 4 * 24 * 60)));
  if (random.chance(CONFIRMS[ward.code] ?? CONFIRMS_USUALLY)) {
    agenda.add(at, async () => {
      const { version, status } = await rowOf(world, requestId);
      if (status !== "countersigned") return;
      const result = Number(random.weighted({ "2": 66, "1": 25, "0": 9 })) as IracResult;
      const comment = random.pick<string | null>(WARD_COMMENTS[result]);
      const ctx = actingAs(world, requesterOf(ward), at);
      await succeed("confirm", confirmAnswer(ctx, { requestId, version, result, comment }));
    });
    return;
  }
  if (!random.chance(CLOSED_BY_LIAISON)) return;
  agenda.add(at, async () => {
    const { version, status } = await rowOf(world, requestId);
    if (status !== "countersigned") return;
    const ctx = actingAs(world, world.senior, at);
    await succeed("close", closeRequest(ctx, { requestId, version, comment: null }));
  });
}
