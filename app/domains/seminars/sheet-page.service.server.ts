import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { mayKeepSheet } from "./attendance.access.server.ts";
import {
  type HalfDay,
  listHalfDays,
  listReopenings,
  listSheetPeople,
  listSignatures,
  listTrainers,
  type SheetPerson,
  type Signature,
} from "./attendance.queries.server.ts";
import { ATTENDANCE_REFUSALS } from "./attendance.vocabulary.ts";
import { findSession, findSessionLabel } from "./sessions.queries.server.ts";
import { nameOf, signingName } from "./sheet.service.server.ts";
import { readSigningLimits } from "./signing.service.server.ts";
import { codesOf } from "./signing-code.server.ts";

export interface SheetRow {
  enrolmentId: string;
  name: string;
  profession: SheetPerson["profession"];
  workplace: string | null;
  absenceReason: string | null;
  signature: Signature | null;
}

/** What the trainer's page shows of one half-day, the one asked for or the one of the moment. */
export async function loadSheetPage(
  ctx: UseCaseContext,
  query: { sessionId: string; halfDayId: string | null },
  sessionSecret: string,
) {
  const session = await findSession(ctx.db, query.sessionId);
  const label = session ? await findSessionLabel(ctx.db, session.id) : undefined;
  if (!session || !label) return refused("notFound", ATTENDANCE_REFUSALS.unknownHalfDay);
  if (!(await mayKeepSheet(ctx.db, ctx.actor, session.id)))
    return refused("forbidden", ATTENDANCE_REFUSALS.notKeeper);
  const halfDays = await listHalfDays(ctx.db, session.id);
  const halfDay = halfDays.find(({ id }) => id === query.halfDayId) ?? halfDayOf(halfDays, ctx.now);
  if (!halfDay) return refused("notFound", ATTENDANCE_REFUSALS.unknownHalfDay);
  const [people, signatures, reopenings, trainers, limits] = [
    await listSheetPeople(ctx.db, session.id),
    await listSignatures(ctx.db, halfDay.id),
    await listReopenings(ctx.db, halfDay.id),
    await listTrainers(ctx.db, session.id),
    await readSigningLimits(ctx.db),
  ];
  const isLive = halfDay.closedAt === null && ctx.now.toISOString() < halfDay.endsAt;
  return done({
    session: { id: session.id, status: session.status, waitingCount: session.waitingCount },
    label,
    halfDays,
    halfDay,
    rows: rowsOf(people, signatures),
    reopenings: reopenings.map(({ givenName, familyName, ...reopening }) => ({
      ...reopening,
      by: [givenName, familyName].filter(Boolean).join(" "),
    })),
    trainers: trainers.map(({ name }) => name),
    signingName: signingName(ctx.actor, trainers),
    isCoordinator: can(ctx.actor, "seminar.manage"),
    hasStarted: ctx.now.toISOString() >= halfDay.startsAt,
    codes: isLive ? codesOf(sessionSecret, halfDay, limits) : null,
    now: ctx.now.toISOString(),
  });
}
type Loaded = Awaited<ReturnType<typeof loadSheetPage>>;
export type SheetPage = Extract<Loaded, { ok: true }>["value"];

/** What an open sheet asks by itself: how many signed, and the version that says whether anything moved. */
export async function countSigned(
  ctx: UseCaseContext,
  query: { sessionId: string; halfDayId: string },
): Promise<Outcome<{ signed: number; version: number }>> {
  if (!(await mayKeepSheet(ctx.db, ctx.actor, query.sessionId)))
    return refused("forbidden", ATTENDANCE_REFUSALS.notKeeper);
  const halfDays = await listHalfDays(ctx.db, query.sessionId);
  const halfDay = halfDays.find(({ id }) => id === query.halfDayId);
  if (!halfDay) return refused("notFound", ATTENDANCE_REFUSALS.unknownHalfDay);
  const signatures = await listSignatures(ctx.db, halfDay.id);
  return done({ signed: signatures.length, version: halfDay.sheetVersion });
}

/** The one under way or to come; when all are over, the first whose sheet is open, else the last. */
function halfDayOf(halfDays: readonly HalfDay[], now: Date): HalfDay | undefined {
  const at = now.toISOString();
  const open = halfDays.filter(({ closedAt }) => closedAt === null);
  return open.find(({ endsAt }) => endsAt > at) ?? open[0] ?? halfDays.at(-1);
}

function rowsOf(people: readonly SheetPerson[], signatures: readonly Signature[]): SheetRow[] {
  const byEnrolment = new Map(signatures.map((signature) => [signature.enrolmentId, signature]));
  return people.map((person) => ({
    enrolmentId: person.enrolmentId,
    name: nameOf(person),
    profession: person.profession,
    workplace: person.establishmentName ?? person.workplace,
    absenceReason: person.absenceReason,
    signature: byEnrolment.get(person.enrolmentId) ?? null,
  }));
}
