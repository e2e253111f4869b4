import type { AnonymousContext } from "#app/domains/people/anonymous.server.ts";
import { PER_ADDRESS, PER_MAIL, throttledMessage } from "#app/domains/people/throttle.rules.ts";
import { reserveTry } from "#app/domains/people/throttle.store.server.ts";
import { listEstablishments, listSecteurs } from "#app/domains/territory/places.queries.server.ts";
import { newId } from "#app/platform/id.ts";
import { enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import { listGrants } from "#app/platform/session/session.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { JobContext } from "#app/platform/use-case.ts";
import { searchKey } from "#app/shared/text.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import { findCatalogueSession, listAudiences, type SessionEntry } from "./catalogue.queries.server.ts";
import { openCatalogueSession } from "./catalogue.service.server.ts";
import {
  type Enrolled,
  type EnrolmentContext,
  enrolParticipant,
  onSession,
} from "./enrolment.service.server.ts";
import type { PlaceRequestForm } from "./enrolment-requests.forms.ts";
import { type EnrolmentRequestRow, findEnrolmentRequest } from "./enrolment-requests.queries.server.ts";
import {
  confirmEnrolmentRequest,
  deleteEnrolmentRequestsBefore,
  upsertEnrolmentRequest,
} from "./enrolment-requests.store.server.ts";
import { findLiveEnrolment } from "./enrolments.queries.server.ts";
import {
  findActiveAccountByEmail,
  findParticipantByEmail,
  findParticipantOfAccount,
  type ParticipantRow,
} from "./participants.queries.server.ts";
import { participantOf } from "./participants.service.server.ts";
import { insertParticipant, updateParticipant } from "./participants.store.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import { alreadyAskedMail, confirmRequestMail } from "./seminars.mails.ts";
import { refuseAudience, refuseSession } from "./sessions.rules.ts";

const HOUR_MS = 3_600_000;

/** No answer comes sooner, so that its time does not tell whether the address is known. */
const ANSWER_FLOOR_MS = 400;

/**
 * Asks for a place without an account. What the session refuses to anybody is said; what depends on the address is
 * only ever said to the address itself.
 */
export async function requestPlace(
  ctx: AnonymousContext,
  sessionId: string,
  form: PlaceRequestForm,
): Promise<Outcome> {
  const session = await findCatalogueSession(ctx.db, sessionId);
  const refusal = await refuseRequest(ctx, session, form);
  if (refusal || !session) return refusal ?? refused("notFound", ENROLMENT_REFUSALS.unknownSession);
  const until = await reserveTry(
    ctx.db,
    [{ kind: "seminar-address", subject: ctx.clientAddress, policy: PER_ADDRESS }],
    ctx.now,
  );
  if (until) return refused("rule", throttledMessage(until, ctx.now));
  const floor = new Promise((resolve) => setTimeout(resolve, ANSWER_FLOOR_MS));
  const key = { kind: "seminar-mail", subject: `${form.email} ${sessionId}`, policy: PER_MAIL };
  if ((await reserveTry(ctx.db, [key], ctx.now)) === null) await sendRequest(ctx, session, form);
  await floor;
  return done();
}

async function refuseRequest(
  ctx: AnonymousContext,
  session: SessionEntry | undefined,
  form: PlaceRequestForm,
): Promise<Refusal | null> {
  if (session?.isPublished !== 1) return refused("notFound", ENROLMENT_REFUSALS.unknownSession);
  const closed = refuseSession(session, ctx.now);
  if (closed) return refused("rule", closed);
  const audience = (await listAudiences(ctx.db, [session.seminarId])).get(session.seminarId) ?? [];
  const wrongAudience = refuseAudience(audience, form.profession);
  if (wrongAudience) return refused("rule", wrongAudience, { field: "profession" });
  const { establishmentId, secteurId } = form;
  const isKnown = (rows: readonly { id: string }[], id: string | null) =>
    id === null || rows.some((row) => row.id === id);
  if (!isKnown(await listEstablishments(ctx.db), establishmentId))
    return refused("rule", ENROLMENT_REFUSALS.unknownPlace, { field: "establishmentId" });
  return isKnown(await listSecteurs(ctx.db), secteurId)
    ? null
    : refused("rule", ENROLMENT_REFUSALS.unknownPlace, { field: "secteurId" });
}

async function sendRequest(
  ctx: AnonymousContext,
  session: SessionEntry,
  form: PlaceRequestForm,
): Promise<void> {
  const validHours = await readSetting(ctx.db, "seminar.request_hours");
  await inTransaction(ctx.db, async (trx) => {
    const account = await findActiveAccountByEmail(trx, form.email);
    const to = { accountId: account?.id ?? null, email: form.email };
    const participant = await findParticipantBehind(trx, form.email, account?.id);
    const live = participant
      ? await findLiveEnrolment(trx, { sessionId: session.id, participantId: participant.id })
      : undefined;
    if (live) return enqueueMails(trx, [alreadyAskedMail(to, session, live.id)], ctx.now);
    const id = await upsertEnrolmentRequest(trx, {
      ...form,
      id: newId(),
      sessionId: session.id,
      createdAt: ctx.now.toISOString(),
      expiresAt: new Date(ctx.now.getTime() + validHours * HOUR_MS).toISOString(),
    });
    await enqueueMails(trx, [confirmRequestMail(to, session, { id, validHours })], ctx.now);
  });
}

export type OpenedRequest = Awaited<ReturnType<typeof openRequest>>;

/** What the link of a request shows before it is confirmed. */
export async function openRequest(db: Database, requestId: string, now: Date) {
  const request = await findEnrolmentRequest(db, requestId);
  if (!request || isOver(request, now)) return { kind: "over" as const };
  if (request.confirmedAt !== null)
    return { kind: "confirmed" as const, enrolmentId: await findConfirmedInto(db, request) };
  const session = await openCatalogueSession(db, request.sessionId, { viewer: null, now });
  if (!session) return { kind: "over" as const };
  const { givenName, familyName, email, profession } = request;
  return { kind: "open" as const, session, person: { givenName, familyName, email, profession } };
}

/** The address is whose it says: its person takes a place, or the end of the queue, from this moment. */
export async function confirmRequest(ctx: EnrolmentContext, requestId: string): Promise<Outcome<Enrolled>> {
  const over = refused("conflict", ENROLMENT_REFUSALS.requestOver);
  const found = await findEnrolmentRequest(ctx.db, requestId);
  if (!found) return over;
  return onSession(ctx, found.sessionId, async (trx, session) => {
    const request = await findEnrolmentRequest(trx, requestId);
    if (!request || request.confirmedAt !== null || isOver(request, ctx.now)) return over;
    // Before anybody becomes a participant: a refusal that is returned keeps what was written.
    const closed = refuseSession(session, ctx.now);
    if (closed) return refused("rule", closed);
    const participant = await participantBehind(trx, request, ctx.now);
    const outcome = await enrolParticipant(trx, ctx, session, participant);
    if (outcome.ok) await confirmEnrolmentRequest(trx, request.id, ctx.now);
    return outcome;
  });
}

/** Erases the requests whose time is over; safe to run twice and by several processes. */
export function eraseOldRequests({ db, now }: JobContext): Promise<number> {
  return inTransaction(db, (trx) => deleteEnrolmentRequestsBefore(trx, now), "read committed");
}

/** The account's own person when the address is that of one; otherwise what was said last of themselves. */
async function participantBehind(trx: Trx, request: EnrolmentRequestRow, now: Date): Promise<ParticipantRow> {
  const account = await findActiveAccountByEmail(trx, request.email);
  if (account) {
    const grants = await listGrants(trx, account.id, now);
    return participantOf(trx, { accountId: account.id, grants }, now);
  }
  const { email, givenName, familyName, profession, establishmentId, secteurId, workplace } = request;
  const said = {
    givenName,
    familyName,
    profession,
    establishmentId,
    secteurId,
    workplace,
    searchKey: searchKey(`${familyName} ${givenName}`),
  };
  const known = await findParticipantByEmail(trx, email);
  if (known) return updateParticipant(trx, known, said, now);
  const at = now.toISOString();
  return insertParticipant(trx, { ...said, id: newId(), email, createdAt: at, updatedAt: at });
}

async function findParticipantBehind(db: Database | Trx, email: string, accountId: string | undefined) {
  const ofAccount = accountId ? await findParticipantOfAccount(db, accountId) : undefined;
  return ofAccount ?? findParticipantByEmail(db, email);
}

async function findConfirmedInto(db: Database, request: EnrolmentRequestRow): Promise<string | null> {
  const account = await findActiveAccountByEmail(db, request.email);
  const participant = await findParticipantBehind(db, request.email, account?.id);
  if (!participant) return null;
  const live = await findLiveEnrolment(db, {
    sessionId: request.sessionId,
    participantId: participant.id,
  });
  return live?.id ?? null;
}

function isOver(request: { expiresAt: string }, now: Date): boolean {
  return request.expiresAt <= now.toISOString();
}
