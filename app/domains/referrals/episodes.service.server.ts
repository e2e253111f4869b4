import type { Action } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { isInTeam, listOpenAppointments } from "./appointments.queries.server.ts";
import { changeAppointment } from "./appointments.store.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type CareReferral, loadCareReferral } from "./care.queries.server.ts";
import { mirrorReferral, tellSender } from "./care.store.server.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import { type EpisodeDetail, findEpisode } from "./episodes.queries.server.ts";
import { nextStepOf, refuseContact, refuseEnding, refuseExtension } from "./episodes.rules.ts";
import { insertContact, moveEpisode } from "./episodes.store.server.ts";
import type { AimResult, EdgarCode, EpisodeOutcome } from "./episodes.vocabulary.ts";
import { closeOpenEntries } from "./logistics.store.server.ts";
import { staleness } from "./referrals.access.server.ts";

interface OnEpisode {
  referralId: string;
}

interface OnEpisodeVersion extends OnEpisode {
  /** Version of the referral that the person was looking at. */
  version: number;
}

/** A contact without an appointment: a call, a meeting, a group. By another member of the team when said so. */
export function recordContact(
  ctx: UseCaseContext,
  input: OnEpisode & {
    professionalId?: string | null;
    edgar: EdgarCode;
    onDay: string;
    durationMinutes: number;
    isSession: boolean;
    note: string | null;
  },
): Promise<Outcome> {
  return onEpisode(ctx, input, "episode.write", async (trx, referral, episode) => {
    const wrong = refuseContact(episode, input.onDay, dayOf(ctx.now));
    if (wrong) return refused("rule", wrong, { field: "onDay" });
    const professionalId = input.professionalId ?? ctx.actor.professionalId;
    const isOwn = professionalId === ctx.actor.professionalId;
    if (!isOwn && !(await isInTeam(trx, referral.filiereId, professionalId, input.onDay)))
      return refused("rule", CARE_REFUSALS.otherTeam, { field: "professionalId" });

    await insertContact(trx, ctx, {
      episodeId: episode.id,
      professionalId,
      edgar: input.edgar,
      onDay: input.onDay,
      durationMinutes: input.durationMinutes,
      isSession: input.isSession ? 1 : 0,
      note: input.note,
    });
    await auditReferral(trx, ctx, "episode.contact", referral);
    return done();
  });
}

/** Care goes on after its planned end, for a reason; each extension is counted. */
export function extendEpisode(
  ctx: UseCaseContext,
  input: OnEpisodeVersion & { plannedEndOn: string; reason: string },
): Promise<Outcome> {
  return onEpisode(ctx, input, "episode.end", async (trx, referral, episode) => {
    const { plannedEndOn, reason: comment } = input;
    const wrong = refuseExtension(episode, plannedEndOn, dayOf(ctx.now));
    if (wrong) return refused("rule", wrong, { field: "plannedEndOn" });

    const extensionCount = episode.extensionCount + 1;
    await moveEpisode(trx, ctx, episode, "extend", {
      set: { plannedEndOn, extensionCount },
      comment,
      plannedEndOn,
    });
    const step = nextStepOf({ ...episode, status: "extended", plannedEndOn });
    await mirrorReferral(trx, ctx, referral, "extend", { ...step, comment });
    await tellSender(trx, ctx, referral, { kind: "episode.extended", text: "les soins sont prolongés." });
    await auditReferral(trx, ctx, "episode.extend", referral, { extensionCount });
    return done();
  });
}

/**
 * Care ends, and its place is free again. What was still planned is cancelled; after a death nobody
 * is asked to call any more.
 */
export function endEpisode(
  ctx: UseCaseContext,
  input: OnEpisodeVersion & {
    endedOn: string;
    outcome: EpisodeOutcome;
    /** Null after a death alone. */
    aimReached: AimResult | null;
    note: string | null;
  },
): Promise<Outcome> {
  return onEpisode(ctx, input, "episode.end", async (trx, referral, episode) => {
    const { endedOn, outcome, note: comment } = input;
    const wrong = refuseEnding(episode, input, dayOf(ctx.now));
    if (wrong) return refused("rule", wrong.message, wrong.field ? { field: wrong.field } : {});

    const aimReached = outcome === "deceased" ? null : input.aimReached;
    await moveEpisode(trx, ctx, episode, "end", {
      set: { endedOn, outcome, aimReached, endingNote: comment },
      comment,
    });
    await dropAppointments(trx, ctx, referral.id);
    if (outcome === "deceased") await closeOpenEntries(trx, ctx, referral.id);
    const step = nextStepOf({ ...episode, status: "ended", endedOn });
    await mirrorReferral(trx, ctx, referral, "end", { ...step, reasonCode: outcome });
    await tellSender(trx, ctx, referral, {
      kind: "episode.ended",
      text: "les soins sont terminés, la lettre de retour suit.",
    });
    await auditReferral(trx, ctx, "episode.end", referral, { outcome, aimReached });
    return done();
  });
}

/**
 * Gives back everything that was booked for a referral that stops before care: appointments are cancelled,
 * and the planned episode frees its place. For the use case that cancels the referral, in its transaction.
 */
export async function releaseBookings(trx: Trx, ctx: UseCaseContext, referralId: string): Promise<void> {
  await dropAppointments(trx, ctx, referralId, { isWithPast: true });
  await closeOpenEntries(trx, ctx, referralId);
  const episode = await findEpisode(trx, referralId);
  if (episode?.status === "planned") await moveEpisode(trx, ctx, episode, "cancel");
}

async function dropAppointments(
  trx: Trx,
  ctx: UseCaseContext,
  referralId: string,
  options: { isWithPast?: boolean } = {},
): Promise<void> {
  for (const appointment of await listOpenAppointments(trx, referralId)) {
    const isPlanned = appointment.status === "planned";
    // One whose hour has passed is still to be told attended or missed.
    if (isPlanned && !options.isWithPast && appointment.startsAt <= ctx.now.toISOString()) continue;
    await changeAppointment(trx, ctx, appointment, {
      action: "cancel",
      set: isPlanned ? { status: "cancelled", cancelReason: "other", isToRebook: 0 } : { isToRebook: 0 },
    });
  }
}

function onEpisode(
  ctx: UseCaseContext,
  input: OnEpisode & { version?: number },
  action: Action,
  work: (trx: Trx, referral: CareReferral, episode: EpisodeDetail) => Promise<Outcome>,
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, input.referralId, action);
    if (!found.ok) return found;
    const version = input.version;
    const stale = version === undefined ? null : await staleness(trx, found.value, version);
    if (stale) return stale;
    const episode = await findEpisode(trx, input.referralId);
    return episode ? work(trx, found.value, episode) : refused("rule", CARE_REFUSALS.notInCare);
  });
}
