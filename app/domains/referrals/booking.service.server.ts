import { freePlaces } from "#app/domains/filieres/filieres.queries.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { formatTime } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import {
  type AppointmentCore,
  findAppointment,
  findOverlap,
  isInTeam,
  isSiteOf,
  listFirstVisitsToRebook,
  refuseStaleAppointment,
} from "./appointments.queries.server.ts";
import { endOfSlot, refuseSlot, startOf } from "./appointments.rules.ts";
import { changeAppointment, insertAppointment } from "./appointments.store.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type CareReferral, loadCareReferral, stateOf } from "./care.queries.server.ts";
import { mirrorReferral, moveReferral, tellFiliere, tellSender } from "./care.store.server.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import { findEpisode } from "./episodes.queries.server.ts";
import { isInCare } from "./episodes.rules.ts";
import { insertEpisode, moveEpisode } from "./episodes.store.server.ts";
import type { AppointmentPurpose } from "./episodes.vocabulary.ts";
import { staleness } from "./referrals.access.server.ts";
import { canMove } from "./referrals.rules.ts";
import { waitingSinceOf } from "./waiting-list.rules.ts";

/** Where, with whom and when; day and time are those of Paris. */
export interface SlotInput {
  siteId: string;
  professionalId: string;
  day: string;
  /** HH:MM */
  time: string;
  durationMinutes: number;
  /** Book although somebody is already busy at that time. */
  isConfirmed: boolean;
}

export interface CheckedSlot {
  siteId: string;
  professionalId: string;
  startsAt: string;
  durationMinutes: number;
}

/**
 * Books an appointment: the first visit of an accepted or waiting referral, which takes one of the filière's
 * places, or a further visit of an episode under way.
 */
export function bookAppointment(
  ctx: UseCaseContext,
  input: SlotInput & { referralId: string; version: number; purpose: AppointmentPurpose },
): Promise<Outcome<{ appointmentId: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, input.referralId, "appointment.write");
    if (!found.ok) return found;
    const referral = found.value;
    const isFirst = input.purpose === "first_visit";
    // A further visit changes nothing that another person decided: only the state is checked.
    const stale = isFirst ? await staleness(trx, referral, input.version) : null;
    if (stale) return stale;
    const slot = await checkSlot(trx, ctx, referral, input);
    if (!slot.ok) return slot;
    return isFirst
      ? bookFirstVisit(trx, ctx, referral, slot.value)
      : bookVisit(trx, ctx, referral, input, slot.value);
  });
}

/** Books again, in one step, an appointment that was cancelled or missed. */
export function rebookAppointment(
  ctx: UseCaseContext,
  input: SlotInput & { appointmentId: string; version: number },
): Promise<Outcome<{ appointmentId: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const old = await findAppointment(trx, input.appointmentId);
    if (!old) return refused("notFound", CARE_REFUSALS.unknownAppointment);
    const found = await loadCareReferral(ctx, trx, old.referralId, "appointment.write");
    if (!found.ok) return found;
    const stale = await refuseStaleAppointment(trx, old, input.version);
    if (stale) return stale;
    if (old.isToRebook === 0) return refused("rule", CARE_REFUSALS.notToRebook);
    const slot = await checkSlot(trx, ctx, found.value, input);
    if (!slot.ok) return slot;
    if (old.purpose === "first_visit") return bookFirstVisit(trx, ctx, found.value, slot.value);
    const booked = await bookVisit(trx, ctx, found.value, old, slot.value);
    if (booked.ok) await replaceAppointment(trx, ctx, old, booked.value.appointmentId);
    return booked;
  });
}

/** Is the slot possible? A double booking is announced, and refused until it is confirmed. */
export async function checkSlot(
  trx: Trx,
  ctx: UseCaseContext,
  referral: Pick<CareReferral, "id" | "filiereId">,
  input: SlotInput,
  options: { exceptId?: string } = {},
): Promise<Outcome<CheckedSlot>> {
  const startsAt = startOf(input.day, input.time);
  const wrong = refuseSlot(startsAt, ctx.now);
  if (wrong) return refused("rule", wrong, { field: "day" });
  if (!(await isSiteOf(trx, referral.filiereId, input.siteId)))
    return refused("rule", CARE_REFUSALS.otherSite, { field: "siteId" });
  if (!(await isInTeam(trx, referral.filiereId, input.professionalId, input.day)))
    return refused("rule", CARE_REFUSALS.otherTeam, { field: "professionalId" });
  const slot = { startsAt, durationMinutes: input.durationMinutes };
  const busy = input.isConfirmed
    ? null
    : await announceOverlap(trx, referral, { ...input, ...slot }, options);
  return busy ?? done({ ...slot, siteId: input.siteId, professionalId: input.professionalId });
}

async function announceOverlap(
  trx: Trx,
  referral: Pick<CareReferral, "id">,
  slot: CheckedSlot,
  options: { exceptId?: string },
): Promise<Refusal | null> {
  const own = await findOverlap(trx, slot, { ...options, professionalId: slot.professionalId });
  const other = own ?? (await findOverlap(trx, slot, { ...options, referralId: referral.id }));
  if (!other) return null;
  const who = own ? "Ce praticien" : "Ce patient";
  const hours = `de ${formatTime(other.startsAt)} à ${formatTime(endOfSlot(other))}`;
  return refused(
    "rule",
    `${who} a déjà un rendez-vous ${hours} ce jour-là. Changez l’heure, ou cochez « Fixer quand même ».`,
    { field: "isConfirmed" },
  );
}

async function bookFirstVisit(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  slot: CheckedSlot,
): Promise<Outcome<{ appointmentId: string }>> {
  if (referral.status === "scheduled") return refused("rule", CARE_REFUSALS.firstVisitExists);
  if (referral.status === "in_care") return refused("rule", CARE_REFUSALS.firstVisitOnly);
  if (!canMove(stateOf(referral), "schedule", ["filiere"]))
    return refused("rule", CARE_REFUSALS.notToSchedule);
  // Counted in this transaction: of two people who take the last place at once, one is refused.
  if ((await freePlaces(trx, referral.filiereId)) <= 0) return refused("rule", CARE_REFUSALS.noFreePlace);

  const episodeId = await planEpisode(trx, ctx, referral, slot.professionalId);
  const appointmentId = await insertAppointment(trx, ctx, {
    ...placeOf(referral),
    ...slot,
    episodeId,
    purpose: "first_visit",
  });
  for (const old of await listFirstVisitsToRebook(trx, referral.id))
    await replaceAppointment(trx, ctx, old, appointmentId);
  await moveReferral(trx, ctx, referral, "schedule", {
    owner: "filiere",
    dueAt: slot.startsAt,
    set: { waitingSince: waitingSinceOf(referral, ctx.now) },
  });
  await tellBooked(trx, ctx, referral, "premier rendez-vous fixé.");
  await auditReferral(trx, ctx, "appointment.book", referral, { appointmentId });
  return done({ appointmentId });
}

async function bookVisit(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  visit: { purpose: AppointmentPurpose },
  slot: CheckedSlot,
): Promise<Outcome<{ appointmentId: string }>> {
  const episode = await findEpisode(trx, referral.id);
  if (!episode || !isInCare(episode.status)) return refused("rule", CARE_REFUSALS.notInCare);
  const appointmentId = await insertAppointment(trx, ctx, {
    ...placeOf(referral),
    ...slot,
    episodeId: episode.id,
    purpose: visit.purpose,
  });
  await auditReferral(trx, ctx, "appointment.book", referral, { appointmentId });
  return done({ appointmentId });
}

/** The same first visit at another time: the referral stays scheduled and keeps its place. */
export async function moveFirstVisit(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  episodeId: string | null,
  slot: CheckedSlot,
): Promise<string> {
  const appointmentId = await insertAppointment(trx, ctx, {
    ...placeOf(referral),
    ...slot,
    episodeId,
    purpose: "first_visit",
  });
  await mirrorReferral(trx, ctx, referral, "rebook", { owner: "filiere", dueAt: slot.startsAt });
  await tellBooked(trx, ctx, referral, "premier rendez-vous refixé.");
  return appointmentId;
}

export function placeOf(referral: CareReferral) {
  return { referralId: referral.id, filiereId: referral.filiereId, secteurId: referral.senderSecteurId };
}

async function planEpisode(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  leadProfessionalId: string,
): Promise<string> {
  const former = await findEpisode(trx, referral.id);
  if (former) {
    await moveEpisode(trx, ctx, former, "plan", { set: { leadProfessionalId } });
    return former.id;
  }
  return insertEpisode(trx, ctx, {
    referralId: referral.id,
    patientId: referral.patientId,
    filiereId: referral.filiereId,
    secteurId: referral.senderSecteurId,
    standardSessions: referral.standardSessions,
    leadProfessionalId,
  });
}

async function replaceAppointment(
  trx: Trx,
  ctx: UseCaseContext,
  old: AppointmentCore,
  replacedById: string,
): Promise<void> {
  await changeAppointment(trx, ctx, old, { action: "rebook", set: { isToRebook: 0, replacedById } });
}

async function tellBooked(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  text: string,
): Promise<void> {
  await tellSender(trx, ctx, referral, { kind: "appointment.booked", text });
  await tellFiliere(trx, ctx, referral, { kind: "appointment.booked", text });
}
