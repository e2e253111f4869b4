import { takeRequest } from "#app/domains/liaison/assignment.service.server.ts";
import { countersignNote } from "#app/domains/liaison/countersign.service.server.ts";
import type { LiaisonLevel } from "#app/domains/liaison/liaison.vocabulary.ts";
import type { NoteContent } from "#app/domains/liaison/notes.rules.ts";
import { startVisit, submitNote } from "#app/domains/liaison/notes.service.server.ts";
import { openLiaisonRequest } from "#app/domains/liaison/read.service.server.ts";
import { validateRequest } from "#app/domains/liaison/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { actingAs, succeed } from "../activity/world.ts";
import { situationsOf } from "../corpus/liaison-by-ward.ts";
import { askStory } from "./ask.ts";
import { type LiaisonCase, noteOf, rowOf } from "./case.ts";
import { contentOfNote } from "./note.ts";
import type { LiaisonStory } from "./stories.ts";
import { type LiaisonWorld, liaisonActor } from "./world.ts";

/** One request of today or of the last days, at moments counted back from the filling. */
export interface TodayCase extends Pick<LiaisonStory, "ward" | "level"> {
  /** Which of the ward's situations. */
  situation: number;
  at: Date;
  isWoman: boolean;
  age: number;
  secteur?: string;
  leavesOn?: string;
}

export async function sendCase(world: LiaisonWorld, asked: TodayCase): Promise<LiaisonCase> {
  const { situation, at, ...rest } = asked;
  const template = situationsOf(asked.ward)[situation];
  if (!template) throw new Error(`the corpus has fewer situations than today needs in ${asked.ward}`);
  const story: LiaisonStory = {
    ...rest,
    ...{ template, requestedAt: at, who: "new", isPhoned: false, fate: "seen", newLevel: null, reset: null },
    ...{ isLate: false, isAnswerLate: false, isReturned: false },
  };
  return { ...(await askStory(world, [], story)), story, onReferral: async () => {} };
}

/** The supervisor opens it and finds it relevant; an immediate one needs no review. */
export async function reviewCase(world: LiaisonWorld, subject: LiaisonCase, at: Date): Promise<void> {
  const { requestId } = subject;
  const ctx = actingAs(world, world.senior, at);
  await succeed("open", openLiaisonRequest(ctx, requestId));
  const { version } = await rowOf(world, requestId);
  await succeed("validate", validateRequest(ctx, { requestId, version, comment: null }));
}

export async function takeCase(
  world: LiaisonWorld,
  subject: LiaisonCase,
  by: Actor,
  at: Date,
): Promise<void> {
  const { requestId } = subject;
  const { version } = await rowOf(world, requestId);
  await succeed("take", takeRequest(actingAs(world, by, at), { requestId, version }));
}

export async function seeCase(world: LiaisonWorld, subject: LiaisonCase, at: Date): Promise<void> {
  const { requestId } = subject;
  const { version, assignedTo } = await rowOf(world, requestId);
  const ctx = actingAs(world, liaisonActor(world, assignedTo), at);
  await succeed("see", startVisit(ctx, { requestId, version, contactAt: null }));
}

export async function writeCase(
  world: LiaisonWorld,
  subject: LiaisonCase,
  at: Date,
  said: Partial<NoteContent> = {},
): Promise<void> {
  const row = await rowOf(world, subject.requestId);
  const note = await noteOf(world, row);
  const contactAt = note.contactAt ?? row.requestedAt;
  const content = { ...contentOfNote(world, subject, row, { contactAt, isSenior: false, now: at }), ...said };
  const form = { requestId: row.id, version: row.version, noteVersion: note.version, ...content };
  const ctx = actingAs(world, liaisonActor(world, row.assignedTo), at);
  await succeed("hand the note in", submitNote(ctx, form));
}

export async function signCase(world: LiaisonWorld, subject: LiaisonCase, at: Date): Promise<void> {
  const { requestId } = subject;
  const { version } = await rowOf(world, requestId);
  const said = { breachReason: null, breachNote: null, teaching: null };
  await succeed(
    "countersign",
    countersignNote(actingAs(world, world.senior, at), { requestId, version, ...said }),
  );
}

/** Sent, reviewed, taken, seen and handed in, each so many hours before the filling. */
export async function playCase(
  world: LiaisonWorld,
  asked: Omit<TodayCase, "at"> & { level: LiaisonLevel },
  given: { by: Actor; hours: readonly [sent: number, taken: number, seen: number, written: number] },
  said: Partial<NoteContent> = {},
): Promise<LiaisonCase> {
  const [sent, taken, seen, written] = given.hours.map(
    (hours) => new Date(world.now.getTime() - hours * HOUR_MS),
  ) as [Date, Date, Date, Date];
  const subject = await sendCase(world, { ...asked, at: sent });
  if (asked.level !== "immediate") await reviewCase(world, subject, new Date((+sent + +taken) / 2));
  await takeCase(world, subject, given.by, taken);
  await seeCase(world, subject, seen);
  await writeCase(world, subject, written, said);
  return subject;
}
const HOUR_MS = 3_600_000;
