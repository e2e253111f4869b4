import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { startVisit, submitNote } from "#app/domains/liaison/notes.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { dayOf, instantOf } from "#app/shared/dates.ts";
import { actingAs, succeed } from "../activity/world.ts";
import { type CaseRow, type LiaisonCase, noteOf, rowOf } from "./case.ts";
import { between, clockOf, inDaytime, inWorkingHours, minutesAfter } from "./hours.ts";
import { contentOfNote } from "./note.ts";
import { whoGoes } from "./roster.ts";
import { planSignature } from "./signature.ts";
import { type LiaisonWorld, liaisonActor } from "./world.ts";

/** Puts the first contact on the agenda, in time or late, as the story says. */
export function planContact(world: LiaisonWorld, subject: LiaisonCase, from: Date, dueAt: Date): void {
  const seenAt = subject.story.isLate
    ? lateContact(world, subject, dueAt)
    : contactInTime(world, subject, from, dueAt);
  world.agenda.add(seenAt, () => see(world, subject, seenAt));
}

function contactInTime(world: LiaisonWorld, subject: LiaisonCase, from: Date, dueAt: Date): Date {
  const { random } = world;
  const share = 0.08 + random.next() * 0.72;
  const at = between(from, dueAt, share);
  if (subject.story.level === "immediate") return at;
  const daytime = inDaytime(random, at);
  // The next morning would be too late: somebody goes in the evening.
  return daytime > dueAt ? between(from, dueAt, share * 0.5) : daytime;
}

function lateContact(world: LiaisonWorld, subject: LiaisonCase, dueAt: Date): Date {
  const { random } = world;
  const { level } = subject.story;
  if (level === "immediate") return minutesAfter(dueAt, random.whole(6, 70));
  const late = minutesAfter(dueAt, level === "urgent" ? random.whole(20, 600) : random.whole(60, 2400));
  return level === "urgent" ? inDaytime(random, late) : inWorkingHours(random, late);
}

/** A follow-up visit, on its day. */
function planNextVisit(world: LiaisonWorld, subject: LiaisonCase, row: CaseRow, from: Date): void {
  const day = row.visitOn ?? dayOf(from);
  const planned = instantOf(day, clockOf(world.random.whole(10 * 60, 17 * 60)));
  const seenAt = planned > from ? planned : minutesAfter(from, 45);
  world.agenda.add(seenAt, () => see(world, subject, seenAt));
}

async function see(world: LiaisonWorld, subject: LiaisonCase, now: Date): Promise<void> {
  const { requestId } = subject;
  let row = await rowOf(world, requestId);
  let actor = liaisonActor(world, row.assignedTo);
  // Whose post is over gave the request back.
  if (row.status === "triaged") {
    actor = await takeOver(world, subject, row, now);
    row = await rowOf(world, requestId);
  }
  const ctx = actingAs(world, actor, now);
  await succeed("see", startVisit(ctx, { requestId, version: row.version, contactAt: null }));
  const submittedAt = minutesAfter(now, world.random.whole(row.level === "immediate" ? 15 : 25, 110));
  world.agenda.add(submittedAt, () => submit(world, subject, submittedAt));
}

async function takeOver(world: LiaisonWorld, subject: LiaisonCase, row: CaseRow, now: Date): Promise<Actor> {
  const actor = whoGoes(world, subject.ward.hospitalCode, now);
  const form = { requestId: row.id, version: row.version };
  await succeed("take", takeRequest(actingAs(world, actor, now), form));
  return actor;
}

/** Hands the note in, for the first time or once more after it came back. */
async function submit(world: LiaisonWorld, subject: LiaisonCase, now: Date): Promise<void> {
  const row = await rowOf(world, subject.requestId);
  const note = await noteOf(world, row);
  const actor = liaisonActor(world, row.assignedTo);
  const isSenior = actor === world.senior;
  const content = contentOfNote(world, subject, row, {
    contactAt: note.contactAt ?? row.requestedAt,
    isSenior,
    now,
  });
  const form = { requestId: row.id, version: row.version, noteVersion: note.version, ...content };
  await succeed("hand the note in", submitNote(actingAs(world, actor, now), form));
  planSignature(world, subject, row, {
    from: now,
    sequel: {
      writeAgain: (at) => submit(world, subject, at),
      visitAgain: (after, from) => planNextVisit(world, subject, after, from),
    },
  });
}
