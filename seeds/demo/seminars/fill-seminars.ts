import { releaseQuotas } from "#app/domains/seminars/capacity.service.server.ts";
import { lapseOffers } from "#app/domains/seminars/offers.service.server.ts";
import { remindParticipants } from "#app/domains/seminars/reminders.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { type CreatedSession, createSeminar, createSeminarSession } from "#seeds/factories/seminars.ts";
import { Agenda } from "../activity/agenda.ts";
import { person } from "../activity/world.ts";
import type { Staff } from "../fill-staff.ts";
import { randomFrom } from "../random.ts";
import { closeSession } from "./attendance.ts";
import { SEMINARS } from "./catalogue.ts";
import { answerOffers, enrolLearner, hoursAfter, leaveSession } from "./enrolments.ts";
import { type Opinions, planEvaluation, writeKnowledge } from "./evaluation.ts";
import { programmeOf } from "./programme.ts";
import { type PlannedSession, planSessions } from "./sessions.ts";
import { type Learner, openSeminarDemo, type SeminarDemo } from "./world.ts";

const SEED = 59_350;
/** Opinions have their own chance, so that they change nothing of the rest. */
const OPINION_SEED = 59_190;
const OPENS_BEFORE = 75;
const RELEASES_BEFORE = 21;
const LEAVES = 0.1;
const COMMENTS = ["Je suis de garde la veille.", "Congé posé depuis.", null, null] as const;
/** How many come to what has no limit. */
const WITHOUT_LIMIT = 32;

/** Plays the seminars of so many days, up to `now`: enrolments, queues, places given back, presences, certificates. */
export async function fillSeminars(
  trx: Trx,
  given: { staff: Staff; now: Date; daysBack: number },
): Promise<number> {
  const agenda = new Agenda();
  const since = new Date(given.now.getTime() - (given.daysBack + OPENS_BEFORE) * 86_400_000);
  const demo = await openSeminarDemo(trx, { ...given, agenda, random: randomFrom(SEED), since });
  const seminarIds = new Map<string, string>();
  for (const planned of SEMINARS) {
    const { code, title, summary, objectives, audience, policy, filiere } = planned;
    const seminar = { code, title, summary, objectives, audience, policy };
    const id = await createSeminar(
      trx,
      {
        ...seminar,
        ...(await programmeOf(planned, since)),
        filiereId: (filiere && demo.filieres.get(filiere)) ?? null,
        audienceNote: planned.audienceNote ?? null,
      },
      since,
    );
    seminarIds.set(code, id);
    await writeKnowledge(demo, { id, code }, since);
  }
  const opinions: Opinions = { random: randomFrom(OPINION_SEED), unsaid: new Map() };
  for (const planned of planSessions(dayOf(given.now), given.daysBack)) {
    const opensAt = instantOf(addDays(planned.day, -OPENS_BEFORE), "08:00");
    const createdAt = opensAt < given.now ? opensAt : given.now;
    const seminarId = seminarIds.get(planned.seminar.code) ?? "";
    agenda.add(createdAt, () => openSession(demo, opinions, planned, { seminarId, opensAt }));
  }
  // What begins now has begun.
  const steps = await agenda.runUntil(new Date(given.now.getTime() + 1));
  await lapseOffers({ db: trx, now: given.now });
  return steps;
}

async function openSession(
  demo: SeminarDemo,
  opinions: Opinions,
  planned: PlannedSession,
  { seminarId, opensAt }: { seminarId: string; opensAt: Date },
): Promise<void> {
  const { seminar } = planned;
  const trainer = person(demo.staff, seminar.trainer);
  const days = Array.from({ length: Math.ceil(seminar.halfDays / 2) }, (_, index) =>
    addDays(planned.day, index),
  );
  const halfDays = days.flatMap((day) => [
    { day, moment: "morning" as const },
    ...(seminar.halfDays > 1 ? [{ day, moment: "afternoon" as const }] : []),
  ]);
  const [firstSecteur, secondSecteur] = demo.secteurIds;
  const isReserved = seminar.code === "tdah-adulte" && firstSecteur && secondSecteur;
  const session = await createSeminarSession(
    demo.trx,
    {
      seminarId,
      policy: seminar.policy,
      capacity: seminar.capacity,
      halfDays,
      siteId: demo.random.pick(demo.siteIds),
      trainer: { name: trainer.displayName, accountId: trainer.accountId },
      opensAt,
      ...(isReserved
        ? {
            quotas: {
              kind: "secteur" as const,
              places: { [firstSecteur]: 3, [secondSecteur]: 2 },
              releasesOn: addDays(planned.day, -RELEASES_BEFORE),
            },
          }
        : {}),
    },
    opensAt < demo.now ? opensAt : demo.now,
  );
  planEnrolments(demo, planned, session, opensAt);
  planSettling(demo, planned, session, trainer);
  planEvaluation(demo, opinions, { ...session, code: seminar.code }, settledAt(session));
}

/** A rush in the first days, then a few each week. */
function planEnrolments(
  demo: SeminarDemo,
  { seminar, demand, role }: PlannedSession,
  session: CreatedSession,
  opensAt: Date,
): void {
  const { random, agenda } = demo;
  const wanted = seminar.capacity ? Math.round(seminar.capacity * demand) : WITHOUT_LIMIT;
  const newTo = session.startsAt < demo.now.toISOString() ? (seminar.newTo ?? []) : [];
  const shown = shownFirst(demo, role);
  const learners = chosen(demo, { audience: seminar.audience, newTo }, wanted, shown);
  const span = Date.parse(session.startsAt) - opensAt.getTime() - 4 * 86_400_000;
  const instants = learners.map(() => opensAt.getTime() + random.next() ** 3 * span).sort((a, b) => a - b);
  const isFullFirst = role === "offer" || role === "long_queue";
  const ordered = isFullFirst ? afterPlaces(learners, shown, seminar.capacity ?? 0) : learners;
  for (const [index, learner] of ordered.entries()) {
    const at = new Date(instants[index] ?? opensAt.getTime());
    const drawn = leavingAt(demo, role, at, session);
    const leavesAt = shown.includes(learner) ? null : drawn;
    agenda.add(at, async () => {
      const { enrolmentId } = await enrolLearner(demo, session.id, learner, at);
      if (leavesAt) planLeaving(demo, session, enrolmentId, leavesAt);
    });
  }
  if (role === "offer") planOffer(demo, session);
}

function leavingAt(
  demo: SeminarDemo,
  role: PlannedSession["role"],
  enrolledAt: Date,
  session: CreatedSession,
): Date | null {
  const draw = demo.random.next();
  // In what the demo shows, nobody moves but as it says.
  if ((role !== null && role !== "tomorrow") || draw >= LEAVES) return null;
  const last = Date.parse(session.startsAt) - 20 * 3_600_000;
  return new Date(enrolledAt.getTime() + (0.3 + demo.random.next() * 0.7) * (last - enrolledAt.getTime()));
}

function planLeaving(demo: SeminarDemo, session: CreatedSession, enrolmentId: string, at: Date): void {
  demo.agenda.add(at, async () => {
    // Refused when the place was declined or lost meanwhile: there is nothing left to leave.
    await leaveSession(demo, enrolmentId, at, demo.random.pick(COMMENTS));
    planAnswers(demo, session, at);
  });
}

/** Answers some hours after the offers; those left without one lapse, and the next are offered the place. */
function planAnswers(demo: SeminarDemo, session: CreatedSession, from: Date): void {
  const soon = hoursAfter(from, 2);
  demo.agenda.add(soon, () => answerOffers(demo, session.id, soon));
  const lapsed = hoursAfter(from, 90);
  if (lapsed.toISOString() >= session.startsAt) return;
  demo.agenda.add(lapsed, async () => {
    await lapseOffers({ db: demo.trx, now: lapsed });
    await answerOffers(demo, session.id, lapsed);
  });
}

/** Reserved places are released; the trainer closes the sheets once the session is over. */
function planSettling(
  demo: SeminarDemo,
  planned: PlannedSession,
  session: CreatedSession,
  trainer: Actor,
): void {
  const releasedAt = instantOf(addDays(planned.day, -RELEASES_BEFORE), "06:00");
  demo.agenda.add(releasedAt, async () => {
    await releaseQuotas({ db: demo.trx, now: releasedAt });
    planAnswers(demo, session, releasedAt);
  });
  planReminders(demo, session);
  const expected = planned.role === "to_evaluate" ? shownLogins(planned.role) : [];
  demo.agenda.add(settledAt(session), () =>
    closeSession(
      demo,
      session,
      { actor: trainer, name: trainer.displayName },
      expected.map((login) => person(demo.staff, login)),
    ),
  );
}

/** An hour after the last half-day. */
function settledAt(session: CreatedSession): Date {
  return hoursAfter(new Date(session.halfDays.at(-1)?.endsAt ?? session.startsAt), 1);
}

/** As the job does; what is older has long been read and erased. */
const REMINDED_DAYS = 30;

function planReminders(demo: SeminarDemo, session: CreatedSession): void {
  const day = dayOf(session.startsAt);
  if (day < addDays(dayOf(demo.now), -REMINDED_DAYS)) return;
  for (const at of [
    instantOf(addDays(day, -7), "08:05"),
    instantOf(addDays(day, -1), "08:05"),
    instantOf(day, "06:35"),
  ])
    demo.agenda.add(at, async () => {
      await remindParticipants({ db: demo.trx, now: at });
    });
}

/** Somebody gave their place back this morning: the first who waits has it to confirm. */
function planOffer(demo: SeminarDemo, session: CreatedSession): void {
  const at = hoursAfter(demo.now, -2);
  demo.agenda.add(at, async () => {
    const placed = await demo.trx
      .selectFrom("seminarEnrolment")
      .select("id")
      .where("sessionId", "=", session.id)
      .where("status", "=", "confirmed")
      .orderBy("arrival")
      .executeTakeFirst();
    if (placed) await leaveSession(demo, placed.id, at, "Je suis de garde la veille.");
  });
}

function shownFirst(demo: SeminarDemo, role: PlannedSession["role"]): Learner[] {
  return shownLogins(role).map((login) => learnerOf(demo, login));
}

function shownLogins(role: PlannedSession["role"]): readonly string[] {
  const logins = {
    tomorrow: ["participant", "interne"],
    long_queue: ["interne"],
    offer: ["participant"],
    to_evaluate: ["participant", "interne", "psychiatre"],
  } as const;
  return role ? logins[role] : [];
}

/** Whom the demo shows are the first who found no place. */
function afterPlaces(learners: readonly Learner[], shown: readonly Learner[], capacity: number): Learner[] {
  const others = learners.filter((learner) => !shown.includes(learner));
  return [...others.slice(0, capacity), ...shown, ...others.slice(capacity)];
}

function learnerOf(demo: SeminarDemo, login: string): Learner {
  const actor = person(demo.staff, login);
  const found = demo.learners.find((one) => one.kind === "account" && one.actor === actor);
  if (!found) throw new Error(`${login} takes part in nothing`);
  return found;
}

/** So many different people of the audience, those who must be there among the first. */
function chosen(
  demo: SeminarDemo,
  { audience, newTo }: { audience: readonly string[]; newTo: readonly string[] },
  count: number,
  first: readonly Learner[],
): Learner[] {
  const eligible = demo.learners.filter(
    (learner) =>
      !first.includes(learner) &&
      (audience.length === 0 || audience.includes(learner.profession)) &&
      !newTo.includes(secteurCodeOf(demo, learner)),
  );
  const drawn = eligible
    .map((learner) => ({ learner, draw: demo.random.next() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ learner }) => learner);
  return [...first, ...drawn].slice(0, count);
}

function secteurCodeOf(demo: SeminarDemo, learner: Learner): string {
  const secteurId =
    learner.kind === "outsider"
      ? learner.participant.secteurId
      : learner.actor.grants.find(({ scopeType }) => scopeType === "secteur")?.scopeId;
  return demo.secteurCodes.get(secteurId ?? "") ?? "";
}
