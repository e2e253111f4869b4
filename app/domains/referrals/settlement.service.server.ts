import type { Action } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import {
  type AppointmentCore,
  findAppointment,
  refuseStaleAppointment,
} from "./appointments.queries.server.ts";
import { refuseSettlement, type Settlement } from "./appointments.rules.ts";
import { changeAppointment, insertAppointment } from "./appointments.store.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import {
  type CheckedSlot,
  checkSlot,
  moveFirstVisit,
  placeOf,
  type SlotInput,
} from "./booking.service.server.ts";
import { type CareReferral, loadCareReferral, stateOf } from "./care.queries.server.ts";
import { moveReferral, tellFiliere, tellSender } from "./care.store.server.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import { type EpisodeDetail, findEpisode } from "./episodes.queries.server.ts";
import { nextStepOf, plannedEndOf, refuseContact } from "./episodes.rules.ts";
import { insertContact, moveEpisode } from "./episodes.store.server.ts";
import type { AppointmentCancelReason, EdgarCode } from "./episodes.vocabulary.ts";
import { canMove } from "./referrals.rules.ts";
import { waitingDueAt, waitingSinceOf } from "./waiting-list.rules.ts";

interface OnAppointment {
  appointmentId: string;
  /** Version of the appointment that the person was looking at. */
  version: number;
}

/** The patient came: the contact is recorded, and the first visit starts the care and its clock. */
export function attendAppointment(
  ctx: UseCaseContext,
  input: OnAppointment & {
    edgar: EdgarCode;
    durationMinutes: number;
    isSession: boolean;
    note: string | null;
  },
): Promise<Outcome> {
  return onPlanned(ctx, input, "attended", "episode.write", async (trx, referral, appointment) => {
    const isFirst = appointment.purpose === "first_visit";
    if (isFirst && !canMove(stateOf(referral), "start_care", ["filiere"]))
      return refused("rule", CARE_REFUSALS.notToSchedule);
    const episode = await findEpisode(trx, referral.id);
    if (!episode) return refused("rule", CARE_REFUSALS.notInCare);
    const onDay = dayOf(appointment.startsAt);
    const wrong = isFirst ? null : refuseContact(episode, onDay, dayOf(ctx.now));
    if (wrong) return refused("rule", wrong);

    await changeAppointment(trx, ctx, appointment, { action: "attend", set: { status: "attended" } });
    if (isFirst) await startCare(trx, ctx, referral, episode, appointment);
    await insertContact(trx, ctx, {
      episodeId: episode.id,
      appointmentId: appointment.id,
      professionalId: appointment.professionalId,
      edgar: input.edgar,
      onDay,
      durationMinutes: input.durationMinutes,
      isSession: input.isSession ? 1 : 0,
      note: input.note,
    });
    await auditReferral(trx, ctx, "appointment.attend", referral, { appointmentId: appointment.id });
    return done();
  });
}

/** The patient did not come. With `rebook`, the next date is fixed in the same step. */
export function missAppointment(
  ctx: UseCaseContext,
  input: OnAppointment & { rebook?: SlotInput | null; isToRebook?: boolean },
): Promise<Outcome<Replaced>> {
  return onPlanned(ctx, input, "missed", "appointment.write", (trx, referral, appointment) =>
    fallThrough(trx, ctx, referral, appointment, { ...input, status: "missed", reason: null }),
  );
}

/** The appointment will not take place. With `rebook`, the next date is fixed in the same step. */
export function cancelAppointment(
  ctx: UseCaseContext,
  input: OnAppointment & {
    reason: AppointmentCancelReason;
    rebook?: SlotInput | null;
    isToRebook?: boolean;
  },
): Promise<Outcome<Replaced>> {
  return onPlanned(ctx, input, "cancelled", "appointment.write", (trx, referral, appointment) =>
    fallThrough(trx, ctx, referral, appointment, { ...input, status: "cancelled" }),
  );
}

interface Replaced {
  /** The appointment that takes its place; null when none was fixed. */
  replacedById: string | null;
}

interface FallingThrough {
  status: "missed" | "cancelled";
  reason: AppointmentCancelReason | null;
  rebook?: SlotInput | null;
  /** Left out: yes. A first visit always has to be booked again. */
  isToRebook?: boolean;
}

async function fallThrough(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  appointment: AppointmentCore,
  input: FallingThrough,
): Promise<Outcome<Replaced>> {
  const slot = input.rebook
    ? await checkSlot(trx, ctx, referral, input.rebook, { exceptId: appointment.id })
    : null;
  if (slot && !slot.ok) return slot;

  const isFirst = appointment.purpose === "first_visit" && referral.status === "scheduled";
  const replacedById = slot ? await replaceBy(trx, ctx, referral, appointment, slot.value, isFirst) : null;
  const isToRebook = !replacedById && (isFirst || (input.isToRebook ?? true));
  await changeAppointment(trx, ctx, appointment, {
    action: input.status === "missed" ? "miss" : "cancel",
    set: {
      status: input.status,
      cancelReason: input.reason,
      isToRebook: isToRebook ? 1 : 0,
      replacedById,
    },
    reasonCode: input.reason,
  });
  if (isFirst && !replacedById) await backToWaiting(trx, ctx, referral, input);
  await tellFallenThrough(trx, ctx, referral, input.status, isToRebook);
  await auditReferral(trx, ctx, `appointment.${input.status}`, referral, { appointmentId: appointment.id });
  return done({ replacedById });
}

async function replaceBy(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  old: AppointmentCore,
  slot: CheckedSlot,
  isFirst: boolean,
): Promise<string> {
  if (isFirst) return moveFirstVisit(trx, ctx, referral, old.episodeId, slot);
  return insertAppointment(trx, ctx, {
    ...placeOf(referral),
    ...slot,
    episodeId: old.episodeId,
    purpose: old.purpose,
  });
}

/** The place is given back; the patient keeps the rank that the first date in the list gives. */
async function backToWaiting(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  input: FallingThrough,
): Promise<void> {
  const episode = await findEpisode(trx, referral.id);
  if (episode) await moveEpisode(trx, ctx, episode, "cancel");
  const waitingSince = waitingSinceOf(referral, ctx.now);
  const wait = { waitingSince, waitReviewedAt: referral.waitReviewedAt, careDueAt: referral.careDueAt };
  await moveReferral(trx, ctx, referral, "unschedule", {
    owner: "filiere",
    dueAt: waitingDueAt(wait, referral.waitReviewDays),
    reasonCode: input.reason ?? input.status,
    set: { waitingSince },
  });
}

/** Care begins with the first attended visit and lasts the filière's standard duration. */
async function startCare(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  episode: EpisodeDetail,
  appointment: AppointmentCore,
): Promise<void> {
  const startedOn = dayOf(appointment.startsAt);
  const plannedEndOn = plannedEndOf(startedOn, referral.durationDays);
  await moveEpisode(trx, ctx, episode, "start", {
    set: { startedOn, plannedEndOn, leadProfessionalId: appointment.professionalId },
    plannedEndOn,
  });
  // A visit that began early is recorded before its hour.
  const startedAt = Math.min(Date.parse(appointment.startsAt), ctx.now.getTime());
  await moveReferral(trx, ctx, referral, "start_care", {
    ...nextStepOf({ ...episode, status: "in_care", plannedEndOn }),
    set: { careStartedAt: new Date(startedAt).toISOString() },
  });
  await tellSender(trx, ctx, referral, { kind: "referral.in_care", text: "les soins ont commencé." });
}

async function tellFallenThrough(
  trx: Trx,
  ctx: UseCaseContext,
  referral: CareReferral,
  status: "missed" | "cancelled",
  isToRebook: boolean,
): Promise<void> {
  const what = status === "missed" ? "un rendez-vous a été manqué" : "un rendez-vous a été annulé";
  const text = isToRebook ? `${what}, il est à refixer.` : `${what}.`;
  await tellSender(trx, ctx, referral, { kind: `appointment.${status}`, text });
  await tellFiliere(trx, ctx, referral, { kind: `appointment.${status}`, text });
}

function onPlanned<T>(
  ctx: UseCaseContext,
  input: OnAppointment,
  to: Settlement,
  action: Action,
  work: (trx: Trx, referral: CareReferral, appointment: AppointmentCore) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inTransaction(ctx.db, async (trx) => {
    const appointment = await findAppointment(trx, input.appointmentId);
    if (!appointment) return refused("notFound", CARE_REFUSALS.unknownAppointment);
    const found = await loadCareReferral(ctx, trx, appointment.referralId, action);
    if (!found.ok) return found;
    const stale = await refuseStaleAppointment(trx, appointment, input.version);
    if (stale) return stale;
    const wrong = refuseSettlement(appointment, to, ctx.now);
    return wrong ? refused("rule", wrong) : work(trx, found.value, appointment);
  });
}
