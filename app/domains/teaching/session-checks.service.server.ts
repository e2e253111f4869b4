import { findFiliere } from "#app/domains/filieres/filieres.queries.server.ts";
import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { listSites } from "#app/domains/territory/places.queries.server.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import {
  checkTexts,
  type DoubtfulRefusal,
  refuseDoubtful,
  refuseIdentifiers,
} from "./identity-check.service.server.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import {
  existsOverlap,
  findTeachingSession,
  listInterns,
  listSeniors,
  listTeachingEvents,
  type TeachingRow,
} from "./teaching.queries.server.ts";
import { refuseMove, refuseTimes, type TeachingMove } from "./teaching.rules.ts";
import { insertConfirmedWords, insertTeachingEvent } from "./teaching.store.server.ts";
import { TEACHING_EVENT_LABELS, type TeachingEvent, type TeachingKind } from "./teaching.vocabulary.ts";

/** What a session is said to be, whoever plans or proposes it. */
export interface SessionContent {
  kind: TeachingKind;
  title: string | null;
  theme: string | null;
  filiereId: string | null;
  siteId: string | null;
  place: string | null;
  videoUrl: string | null;
  startsAt: string;
  endsAt: string;
  presenterId: string | null;
  moderatorId: string;
}

/** The session on which the actor makes a move: unknown, not theirs, not now, or changed since it was read. */
export async function loadForMove(
  trx: Trx,
  ctx: UseCaseContext,
  form: { sessionId: string; version: number },
  move: TeachingMove,
): Promise<Outcome<TeachingRow>> {
  const session = await findTeachingSession(trx, form.sessionId);
  if (!session) return refused("notFound", TEACHING_REFUSALS.unknown);
  const refusal = refuseMove(move, session, ctx.actor, ctx.now);
  if (refusal?.kind === "forbidden") return refused("forbidden", refusal.message);
  if (session.version !== form.version) return changedSince(trx, session, form.version);
  return refusal ? refused("rule", refusal.message) : done(session);
}

/** What changed since that version was read, and who did it. */
export async function changedSince(trx: Trx, session: TeachingRow, version: number): Promise<Refusal> {
  const events = await listTeachingEvents(trx, session.id);
  return refused("conflict", TEACHING_REFUSALS.changed, {
    changes: events
      .filter((event) => event.version > version)
      .map((event) => ({
        at: event.at,
        by:
          event.givenName && event.familyName
            ? professionalLabel({
                title: event.title,
                givenName: event.givenName,
                familyName: event.familyName,
              })
            : "Pluton",
        what: TEACHING_EVENT_LABELS[event.kind],
      })),
  });
}

/** Why the session cannot be as the form says, with the field at fault; null when it can. */
export async function refuseSession(
  trx: Trx,
  ctx: UseCaseContext,
  content: SessionContent,
  exceptId: string | null = null,
): Promise<Refusal | null> {
  const times = refuseTimes(content, ctx.now);
  if (times) return refused("rule", times.message, { field: times.field });
  return (
    (await refusePlaces(trx, content)) ??
    (await refusePeople(trx, content)) ??
    (await refuseOverlap(trx, ctx, content, exceptId))
  );
}

async function refusePlaces(trx: Trx, { filiereId, siteId }: SessionContent): Promise<Refusal | null> {
  if (filiereId !== null && !(await findFiliere(trx, filiereId)))
    return refused("rule", TEACHING_REFUSALS.unknownFiliere, { field: "filiereId" });
  if (siteId !== null && !(await listSites(trx)).some(({ id }) => id === siteId))
    return refused("rule", TEACHING_REFUSALS.unknownSite, { field: "siteId" });
  return null;
}

async function refusePeople(trx: Trx, content: SessionContent): Promise<Refusal | null> {
  const day = dayOf(content.startsAt);
  const seniors = new Set((await listSeniors(trx, day)).map(({ accountId }) => accountId));
  if (!seniors.has(content.moderatorId))
    return refused("rule", TEACHING_REFUSALS.unknownPerson, { field: "moderatorId" });
  const { presenterId } = content;
  if (presenterId === null || seniors.has(presenterId)) return null;
  if (content.kind === "course")
    return refused("rule", TEACHING_REFUSALS.courseBySenior, { field: "presenterId" });
  const interns = await listInterns(trx, { from: day, to: day });
  return interns.some(({ accountId }) => accountId === presenterId)
    ? null
    : refused("rule", TEACHING_REFUSALS.unknownPerson, { field: "presenterId" });
}

/** Nobody presents twice at the same time. */
export async function refuseOverlap(
  trx: Trx,
  ctx: UseCaseContext,
  session: { presenterId: string | null; startsAt: string; endsAt: string },
  exceptId: string | null,
): Promise<Refusal | null> {
  const { presenterId, startsAt, endsAt } = session;
  if (presenterId === null) return null;
  if (!(await existsOverlap(trx, { presenterId, startsAt, endsAt, exceptId }))) return null;
  return presenterId === ctx.actor.accountId
    ? refused("rule", TEACHING_REFUSALS.overlapOwn, { field: "startTime" })
    : refused("rule", TEACHING_REFUSALS.overlap, { field: "presenterId" });
}

/**
 * Refuses a title or a theme that identifies somebody, or may: they stand in the calendar that everybody reads.
 * Answers the words that its author said to name nobody.
 */
export async function readWords(
  trx: Trx,
  ctx: UseCaseContext,
  form: { title: string | null; theme: string | null; confirmed: readonly string[] },
): Promise<Outcome<string[]> | DoubtfulRefusal> {
  const checked = await checkTexts(trx, ctx, [
    { field: "title", text: form.title, reading: "case" },
    { field: "theme", text: form.theme, reading: "case" },
  ]);
  return refuseIdentifiers(checked) ?? refuseDoubtful(checked, form.confirmed) ?? done(checked.doubtful);
}

/** What happened, for the session's own story and for the audit trail. */
export async function recordTeaching(
  trx: Trx,
  ctx: UseCaseContext,
  happened: {
    sessionId: string;
    version: number;
    kind: TeachingEvent;
    comment?: string | null;
    confirmed?: readonly string[];
  },
): Promise<void> {
  const { sessionId, version, kind, comment, confirmed = [] } = happened;
  const at = ctx.now.toISOString();
  const { accountId } = ctx.actor;
  await insertTeachingEvent(trx, { sessionId, at, accountId, kind, comment: comment ?? null, version });
  await insertConfirmedWords(trx, { sessionId, words: confirmed, accountId, at });
  await recordAudit(trx, ctx, {
    action: `teaching.${kind}`,
    subjectType: "teaching_session",
    subjectId: sessionId,
    detail: { version, ...(confirmed.length > 0 ? { confirmed: confirmed.length } : {}) },
  });
}
