import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import { delaysOf } from "./delays.queries.server.ts";
import { releaseBookings } from "./episodes.service.server.ts";
import { insertMessage } from "./messages.store.server.ts";
import { CLOSED, type MovePlan, moveReferral } from "./moves.service.server.ts";
import { answeringSide } from "./notices.service.server.ts";
import { refuseOrientation } from "./orientations.service.server.ts";
import {
  answerDueAt,
  informationDueAt,
  organiseDueAt,
  pauseClock,
  resumeClock,
  routingDueAt,
} from "./referrals.deadlines.rules.ts";
import { ownerOf } from "./referrals.rules.ts";
import type { ReferralRow } from "./referrals.store.server.ts";
import type {
  AcceptForm,
  AdviseForm,
  AskInformationForm,
  CancelForm,
  DeclineForm,
  GiveInformationForm,
} from "./triage.forms.ts";

/** Of a filière without its own limit: the desk asks with this many working days. */
const DESK_INFORMATION_DAYS = 10;

type On<Form> = Form & { referralId: string };

/** The filière takes the patient; it must then organise the first visit within its working days. */
export function acceptReferral(ctx: UseCaseContext, form: On<AcceptForm>) {
  return moveReferral(ctx, form, "accept", async (trx, { row }) => ({
    ...ownedBy("accepted", row),
    dueAt: organiseDueAt(ctx.now, (await delaysOf(trx, row)).organiseDays),
    set: { answeredAt: row.answeredAt ?? ctx.now.toISOString() },
    comment: form.comment,
    tell: [{ side: "sender", text: `L’adressage ${row.reference} a été accepté.` }],
  }));
}

/** Stops the clock until the sender completes the referral, or the limit passes. The question joins the conversation. */
export function askInformation(ctx: UseCaseContext, form: On<AskInformationForm>) {
  return moveReferral(ctx, form, "ask_information", async (trx, { row }) => {
    const days = row.filiereId === null ? DESK_INFORMATION_DAYS : (await delaysOf(trx, row)).informationDays;
    return {
      ...ownedBy("needs_information", row),
      dueAt: informationDueAt(ctx.now, days),
      set: pauseClock(runningClock(row, ctx.now), ctx.now),
      also: (inner) => speak(inner, ctx, row, "filiere", form.question),
      tell: [{ side: "sender", text: `Un complément est demandé pour l’adressage ${row.reference}.` }],
    };
  });
}

/** The sender answers; the clock goes on where it stopped. */
export function giveInformation(ctx: UseCaseContext, form: On<GiveInformationForm>) {
  return moveReferral(ctx, form, "give_information", async (trx, { row }) => ({
    ...(await backToTriage(trx, row, ctx.now)),
    also: (inner) => speak(inner, ctx, row, "sender", form.complement),
    tell: [{ side: answeringSide(row), text: `Le complément de l’adressage ${row.reference} est arrivé.` }],
  }));
}

/** The filière goes on with what it has. */
export function resumeTriage(ctx: UseCaseContext, form: On<{ version: number }>) {
  return moveReferral(ctx, form, "resume", async (trx, { row }) => ({
    ...(await backToTriage(trx, row, ctx.now)),
    tell: [{ side: "sender", text: `L’examen de l’adressage ${row.reference} reprend sans le complément.` }],
  }));
}

/** Answers a request for advice; the referral is closed, and can still be turned into care. */
export function answerAdvice(ctx: UseCaseContext, form: On<AdviseForm>) {
  return moveReferral(ctx, form, "advise", async (_trx, { row }) => ({
    ...CLOSED,
    set: { answer: form.answer, answeredAt: row.answeredAt ?? ctx.now.toISOString() },
    tell: [{ side: "sender", text: `L’avis demandé (${row.reference}) est rendu.` }],
  }));
}

/** Declines with a reason of the list and somewhere to turn to: an entry of the directory, words, or both. */
export function declineReferral(ctx: UseCaseContext, form: On<DeclineForm>) {
  return moveReferral(ctx, form, "decline", async (trx, { row }) => {
    const unknown = await refuseOrientation(trx, form.orientationResourceId);
    if (unknown) return unknown;
    return {
      ...CLOSED,
      set: {
        declineReason: form.reason,
        orientationResourceId: form.orientationResourceId,
        orientation: form.orientation,
        answeredAt: row.answeredAt ?? ctx.now.toISOString(),
        ...resumeClock(runningClock(row, ctx.now), ctx.now),
      },
      reasonCode: form.reason,
      comment: form.comment,
      tell: [{ side: "sender", text: `L’adressage ${row.reference} est décliné, avec une orientation.` }],
    };
  });
}

/** Withdraws it, with a reason of the list; both sides may, until care begins. */
export function cancelReferral(ctx: UseCaseContext, form: On<CancelForm>) {
  return moveReferral(ctx, form, "cancel", async (_trx, { row, parties }) => {
    const other = parties.includes("sender") ? answeringSide(row) : "sender";
    return {
      ...CLOSED,
      set: { cancelReason: form.reason },
      reasonCode: form.reason,
      comment: form.comment,
      // A first visit that was booked gives its place back.
      also: (trx) => releaseBookings(trx, ctx, row.id),
      tell: [{ side: other, text: `L’adressage ${row.reference} est annulé.` }],
    };
  });
}

/** Back to whoever answers, the clock running again, with the answer's due date pushed back by the pause. */
async function backToTriage(
  trx: Trx,
  row: ReferralRow,
  now: Date,
): Promise<Pick<MovePlan, "owner" | "ownerScopeId" | "dueAt" | "set">> {
  const clock = runningClock(row, now);
  const resumed = resumeClock(clock, now);
  if (row.filiereId === null) {
    return { ...ownedBy("submitted", row), dueAt: routingDueAt({ ...clock, ...resumed }), set: resumed };
  }
  const due = answerDueAt({ ...clock, ...resumed }, await delaysOf(trx, row));
  return { ...ownedBy("submitted", row), dueAt: due, set: { ...resumed, answerDueAt: due } };
}

function ownedBy(
  status: ReferralRow["status"],
  row: Pick<ReferralRow, "filiereId" | "senderSecteurId" | "territoryId">,
): Pick<MovePlan, "owner" | "ownerScopeId"> {
  const owner = ownerOf(status, row.filiereId);
  if (owner === "secteur") return { owner, ownerScopeId: row.senderSecteurId };
  return { owner, ownerScopeId: owner === "desk" ? row.territoryId : row.filiereId };
}

/** Every referral that was sent has a clock; the type says less than the state machine. */
export function runningClock(row: ReferralRow, now: Date) {
  return { ...row, clockStartedAt: row.clockStartedAt ?? row.submittedAt ?? now.toISOString() };
}

async function speak(
  trx: Trx,
  ctx: UseCaseContext,
  row: ReferralRow,
  side: "sender" | "filiere",
  body: string,
) {
  await insertMessage(trx, {
    referralId: row.id,
    accountId: ctx.actor.accountId,
    side,
    body,
    createdAt: ctx.now.toISOString(),
  });
}
