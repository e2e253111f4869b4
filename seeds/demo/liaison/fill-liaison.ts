import { runLiaisonDeadlines } from "#app/domains/liaison/deadlines.service.server.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { DemoPatient } from "../activity/patients.ts";
import { DAYS } from "../activity/stories.ts";
import type { World } from "../activity/world.ts";
import { randomFrom } from "../random.ts";
import { planAdmissions } from "./admissions.ts";
import { askStory } from "./ask.ts";
import { planHandovers } from "./handovers.ts";
import { planReview } from "./review.ts";
import { planRoster } from "./roster.ts";
import { type LiaisonStory, planLiaisonStories } from "./stories.ts";
import { type LiaisonPatient, type LiaisonWorld, openLiaisonWorld } from "./world.ts";

const SEED = 59_007;

/** A referral that a signed answer opened, for whoever plays the filière. */
export interface OpenedReferral {
  referralId: string;
  patient: LiaisonPatient;
  at: Date;
}

/** Puts 18 months of liaison on the agenda; `patients` are those whom the filières know when a ward asks. */
export async function planLiaison(
  world: World,
  given: {
    requests: number;
    patients: readonly DemoPatient[];
    onReferral(opened: OpenedReferral): Promise<void>;
  },
): Promise<LiaisonWorld> {
  const liaison = await openLiaisonWorld(world, randomFrom(SEED));
  const today = dayOf(world.now);
  const from = addDays(today, -DAYS - 1);
  planRoster(liaison, from);
  planHandovers(liaison, addDays(from, 7));
  planAdmissions(liaison, from);
  planDeadlines(liaison, from);
  for (const story of planLiaisonStories(liaison.random, given.requests, today))
    world.agenda.add(story.requestedAt, () => ask(liaison, given, story));
  return liaison;
}

async function ask(
  world: LiaisonWorld,
  given: { patients: readonly DemoPatient[]; onReferral(opened: OpenedReferral): Promise<void> },
  story: LiaisonStory,
): Promise<void> {
  const asked = await askStory(world, given.patients, story);
  planReview(world, {
    ...asked,
    story,
    onReferral: (referralId, at) => given.onReferral({ referralId, patient: asked.patient, at }),
  });
}

/** Time passes: once a day is enough for a past that nobody waits for. */
function planDeadlines(world: LiaisonWorld, from: string): void {
  for (let day = from; day < dayOf(world.now); day = addDays(day, 1)) {
    const at = instantOf(day, "19:05");
    world.agenda.add(at, async () => {
      await runLiaisonDeadlines({ db: world.trx, now: at });
    });
  }
}
