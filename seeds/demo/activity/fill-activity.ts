import { addDays, dayOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { FILIERE_CODES } from "../corpus/by-filiere.ts";
import type { Staff } from "../fill-staff.ts";
import { planLiaison } from "../liaison/fill-liaison.ts";
import { fillLiaisonToday } from "../liaison/today.ts";
import { randomFrom } from "../random.ts";
import { Agenda } from "./agenda.ts";
import { planFirstVisit } from "./care.ts";
import { followCarried } from "./carried.ts";
import type { DemoPatient } from "./patients.ts";
import { DAYS, planStories } from "./stories.ts";
import { fillToday } from "./today.ts";
import { submitStory } from "./triage.ts";
import { WaitingLists } from "./waiting.ts";
import { openWorld } from "./world.ts";

const SEED = 59_005;

/** Plays 18 months of referrals and of liaison through the services, up to `now`. */
export async function fillActivity(
  trx: Trx,
  given: { staff: Staff; now: Date; referrals: number; liaison: number },
): Promise<number> {
  const random = randomFrom(SEED);
  const agenda = new Agenda();
  const world = await openWorld(trx, { staff: given.staff, random, agenda, now: given.now });
  const patients: DemoPatient[] = [];
  const lists: WaitingLists = new WaitingLists(world, (subject, booked) =>
    planFirstVisit(world, lists, subject, booked),
  );
  const today = dayOf(given.now);
  lists.open(FILIERE_CODES, mondayBefore(addDays(today, -DAYS)));
  for (const story of planStories(random, given.referrals, today))
    agenda.add(story.submittedAt, () => submitStory(world, lists, patients, story));
  const liaison = await planLiaison(world, {
    requests: given.liaison,
    patients,
    onReferral: (opened) => followCarried(world, lists, opened),
  });
  const steps = await agenda.runUntil(given.now);
  await fillToday(world);
  await fillLiaisonToday(liaison);
  return steps;
}

function mondayBefore(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
