import { freePlaces } from "#app/domains/filieres/filieres.queries.server.ts";
import { bookAppointment } from "#app/domains/referrals/booking.service.server.ts";
import { addLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import { PRIORITY_RANKS } from "#app/domains/referrals/referrals.vocabulary.ts";
import { moveUpReferral, reviewWait } from "#app/domains/referrals/waiting-list.service.server.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { FiliereCode } from "../corpus/by-filiere.ts";
import { BOOST_REASONS, LOGISTICS_NOTES, WAIT_REVIEWS } from "../corpus/common.ts";
import type { Case } from "./case.ts";
import { laterThan, visitSlot } from "./moments.ts";
import { actingAs, filiereOf, succeed, versionOf, type World } from "./world.ts";

/** First visits that a filière can offer in a week. */
const FIRST_VISITS_A_WEEK: Record<FiliereCode, number> = {
  tca: 2.2,
  tdah: 2.5,
  "pharmaco-resistants": 1.6,
  "trauma-complexe": 0.8,
  pep: 1.3,
  tcc: 3.3,
};
const LIST_OPENS = "12:00";
const REVIEW_AFTER_DAYS = 40;
const MAX_CREDIT = 3;

interface Waiting {
  subject: Case;
  rank: number;
  since: Date;
  boost: number;
}

/** What happens at the first visit, which the waiting list does not decide. */
export type OnBooked = (subject: Case, booked: { appointmentId: string; startsAt: Date }) => void;

/** Each filière's list: once a week it books first visits, those moved up first, then by priority and date; who is urgent is seen to at once. */
export class WaitingLists {
  readonly #world: World;
  readonly #onBooked: OnBooked;
  readonly #lists = new Map<FiliereCode, Waiting[]>();
  readonly #credit = new Map<FiliereCode, number>();

  constructor(world: World, onBooked: OnBooked) {
    this.#world = world;
    this.#onBooked = onBooked;
  }

  join(subject: Case, place: { rank: number; since: Date }): void {
    const { random, agenda } = this.#world;
    const waiting: Waiting = { subject, ...place, boost: 0 };
    this.#listOf(subject.filiere).push(waiting);
    if (place.rank === PRIORITY_RANKS.urgent) {
      const at = laterThan(random, place.since, 0);
      agenda.add(at, () => this.#serve(subject.filiere, at, 0));
    }
    if (random.chance(0.05)) {
      const at = laterThan(random, place.since, random.whole(5, 20));
      agenda.add(at, () => this.#moveUp(waiting, at));
    }
    if (random.chance(0.8)) {
      const at = laterThan(random, place.since, REVIEW_AFTER_DAYS + random.whole(0, 8));
      agenda.add(at, () => this.#review(waiting, at));
    }
  }

  /** False when the person no longer waits. */
  leave(subject: Case): boolean {
    const list = this.#listOf(subject.filiere);
    const index = list.findIndex((waiting) => waiting.subject.referralId === subject.referralId);
    if (index < 0) return false;
    list.splice(index, 1);
    return true;
  }

  /** Puts the weekly meeting of every filière on the agenda, from a Monday on. */
  open(codes: readonly FiliereCode[], monday: string): void {
    for (const [order, code] of codes.entries()) {
      for (let day = addDays(monday, order % 5); day < dayOf(this.#world.now); day = addDays(day, 7)) {
        const at = instantOf(day, LIST_OPENS);
        this.#world.agenda.add(at, () => this.#serve(code, at, FIRST_VISITS_A_WEEK[code]));
      }
    }
  }

  async #serve(code: FiliereCode, now: Date, gained: number): Promise<void> {
    const list = this.#listOf(code);
    const credit = Math.min(MAX_CREDIT, (this.#credit.get(code) ?? 0) + gained);
    let places = await freePlaces(this.#world.trx, filiereOf(this.#world, code).id);
    let spent = 0;
    list.sort((a, b) => b.boost - a.boost || a.rank - b.rank || a.since.getTime() - b.since.getTime());
    while (list[0] && places > 0 && (credit - spent >= 1 || list[0].rank === PRIORITY_RANKS.urgent)) {
      const [waiting] = list.splice(0, 1);
      if (waiting) await this.#book(waiting, now);
      places--;
      spent++;
    }
    this.#credit.set(code, Math.max(0, credit - spent));
  }

  async #book({ subject, rank }: Waiting, now: Date): Promise<void> {
    const { random } = this.#world;
    const filiere = filiereOf(this.#world, subject.filiere);
    const practitioner = random.pick(filiere.practitioners);
    const slot = visitSlot(random, now, rank === 1 ? random.whole(1, 4) : random.whole(5, 18));
    const { appointmentId } = await succeed(
      "book",
      bookAppointment(actingAs(this.#world, filiere.coordinator, now), {
        referralId: subject.referralId,
        version: await versionOf(this.#world, subject.referralId),
        purpose: "first_visit",
        siteId: random.pick(filiere.siteIds),
        professionalId: practitioner.professionalId,
        ...slot,
        durationMinutes: 60,
        isConfirmed: true,
      }),
    );
    this.#onBooked(subject, { appointmentId, startsAt: instantOf(slot.day, slot.time) });
    if (random.chance(0.45)) await this.#call(subject, laterThan(random, now, 0));
  }

  async #call(subject: Case, now: Date): Promise<void> {
    const { random } = this.#world;
    const kind = random.weighted({ call: 60, transport: 20, document: 12, other: 8 });
    await succeed(
      "call",
      addLogisticsEntry(actingAs(this.#world, filiereOf(this.#world, subject.filiere).assistant, now), {
        referralId: subject.referralId,
        kind,
        outcome: random.weighted({ done: 70, no_answer: 18, message_left: 12 }),
        note: random.pick(LOGISTICS_NOTES[kind]),
        dueOn: null,
      }),
    );
  }

  async #moveUp(waiting: Waiting, now: Date): Promise<void> {
    if (!this.#isStillIn(waiting)) return;
    const { referralId, filiere } = waiting.subject;
    waiting.boost++;
    await succeed(
      "move up",
      moveUpReferral(actingAs(this.#world, filiereOf(this.#world, filiere).coordinator, now), {
        referralId,
        version: await versionOf(this.#world, referralId),
        reason: this.#world.random.pick(BOOST_REASONS),
      }),
    );
  }

  async #review(waiting: Waiting, now: Date): Promise<void> {
    if (!this.#isStillIn(waiting)) return;
    const { referralId, filiere } = waiting.subject;
    await succeed(
      "review the wait",
      reviewWait(actingAs(this.#world, filiereOf(this.#world, filiere).coordinator, now), {
        referralId,
        version: await versionOf(this.#world, referralId),
        note: this.#world.random.pick(WAIT_REVIEWS),
      }),
    );
  }

  #isStillIn(waiting: Waiting): boolean {
    return this.#listOf(waiting.subject.filiere).includes(waiting);
  }

  #listOf(code: FiliereCode): Waiting[] {
    let list = this.#lists.get(code);
    if (!list) {
      list = [];
      this.#lists.set(code, list);
    }
    return list;
  }
}
