import { peopleInRole } from "#app/domains/people/in-role.queries.server.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";

const MAX_SESSIONS = 500;
const MAX_INTERNS = 300;

interface Period {
  accountId: string;
  from: string;
  until: string;
}

/** What somebody presented in a period, the oldest first, with the moderator's appreciation. */
export function listPresented(db: Database | Trx, query: Period) {
  return db
    .selectFrom("teachingSession")
    .innerJoin("account", "account.id", "teachingSession.moderatorId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .leftJoin("teachingFeedback", "teachingFeedback.sessionId", "teachingSession.id")
    .select([
      "teachingSession.id",
      "teachingSession.kind",
      "teachingSession.title",
      "teachingSession.theme",
      "teachingSession.status",
      "teachingSession.startsAt",
      "teachingSession.endsAt",
      "professional.title as moderatorTitle",
      "professional.givenName as moderatorGivenName",
      "professional.familyName as moderatorFamilyName",
      "teachingFeedback.clarity",
      "teachingFeedback.reasoning",
      "teachingFeedback.literature",
      "teachingFeedback.comment",
      "teachingFeedback.givenBy",
    ])
    .where("teachingSession.presenterId", "=", query.accountId)
    .where("teachingSession.startsAt", ">=", query.from)
    .where("teachingSession.startsAt", "<", query.until)
    .where("teachingSession.status", "in", ["planned", "held"])
    .orderBy("teachingSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}
export type PresentedRow = Awaited<ReturnType<typeof listPresented>>[number];

/** The closed sheets on which somebody stands, the oldest first. */
export function listAttended(db: Database | Trx, query: Period) {
  return db
    .selectFrom("teachingPresence")
    .innerJoin("teachingSession", "teachingSession.id", "teachingPresence.sessionId")
    .select([
      "teachingSession.id",
      "teachingSession.kind",
      "teachingSession.title",
      "teachingSession.theme",
      "teachingSession.startsAt",
      "teachingSession.endsAt",
      "teachingSession.presenterId",
      "teachingPresence.status",
      "teachingPresence.reason",
    ])
    .where("teachingPresence.accountId", "=", query.accountId)
    .where("teachingPresence.status", "is not", null)
    .where("teachingSession.status", "=", "held")
    .where("teachingSession.startsAt", ">=", query.from)
    .where("teachingSession.startsAt", "<", query.until)
    .orderBy("teachingSession.startsAt")
    .limit(MAX_SESSIONS)
    .execute();
}
export type AttendedRow = Awaited<ReturnType<typeof listAttended>>[number];

export interface Supervision {
  /** Everybody in post: the coordination. */
  isEvery: boolean;
  hospitalIds: readonly string[];
  secteurIds: readonly string[];
  moderatorId: string;
  /** The period, and the same as instants. */
  days: { from: string; to: string };
  instants: { from: string; until: string };
}

/** The interns whom somebody supervises in a period: posted where they work, or whose presentation they moderate. */
export function listSupervised(db: Database | Trx, query: Supervision) {
  const { isEvery, hospitalIds, secteurIds } = query;
  // A role taken back since counts too: what was presented remains to be read.
  return peopleInRole(db, { roles: ["intern"], ...query.days })
    .$if(!isEvery, (select) =>
      select.where((eb) =>
        eb.or([
          eb.and([
            eb("roleGrant.scopeType", "=", "hospital"),
            eb("roleGrant.scopeId", "in", idsOrNone(hospitalIds)),
          ]),
          eb.and([
            eb("roleGrant.scopeType", "=", "secteur"),
            eb("roleGrant.scopeId", "in", idsOrNone(secteurIds)),
          ]),
          eb.exists(
            eb
              .selectFrom("teachingSession")
              .select("teachingSession.id")
              .where("teachingSession.moderatorId", "=", query.moderatorId)
              .where("teachingSession.startsAt", ">=", query.instants.from)
              .where("teachingSession.startsAt", "<", query.instants.until)
              .where("teachingSession.status", "in", ["planned", "held"])
              .whereRef("teachingSession.presenterId", "=", "account.id"),
          ),
        ]),
      ),
    )
    .limit(MAX_INTERNS)
    .execute();
}
