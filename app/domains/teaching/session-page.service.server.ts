import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { findContent } from "./content.queries.server.ts";
import { contentFaults } from "./content.rules.ts";
import { fieldsOf } from "./content.vocabulary.ts";
import { shownText } from "./content-words.rules.ts";
import { mayHaveFeedback } from "./feedback.service.server.ts";
import { findFeedback, findPresence, listPresences } from "./presence.queries.server.ts";
import { hoursWords, moderatorName, placeWords, presenterName, titleOf } from "./session-words.rules.ts";
import { findTeachingSession, listTeachingEvents, type TeachingRow } from "./teaching.queries.server.ts";
import { isForAll, movesOf, partiesOf, refusePresence, type TeachingParty } from "./teaching.rules.ts";
import { TEACHING_EVENT_LABELS } from "./teaching.vocabulary.ts";

export type SessionPage = NonNullable<Awaited<ReturnType<typeof openTeachingSession>>>;

/** A session as this person may see it: a content that is not ready is between its presenter and its moderator. */
export async function openTeachingSession(ctx: UseCaseContext & { db: Database }, sessionId: string) {
  const { db, actor, now } = ctx;
  const session = await findTeachingSession(db, sessionId);
  if (!session) return null;
  const parties = partiesOf(actor, session);
  if (!isForAll(session) && parties.length === 0) return null;
  const events = parties.length > 0 ? await listTeachingEvents(db, sessionId) : [];
  return {
    id: session.id,
    kind: session.kind,
    status: session.status,
    version: session.version,
    title: titleOf(session),
    typedTitle: session.title,
    theme: session.theme,
    filiereId: session.filiereId,
    filiere: session.filiereName ? { code: session.filiereCode ?? "", name: session.filiereName } : null,
    startsAt: session.startsAt,
    hours: hoursWords(session),
    place: placeWords(session),
    videoUrl: session.status === "cancelled" ? null : session.videoUrl,
    presenter: presenterName(session),
    moderator: moderatorName(session),
    owner: ownerName(session),
    isOwner: session.ownerId === actor.accountId,
    dueAt: session.dueAt,
    isReady: session.completedAt !== null,
    cancelReason: session.cancelReason,
    parties,
    moves: movesOf(session, actor, now),
    canTake:
      session.status === "free" && session.startsAt > now.toISOString() && can(actor, "teaching.propose"),
    asked: events.findLast(({ kind }) => kind === "changes_asked")?.comment ?? null,
    events: events.map((event) => ({
      key: event.id,
      at: event.at,
      title: TEACHING_EVENT_LABELS[event.kind],
      by:
        event.givenName && event.familyName
          ? professionalLabel({
              title: event.title,
              givenName: event.givenName,
              familyName: event.familyName,
            })
          : null,
      note: event.comment,
    })),
    content: await readContent(ctx, session, parties),
    presence: await readPresence(ctx, session, parties),
    feedback: await readFeedback(ctx, session, parties),
  };
}

function ownerName(session: TeachingRow): string | null {
  if (session.ownerId === null) return null;
  return session.ownerId === session.presenterId ? presenterName(session) : moderatorName(session);
}

async function readContent(ctx: UseCaseContext, session: TeachingRow, parties: readonly TeachingParty[]) {
  const content = await findContent(ctx.db, session.id);
  const isShared = session.completedAt !== null && session.status !== "cancelled";
  if (!content || !(isShared || parties.length > 0)) return null;
  const missing = Object.keys(contentFaults(session.kind, { ...content, title: session.title }, ctx.now));
  return {
    isReady: session.completedAt !== null,
    missing: missing.length,
    parts: fieldsOf(session.kind).flatMap(({ name, label, rows }) => {
      const text = content[name];
      return text ? [{ name, label, text: shownText(name, text), isLong: rows !== undefined }] : [];
    }),
    supportUrl: content.supportUrl,
    doi: content.doi,
  };
}

async function readPresence(ctx: UseCaseContext, session: TeachingRow, parties: readonly TeachingParty[]) {
  const { accountId } = ctx.actor;
  const own = can(ctx.actor, "teaching.propose")
    ? ((await findPresence(ctx.db, { sessionId: session.id, accountId })) ?? null)
    : null;
  const isExpected = can(ctx.actor, "teaching.propose") && session.status === "planned";
  const isSheetReader = parties.includes("moderator") || parties.includes("coordinator");
  const people = isSheetReader && session.status === "held" ? await listPresences(ctx.db, session.id) : [];
  return {
    own,
    canDeclare: isExpected && own === null && refusePresence(session, ctx.now) === null,
    people: people.map((person) => ({
      accountId: person.accountId,
      name: professionalLabel(person),
      status: person.status,
      reason: person.reason,
    })),
  };
}

async function readFeedback(ctx: UseCaseContext, session: TeachingRow, parties: readonly TeachingParty[]) {
  const isReader = parties.length > 0;
  const given = isReader ? ((await findFeedback(ctx.db, session.id)) ?? null) : null;
  return {
    given,
    canGive: parties.includes("moderator") && mayHaveFeedback(session, ctx.now),
  };
}
