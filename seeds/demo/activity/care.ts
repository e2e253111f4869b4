import { bookAppointment } from "#app/domains/referrals/booking.service.server.ts";
import { endEpisode, extendEpisode, recordContact } from "#app/domains/referrals/episodes.service.server.ts";
import type { EdgarCode, EpisodeOutcome } from "#app/domains/referrals/episodes.vocabulary.ts";
import { saveReturnLetter } from "#app/domains/referrals/letters.service.server.ts";
import { acknowledgeReturn, returnToSecteur } from "#app/domains/referrals/returns.service.server.ts";
import {
  attendAppointment,
  cancelAppointment,
  missAppointment,
} from "#app/domains/referrals/settlement.service.server.ts";
import { addDays, dayOf, daysBetween } from "#app/shared/dates.ts";
import { CORPORA } from "../corpus/by-filiere.ts";
import { ACKNOWLEDGEMENTS } from "../corpus/common.ts";
import { type FiliereCorpus, wording } from "../corpus/text.ts";
import type { Case } from "./case.ts";
import { laterThan, visitSlot } from "./moments.ts";
import type { WaitingLists } from "./waiting.ts";
import { actingAs, filiereOf, succeed, versionOf, type World } from "./world.ts";

/** Days before its planned end at which care is extended, at most. */
const EXTENDED_WITHIN_DAYS = 120;
const EXTENSION_DAYS = 45;
const NEXT_VISIT_SHARE = 0.75;

/** What follows a booked first visit: whether the person comes, the care, its end and the return. */
export function planFirstVisit(
  world: World,
  lists: WaitingLists,
  subject: Case,
  booked: { appointmentId: string; startsAt: Date },
): void {
  const settledAt = new Date(booked.startsAt.getTime() + 65 * 60_000);
  world.agenda.add(settledAt, async () => {
    const { firstVisit } = subject.story;
    if (firstVisit === "attended") return begin(world, subject, booked.appointmentId, settledAt);
    // Only once: the next date is kept.
    subject.story = { ...subject.story, firstVisit: "attended" };
    await fallThrough(world, booked.appointmentId, subject, firstVisit, settledAt);
    lists.join(subject, { rank: 1, since: settledAt });
  });
}

async function fallThrough(
  world: World,
  appointmentId: string,
  subject: Case,
  how: "missed" | "cancelled",
  now: Date,
): Promise<void> {
  const ctx = actingAs(world, filiereOf(world, subject.filiere).assistant, now);
  const version = await appointmentVersion(world, appointmentId);
  await (how === "missed"
    ? succeed("miss", missAppointment(ctx, { appointmentId, version }))
    : succeed("cancel a visit", cancelAppointment(ctx, { appointmentId, version, reason: "patient" })));
}

async function begin(world: World, subject: Case, appointmentId: string, now: Date): Promise<void> {
  const { random, agenda } = world;
  const filiere = filiereOf(world, subject.filiere);
  await succeed(
    "attend",
    attendAppointment(actingAs(world, filiere.coordinator, now), {
      appointmentId,
      version: await appointmentVersion(world, appointmentId),
      edgar: "E",
      durationMinutes: 60,
      isSession: true,
      note: note(world, subject),
    }),
  );
  const { story } = subject;
  const sessions = Math.max(2, Math.round(filiere.sessionCount * story.sessionShare));
  const careDays = Math.round(filiere.durationDays * story.durationShare);
  const step = careDays / sessions;
  for (let session = 1; session < sessions; session++) {
    const at = laterThan(random, now, Math.max(1, Math.round(session * step) + random.whole(-1, 1)));
    agenda.add(at, () => meet(world, subject, at));
  }
  planEnd(world, subject, now, careDays);
  planNextVisit(world, subject);
}

async function meet(world: World, subject: Case, now: Date): Promise<void> {
  const { random } = world;
  const practitioner = random.pick(filiereOf(world, subject.filiere).practitioners);
  const edgar = random.weighted<EdgarCode>({ E: 76, G: 12, A: 7, D: 3, R: 2 });
  await succeed(
    "meet",
    recordContact(actingAs(world, practitioner, now), {
      referralId: subject.referralId,
      edgar,
      onDay: dayOf(now),
      durationMinutes: edgar === "G" ? 90 : random.pick([30, 45, 45, 60]),
      isSession: edgar === "E" || edgar === "G",
      note: random.chance(0.6) ? note(world, subject) : null,
    }),
  );
}

/** Some of those in care have their next visit in the diary today. */
function planNextVisit(world: World, subject: Case): void {
  const { random, agenda } = world;
  if (!random.chance(NEXT_VISIT_SHARE)) return;
  const at = new Date(world.now.getTime() - random.whole(2, 70) * 3_600_000);
  agenda.add(at, async () => {
    const filiere = filiereOf(world, subject.filiere);
    const episode = await world.trx
      .selectFrom("episode")
      .select(["status", "leadProfessionalId"])
      .where("referralId", "=", subject.referralId)
      .executeTakeFirst();
    if (!episode?.leadProfessionalId || (episode.status !== "in_care" && episode.status !== "extended"))
      return;
    await succeed(
      "book a visit",
      bookAppointment(actingAs(world, filiere.assistant, at), {
        referralId: subject.referralId,
        version: await versionOf(world, subject.referralId),
        purpose: "session",
        siteId: random.pick(filiere.siteIds),
        professionalId: episode.leadProfessionalId,
        ...visitSlot(random, world.now, random.whole(1, 21)),
        durationMinutes: 45,
        isConfirmed: true,
      }),
    );
  });
}

function planEnd(world: World, subject: Case, startedAt: Date, careDays: number): void {
  const { random, agenda } = world;
  const { story } = subject;
  if (story.isExtended) {
    const extendedAt = laterThan(random, startedAt, Math.max(2, careDays - random.whole(5, 15)));
    agenda.add(extendedAt, () => extend(world, subject, extendedAt));
  }
  const endedAt = laterThan(random, startedAt, careDays + (story.isExtended ? EXTENSION_DAYS - 5 : 1) + 2);
  agenda.add(endedAt, () => end(world, subject, endedAt));
}

async function extend(world: World, subject: Case, now: Date): Promise<void> {
  const { referralId } = subject;
  const { plannedEndOn } = await world.trx
    .selectFrom("episode")
    .select("plannedEndOn")
    .where("referralId", "=", referralId)
    .executeTakeFirstOrThrow();
  const from = plannedEndOn && plannedEndOn > dayOf(now) ? plannedEndOn : dayOf(now);
  // Care whose end is still far is not extended.
  if (daysBetween(dayOf(now), from) > EXTENDED_WITHIN_DAYS) return;
  const corpus: FiliereCorpus = CORPORA[subject.filiere];
  await succeed(
    "extend",
    extendEpisode(actingAs(world, filiereOf(world, subject.filiere).coordinator, now), {
      referralId,
      version: await versionOf(world, referralId),
      plannedEndOn: addDays(from, EXTENSION_DAYS),
      reason: world.random.pick(corpus.extensions),
    }),
  );
}

async function end(world: World, subject: Case, now: Date): Promise<void> {
  const { random, agenda } = world;
  const { referralId, story } = subject;
  const ctx = actingAs(world, filiereOf(world, subject.filiere).coordinator, now);
  const outcome = random.weighted<EpisodeOutcome>({
    improved: 56,
    stabilised: 22,
    unchanged: 8,
    worsened: 2,
    interrupted_by_patient: 6,
    lost_to_follow_up: 4,
    transferred: 2,
    deceased: 0,
  });
  await succeed(
    "end",
    endEpisode(ctx, {
      referralId,
      version: await versionOf(world, referralId),
      endedOn: dayOf(now),
      outcome,
      aimReached: aimReachedOf(world, outcome),
      note: wording(random.pick(CORPORA[subject.filiere].courses), random, story.isWoman),
    }),
  );
  const returnedAt = laterThan(random, now, story.letterDays);
  agenda.add(returnedAt, () => giveBack(world, subject, returnedAt));
}

function aimReachedOf(world: World, outcome: EpisodeOutcome): 0 | 1 | 2 {
  if (outcome === "improved") return world.random.chance(0.7) ? 2 : 1;
  return outcome === "stabilised" ? 1 : 0;
}

async function giveBack(world: World, subject: Case, now: Date): Promise<void> {
  const { random, agenda } = world;
  const { referralId, story } = subject;
  const ctx = actingAs(world, filiereOf(world, subject.filiere).coordinator, now);
  await succeed(
    "write a letter",
    saveReturnLetter(ctx, { referralId, version: 0, body: letter(world, subject) }),
  );
  await succeed(
    "return",
    returnToSecteur(ctx, {
      referralId,
      version: await versionOf(world, referralId),
      orientationResourceId:
        random.chance(0.2) && world.resourceIds.length > 0 ? random.pick(world.resourceIds) : null,
    }),
  );
  const at = laterThan(random, now, story.acknowledgeDays);
  agenda.add(at, async () => {
    await succeed(
      "acknowledge",
      acknowledgeReturn(actingAs(world, subject.patient.psychiatrist, at), {
        referralId,
        version: await versionOf(world, referralId),
        orientationResourceId: null,
        note: random.chance(0.5) ? random.pick(ACKNOWLEDGEMENTS) : null,
      }),
    );
  });
}

function letter(world: World, { filiere, story }: Case): string {
  const { random } = world;
  const corpus: FiliereCorpus = CORPORA[filiere];
  const say = (template: string) => wording(template, random, story.isWoman);
  return say(
    [
      "Chère consœur, cher confrère,",
      "La prise en charge que vous nous aviez demandée est arrivée à son terme, conformément à la durée convenue.",
      random.pick(corpus.courses),
      `Pour la suite, nous proposons : ${random.pick(corpus.relays)}.`,
      "Nous restons disponibles pour un avis et pouvons reprendre la situation si elle le demandait.",
      "Bien confraternellement,",
    ].join("\n\n"),
  );
}

function note(world: World, { filiere, story }: Case): string {
  const corpus: FiliereCorpus = CORPORA[filiere];
  return wording(world.random.pick(corpus.contactNotes), world.random, story.isWoman);
}

async function appointmentVersion(world: World, appointmentId: string): Promise<number> {
  const row = await world.trx
    .selectFrom("appointment")
    .select("version")
    .where("id", "=", appointmentId)
    .executeTakeFirstOrThrow();
  return row.version;
}
