import { listEstablishments, listSecteurs, listSites } from "#app/domains/territory/places.queries.server.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { findSession } from "./sessions.queries.server.ts";

const MAX_ROWS = 100;
const MAX_ACCOUNTS = 500;
const MAX_PEOPLE = 5_000;
const MAX_DATES = 50;

/** A session with its half-days, trainers and reserved places, as its form shows it. */
export async function findSessionToEdit(db: Database | Trx, id: string) {
  const session = await findSession(db, id);
  if (!session) return undefined;
  const [halfDays, trainers, quotas] = await Promise.all([
    db
      .selectFrom("seminarHalfDay")
      .select(["moment", "startsAt", "endsAt"])
      .where("sessionId", "=", id)
      .orderBy("startsAt")
      .limit(MAX_ROWS)
      .execute(),
    db
      .selectFrom("seminarTrainer")
      .leftJoin("account", "account.id", "seminarTrainer.accountId")
      .select(["seminarTrainer.name", "seminarTrainer.accountId", "account.email"])
      .where("sessionId", "=", id)
      .orderBy("seminarTrainer.id")
      .limit(MAX_ROWS)
      .execute(),
    db
      .selectFrom("seminarQuota")
      .select(["quotaKey as key", "places"])
      .where("sessionId", "=", id)
      .orderBy("quotaKey")
      .limit(MAX_ROWS)
      .execute(),
  ]);
  return { ...session, halfDays, trainers, quotas };
}
export type SessionToEdit = NonNullable<Awaited<ReturnType<typeof findSessionToEdit>>>;

/** What the form of a session chooses from. */
export async function listSessionChoices(db: Database | Trx) {
  const [sites, secteurs, establishments, trainers] = await Promise.all([
    listSites(db),
    listSecteurs(db),
    listEstablishments(db),
    listTrainerChoices(db),
  ]);
  return {
    sites: sites.map(({ id, name, establishmentName }) => ({ id, name: `${name}, ${establishmentName}` })),
    secteurs: secteurs.map(({ id, code, name }) => ({ id, name: `${code} ${name}` })),
    establishments: establishments.map(({ id, shortName }) => ({ id, name: shortName })),
    trainers,
  };
}
export type SessionChoices = Awaited<ReturnType<typeof listSessionChoices>>;

/** People of the network with an account, by name. */
export function listTrainerChoices(db: Database | Trx) {
  return db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select(["account.id", "account.email", "professional.givenName", "professional.familyName"])
    .where("account.status", "=", "active")
    .orderBy("professional.familyName")
    .orderBy("professional.givenName")
    .limit(MAX_ACCOUNTS)
    .execute();
}

/** Whoever has or had something in a session, with what their group is known by. */
export function listEnrolledParticipants(db: Database | Trx, sessionId: string) {
  return db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select([
      "seminarEnrolment.id as enrolmentId",
      "seminarParticipant.secteurId",
      "seminarParticipant.establishmentId",
      "seminarParticipant.profession",
    ])
    .where("seminarEnrolment.sessionId", "=", sessionId)
    .where("seminarEnrolment.endedAt", "is", null)
    .limit(MAX_PEOPLE)
    .execute();
}

/** The seminar's other open sessions to come, the next first. */
export function listOtherDates(
  db: Database | Trx,
  query: { seminarId: string; sessionId: string; now: Date },
) {
  return db
    .selectFrom("seminarSession")
    .leftJoin("site", "site.id", "seminarSession.siteId")
    .select([
      "seminarSession.id",
      "seminarSession.startsAt",
      "seminarSession.capacity",
      "seminarSession.heldCount",
      "seminarSession.waitingCount",
      "seminarSession.place",
      "site.name as siteName",
    ])
    .where("seminarSession.seminarId", "=", query.seminarId)
    .where("seminarSession.startsAt", ">", query.now.toISOString())
    .where("seminarSession.status", "=", "open")
    .where("seminarSession.id", "!=", query.sessionId)
    .orderBy("seminarSession.startsAt")
    .limit(MAX_DATES)
    .execute();
}
export type OtherDate = Awaited<ReturnType<typeof listOtherDates>>[number];
