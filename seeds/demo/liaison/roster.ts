import { blockedAt } from "#app/domains/liaison/rest.rules.ts";
import { addUnavailability } from "#app/domains/liaison/roster.service.server.ts";
import type { Unavailability } from "#app/domains/liaison/roster.vocabulary.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { isWorkingDay } from "#app/shared/working-days.ts";
import { actingAs, succeed } from "../activity/world.ts";
import type { DemoIntern, LiaisonWorld } from "./world.ts";

/** A guard about every so many days, for each intern in turn. */
const GUARD_EVERY = 11;
const MONTH_DAYS = 30;
/** Guards and absences of these days are entered with today's work. */
const DAYS_BEFORE_TODAY = 3;

/** Enters guards and leave, a month at a time, from `from` to the day of filling. */
export function planRoster(world: LiaisonWorld, from: string): void {
  const today = dayOf(world.now);
  for (let first = from; first < today; first = addDays(first, MONTH_DAYS)) {
    const enteredAt = instantOf(first, "07:45");
    world.agenda.add(enteredAt, () => enterMonth(world, first, enteredAt));
  }
}

/** Who goes and sees a patient: the intern on guard, or one of those at work in the hospital; the senior when none is. */
export function whoGoes(world: LiaisonWorld, hospital: string, at: Date): Actor {
  const posted = postedOn(world, dayOf(at)).filter(
    ({ hospitals, absences }) => hospitals.includes(hospital) && blockedAt(absences, at) === null,
  );
  const onGuard = posted.find(({ absences }) => isOnGuard(absences, at));
  if (onGuard) return onGuard.actor;
  return posted.length > 0 ? world.random.pick(posted).actor : world.senior;
}

export async function enterAbsence(
  world: LiaisonWorld,
  intern: DemoIntern,
  absence: { kind: Unavailability; startsAt: Date; endsAt: Date; note?: string },
  now: Date,
): Promise<void> {
  const { kind, note } = absence;
  const times = { startsAt: absence.startsAt.toISOString(), endsAt: absence.endsAt.toISOString() };
  const form = { accountId: intern.actor.accountId, kind, ...times, note: note ?? null };
  await succeed("enter an absence", addUnavailability(actingAs(world, world.senior, now), form));
  intern.absences.push({ kind, ...times });
}

function postedOn(world: LiaisonWorld, day: string): DemoIntern[] {
  return world.interns.filter(({ from, until }) => from <= day && (until === null || day <= until));
}

function isOnGuard(absences: DemoIntern["absences"], at: Date): boolean {
  const instant = at.toISOString();
  return absences.some(
    ({ kind, startsAt, endsAt }) => kind === "guard" && startsAt <= instant && instant < endsAt,
  );
}

async function enterMonth(world: LiaisonWorld, first: string, now: Date): Promise<void> {
  const last = addDays(dayOf(world.now), -DAYS_BEFORE_TODAY);
  const end = addDays(first, MONTH_DAYS);
  for (const [index, intern] of postedOn(world, first).entries()) {
    const until = [end, last, intern.until ?? end].sort()[0] ?? end;
    await enterGuards(world, intern, { from: addDays(first, (index * 3) % GUARD_EVERY), until }, now);
    if (world.random.chance(0.22)) await enterLeave(world, intern, { from: first, until }, now);
  }
}

async function enterGuards(
  world: LiaisonWorld,
  intern: DemoIntern,
  { from, until }: { from: string; until: string },
  now: Date,
): Promise<void> {
  for (let day = from; day < until; day = addDays(day, GUARD_EVERY)) {
    const startsAt = instantOf(day, isWorkingDay(day) ? "18:30" : "09:30");
    const endsAt = instantOf(addDays(day, 1), "08:30");
    await enterAbsence(world, intern, { kind: "guard", startsAt, endsAt }, now);
  }
}

async function enterLeave(
  world: LiaisonWorld,
  intern: DemoIntern,
  { from, until }: { from: string; until: string },
  now: Date,
): Promise<void> {
  const { random } = world;
  const startsOn = addDays(from, random.whole(2, 20));
  const endsOn = addDays(startsOn, random.whole(1, 6));
  if (endsOn >= until) return;
  const kind = random.weighted({ leave: 70, training: 20, sick_leave: 10 });
  const times = { startsAt: instantOf(startsOn, "08:00"), endsAt: instantOf(endsOn, "20:00") };
  await enterAbsence(world, intern, { kind, ...times }, now);
}
