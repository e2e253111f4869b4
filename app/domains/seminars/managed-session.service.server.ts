import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { type Outcome, refused } from "#app/platform/outcome.ts";
import { listGrants } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { csvFile } from "#app/shared/csv.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { type Enrolled, enrolSomebody } from "./enrolment.service.server.ts";
import {
  listSessionEvents,
  listSessionPeople,
  type SessionPerson,
  searchPeople,
} from "./managed-session.queries.server.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import { findParticipant } from "./participants.queries.server.ts";
import { participantOf } from "./participants.service.server.ts";
import { findSeminarToEdit } from "./seminar-edit.queries.server.ts";
import { END_REASON_LABELS, ENROLMENT_STATUS_LABELS } from "./seminars.vocabulary.ts";
import { findSessionToEdit, listOtherDates, listTrainerChoices } from "./session-edit.queries.server.ts";
import { reasonWords } from "./session-words.rules.ts";
import { findSessionLabel } from "./sessions.queries.server.ts";

/** A session as its coordinator sees it; undefined when there is none. */
export async function loadManagedSession(
  { db, now }: { db: Database; now: Date },
  query: { sessionId: string; search: string; enrolmentId: string | null },
) {
  const session = await findSessionToEdit(db, query.sessionId);
  const label = session ? await findSessionLabel(db, session.id) : undefined;
  const seminar = session ? await findSeminarToEdit(db, session.seminarId) : undefined;
  if (!session || !label || !seminar) return undefined;
  const people = await listSessionPeople(db, session.id);
  const { id, seminarId } = session;
  return {
    session,
    label,
    seminar: { id: seminarId, title: seminar.title, isPublished: seminar.isPublished },
    isThresholdPassed: session.waitingCount >= seminar.extraThreshold,
    ...groupsOf(people),
    chosen: people.find((person) => person.id === query.enrolmentId) ?? null,
    others: await listOtherDates(db, { seminarId, sessionId: id, now }),
    events: await listSessionEvents(db, id),
    found: await searchPeople(db, query.search),
  };
}
export type ManagedSession = NonNullable<Awaited<ReturnType<typeof loadManagedSession>>>;

/** Enrols a person whom the search found: a participant, or an account that becomes one. */
export async function enrolFound(
  ctx: UseCaseContext,
  form: { sessionId: string; person: string },
): Promise<Outcome<Enrolled>> {
  if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
  const [kind, id = ""] = form.person.split(":");
  const { sessionId } = form;
  return inTransaction(
    ctx.db,
    async (trx) => {
      if (kind === "participant" && (await findParticipant(trx, id)))
        return enrolSomebody({ ...ctx, db: trx }, { sessionId, participantId: id });
      const isKnown = kind === "account" && (await listTrainerChoices(trx)).some((one) => one.id === id);
      if (!isKnown) return refused("rule", MANAGEMENT_REFUSALS.unknownPerson, { field: "person" });
      const account = { accountId: id, grants: await listGrants(trx, id, ctx.now) };
      const participant = await participantOf(trx, account, ctx.now);
      return enrolSomebody({ ...ctx, db: trx }, { sessionId, participantId: participant.id });
    },
    "read committed",
  );
}

/** The people of a session as a file, which the audit trail keeps track of. */
export async function exportSessionPeople(ctx: UseCaseContext, sessionId: string): Promise<string> {
  const people = await listSessionPeople(ctx.db, sessionId);
  await recordAudit(ctx.db, ctx, {
    action: "seminar.export",
    subjectType: "seminar_session",
    subjectId: sessionId,
    detail: { count: people.length },
  });
  const ranks = new Map(groupsOf(people).queue.map(({ id }, index) => [id, index + 1]));
  const header = [
    "nom",
    "prenom",
    "courriel",
    "profession",
    "etablissement ou lieu",
    "secteur",
    "etat",
    "rang",
    "raisons de l’ordre",
    "demande",
    "a confirmer avant",
    "fin",
    "motif",
  ];
  return csvFile([header, ...people.map((person) => lineOf(person, ranks))]);
}

function lineOf(person: SessionPerson, ranks: ReadonlyMap<string, number>): (string | number | null)[] {
  const instant = (at: string | null) => (at === null ? null : formatInstant(at));
  const reason = person.endReason === null ? null : END_REASON_LABELS[person.endReason];
  return [
    person.familyName,
    person.givenName,
    person.email,
    PROFESSION_LABELS[person.profession],
    person.establishmentName ?? person.workplace,
    person.secteurCode,
    ENROLMENT_STATUS_LABELS[person.status],
    ranks.get(person.id) ?? null,
    reasonWords(person.priorityReasons).join(", "),
    instant(person.enrolledAt),
    instant(person.offerExpiresAt),
    instant(person.endedAt),
    [reason, person.endComment ?? person.absenceReason].filter(Boolean).join(" : ") || null,
  ];
}

function groupsOf(people: readonly SessionPerson[]) {
  const of = (...statuses: readonly SessionPerson["status"][]) =>
    people.filter(({ status }) => statuses.includes(status));
  return {
    placed: of("confirmed", "attended"),
    offered: of("offered"),
    queue: of("waiting"),
    absent: of("absent"),
    ended: of("cancelled", "refused"),
  };
}
