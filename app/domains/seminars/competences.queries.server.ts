import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { idsOrNone } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { CountedPeople } from "./competences.rules.ts";

const MAX_FILIERES = 100;
const MAX_SEMINARS = 200;
const MAX_COUNTS = 5_000;
const MAX_ATTESTED = 3_000;

/** The filières of the network in their order, with whom they care for. */
export function listMappedFilieres(db: Database | Trx) {
  return db
    .selectFrom("filiere")
    .innerJoin("territory", "territory.id", "filiere.territoryId")
    .select([
      "filiere.id",
      "filiere.code",
      "filiere.shortName",
      "filiere.name",
      "filiere.minAge",
      "filiere.maxAge",
      "territory.adultAge",
    ])
    .orderBy("filiere.territoryId")
    .orderBy("filiere.position")
    .limit(MAX_FILIERES)
    .execute();
}

/** Published seminars that train for these filières, by title. */
export function listTrainingSeminars(db: Database | Trx, filiereIds: readonly string[]) {
  return db
    .selectFrom("seminar")
    .select(["id", "code", "title", "filiereId"])
    .where("filiereId", "in", idsOrNone(filiereIds))
    .where("isPublished", "=", 1)
    .orderBy("title")
    .limit(MAX_SEMINARS)
    .execute();
}

/**
 * How many people of each secteur and profession hold certificates that stand for so many minutes, of sessions since
 * that instant, for each of these filières.
 */
export async function countTrained(
  db: Database | Trx,
  query: { filiereIds: readonly string[]; since: string; minutes: number },
): Promise<CountedPeople[]> {
  const trained = db
    .selectFrom("seminar")
    .innerJoin("seminarSession", "seminarSession.seminarId", "seminar.id")
    .innerJoin("seminarEnrolment", "seminarEnrolment.sessionId", "seminarSession.id")
    .innerJoin("seminarCertificate", "seminarCertificate.enrolmentId", "seminarEnrolment.id")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select([
      "seminar.filiereId",
      "seminarParticipant.id",
      "seminarParticipant.secteurId",
      "seminarParticipant.profession",
    ])
    .where("seminar.filiereId", "in", idsOrNone(query.filiereIds))
    .where("seminarSession.startsAt", ">=", query.since)
    .where("seminarEnrolment.status", "=", "attended")
    .where("seminarCertificate.revokedAt", "is", null)
    .groupBy([
      "seminar.filiereId",
      "seminarParticipant.id",
      "seminarParticipant.secteurId",
      "seminarParticipant.profession",
    ])
    .having((eb) => eb(eb.fn.sum("seminarCertificate.minutes"), ">=", query.minutes));
  const rows = await db
    .selectFrom(trained.as("trained"))
    .select((eb) => ["filiereId", "secteurId", "profession", eb.fn.countAll<number>().as("count")])
    .groupBy(["filiereId", "secteurId", "profession"])
    .limit(MAX_COUNTS)
    .execute();
  return rows.map(counted);
}

/** How many people of each secteur and profession wait for a place on a session to come, for each filière. */
export async function countWaiting(
  db: Database | Trx,
  query: { filiereIds: readonly string[]; now: Date },
): Promise<CountedPeople[]> {
  const rows = await db
    .selectFrom("seminar")
    .innerJoin("seminarSession", "seminarSession.seminarId", "seminar.id")
    .innerJoin("seminarEnrolment", "seminarEnrolment.sessionId", "seminarSession.id")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select((eb) => [
      "seminar.filiereId",
      "seminarParticipant.secteurId",
      "seminarParticipant.profession",
      eb.fn.count<number>("seminarParticipant.id").distinct().as("count"),
    ])
    .where("seminar.filiereId", "in", idsOrNone(query.filiereIds))
    .where("seminarSession.startsAt", ">", query.now.toISOString())
    .where("seminarSession.status", "=", "open")
    .where("seminarEnrolment.status", "=", "waiting")
    .groupBy(["seminar.filiereId", "seminarParticipant.secteurId", "seminarParticipant.profession"])
    .limit(MAX_COUNTS)
    .execute();
  return rows.map(counted);
}

/** Whose certificates to list: of one filière, in one secteur, in none, or anywhere. */
export interface AttestedQuery {
  filiereId: string;
  /** Null: of no secteur of the territory; undefined: of any or none. */
  secteurId: string | null | undefined;
  profession: Profession | null;
  since: string;
}

/** Certificates that stand, with their holders: by name, then the last session first. */
export function listAttested(db: Database | Trx, query: AttestedQuery) {
  const { secteurId, profession } = query;
  let rows = db
    .selectFrom("seminar")
    .innerJoin("seminarSession", "seminarSession.seminarId", "seminar.id")
    .innerJoin("seminarEnrolment", "seminarEnrolment.sessionId", "seminarSession.id")
    .innerJoin("seminarCertificate", "seminarCertificate.enrolmentId", "seminarEnrolment.id")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .leftJoin("establishment", "establishment.id", "seminarParticipant.establishmentId")
    .leftJoin("secteur", "secteur.id", "seminarParticipant.secteurId")
    .select([
      "seminarParticipant.id as participantId",
      "seminarParticipant.givenName",
      "seminarParticipant.familyName",
      "seminarParticipant.profession",
      "seminarParticipant.workplace",
      "establishment.shortName as establishmentName",
      "secteur.code as secteurCode",
      "seminar.title",
      "seminarSession.startsAt",
      "seminarCertificate.minutes",
    ])
    .where("seminar.filiereId", "=", query.filiereId)
    .where("seminarSession.startsAt", ">=", query.since)
    .where("seminarEnrolment.status", "=", "attended")
    .where("seminarCertificate.revokedAt", "is", null);
  if (secteurId) rows = rows.where("seminarParticipant.secteurId", "=", secteurId);
  if (secteurId === null)
    rows = rows.where((eb) =>
      eb.or([eb("seminarParticipant.secteurId", "is", null), eb("secteur.isInTerritory", "=", 0)]),
    );
  if (profession) rows = rows.where("seminarParticipant.profession", "=", profession);
  return rows
    .orderBy("seminarParticipant.searchKey")
    .orderBy("seminarParticipant.id")
    .orderBy("seminarSession.startsAt", "desc")
    .limit(MAX_ATTESTED)
    .execute();
}
export type AttestedRow = Awaited<ReturnType<typeof listAttested>>[number];

function counted<P extends Profession>(row: {
  filiereId: string | null;
  secteurId: string | null;
  profession: P;
  count: number | string | bigint;
}): CountedPeople {
  return { ...row, filiereId: row.filiereId ?? "", count: Number(row.count) };
}
